import type { LineLook } from './line-look.ts';

/** One line as the learned rule meets it. */
export interface SeenLine {
  look: LineLook;
  /** What the explicit rules made of it: 0 still open, 1 removed, 2 metadata, 3 kept. */
  ruled: 0 | 1 | 2 | 3;
  /** Weak signs of page furniture among its words, 0 to 1. */
  furniture: number;
  /** Share of its words that captions often have. */
  captionLike: number;
  calendar: boolean;
  gapBefore: boolean;
}

/** What a feature says of a line when its value is low or high; '' where it says nothing a reader would follow. */
export interface Feature {
  name: string;
  low: string;
  high: string;
}

const OFFSETS = [-3, -2, -1, 1, 2, 3];
const place = (k: number): string =>
  `${['', 'one line', 'two lines', 'three lines'][Math.abs(k)]} ${k < 0 ? 'above' : 'below'}`;

/** The features of a line among its neighbours, in the order of `pageFeatures`. */
export const FEATURES: readonly Feature[] = [
  { name: 'length', low: 'it is short', high: 'it is long' },
  { name: 'words', low: 'it has few words', high: 'it has many words' },
  { name: 'word-length', low: 'its words are short', high: 'its words are long' },
  { name: 'ends-sentence', low: 'it does not end like a sentence', high: 'it ends like a sentence' },
  { name: 'ends-stop', low: 'it does not end with a full stop', high: 'it ends with a full stop' },
  { name: 'ends-question', low: '', high: 'it ends with a question or exclamation mark' },
  { name: 'ends-colon', low: '', high: 'it ends with a colon' },
  { name: 'ends-sign', low: '', high: 'it ends with an odd sign' },
  { name: 'ends-dots', low: '', high: 'it ends with dots' },
  { name: 'inner-stops', low: 'it holds no more than one sentence', high: 'it holds several sentences' },
  { name: 'commas', low: 'it has no commas', high: 'it has commas' },
  { name: 'digit-share', low: 'it has few digits', high: 'it has many digits' },
  { name: 'capital-share', low: 'few of its words have capitals', high: 'many of its words have capitals' },
  { name: 'all-caps-share', low: '', high: 'it is set in capitals' },
  {
    name: 'small-share',
    low: 'it has few words in small letters',
    high: 'most of its words are in small letters',
  },
  { name: 'short-small-share', low: 'it has few linking words', high: 'it has many linking words' },
  { name: 'quotes', low: 'it has no quotation marks', high: 'it has quotation marks' },
  { name: 'separators', low: '', high: 'it holds dividing signs' },
  { name: 'signs', low: '', high: 'it holds odd signs' },
  { name: 'begins-small', low: '', high: 'it begins with a small letter' },
  { name: 'begins-digit', low: '', high: 'it begins with a number' },
  { name: 'begins-quote', low: '', high: 'it begins with a quotation' },
  { name: 'begins-sign', low: '', high: 'it begins with a sign' },
  { name: 'address', low: '', high: 'it holds a web address or account name' },
  { name: 'furniture', low: '', high: 'its words are common in page furniture' },
  { name: 'calendar', low: '', high: 'it names a date' },
  { name: 'gap-before', low: '', high: '' },
  { name: 'gap-after', low: '', high: '' },
  { name: 'copies', low: '', high: 'the same line stands elsewhere on the page' },
  {
    name: 'shared-words',
    low: 'it shares few words with the article',
    high: 'it shares many words with the article',
  },
  {
    name: 'shared-linking',
    low: 'it lacks the linking words of the text',
    high: 'it has the linking words of the text',
  },
  ...OFFSETS.flatMap((k) => [
    { name: `length@${k}`, low: `the line ${place(k)} is short`, high: `the line ${place(k)} is long` },
    {
      name: `ends@${k}`,
      low: `the line ${place(k)} is no sentence`,
      high: `the line ${place(k)} is a sentence`,
    },
    {
      name: `small@${k}`,
      low: `the line ${place(k)} has few linking words`,
      high: `the line ${place(k)} reads like text`,
    },
    {
      name: `ruled@${k}`,
      low: `the line ${place(k)} is not known furniture`,
      high: `the line ${place(k)} is furniture`,
    },
  ]),
  { name: 'text-near', low: 'there is little text around it', high: 'there is text around it' },
  { name: 'text-around', low: 'there is little text around it', high: 'there is much text around it' },
  { name: 'text-above-share', low: 'it stands above the text', high: 'it stands below the text' },
  { name: 'to-text-above', low: 'it follows the text closely', high: 'it is far from the text above' },
  { name: 'to-text-below', low: 'text follows closely', high: 'it is far from the text below' },
  { name: 'furniture-above', low: 'there is no furniture above it', high: 'there is furniture above it' },
  { name: 'furniture-below', low: 'there is no furniture below it', high: 'there is furniture below it' },
  { name: 'run-of-short', low: 'it stands among sentences', high: 'it stands in a run of short lines' },
  { name: 'run-above', low: '', high: 'short lines stand above it' },
  { name: 'run-below', low: '', high: 'short lines stand below it' },
  { name: 'like-above', low: '', high: 'it looks like the line above' },
  { name: 'like-below', low: '', high: 'it looks like the line below' },
  {
    name: 'main-block',
    low: 'it stands outside the main block of text',
    high: 'it stands inside the main block of text',
  },
  {
    name: 'from-main-start',
    low: 'it stands before the main block of text',
    high: 'it stands after the start of the text',
  },
  {
    name: 'from-main-end',
    low: 'it stands before the end of the text',
    high: 'it stands after the main block of text',
  },
  { name: 'from-top', low: 'it is near the top of the page', high: 'it is far from the top of the page' },
  {
    name: 'from-bottom',
    low: 'it is near the bottom of the page',
    high: 'it is far from the bottom of the page',
  },
  { name: 'place', low: 'it stands high on the page', high: 'it stands low on the page' },
  { name: 'page-lines', low: 'the page is short', high: 'the page is long' },
  { name: 'page-text-share', low: 'the page holds little text', high: 'the page is mostly text' },
  { name: 'page-gap-share', low: '', high: '' },
  { name: 'opening-copies', low: '', high: 'another line begins with the same words' },
  { name: 'caption-words', low: '', high: 'it has the words of a caption' },
  { name: 'after-colon', low: '', high: 'it follows a line that ends with a colon' },
  { name: 'texts-above', low: 'hardly any text stands above it', high: 'text stands above it' },
  { name: 'texts-below', low: 'hardly any text stands below it', high: 'text stands below it' },
  { name: 'run-furniture', low: 'there is no furniture next to it', high: 'it stands next to furniture' },
  { name: 'wide-block', low: 'it stands outside the text', high: 'it stands inside the text' },
  {
    name: 'from-wide-start',
    low: 'it stands before the text',
    high: 'it stands after the start of the text',
  },
  { name: 'from-wide-end', low: 'it stands before the end of the text', high: 'it stands after the text' },
  { name: 'furniture@-1', low: '', high: 'the line above has the words of page furniture' },
  { name: 'furniture@1', low: '', high: 'the line below has the words of page furniture' },
  { name: 'same-start-above', low: '', high: 'it begins like the line above' },
  { name: 'same-start-below', low: '', high: 'it begins like the line below' },
  {
    name: 'usual-length',
    low: 'it is shorter than the text’s lines',
    high: 'it is as long as the text’s lines',
  },
];

