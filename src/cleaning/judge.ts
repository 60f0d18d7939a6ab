import { copyOf, inOneForm, isRunningText, type Passage, pieceOf, textOf } from './passage.ts';
import type { CutRule, Page, PassageRule } from './rule.ts';

/** The rule that always answers cannot be switched off: every passage needs a fate. */
const LAST_RESORT = 'paragraph';

/** Rules that guess from a line's place in a dump of text; a saved page's structure knows better. */
const GUESSES_OF_PLACE = new Set(['url-alone', 'embedded-post', 'site-name', 'date-line']);

/** Whether a saved page's own markup holds the passage for running text of the article. */
export function isVouchedFor({ markup }: Passage): boolean {
  return markup?.main === true && markup.element !== 'heading';
}

/** Asks the rules in order about each passage that is still open; the first that answers decides. */
export function judge(page: Page, rules: readonly PassageRule[], kept = false): void {
  const { rulesOff } = page.clipping.sidecar;
  const isOff = (name: string): boolean =>
    rulesOff.length > 0 && name !== LAST_RESORT && rulesOff.includes(name);
  const asked = rules.filter((r) => !isOff(r.name));
  const askedOfPassed = asked.filter((r) => !r.byText);
  const { passages } = page;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (!passage || passage.verdict || (passage.kept && !kept)) continue;
    const vouchedFor = isVouchedFor(passage);
    for (const rule of passage.passed ? askedOfPassed : asked) {
      if (vouchedFor && GUESSES_OF_PLACE.has(rule.name)) continue;
      const verdict = rule.judge(passage, page, index);
      if (!verdict || isOff(verdict.rule)) continue;
      passage.verdict = inOneForm(verdict);
      break;
    }
  }
}

/** Asks the rules about each passage that is still open and notes the first answer, without deciding. */
export function suspect(page: Page, rules: readonly PassageRule[]): void {
  const asked = rules.filter((r) => !page.clipping.sidecar.rulesOff.includes(r.name));
  page.passages.forEach((passage, index) => {
    passage.suspected = undefined;
    if (passage.verdict || isVouchedFor(passage)) return;
    for (const rule of asked) {
      const verdict = rule.judge(passage, page, index);
      if (!verdict) continue;
      passage.suspected = inOneForm(verdict);
      return;
    }
  });
}

/** Parts passages where a rule finds a stretch with a fate of its own; pieces are looked at again. */
export function cut(page: Page, rules: readonly CutRule[]): Passage[] {
  const { rulesOff } = page.clipping.sidecar;
  const asked = rules.filter((r) => !rulesOff.includes(r.name));
  const askedOfPassed = asked.filter((r) => !r.byText);
  const all: Passage[] = [];
  for (let index = 0; index < page.passages.length; index++) {
    const passage = page.passages[index];
    if (!passage) continue;
    if (passage.verdict || passage.kept) all.push(passage);
    else cutOne(passage, page, index, passage.passed ? askedOfPassed : asked, MOST_CUTS, all);
  }
  return all;
}

/** So often at most a passage is cut within each other. */
const MOST_CUTS = 6;

/** Adds the passage, or its pieces, to those that are there. */

function cutOne(
  passage: Passage,
  page: Page,
  index: number,
  rules: readonly CutRule[],
  left: number,
  all: Passage[],
): void {
  const text = textOf(passage);
  for (const rule of left === 0 ? [] : rules) {
    const found = rule.find(text, page, index);
    if (!found) continue;
    const middle = pieceOf(passage, found.from, found.to);
    if (!middle) continue;
    const before = pieceOf(passage, 0, found.from);
    const after = pieceOf(passage, found.to, text.length);
    const settled = copyOf(middle);
    settled.verdict = inOneForm(found.verdict);
    if (before) cutOne(before, page, index, rules, left - 1, all);
    all.push(settled);
    if (after) cutOne(after, page, index, rules, left - 1, all);
    return;
  }
  all.push(passage);
}

/** Finds out anew where the sentences of the article begin and end among the passages still open. */
export function survey(page: Page): void {
  const open = (p: Passage): boolean => p.verdict === undefined && isRunningText(p);
  page.firstSentences = page.passages.findIndex(open);
  page.lastSentences = page.passages.findLastIndex(open);
  page.endSign = endSign(page);
  page.tailIsList = isTailList(page);
}

/** Whether most of the open lines below the last sentences hold a number. */
function isTailList({ passages, lastSentences }: Page): boolean {
  if (lastSentences < 0) return false;
  let lines = 0;
  let numbered = 0;
  for (let i = lastSentences + 1; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage || passage.verdict) continue;
    lines++;
    if (/\d/.test(textOf(passage).slice(0, 200))) numbered++; // «12 mai», not «mai»
  }
  return lines >= LEAST_LIST && numbered >= LIST_SHARE * lines;
}

/** So many lines, so many of them with a number, are a list rather than headlines. */
const LEAST_LIST = 5;
const LIST_SHARE = 0.6;

/** Words of a line below which only comments stand. */
const COMMENTS = /comment/i;

function endSign(page: Page): number {
  const { passages, firstSentences } = page;
  if (firstSentences < 0) return -1;
  let texts = 0;
  for (let i = firstSentences; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage) break;
    if (!passage.verdict && isRunningText(passage)) texts++;
    const rule = passage.verdict?.rule;
    if (rule === 'previous-next' && i >= passages.length - 12) return i;
    const comments = rule === 'comments' || (rule === 'counter' && COMMENTS.test(textOf(passage)));
    if (comments && texts >= 3) return i;
  }
  return -1;
}
