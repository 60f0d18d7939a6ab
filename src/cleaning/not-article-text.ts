import model from './article-text-model.json' with { type: 'json' };
import { askForest, explainForest, readForest } from './forest.ts';
import { isVouchedFor } from './judge.ts';
import { FEATURES } from './page-feature-names.ts';
import { pageFeatures } from './page-features.ts';
import type { Passage } from './passage.ts';
import type { Explained, Page } from './rule.ts';
import { SECOND_FEATURES, secondFeatures } from './second-look.ts';
import { seeLines } from './see-lines.ts';

/** The learned rule, asked last about what no explicit rule decided. */
export const notArticleText: Explained = {
  name: 'not-article-text',
  title: 'Does not read like the article',
  reason:
    'By its shape and its place the line looks like furniture of the page rather than a part of the article.',
};

/** Every feature of the second judgement: those of the line, then those of what stands around it. */
export const ALL_FEATURES = [...FEATURES, ...SECOND_FEATURES];

const first = readForest(model.first);
const second = readForest(model.second);

/** Log-odds that stand for a passage which an explicit rule decided. */
export const RULED_OUT = -4;
export const RULED_IN = 4;

/** Longest list of passages that the learned rule is asked about; a page of more lines is no press clipping. */
export const MOST_PASSAGES = 20_000;

/** Removes the open passages that look like furniture, each with its two or three strongest reasons. */
export function judgeByForest(page: Page): void {
  if (page.clipping.sidecar.rulesOff.includes(notArticleText.name)) return;
  if (page.passages.length > MOST_PASSAGES || !page.passages.some(isOpen)) return;
  const lines = seeLines(page.passages);
  const rows = pageFeatures(lines);
  const odds = rows.map((row, i) => {
    const ruled = lines[i]?.ruled;
    if (ruled === 0) return askForest(first, row);
    return ruled === 3 ? RULED_IN : RULED_OUT;
  });
  const around = secondFeatures(
    odds,
    lines.map((l) => l.look.chars),
    (i) => lines[i]?.ruled === 0,
  );
  page.passages.forEach((passage, i) => {
    const row = rows[i];
    const more = around[i];
    if (!isOpen(passage) || !row || !more) return;
    const whole = joined(row, more);
    if (askForest(second, whole) >= model.threshold) return;
    passage.verdict = { fate: 'removed', rule: notArticleText.name, reason: reasonOf(whole) };
  });
}

function isOpen(passage: Passage): boolean {
  return passage.verdict === undefined && !passage.kept && !isVouchedFor(passage);
}

/** The row of the second judgement. */
export function joined(row: Float64Array, more: Float64Array): Float64Array {
  const whole = new Float64Array(row.length + more.length);
  whole.set(row);
  whole.set(more, row.length);
  return whole;
}

const MOST_REASONS = 3;

/** The strongest reasons in words: `It looks like page furniture: it is short and …`. */
function reasonOf(row: Float64Array): string {
  const reasons: string[] = [];
  for (const { feature, pull, high } of explainForest(second, row)) {
    if (pull >= 0 || reasons.length === MOST_REASONS) break;
    const says = ALL_FEATURES[feature]?.[high ? 'high' : 'low'] ?? '';
    if (says !== '' && !reasons.includes(says)) reasons.push(says);
  }
  if (reasons.length === 0) return notArticleText.reason;
  const last = reasons.pop();
  const list = reasons.length === 0 ? last : `${reasons.join(', ')} and ${last}`;
  return `It looks like furniture of the page rather than the article: ${list}.`;
}