/** Whether a line carries text rather than furniture, judged by itself. */
function carriesText(line: SeenLine): boolean {
  const { chars, endsSentence, lowerWords, words, innerStops } = line.look;
  if (line.ruled === 1 || line.ruled === 2) return false;
  if (chars >= 140) return lowerWords * 3 >= words || words < 5;
  return (chars >= 45 && endsSentence) || (chars >= 80 && innerStops > 0);
}

/** What is known of the page as a whole. */
interface PageLook {
  text: Uint8Array;
  /** Characters of text before each line. */
  before: Float64Array;
  /** Lines ruled out before each line. */
  ruledBefore: Int32Array;
  lastText: Int32Array;
  nextText: Int32Array;
  main: [first: number, last: number];
  /** The same, where short lines weigh less. */
  wide: [first: number, last: number];
  openings: Map<number, number>;
  /** Lines of text before each line. */
  textsBefore: Int32Array;
  /** The last line at or before each that ends with a colon. */
  colon: Int32Array;
  copies: Map<number, number>;
  vocabulary: Map<number, number>;
  texts: number;
  usual: number;
  gapShare: number;
}

/** The features of the lines of a page that are still open, a row each; the others get an empty one. */
export function pageFeatures(lines: readonly SeenLine[]): Float64Array[] {
  const page = lookAtPage(lines);
  return lines.map((line, i) => (line.ruled === 0 ? rowOf(lines, page, i) : NO_ROW));
}

const NO_ROW = new Float64Array();

function lookAtPage(lines: readonly SeenLine[]): PageLook {
  const n = lines.length;
  const text = Uint8Array.from(lines, (line) => (carriesText(line) ? 1 : 0));
  const lengths = lines.flatMap((line, i) => (text[i] ? [line.look.chars] : [])).sort((a, b) => a - b);
  return {
    ...{ text, ...neighboursOf(text), ...countsOf(lines, text), ...sumsOf(lines, text) },
    ...{ main: densest(lines, text, 30), wide: densest(lines, text, 9) },
    ...{ texts: lengths.length, usual: lengths[lengths.length >> 1] ?? 0 },
    gapShare: lines.filter((l) => l.gapBefore).length / Math.max(1, n),
  };
}

