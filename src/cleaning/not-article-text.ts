import model from './article-text-model.json' with { type: 'json' };
import { askForest, explainForest, readForest } from './forest.ts';
import { isVouchedFor } from './judge.ts';
import { endsSentence, readsLikeSentences } from './line-shape.ts';
import { FEATURES } from './page-feature-names.ts';
import { pageFeatures, rowsIn } from './page-features.ts';
import { type Passage, textOf, type Verdict } from './passage.ts';
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

/** What a rule's suspicion weighs, in log-odds, above what the forests make of it. */
export const SUSPICION = 1.6;

/** Log-odds of the first judgement from which the second is not asked: on unseen pages it changed no figure. */
const SURE = 3;

/**
 * Log-odds down to which lines stay on a page of which more is in doubt than not, and that holds hardly anything that
 * is clearly furniture: an article that is a list, of results or recipes, looks so.
 */
const FURNITURE = -2.5;
const HARDLY = 0.1;
/** Most lines of furniture beside such a list: a whole page of a site has more. */
const FEW_LINES = 40;

/** How far below the threshold a whole sentence that goes on from kept text is still believed, in log-odds. */
const BENEFIT_OF_DOUBT = 1;

/**
 * Removes the open passages that look like furniture, each with its two or three strongest reasons. A Markdown
 * clipping was written by a person and not copied from a page, and columns are of a printed one, so that nothing is
 * guessed there.
 */
export function judgeByForest(page: Page): void {
  if (page.clipping.format === 'markdown' || page.passages.some((p) => p.columns)) return;
  const isOff = page.clipping.sidecar.rulesOff.includes(notArticleText.name);
  if (isOff || page.passages.length > MOST_PASSAGES) {
    for (const passage of page.passages) if (isOpen(passage)) decideBySuspicion(passage);
    return;
  }
  if (!page.passages.some(isOpen)) return;
  const lines = seeLines(page.passages);
  const rows = pageFeatures(lines);
  const odds = rows.map((row, i) => {
    const ruled = lines[i]?.ruled;
    if (ruled === 0) return askForest(first, row);
    return ruled === 3 ? RULED_IN : RULED_OUT;
  });
  const asked = lines.map(
    ({ ruled, suspected }, i) => ruled === 0 && ((odds[i] ?? 0) <= SURE || suspected !== 0),
  );
  const around = secondFeatures(
    odds,
    lines.map((l) => l.look.chars),
    (i) => asked[i] === true,
  );
  const nextRow = rowsIn(asked.filter(Boolean).length, ALL_FEATURES.length);
  const whole = rows.map((row, i) => (asked[i] ? joined(row, around[i] ?? NO_ROW, nextRow()) : NO_ROW));
  const last = odds.map((own, i) => (asked[i] ? askForest(second, whole[i] ?? NO_ROW) : own));
  const list = isList(last, page.passages);
  const least = list ? FURNITURE : model.threshold;
  const furniture: [Passage, Verdict][] = [];
  let goesOn = false;
  page.passages.forEach((passage, i) => {
    if (!isOpen(passage)) {
      goesOn = mayStay(passage) || (goesOn && isInlineLink(passage));
      return;
    }
    const doubt = goesOn && tells(passage) ? BENEFIT_OF_DOUBT : 0;
    const stays = (last[i] ?? 0) >= least - doubt + (passage.suspected && !list ? SUSPICION : 0);
    const verdict = stays ? undefined : verdictOn(passage, whole[i] ?? NO_ROW);
    if (verdict) furniture.push([passage, verdict]);
    goesOn = verdict === undefined;
  });
  const isEmptied = furniture.length === page.passages.filter(mayStay).length;
  for (const [passage, verdict] of furniture) {
    // Where nothing would be left the sentences stay: a clipping may be as short as one.
    if (isEmptied && isSentence(textOf(passage))) continue;
    passage.verdict = verdict;
  }
}

/** A link to another article stands in the middle of texts; what follows it goes on all the same. */
function isInlineLink({ verdict }: Passage): boolean {
  return verdict?.fate === 'removed' && verdict.rule === 'read-also';
}

/** Matches the end of `Il a dit :`, not of `À 10:`. */
const BRINGS_IN = /[a-zà-ÿ»] ?:$/;
const LEAST_TOLD = 4;

/** Whether so many words, parted by spaces, stand in a text. */
function hasWords(text: string, least: number): boolean {
  let at = -1;
  for (let words = 1; words < least; words++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Whether it says something as a text does: a sentence that ends, or words that bring in a quotation. */
function tells(passage: Passage): boolean {
  const text = textOf(passage);
  return (
    !passage.suspected && (endsSentence(text) || BRINGS_IN.test(text.slice(-3))) && hasWords(text, LEAST_TOLD)
  );
}

const NO_ROW = new Float64Array();

/** Whether more of the page is in doubt than is text, with hardly anything beside that is clearly furniture. */
function isList(odds: readonly number[], passages: readonly Passage[]): boolean {
  let text = 0;
  let doubt = 0;
  let furniture = 0;
  let lines = 0;
  odds.forEach((own, i) => {
    const size = (passages[i]?.mended.text.length ?? 0) + 1;
    if (own - (passages[i]?.suspected ? SUSPICION : 0) >= model.threshold) text += size;
    else if (own > FURNITURE) doubt += size;
    else {
      furniture += size;
      lines++;
    }
  });
  return doubt > text && furniture < HARDLY * (text + doubt) && lines <= FEW_LINES;
}

function verdictOn(passage: Passage, row: Float64Array): Verdict {
  return passage.suspected ?? { fate: 'removed', rule: notArticleText.name, reason: reasonOf(row) };
}

const FEWEST_WORDS = 6;

function isSentence(text: string): boolean {
  return readsLikeSentences(text) || (endsSentence(text) && hasWords(text, FEWEST_WORDS));
}

/** Whether it is a part of the article unless the forests take it out. */
function mayStay({ verdict }: Passage): boolean {
  return verdict === undefined || (verdict.fate === 'body' && verdict.kind !== 'caption');
}

function decideBySuspicion(passage: Passage): void {
  if (passage.suspected) passage.verdict = passage.suspected;
}

function isOpen(passage: Passage): boolean {
  return passage.verdict === undefined && !passage.kept && !isVouchedFor(passage);
}

/** The row of the second judgement. */
export function joined(
  row: Float64Array,
  more: Float64Array,
  whole: Float64Array = new Float64Array(row.length + more.length),
): Float64Array {
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
