import { flag, log, signedLog } from './feature-values.ts';
import { beginsTriple, mayRepeat, tripleAt } from './page-counts.ts';
import { type PageLook, type SeenLine, seenAt } from './page-look.ts';
import { type LookedUp, lookUp } from './page-words.ts';
import { countOf } from './tally.ts';

/** The features of a line that tell where on its page it stands, and what stands around it. */
export function placeFeatures(
  row: Float64Array,
  from: number,
  lines: readonly SeenLine[],
  page: PageLook,
  i: number,
): void {
  const line = lines[i];
  if (!line) return;
  let at = textAround(row, from, page, i);
  row[at++] = likeness(line, seenAt(lines, i - 1));
  row[at++] = likeness(line, seenAt(lines, i + 1));
  at = placeOnPage(row, at, page, i);
  at = moreOfPlace(row, at, lines, line, page, i);
  at = runFeatures(row, at, page, i);
  row[at++] = page.usual === 0 ? 1 : Math.min(3, line.look.chars / page.usual);
  at = blockFeatures(row, at, line, page, i);
  at = credits(row, at, line, page, i);
  standings(row, at, lines, i);
}

/** A sum that is kept before each line, over the lines from `from` to before `to`, which may lie outside the page. */
function sumIn(before: Float64Array | Int32Array, from: number, to: number): number {
  return (before[Math.min(before.length - 1, to)] ?? 0) - (before[Math.max(0, from)] ?? 0);
}

/** How much text stands near the line, and how much was taken out. */
function textAround(row: Float64Array, from: number, page: PageLook, i: number): number {
  const { before, ruledBefore } = page;
  const n = page.lines;
  const last = page.lastText[i] ?? -1;
  const next = page.nextText[i] ?? n;
  const own = sumIn(before, i, i + 1);
  const all = before[n] ?? 0;
  const above = i - last - 1;
  const below = next - i - 1;
  let at = from;
  row[at++] = log(sumIn(before, i - 2, i + 3) - own);
  row[at++] = log(sumIn(before, i - 8, i + 9) - own);
  row[at++] = all === own ? 0.5 : sumIn(before, 0, i) / (all - own);
  row[at++] = log(i - last) + flag(last < 0) * 4;
  row[at++] = log(next - i) + flag(next >= n) * 4;
  row[at++] = sumIn(ruledBefore, i - 6, i);
  row[at++] = sumIn(ruledBefore, i + 1, i + 7);
  row[at++] = page.text[i] ? 0 : log(above + below + 1);
  row[at++] = log(above);
  row[at++] = log(below);
  return at;
}

/** Where the line stands to the densest text of the page, and on the page. */
function placeOnPage(row: Float64Array, from: number, page: PageLook, i: number): number {
  const n = page.lines;
  let at = toStretch(row, from, page.main, i);
  row[at++] = log(i);
  row[at++] = log(n - 1 - i);
  row[at++] = i / Math.max(1, n - 1);
  row[at++] = log(n);
  row[at++] = page.texts / Math.max(1, n);
  row[at++] = page.gapShare;
  return at;
}

/** Whether a line stands in a stretch, and how far from its beginning and its end; without a stretch nothing. */
export function toStretch(
  row: Float64Array,
  from: number,
  stretch: readonly [first: number, last: number],
  i: number,
): number {
  const first = stretch[0];
  const last = stretch[1];
  let at = from;
  row[at++] = flag(first >= 0 && i >= first && i <= last);
  row[at++] = first < 0 ? 0 : signedLog(i - first);
  row[at++] = first < 0 ? 0 : signedLog(i - last);
  return at;
}

function moreOfPlace(
  row: Float64Array,
  from: number,
  lines: readonly SeenLine[],
  line: SeenLine,
  page: PageLook,
  i: number,
): number {
  const n = page.lines;
  const { look, captionLike } = line;
  const above = seenAt(lines, i - 1);
  const below = seenAt(lines, i + 1);
  const texts = page.textsBefore[i] ?? 0;
  const first = (page.lastText[i] ?? -1) + 1;
  const end = page.nextText[i] ?? n;
  const start = look.hashes[0];
  let at = from;
  row[at++] = log(countOf(page.counts.openings, page.counts.opening[i] ?? 0) - 1);
  row[at++] = captionLike;
  row[at++] = afterColon(page, i);
  row[at++] = log(texts);
  row[at++] = log((page.textsBefore[n] ?? 0) - texts - (page.text[i] ?? 0));
  row[at++] = sumIn(page.ruledBefore, first, end) / Math.max(1, end - first);
  at = toStretch(row, at, page.wide, i);
  row[at++] = above?.furniture ?? -0.1;
  row[at++] = below?.furniture ?? -0.1;
  row[at++] = flag(start !== undefined && above?.look.hashes[0] === start);
  row[at++] = flag(start !== undefined && below?.look.hashes[0] === start);
  return at;
}

/** How closely a line follows one that ends with a colon, with one more where no text stands between. */
function afterColon(page: PageLook, i: number): number {
  const colon = i === 0 ? -1 : (page.colon[i - 1] ?? -1);
  return 1 / (1 + i - colon) + flag(colon > (page.lastText[i] ?? -1) - 1);
}

