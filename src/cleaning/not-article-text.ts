import model from './article-text-model.json' with { type: 'json' };
import type { FeatureRows } from './feature-rows.ts';
import { askForest, explainForest, type Forest, readForest } from './forest.ts';
import { isVouchedFor } from './judge.ts';
import { leastChance } from './likeliest-choice.ts';
import { endsSentence, hasWords, readsLikeSentences } from './line-shape.ts';
import { isTrueOf, OUTSIDE } from './page-feature-names.ts';
import { pageFeatures } from './page-features.ts';
import type { SeenLine } from './page-look.ts';
import { inOneForm, type Passage, textOf, type Verdict } from './passage.ts';
import { clearRoom, floatsIn, newRoom } from './room.ts';
import type { Explained, Page } from './rule.ts';
import { ALL_FEATURES } from './second-feature-names.ts';
import { secondFeatures } from './second-look.ts';
import { seeLines } from './see-lines.ts';
import { shapeOf } from './shape-mates.ts';

/** The learned rule, asked last about what no explicit rule decided. */
export const notArticleText: Explained = {
  name: 'not-article-text',
  title: 'Does not read like the article',
  reason:
    'By its shape and its place the line looks like furniture of the page rather than a part of the article.',
};

/** Read when the first page is judged: most commands judge none. */
let read: { first: Forest; second: Forest } | undefined;

function forests(): { first: Forest; second: Forest } {
  read ??= { first: readForest(model.first), second: readForest(model.second) };
  return read;
}

/** Where the lists of the page at work are made. */
const room = newRoom();

/** Log-odds that stand for a passage which an explicit rule decided. */
export const RULED_OUT = -4;
export const RULED_IN = 4;

/** Longest list of passages that the learned rule is asked about; a page of more lines is no press clipping. */
export const MOST_PASSAGES = 20_000;

/**
 * Log-odds of the first judgement from which the second is not asked: on unseen pages it changed no figure. More than
 * `leastOdds` ever answers, so that such a line stays.
 */
const SURE = 3;

/**
 * By how much the log-odds are divided before they are taken for chances: neighbours err together, so that a page is
 * less sure than its lines are each. Chosen by pages of publishers that the forests had not seen.
 */
const TEMPERATURE = 1.75;

/** Chances that stand for what explicit rules kept and took out. */
const CHANCE_RULED_IN = 0.98;
const CHANCE_RULED_OUT = 0.01;

/** Words that each decision counts for beside those of the line, and characters of a word. */
const WORDS_OF_LINE = 3;
const CHARS_OF_WORD = 6;

/**
 * Log-odds down to which lines that no rule suspects stay on a page where no rule found furniture: it was cleaned
 * before, or copied with care.
 */
const BARE = -1.5;

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
  clearRoom(room);
  const rows = pageFeatures(lines, ALL_FEATURES.length, room);
  const first = firstOdds(lines, rows);
  const asked = lines.map((line, i) => isInDoubt(line, first[i] ?? 0));
  // what is sure is above all that may be asked of a line, so that there is nothing to remove
  if (!asked.includes(true)) return;
  const last = lastOdds(lines, rows, first, asked);
  shareSuspicion(page.passages, last);
  const chosen = leastOdds(last, lines);
  const least = page.passages.some(isTakenOut) ? chosen : Math.min(chosen, BARE);
  const furniture: [Passage, Verdict][] = [];
  page.passages.forEach((passage, i) => {
    if (!isOpen(passage) || (last[i] ?? 0) >= (passage.suspected ? chosen : least)) return;
    furniture.push([passage, verdictOn(passage, rows.block, rows.starts[i] ?? 0)]);
  });
  const isEmptied = furniture.length === page.passages.filter(mayStay).length;
  for (const [passage, verdict] of furniture) {
    // Where nothing would be left the sentences stay: a clipping may be as short as one.
    if (isEmptied && isSentence(textOf(passage))) continue;
    passage.verdict = verdict;
  }
}

/** The first judgement of each line, in log-odds. */
function firstOdds(lines: readonly SeenLine[], { block, starts, room }: FeatureRows): Float64Array {
  const { first } = forests();
  const odds = floatsIn(room, lines.length);
  for (let i = 0; i < lines.length; i++) {
    const ruled = lines[i]?.ruled;
    if (ruled === 0) odds[i] = askForest(first, block, starts[i]);
    else odds[i] = ruled === 3 ? RULED_IN : RULED_OUT;
  }
  return odds;
}

