import { type FeatureRows, newRows } from './feature-rows.ts';
import { FEATURES, OFFSETS } from './page-feature-names.ts';
import {
  carriesText,
  firstWords,
  lastWords,
  lookAtPage,
  opening,
  type PageLook,
  type SeenLine,
  triplesIn,
} from './page-look.ts';
import { countOf } from './tally.ts';

/** The features of the lines of a page that are still open, at the beginning of a row each. */
export function pageFeatures(lines: readonly SeenLine[], width = FEATURES.length): FeatureRows {
  const rows = newRows(
    lines.map((line) => line.ruled === 0),
    width,
  );
  const page = lookAtPage(lines);
  const { block, starts } = rows;
  let at = 0;
  const add = (value: number): void => {
    block[at++] = value;
  };
  for (let i = 0; i < lines.length; i++) {
    at = starts[i] ?? -1;
    if (at >= 0) fillRow(lines, page, i, add);
  }
  return rows;
}

/** Logarithms of what is asked for most: counts of lines, words and characters. */
const LOGS = Float64Array.from({ length: 4096 }, (_, x) => Math.log2(1 + x));

function log(x: number): number {
  if (x <= 0) return 0;
  return x < LOGS.length && Number.isInteger(x) ? (LOGS[x] ?? 0) : Math.log2(1 + x);
}
const flag = (b: boolean): number => (b ? 1 : 0);
const signedLog = (x: number): number => (x < 0 ? -log(-x) : log(x));

function fillRow(lines: readonly SeenLine[], page: PageLook, i: number, add: (v: number) => void): void {
  const line = lines[i];
  if (!line) return;
  ownFeatures(line, lines[i + 1], page, add);
  neighbourFeatures(lines, page, i, add);
  placeFeatures(lines, page, i, add);
}

function ownFeatures(
  line: SeenLine,
  next: SeenLine | undefined,
  page: PageLook,
  add: (v: number) => void,
): void {
  const { look } = line;
  const words = Math.max(1, look.words);
  add(log(look.chars));
  add(log(look.words));
  add(Math.min(20, look.chars / words));
  add(flag(look.endsSentence));
  add(flag(look.ending === 1));
  add(flag(look.ending === 2));
  add(flag(look.ending === 3));
  add(flag(look.ending === 6 || look.ending === 4));
  add(flag(look.ending === 5));
  add(Math.min(6, look.innerStops));
  add(look.commas / words);
  add(look.digits / Math.max(1, Math.min(look.chars, 3000)));
  add(look.upperStarts / words);
  add(look.allCaps / words);
  add(look.lowerWords / words);
  add(look.shortLowerWords / words);
  add(Math.min(4, look.quotes));
  add(Math.min(4, look.separators));
  add(Math.min(6, look.signs));
  add(flag(look.beginning === 1));
  add(flag(look.beginning === 2));
  add(flag(look.beginning === 3));
  add(flag(look.beginning === 4));
  add(flag(look.address));
  add(line.furniture);
  add(flag(line.calendar));
  add(flag(line.gapBefore));
  add(flag(next?.gapBefore ?? true));
  add(log((page.copies.get(look.hash) ?? 1) - 1));
  sharedWords(line, page, add);
  add(line.suspected);
}

/** Shares of its longer and of its short words that stand in several lines of text on the page. */
function sharedWords(line: SeenLine, page: PageLook, add: (v: number) => void): void {
  const own = flag(page.texts > 0 && carriesText(line));
  let long = 0;
  let longShared = 0;
  let once = 0;
  let mean = 0;
  let short = 0;
  let shortShared = 0;
  for (const hash of line.look.hashes) {
    const elsewhere = countOf(page.vocabulary, hash) - own;
    if (hash & 1) {
      long++;
      if (elsewhere >= 2) longShared++;
      if (elsewhere >= 1) once++;
      mean += log(elsewhere);
    } else {
      short++;
      if (elsewhere * 5 >= page.texts) shortShared++;
    }
  }
  add(long === 0 ? -0.1 : longShared / long);
  add(shortShared / Math.max(1, long + short));
  add(long === 0 ? -0.1 : once / long);
  add(long === 0 ? -0.1 : mean / long / log(Math.max(1, page.texts)));
}