/** What the lines between the nearest lines of text are like on the whole, the line itself left out. */
function runFeatures(row: Float64Array, from: number, page: PageLook, i: number): number {
  const first = (page.lastText[i] ?? -1) + 1;
  const end = page.nextText[i] ?? page.lines;
  const others = end - first - 1;
  const { length, capitals, stops, digits } = page.shorts;
  let at = from;
  row[at++] = others === 0 ? -1 : (sumIn(length, first, end) - sumIn(length, i, i + 1)) / others;
  row[at++] = others === 0 ? -1 : (sumIn(capitals, first, end) - sumIn(capitals, i, i + 1)) / others;
  row[at++] = others === 0 ? -1 : (sumIn(stops, first, end) - sumIn(stops, i, i + 1)) / others;
  row[at++] = others === 0 ? -1 : (sumIn(digits, first, end) - sumIn(digits, i, i + 1)) / others;
  return at;
}

/** Most lines above in its block that are told apart. */
const FAR_IN_BLOCK = 8;

/** What the block that it stands in is like, without blank lines, how much is ruled out, and which words it shares. */
function blockFeatures(row: Float64Array, from: number, line: SeenLine, page: PageLook, i: number): number {
  const start = page.blockStart[i] ?? i;
  const end = page.blockEnd[i] ?? i + 1;
  let at = from;
  row[at++] = log(end - start - 1);
  row[at++] = Math.min(FAR_IN_BLOCK, i - start);
  row[at++] = log(sumIn(page.before, start, end) - sumIn(page.before, i, i + 1));
  row[at++] = log(page.ruledBefore[page.lines] ?? 0);
  row[at++] = nearWords(page, page.lookedUpAbove, page.lastText[i] ?? -1, line, i);
  row[at++] = nearWords(page, page.lookedUpBelow, page.nextText[i] ?? page.lines, line, i);
  return at;
}

/** Most words of a line that are looked for in its neighbours: what is longer is text or not by itself. */
const MOST_WORDS = 60;

/** The share of its longer words that stand in a line of text near it; below 0 where that tells nothing. */
function nearWords(page: PageLook, lookedUp: LookedUp, text: number, { look }: SeenLine, i: number): number {
  if (text < 0 || text >= page.lines) return -1;
  const { hashes } = look;
  if (hashes.length > MOST_WORDS) return -2;
  const { numbers, starts } = page.counts.words;
  const from = starts[i] ?? 0;
  lookUp(page.counts.words, lookedUp, text);
  let long = 0;
  let shared = 0;
  for (let k = 0; k < hashes.length; k++) {
    if (((hashes[k] ?? 0) & 1) === 0) continue;
    long++;
    if (lookedUp.lastIn[numbers[from + k] ?? 0] === text + 1) shared++;
  }
  return long === 0 ? -0.5 : shared / long;
}

/** What shows a credit, or a teaser that ran together with its headline. */
function credits(row: Float64Array, from: number, { look }: SeenLine, page: PageLook, i: number): number {
  let at = from;
  row[at++] = log(look.afterStop);
  row[at++] = Math.min(4, look.glued);
  row[at++] = flag(look.shoutsFirst);
  row[at++] = log(page.cutOff);
  row[at++] = log(countOf(page.counts.firstTwo, page.counts.firstWords[i] ?? 0) - 1);
  row[at++] = log(countOf(page.counts.lastTwo, page.counts.lastWords[i] ?? 0) - 1);
  row[at++] = repeated(look.hashes, page, i);
  return at;
}

/** The share of its triples of words that another line holds as well; below 0 where that tells nothing. */
function repeated(hashes: readonly number[], page: PageLook, i: number): number {
  if (hashes.length > MOST_WORDS) return -2;
  const from = page.counts.words.starts[i] ?? 0;
  let triples = 0;
  let shared = 0;
  for (let k = 0; k + 2 < hashes.length; k++) {
    if (!beginsTriple(hashes, k)) continue;
    triples++;
    if (mayRepeat(page.counts.words, from + k) && countOf(page.counts.triples, tripleAt(hashes, k)) > 1)
      shared++;
  }
  return triples === 0 ? -0.1 : shared / triples;
}

const STANDINGS_AT = [-2, -1, 1, 2];
/** How far above the last line is looked for that a rule took out. */
const FAR_ABOVE = 6;
/** Stands for what a line above the first and below the last was taken out for. */
const NO_LINE = -2;

/** What the lines around it were taken out for, and the last one above it. */
function standings(row: Float64Array, from: number, lines: readonly SeenLine[], i: number): void {
  let at = from;
  for (const k of STANDINGS_AT) row[at++] = seenAt(lines, i + k)?.standing ?? NO_LINE;
  let above = 1;
  while (above < FAR_ABOVE && (seenAt(lines, i - above)?.standing ?? 1) <= 0) above++;
  row[at++] = seenAt(lines, i - above)?.standing ?? NO_LINE;
  row[at++] = above;
}

/** How much two lines look alike: as in a list of links. */
function likeness({ look }: SeenLine, other: SeenLine | undefined): number {
  if (!other) return -1;
  const length = 1 - Math.abs(log(look.chars) - log(other.look.chars)) / 4;
  return length + flag(look.ending === other.look.ending) + flag(look.beginning === other.look.beginning);
}
