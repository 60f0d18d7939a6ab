import { bestStretch } from './best-stretch.ts';
import { flag, log } from './feature-values.ts';
import type { LineLook } from './line-look.ts';
import { countsOf, type PageCounts } from './page-counts.ts';
import { type LookedUp, newLookedUp } from './page-words.ts';
import { floatsIn, intsIn, type Room } from './room.ts';

/** One line as the learned rule meets it. */
export interface SeenLine {
  look: LineLook;
  /** What the explicit rules made of it: 0 still open, 1 removed, 2 metadata, 3 kept. */
  ruled: 0 | 1 | 2 | 3;
  /** What the rule that decided it knows it for, on a scale from what stands in the text to what stands beside it. */
  standing: number;
  /** Weak signs of page furniture among its words, 0 to 1. */
  furniture: number;
  /** Share of its words that captions often have. */
  captionLike: number;
  calendar: boolean;
  gapBefore: boolean;
  /** 1 where a rule suspects a headline of another article, 2 where the article seems to be over. */
  suspected: 0 | 1 | 2;
}

/** What a line looks like by itself: it does not change from one round of judging to the next. */
export type OwnLook = Pick<SeenLine, 'look' | 'furniture' | 'captionLike' | 'calendar'>;

/** Whether a line carries text rather than furniture, judged by itself. */
export function carriesText(line: SeenLine): boolean {
  const { chars, endsSentence, lowerWords, words, innerStops } = line.look;
  if (line.ruled === 1 || line.ruled === 2) return false;
  if (chars >= 140) return lowerWords * 3 >= words || words < 5;
  return (chars >= 45 && endsSentence) || (chars >= 80 && innerStops > 0);
}

/** What is known of the page as a whole. */
export interface PageLook {
  /** How many lines it has. */
  lines: number;
  text: Int32Array;
  /** Characters of text before each line. */
  before: Float64Array;
  /** Lines ruled out before each line. */
  ruledBefore: Int32Array;
  lastText: Int32Array;
  nextText: Int32Array;
  /** The line of text above and below that was asked for last. */
  lookedUpAbove: LookedUp;
  lookedUpBelow: LookedUp;
  main: readonly [first: number, last: number];
  /** The same, where short lines weigh less. */
  wide: readonly [first: number, last: number];
  /** Long lines that end with dots: of texts that were cut off. */
  cutOff: number;
  /** Lines of text before each line. */
  textsBefore: Int32Array;
  /** The last line at or before each that ends with a colon. */
  colon: Int32Array;
  texts: number;
  usual: number;
  gapShare: number;
  /** The first line of the block that each stands in, without blank lines, and the first after it. */
  blockStart: Int32Array;
  blockEnd: Int32Array;
  counts: PageCounts;
  /** Sums before each line over the lines that carry no text: how many, their length, capitals and stops. */
  shorts: ShortSums;
}

interface ShortSums {
  length: Float64Array;
  capitals: Float64Array;
  stops: Float64Array;
  digits: Float64Array;
}

/** The line of a place, or nothing where the place lies outside the page: to look there takes the engine long. */
export function seenAt(lines: readonly SeenLine[], i: number): SeenLine | undefined {
  return i >= 0 && i < lines.length ? lines[i] : undefined;
}

/** Reads the page as a whole. */
export function lookAtPage(lines: readonly SeenLine[], room: Room): PageLook {
  const n = lines.length;
  const text = textsIn(lines, room);
  const { lastText, nextText } = neighboursOf(text, room);
  const { before, ruledBefore, textsBefore, colon } = sumsOf(lines, text, room);
  const { blockStart, blockEnd } = blocksOf(lines, room);
  const counts = countsOf(lines, text, room);
  const texts = textsBefore[n] ?? 0;
  let cutOff = 0;
  let gaps = 0;
  for (const { look, gapBefore } of lines) {
    if (look.ending === CUT_OFF && look.chars >= LEAST_CUT_OFF) cutOff++;
    if (gapBefore) gaps++;
  }
  return {
    lines: n,
    text,
    before,
    ruledBefore,
    lastText,
    nextText,
    lookedUpAbove: newLookedUp(counts.words, room),
    lookedUpBelow: newLookedUp(counts.words, room),
    main: densest(lines, text, 30, room),
    wide: densest(lines, text, 9, room),
    cutOff,
    textsBefore,
    colon,
    texts,
    usual: usualLength(lines, text, floatsIn(room, texts)),
    gapShare: gaps / Math.max(1, n),
    blockStart,
    blockEnd,
    counts,
    shorts: shortSums(lines, room),
  };
}

