import { withoutMarks } from './fold.ts';
import { isLetter } from './letters.ts';

/*
 * The words of an article are wanted by the room that dates it, by the stems of what it tells and by the sample that
 * finds its copies: its text is parted once for all of them.
 */

/** Words of one text after the other: runs of letters and figures. Lent until the words of another article are read. */
export interface Words {
  /** Of each word `WORD_SIZE` numbers: where it begins in its text, where it ends, its print, and its kind. */
  all: Int32Array;
  /** Where in `all` those of each text begin; those of the next text follow, and the last number is the end. */
  first: readonly number[];
  /** Of each text whether its words cannot be told so quickly, and are none here: letters from beyond Europe. */
  odd: readonly boolean[];
}

/** How many numbers a word has, and where among them are its end, its print and its kind. */
export const WORD_SIZE = 4;
export const WORD_END = 1;
export const WORD_PRINT = 2;
export const WORD_KIND = 3;

/** Whether a word of that kind has letters alone; another has figures, and no run of as many letters as `LONG_RUN`. */
export const isOfLetters = (kind: number): boolean => kind !== 0;

/** Words of figures with as many letters in a row are odd: `covid19`; not `21h30`. */
export const LONG_RUN = 4;

/** Where the letters of Europe end, and where punctuation beyond them and signs of currencies begin and end. */
const END_OF_LATIN = 0x180;
const PUNCTUATION = 0x2010;
const END_OF_PUNCTUATION = 0x2070;
const CURRENCIES = 0x20a0;
const END_OF_SIGNS = 0x20d0;
const ODD = 0xffff;

/** Matches letters, figures and marks; not `-`, `«`. */
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

/** The code units of words: each as a small letter without its accent, which is one unit too; 0 for signs. */
const FOLDED = new Uint16Array(END_OF_SIGNS).fill(ODD, END_OF_LATIN).fill(0, PUNCTUATION, END_OF_PUNCTUATION);
FOLDED.fill(0, CURRENCIES);
for (let code = 0; code < END_OF_LATIN; code++) {
  const letter = withoutMarks(String.fromCharCode(code)).toLowerCase();
  FOLDED[code] = IN_WORD.test(letter.charAt(0)) ? letter.charCodeAt(0) : 0;
}

/** A code unit of a word as a small letter without its accent, where that is one unit too. */
export function foldedUnit(code: number): number {
  return FOLDED[code] ?? code;
}

/** The bit that small letters have and figures have not. */
const LETTER_BIT = 0x40;

const FIRST_PRINT = 0x811c9dc5 | 0;
const PRINT_FACTOR = 0x01000193;

/** The print of the word that stands at `[start, end)` of a text, by which it is told from nearly all others. */
export function printAt(text: string, start: number, end: number): number {
  let print = FIRST_PRINT;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = FOLDED[code] ?? ODD;
    print = Math.imul(print ^ (letter === ODD ? code : letter), PRINT_FACTOR);
  }
  return print;
}

/** What is told of words, found by their prints: words that differ in accents or case alone have the same print. */
export interface PrintTable<T> {
  /** The words of that print, with what is told of them. */
  get(print: number): readonly (readonly [word: string, value: T])[] | undefined;
}

/** Of its places few are full, so that nearly all words that are in no table find an empty one. */
const PLACES = 16;

/** A table of words. */
export function printTable<T>(entries: Iterable<readonly [word: string, value: T]>): PrintTable<T> {
  const byPrint = new Map<number, [string, T][]>();
  for (const [word, value] of entries) {
    const print = printAt(word, 0, word.length);
    byPrint.set(print, [...(byPrint.get(print) ?? []), [word, value]]);
  }
  const size = 2 ** Math.ceil(Math.log2(PLACES * byPrint.size + 1));
  const full = new Uint8Array(size);
  for (const print of byPrint.keys()) full[print & (size - 1)] = 1;
  return { get: (print) => (full[print & (size - 1)] === 1 ? byPrint.get(print) : undefined) };
}

let last: { texts: readonly { text: string }[]; words: Words } | undefined;
let all = new Int32Array(2 ** 14);

/** The words of the blocks of an article: those of the article that was asked for last are held. */
export function wordsOf(texts: readonly { text: string }[]): Words {
  if (last?.texts === texts) return last.words;
  const first = [0];
  const odd: boolean[] = [];
  let end = 0;
  for (const { text } of texts) {
    const next = readWords(text, end);
    odd.push(next < 0);
    if (next >= 0) end = next;
    first.push(end);
  }
  const words = { all, first, odd };
  last = { texts, words };
  return words;
}

/** Writes the words of a text from that place on and gives the next place; -1 for a text that is odd. */
function readWords(text: string, from: number): number {
  // a text has at most a word for every second sign
  if (all.length < from + (text.length / 2 + 1) * WORD_SIZE) grow(from + text.length * WORD_SIZE);
  let to = from;
  let start = -1;
  let print = FIRST_PRINT;
  let kind = LETTER_BIT;
  for (let at = 0; at <= text.length; at++) {
    const letter = at === text.length ? 0 : (FOLDED[text.charCodeAt(at)] ?? ODD);
    if (letter > 0) {
      if (letter === ODD) return -1;
      if (start < 0) start = at;
      print = Math.imul(print ^ letter, PRINT_FACTOR);
      kind &= letter;
    } else if (start >= 0) {
      if (kind === 0 && hasLongRun(text, start, at)) return -1;
      all[to] = start;
      all[to + WORD_END] = at;
      all[to + WORD_PRINT] = print;
      all[to + WORD_KIND] = kind;
      to += WORD_SIZE;
      start = -1;
      print = FIRST_PRINT;
      kind = LETTER_BIT;
    }
  }
  return to;
}

function grow(size: number): void {
  const larger = new Int32Array(2 * size);
  larger.set(all);
  all = larger;
}

function hasLongRun(text: string, start: number, end: number): boolean {
  let run = 0;
  for (let at = start; at < end && run < LONG_RUN; at++) run = isLetter(text.charCodeAt(at)) ? run + 1 : 0;
  return run === LONG_RUN;
}

/** Of the words between two places of `all` where the first stands that ends after an offset of their text. */
export function wordAfter(words: Int32Array, from: number, to: number, offset: number): number {
  let low = 0;
  let high = (to - from) / WORD_SIZE;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[from + middle * WORD_SIZE + WORD_END] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return from + low * WORD_SIZE;
}