/** Whether the first judgement is not sure of a line, or a rule suspects it. */
function isInDoubt({ ruled, suspected }: SeenLine, odds: number): boolean {
  return ruled === 0 && (odds <= SURE || suspected !== 0);
}

/** The second judgement of the lines that are asked about again, and the first of others. */
function lastOdds(
  lines: readonly SeenLine[],
  rows: FeatureRows,
  odds: Float64Array,
  asked: readonly boolean[],
): Float64Array {
  const { second } = forests();
  const { block, starts, room } = rows;
  const lengths = floatsIn(room, lines.length);
  for (let i = 0; i < lines.length; i++) lengths[i] = lines[i]?.look.chars ?? 0;
  secondFeatures(rows, odds, lengths, lines.map(shapeOf), (i) => asked[i] === true);
  const last = floatsIn(room, lines.length);
  for (let i = 0; i < last.length; i++)
    last[i] = asked[i] ? askForest(second, block, starts[i]) : (odds[i] ?? 0);
  return last;
}

/** How much a line that a rule suspects is judged by what is thought of all of them. */
const SHARED = 0.75;
/** What the suspicion itself weighs, in log-odds, above what the forests make of it. */
const SUSPICION = 0.8;
const HELD = 4;

/** What stands below the text stands or falls together: headlines of other articles, or the end of a list. */
function shareSuspicion(passages: readonly Passage[], odds: Float64Array): void {
  const suspects: number[] = [];
  let sum = 0;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage?.suspected || passage.verdict) continue;
    suspects.push(i);
    sum += Math.max(-HELD, Math.min(HELD, odds[i] ?? 0));
  }
  const mean = sum / suspects.length;
  for (const i of suspects) odds[i] = (1 - SHARED) * (odds[i] ?? 0) + SHARED * mean - SUSPICION;
}

/** The log-odds from which lines stay on this page. */
function leastOdds(odds: Float64Array, lines: readonly SeenLine[]): number {
  const least = leastChance(
    lines.map(({ look, ruled }, i) => {
      const ruledChance = ruled === 3 ? CHANCE_RULED_IN : CHANCE_RULED_OUT;
      const chance = ruled === 0 ? 1 / (1 + Math.exp(-(odds[i] ?? 0) / TEMPERATURE)) : ruledChance;
      return { chance, size: Math.max(1, look.chars / CHARS_OF_WORD) + WORDS_OF_LINE };
    }),
  );
  return TEMPERATURE * Math.log(least / (1 - least));
}

/** Whether a rule took it out of the text, of which the headline is a part. */
function isTakenOut({ verdict }: Passage): boolean {
  return verdict?.fate === 'removed' || (verdict?.fate === 'metadata' && verdict.role !== 'title');
}

function verdictOn(passage: Passage, features: Float64Array, row: number): Verdict {
  if (passage.suspected) return passage.suspected;
  return inOneForm({ fate: 'removed', rule: notArticleText.name, reason: reasonOf(features, row) });
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

const MOST_REASONS = 3;

/** The strongest reasons in words: `It looks like page furniture: it is short and …`. */
function reasonOf(features: Float64Array, row: number): string {
  const reasons: string[] = [];
  explainForest(forests().second, features, row, ({ feature, high }) => {
    const claim = ALL_FEATURES[feature]?.[high ? 'high' : 'low'];
    if (claim && isTrueOf(claim, features[row + feature] ?? Number.NaN) && !reasons.includes(claim.says))
      reasons.push(claim.says);
    return reasons.length < MOST_REASONS;
  });
  return reasonIn(reasons);
}

/** A reason of its strongest claims; what the neighbours are comes last, and is no reason by itself. */
export function reasonIn(claims: readonly string[]): string {
  const own = claims.filter((says) => says !== OUTSIDE);
  if (own.length === 0) return notArticleText.reason;
  const reasons = own.length < claims.length ? [...own, OUTSIDE] : own;
  const last = reasons.pop();
  const list = reasons.length === 0 ? last : `${reasons.join(', ')} and ${last}`;
  return `It looks like furniture of the page rather than the article: ${list}.`;
}