function neighbourFeatures(
  lines: readonly SeenLine[],
  page: PageLook,
  i: number,
  add: (v: number) => void,
): void {
  for (const k of OFFSETS) {
    const other = lines[i + k];
    add(other ? log(other.look.chars) : -1);
    add(other ? flag(other.look.endsSentence) + (page.text[i + k] ?? 0) : -1);
    add(other ? other.look.lowerWords / Math.max(1, other.look.words) : -1);
    add(other ? flag(other.ruled === 1 || other.ruled === 2) - flag(other.ruled === 3) : -1);
  }
}

function placeFeatures(
  lines: readonly SeenLine[],
  page: PageLook,
  i: number,
  add: (v: number) => void,
): void {
  const n = lines.length;
  const line = lines[i];
  const textIn = (from: number, to: number): number =>
    (page.before[Math.min(n, to)] ?? 0) - (page.before[Math.max(0, from)] ?? 0);
  const ruledIn = (from: number, to: number): number =>
    (page.ruledBefore[Math.min(n, to)] ?? 0) - (page.ruledBefore[Math.max(0, from)] ?? 0);
  const own = textIn(i, i + 1);
  const all = page.before[n] ?? 0;
  add(log(textIn(i - 2, i + 3) - own));
  add(log(textIn(i - 8, i + 9) - own));
  add(all === own ? 0.5 : textIn(0, i) / (all - own));
  add(log(i - (page.lastText[i] ?? -1)) + flag((page.lastText[i] ?? -1) < 0) * 4);
  add(log((page.nextText[i] ?? n) - i) + flag((page.nextText[i] ?? n) >= n) * 4);
  add(ruledIn(i - 6, i));
  add(ruledIn(i + 1, i + 7));
  const above = i - (page.lastText[i] ?? -1) - 1;
  const below = (page.nextText[i] ?? n) - i - 1;
  add(page.text[i] ? 0 : log(above + below + 1));
  add(log(above));
  add(log(below));
  add(likeness(lines[i], lines[i - 1]));
  add(likeness(lines[i], lines[i + 1]));
  const [first, last] = page.main;
  add(flag(first >= 0 && i >= first && i <= last));
  add(first < 0 ? 0 : signedLog(i - first));
  add(first < 0 ? 0 : signedLog(i - last));
  add(log(i));
  add(log(n - 1 - i));
  add(i / Math.max(1, n - 1));
  add(log(n));
  add(page.texts / Math.max(1, n));
  add(page.gapShare);
  moreOfPlace(lines, page, i, add);
  runFeatures(lines, page, i, add);
  add(page.usual === 0 ? 1 : Math.min(3, (lines[i]?.look.chars ?? 0) / page.usual));
  blockFeatures(lines, page, i, add);
  if (line) credits(line, page, add);
  standings(lines, i, add);
}

/** What shows a credit, or a teaser that ran together with its headline. */
function credits({ look }: SeenLine, page: PageLook, add: (v: number) => void): void {
  add(log(look.afterStop));
  add(Math.min(4, look.glued));
  add(flag(look.shoutsFirst));
  add(log(page.cutOff));
  add(log((page.firstTwo.get(firstWords(look)) ?? 1) - 1));
  add(log((page.lastTwo.get(lastWords(look)) ?? 1) - 1));
  add(repeated(look, page));
}

const STANDINGS_AT = [-2, -1, 1, 2];
/** How far above the last line is looked for that a rule took out. */
const FAR_ABOVE = 6;

/** What the lines around it were taken out for, and the last one above it. */
function standings(lines: readonly SeenLine[], i: number, add: (v: number) => void): void {
  for (const k of STANDINGS_AT) add(lines[i + k]?.standing ?? -2);
  let above = 1;
  while (above < FAR_ABOVE && (lines[i - above]?.standing ?? 1) <= 0) above++;
  add(lines[i - above]?.standing ?? -2);
  add(above);
}

/** The share of its triples of words that another line holds as well; below 0 where that tells nothing. */
function repeated(look: SeenLine['look'], page: PageLook): number {
  if (look.hashes.length > MOST_WORDS) return -2;
  const triples = triplesIn(look);
  if (triples.length === 0) return -0.1;
  return triples.filter((triple) => countOf(page.triples, triple) > 1).length / triples.length;
}