/** The median of the lengths of the lines of text, which are written into `lengths`; 0 where there is none. */
function usualLength(lines: readonly SeenLine[], text: Int32Array, lengths: Float64Array): number {
  let texts = 0;
  for (let i = 0; i < lines.length; i++) if (text[i]) lengths[texts++] = lines[i]?.look.chars ?? 0;
  lengths.sort();
  return lengths[texts >> 1] ?? 0;
}

/** 1 for each line that carries text, 0 for the others. */
function textsIn(lines: readonly SeenLine[], room: Room): Int32Array {
  const text = intsIn(room, lines.length);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line && carriesText(line)) text[i] = 1;
  }
  return text;
}

/** Where the blocks of lines without a blank one between them begin and end. */
function blocksOf(lines: readonly SeenLine[], room: Room): Pick<PageLook, 'blockStart' | 'blockEnd'> {
  const n = lines.length;
  const blockStart = intsIn(room, n);
  const blockEnd = intsIn(room, n, n);
  for (let i = 1; i < n; i++) blockStart[i] = lines[i]?.gapBefore ? i : (blockStart[i - 1] ?? 0);
  for (let i = n - 2; i >= 0; i--) blockEnd[i] = lines[i + 1]?.gapBefore ? i + 1 : (blockEnd[i + 1] ?? n);
  return { blockStart, blockEnd };
}

function shortSums(lines: readonly SeenLine[], room: Room): ShortSums {
  const n = lines.length;
  const sums = {
    length: floatsIn(room, n + 1),
    capitals: floatsIn(room, n + 1),
    stops: floatsIn(room, n + 1),
    digits: floatsIn(room, n + 1),
  };
  for (let i = 0; i < n; i++) {
    const look = lines[i]?.look;
    if (!look) continue;
    sums.length[i + 1] = (sums.length[i] ?? 0) + log(look.chars);
    sums.capitals[i + 1] = (sums.capitals[i] ?? 0) + look.upperStarts / Math.max(1, look.words);
    sums.stops[i + 1] = (sums.stops[i] ?? 0) + flag(look.endsSentence);
    sums.digits[i + 1] = (sums.digits[i] ?? 0) + flag(look.digits > 0);
  }
  return sums;
}

/** The nearest line of text before and after each line. */
function neighboursOf(text: Int32Array, room: Room): Pick<PageLook, 'lastText' | 'nextText'> {
  const n = text.length;
  const lastText = intsIn(room, n, -1);
  const nextText = intsIn(room, n, n);
  for (let i = 1; i < n; i++) lastText[i] = text[i - 1] ? i - 1 : (lastText[i - 1] ?? -1);
  for (let i = n - 2; i >= 0; i--) nextText[i] = text[i + 1] ? i + 1 : (nextText[i + 1] ?? n);
  return { lastText, nextText };
}

/** What stands before each line: text, ruled-out lines, and the last colon. */
function sumsOf(
  lines: readonly SeenLine[],
  text: Int32Array,
  room: Room,
): Pick<PageLook, 'before' | 'ruledBefore' | 'textsBefore' | 'colon'> {
  const n = lines.length;
  const before = floatsIn(room, n + 1);
  const ruledBefore = intsIn(room, n + 1);
  const textsBefore = intsIn(room, n + 1);
  const colon = intsIn(room, n);
  let lastColon = -1;
  for (let i = 0; i < n; i++) {
    const line = lines[i];
    if (!line) continue;
    const { look, ruled } = line;
    const isText = text[i] ?? 0;
    before[i + 1] = (before[i] ?? 0) + isText * Math.min(look.chars, 600);
    ruledBefore[i + 1] = (ruledBefore[i] ?? 0) + flag(ruled === 1 || ruled === 2);
    textsBefore[i + 1] = (textsBefore[i] ?? 0) + isText;
    if (look.ending === 3) lastColon = i;
    colon[i] = lastColon;
  }
  return { before, ruledBefore, textsBefore, colon };
}

/** Fewest characters of a text that was cut off, as teasers are. */
const LEAST_CUT_OFF = 50;
const CUT_OFF = 5;

/** The stretch of lines with most text in it and least else. */
function densest(
  lines: readonly SeenLine[],
  text: Int32Array,
  cost: number,
  room: Room,
): readonly [number, number] {
  const gains = floatsIn(room, lines.length);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line) gains[i] = text[i] ? Math.min(300, line.look.chars) : line.ruled === 1 ? -1.5 * cost : -cost;
  }
  return bestStretch(gains);
}