/** The nearest line of text before and after each line. */
function neighboursOf(text: Uint8Array): Pick<PageLook, 'lastText' | 'nextText'> {
  const n = text.length;
  const lastText = new Int32Array(n).fill(-1);
  const nextText = new Int32Array(n).fill(n);
  for (let i = 1; i < n; i++) lastText[i] = text[i - 1] ? i - 1 : (lastText[i - 1] ?? -1);
  for (let i = n - 2; i >= 0; i--) nextText[i] = text[i + 1] ? i + 1 : (nextText[i + 1] ?? n);
  return { lastText, nextText };
}

/** How often whole lines, openings and the words of the text occur. */
function countsOf(
  lines: readonly SeenLine[],
  text: Uint8Array,
): Pick<PageLook, 'copies' | 'openings' | 'vocabulary'> {
  const copies = new Map<number, number>();
  const openings = new Map<number, number>();
  const vocabulary = new Map<number, number>();
  const count = (map: Map<number, number>, key: number): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  lines.forEach(({ look }, i) => {
    count(copies, look.hash);
    count(openings, opening(look));
    if (text[i]) for (const hash of new Set(look.hashes)) count(vocabulary, hash);
  });
  return { copies, openings, vocabulary };
}

/** What stands before each line: text, ruled-out lines, and the last colon. */
function sumsOf(
  lines: readonly SeenLine[],
  text: Uint8Array,
): Pick<PageLook, 'before' | 'ruledBefore' | 'textsBefore' | 'colon'> {
  const n = lines.length;
  const before = new Float64Array(n + 1);
  const ruledBefore = new Int32Array(n + 1);
  const textsBefore = new Int32Array(n + 1);
  const colon = new Int32Array(n).fill(-1);
  lines.forEach(({ look, ruled }, i) => {
    const isText = text[i] ?? 0;
    before[i + 1] = (before[i] ?? 0) + isText * Math.min(look.chars, 600);
    ruledBefore[i + 1] = (ruledBefore[i] ?? 0) + flag(ruled === 1 || ruled === 2);
    textsBefore[i + 1] = (textsBefore[i] ?? 0) + isText;
    colon[i] = look.ending === 3 ? i : (colon[i - 1] ?? -1);
  });
  return { before, ruledBefore, textsBefore, colon };
}

/** Hash of the first words. */
function opening(look: LineLook): number {
  let hash = 5;
  for (const word of look.hashes.slice(0, 6)) hash = (Math.imul(hash, 31) + word) | 0;
  return look.hashes.length < 6 ? look.hash : hash;
}

/** The stretch of lines with most text in it and least else. */
function densest(lines: readonly SeenLine[], text: Uint8Array, cost: number): [number, number] {
  let best = 0;
  let found: [number, number] = [-1, -1];
  let sum = 0;
  let start = 0;
  lines.forEach((line, i) => {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += text[i] ? Math.min(300, line.look.chars) : line.ruled === 1 ? -1.5 * cost : -cost;
    if (sum > best) {
      best = sum;
      found = [start, i];
    }
  });
  return found;
}

const log = (x: number): number => Math.log2(1 + Math.max(0, x));
const flag = (b: boolean): number => (b ? 1 : 0);
const signedLog = (x: number): number => (x < 0 ? -log(-x) : log(x));

function rowOf(lines: readonly SeenLine[], page: PageLook, i: number): Float64Array {
  const row = new Float64Array(FEATURES.length);
  let at = 0;
  const add = (value: number): void => {
    row[at++] = value;
  };
  const line = lines[i];
  if (!line) return row;
  ownFeatures(line, lines[i + 1], page, add);
  neighbourFeatures(lines, page, i, add);
  placeFeatures(lines, page, i, add);
  return row;
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
}

/** Shares of its longer and of its short words that stand in several lines of text on the page. */
function sharedWords(line: SeenLine, page: PageLook, add: (v: number) => void): void {
  const own = flag(page.texts > 0 && carriesText(line));
  let long = 0;
  let longShared = 0;
  let short = 0;
  let shortShared = 0;
  for (const hash of line.look.hashes) {
    const elsewhere = (page.vocabulary.get(hash) ?? 0) - own;
    if (hash & 1) {
      long++;
      if (elsewhere >= 2) longShared++;
    } else {
      short++;
      if (elsewhere * 5 >= page.texts) shortShared++;
    }
  }
  add(long === 0 ? -0.1 : longShared / long);
  add(shortShared / Math.max(1, long + short));
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
  add(page.usual === 0 ? 1 : Math.min(3, (lines[i]?.look.chars ?? 0) / page.usual));
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