/** Most lines above in its block that are told apart. */
const FAR_IN_BLOCK = 8;

/** What the block that it stands in is like, without blank lines, how much is ruled out, and which words it shares. */
function blockFeatures(
  lines: readonly SeenLine[],
  page: PageLook,
  i: number,
  add: (v: number) => void,
): void {
  const start = page.blockStart[i] ?? i;
  const end = page.blockEnd[i] ?? i + 1;
  const textTo = (to: number): number => page.before[to] ?? 0;
  add(log(end - start - 1));
  add(Math.min(FAR_IN_BLOCK, i - start));
  add(log(textTo(end) - textTo(start) - textTo(i + 1) + textTo(i)));
  add(log(page.ruledBefore[lines.length] ?? 0));
  add(nearWords(lines[page.lastText[i] ?? -1], lines[i]));
  add(nearWords(lines[page.nextText[i] ?? lines.length], lines[i]));
}

/** Most words of a line that are looked for in its neighbours: what is longer is text or not by itself. */
const MOST_WORDS = 60;

/** The share of its longer words that stand in a line of text near it; below 0 where that tells nothing. */
function nearWords(text: SeenLine | undefined, line: SeenLine | undefined): number {
  if (!text || !line) return -1;
  const { hashes } = line.look;
  if (hashes.length > MOST_WORDS) return -2;
  let long = 0;
  let shared = 0;
  for (const hash of hashes) {
    if (!(hash & 1)) continue;
    long++;
    if (text.look.hashes.includes(hash)) shared++;
  }
  return long === 0 ? -0.5 : shared / long;
}

/** What the lines between the nearest lines of text are like on the whole, the line itself left out. */
function runFeatures(lines: readonly SeenLine[], page: PageLook, i: number, add: (v: number) => void): void {
  const from = (page.lastText[i] ?? -1) + 1;
  const to = page.nextText[i] ?? lines.length;
  const others = to - from - 1;
  for (const sums of [page.shorts.length, page.shorts.capitals, page.shorts.stops, page.shorts.digits]) {
    const own = (sums[i + 1] ?? 0) - (sums[i] ?? 0);
    add(others === 0 ? -1 : ((sums[to] ?? 0) - (sums[from] ?? 0) - own) / others);
  }
}

/** How closely a line follows one that ends with a colon, with one more where no text stands between. */
function afterColon(page: PageLook, i: number): number {
  const colon = page.colon[i - 1] ?? -1;
  return 1 / (1 + i - colon) + flag(colon > (page.lastText[i] ?? -1) - 1);
}

function moreOfPlace(lines: readonly SeenLine[], page: PageLook, i: number, add: (v: number) => void): void {
  const line = lines[i];
  if (!line) return;
  const n = lines.length;
  add(log((page.openings.get(opening(line.look)) ?? 1) - 1));
  add(line.captionLike);
  add(afterColon(page, i));
  const own = page.text[i] ?? 0;
  add(log(page.textsBefore[i] ?? 0));
  add(log((page.textsBefore[n] ?? 0) - (page.textsBefore[i] ?? 0) - own));
  const from = (page.lastText[i] ?? -1) + 1;
  const to = page.nextText[i] ?? n;
  add(((page.ruledBefore[to] ?? 0) - (page.ruledBefore[from] ?? 0)) / Math.max(1, to - from));
  const [first, last] = page.wide;
  add(flag(first >= 0 && i >= first && i <= last));
  add(first < 0 ? 0 : signedLog(i - first));
  add(first < 0 ? 0 : signedLog(i - last));
  add(lines[i - 1]?.furniture ?? -0.1);
  add(lines[i + 1]?.furniture ?? -0.1);
  const start = line.look.hashes[0];
  add(flag(start !== undefined && lines[i - 1]?.look.hashes[0] === start));
  add(flag(start !== undefined && lines[i + 1]?.look.hashes[0] === start));
}

/** How much two lines look alike: as in a list of links. */
function likeness(a: SeenLine | undefined, b: SeenLine | undefined): number {
  if (!a || !b) return -1;
  const length = 1 - Math.abs(log(a.look.chars) - log(b.look.chars)) / 4;
  return length + flag(a.look.ending === b.look.ending) + flag(a.look.beginning === b.look.beginning);
}
