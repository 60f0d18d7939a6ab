import { readsLikeSentences } from './line-shape.ts';
import { type Passage, pieceOf, textOf } from './passage.ts';
import type { CutRule, Page, PassageRule } from './rule.ts';

/** The rule that always answers cannot be switched off: every passage needs a fate. */
const LAST_RESORT = 'paragraph';

/** Asks the rules in order about each passage that is still open; the first that answers decides. */
export function judge(page: Page, rules: readonly PassageRule[], kept = false): void {
  const { rulesOff } = page.clipping.sidecar;
  const isOff = (name: string): boolean => name !== LAST_RESORT && rulesOff.includes(name);
  const asked = rules.filter((r) => !isOff(r.name));
  page.passages.forEach((passage, index) => {
    if (passage.verdict || (passage.kept && !kept)) return;
    for (const rule of asked) {
      const verdict = rule.judge(passage, page, index);
      if (!verdict || isOff(verdict.rule)) continue;
      passage.verdict = verdict;
      return;
    }
  });
}

/** Parts passages where a rule finds a stretch with a fate of its own; pieces are looked at again. */
export function cut(page: Page, rules: readonly CutRule[]): Passage[] {
  const { rulesOff } = page.clipping.sidecar;
  const asked = rules.filter((r) => !rulesOff.includes(r.name));
  return page.passages.flatMap((passage, index) =>
    passage.verdict || passage.kept ? [passage] : cutOne(passage, page, index, asked, 6),
  );
}

function cutOne(
  passage: Passage,
  page: Page,
  index: number,
  rules: readonly CutRule[],
  left: number,
): Passage[] {
  if (left === 0) return [passage];
  const text = textOf(passage);
  for (const rule of rules) {
    const found = rule.find(text, page, index);
    if (!found) continue;
    const middle = pieceOf(passage, found.from, found.to);
    if (!middle) continue;
    const before = pieceOf(passage, 0, found.from);
    const after = pieceOf(passage, found.to, text.length);
    const again = (p: Passage | undefined): Passage[] => (p ? cutOne(p, page, index, rules, left - 1) : []);
    return [...again(before), { ...middle, verdict: found.verdict }, ...again(after)];
  }
  return [passage];
}

/** Finds out anew where the sentences of the article begin and end among the passages still open. */
export function survey(page: Page): void {
  const open = (p: Passage): boolean => p.verdict === undefined && readsLikeSentences(textOf(p));
  page.firstSentences = page.passages.findIndex(open);
  page.lastSentences = page.passages.findLastIndex(open);
  const sign = page.passages.findIndex(
    (p, i) => p.verdict?.rule === 'previous-next' && i > page.firstSentences,
  );
  page.endSign = page.firstSentences >= 0 && sign >= page.passages.length - 12 ? sign : -1;
}
