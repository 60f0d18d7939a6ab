import type { Trigger } from '../language/date-lexicon.ts';
import { isFigure, isLetter } from '../language/letters.ts';
import type { Span } from '../language/sentences.ts';
import {
  isOfLetters,
  printAt,
  WORD_END,
  WORD_KIND,
  WORD_PRINT,
  WORD_SIZE,
  type Words,
} from '../language/words.ts';
import type { DateLanguage } from './date-language.ts';
import type { Expression, Meaning, Reader } from './expression.ts';
import { plain, plainUnit } from './plain.ts';

/** An expression reaches so far before and after the word that it is about. */
const reach = { before: 56, after: 72 };

/**
 * The calendar expressions of a text in the order in which they stand; none overlaps another. Each reader looks
 * only around the words that it is about, so the cost grows with the dates and not with the text.
 */
export function findExpressions(original: string, language: DateLanguage): Expression[] {
  return readExpressions(original, language)?.found ?? [];
}

/** A text as readers see it, and the calendar expressions found in it. */
export interface ReadText {
  /** As `plain` makes it. */
  text: string;
  found: Expression[];
}

/** The same with the text as it was read; null where the text has no word that a reader is about. */
export function readExpressions(
  original: string,
  language: DateLanguage,
  words?: WordsOfText,
): ReadText | null {
  const windows = windowsOf(original, language, words);
  if (windows.size === 0) return null;
  const text = plain(original);
  const search: Search = { text, original, taken: noneTaken(text.length), found: [] };
  for (const { reader, trigger } of language.tasksOf(windows))
    for (const window of windows.get(trigger) ?? [])
      if (trigger === 'near' || !areTaken(window.words, search.taken)) readWindow(reader, window, search);
  const { found } = search;
  found.sort((a, b) => a.start - b.start);
  return { text, found: lendYears(found, text) };
}

/** A text, which of its characters some reader took (1), and what was found. */
interface Search {
  text: string;
  original: string;
  taken: Uint8Array;
  found: Expression[];
}

/** Lent to one text after the other: nearly every block of every article asks for one. */
let marks = new Uint8Array(4096);

function noneTaken(length: number): Uint8Array {
  if (marks.length < length) marks = new Uint8Array(length);
  return marks.fill(0, 0, length);
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true;
  return false;
}

/** A stretch of a text around words of one kind, from which readers read. */
interface Window extends Span {
  /** Where the words begin. */
  words: number[];
  /** The text of the stretch, as soon as a reader has asked for it. */
  read?: string;
}

/**
 * Whether some reader took all of these words. What a reader takes holds a word that it is about, so where all are
 * taken it need not look; only of the words that are 'near' some stand in no list («this evening»).
 */
function areTaken(words: readonly number[], taken: Uint8Array): boolean {
  for (const word of words) if (taken[word] === 0) return false;
  return true;
}

type Windows = Map<Trigger, Window[]>;

/** Where each kind of word stands, as the stretches around it. */
function windowsOf(text: string, language: DateLanguage, words: WordsOfText | undefined): Windows {
  const windows: Windows = new Map();
  if (words) addWords(windows, text, language, words);
  else addFrom(windows, text, 0, text.length, language);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1))
    addWord(windows, 'handle', at, at + 1);
  for (const [trigger, all] of windows) windows.set(trigger, betweenWords(text, all));
  return windows;
}

/** The words of a text, where they are known. */
export interface WordsOfText {
  words: Words;
  /** The place of the text among those of which the words are known. */
  place: number;
}

function addWords(windows: Windows, text: string, language: DateLanguage, known: WordsOfText): void {
  const { all, first } = known.words;
  const last = first[known.place + 1] ?? 0;
  for (let word = first[known.place] ?? 0; word < last; word += WORD_SIZE) {
    const [start, end] = [all[word] ?? 0, all[word + WORD_END] ?? 0];
    if (!isOfLetters(all[word + WORD_KIND] ?? 0)) addFrom(windows, text, start, end, language);
    else {
      addLetters(windows, text, { start, end }, language.triggers.get(all[word + WORD_PRINT] ?? 0));
    }
  }
}

/** Adds a word that is one of these, case aside. */
function addLetters(
  windows: Windows,
  text: string,
  { start, end }: Span,
  among: readonly (readonly [word: string, trigger: Trigger])[] | undefined,
): void {
  for (const [word, trigger] of among ?? [])
    if (word.length === end - start && standsAt(word, text, start)) addWord(windows, trigger, start, end);
}

function standsAt(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (plainUnit(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  return true;
}

/** Adds the words of a stretch as they are found letter by letter. */
function addFrom(windows: Windows, text: string, from: number, to: number, language: DateLanguage): void {
  for (let at = from; at < to; ) {
    const start = at++;
    const first = plainUnit(text.charCodeAt(start));
    if (isLetter(first)) {
      while (isLetter(plainUnit(text.charCodeAt(at)))) at++;
      addLetters(windows, text, { start, end: at }, language.triggers.get(printAt(text, start, at)));
    } else if (isFigure(first)) {
      while (isFigure(text.charCodeAt(at))) at++;
      addFigures(windows, text, { start, end: at }, language.hourLetters);
    }
  }
}

/** Of what figures can be, by their number and by what follows them. */
function addFigures(windows: Windows, text: string, { start, end }: Span, hourLetters: string): void {
  const first = text.charCodeAt(start);
  const after = plainUnit(text.charCodeAt(end));
  const count = end - start;
  if (count === 4 && (first === ONE || first === TWO)) addWord(windows, 'year', start, end);
  if (count === 2 && first >= TWO && (after === SMALL_S || after === APOSTROPHE))
    addWord(windows, 'decade', start, end);
  if (isJoint(after) && isFigure(text.charCodeAt(end + 1))) addWord(windows, 'joined', start, end);
  if (count <= 2 && isOfHour(text, end, hourLetters)) addWord(windows, 'hour', start, end);
}

const ONE = 0x31;
const TWO = 0x32;
const SMALL_S = 0x73;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const COLON = 0x3a;

/** Whether a code unit joins the figures of a date: `-`, `.` or `/`. */
const isJoint = (code: number): boolean => code >= 0x2d && code <= 0x2f;

/** Whether `:` follows, or a letter of those that follow an hour. */
function isOfHour(text: string, end: number, hourLetters: string): boolean {
  const after = plainUnit(text.charCodeAt(end));
  const letter = after === SPACE ? plainUnit(text.charCodeAt(end + 1)) : after;
  return after === COLON || hourLetters.includes(String.fromCharCode(letter));
}

function addWord(windows: Windows, trigger: Trigger, word: number, end: number): void {
  const start = Math.max(0, word - reach.before);
  const own = windows.get(trigger);
  const last = own?.at(-1);
  if (!own) windows.set(trigger, [{ start, end: end + reach.after, words: [word] }]);
  else if (last && start <= last.end) {
    last.end = end + reach.after;
    last.words.push(word);
  } else own.push({ start, end: end + reach.after, words: [word] });
}

/** A window begins and ends between words, or a word cut in two would look like another. */
function betweenWords(text: string, windows: readonly Window[]): Window[] {
  return windows.filter((window) => {
    const from = window.start === 0 ? 0 : spaceFrom(text, window.start);
    if (from < 0) return false;
    window.start = from;
    window.end += spaceAfter(text, window.end);
    return true;
  });
}

/** Where the next space stands at or after a place; -1 where none does. */
function spaceFrom(text: string, start: number): number {
  for (let at = start; at < text.length; at++) if (plainUnit(text.charCodeAt(at)) === SPACE) return at;
  return -1;
}

function spaceAfter(text: string, end: number): number {
  const space = spaceFrom(text, end);
  return space < 0 || space - end > 40 ? 40 : space - end;
}

function readWindow({ name, needs, pattern, read }: Reader, window: Window, search: Search): void {
  const { text, original, taken, found } = search;
  window.read ??= text.slice(window.start, window.end);
  const { read: stretch } = window;
  if (needs && !needs.test(stretch)) return;
  // `matchAll` copies the pattern for each window, which costs more than the search.
  const compiled = typeof pattern === 'function' ? pattern() : pattern;
  compiled.lastIndex = 0;
  for (let match = compiled.exec(stretch); match; match = compiled.exec(stretch)) {
    const start = window.start + match.index;
    const end = start + match[0].length;
    if (isTaken(taken, start, end)) continue;
    const said = read(match.groups ?? {}, { text, original, start, end });
    if (said === null) continue;
    const from = said === 'taken' ? start : start + (said.skip ?? 0);
    taken.fill(1, from, end);
    if (said !== 'taken')
      found.push({ start: from, end, kind: said.kind, meaning: said.meaning, reader: name });
  }
}

/** Matches what joins «en mars et avril 2021»; not a full stop. */
const joint = /^,? ?(?:et|ou|à|au|puis|and|or|to|-|–)? ?(?:en |le |du |de |d'|the )?$/;

/** A month or day without year takes that of the one it is joined to: «en mars et avril 2014». */
function lendYears(found: Expression[], text: string): Expression[] {
  for (let i = found.length - 2; i >= 0; i -= 1) {
    const one = found[i];
    const next = found[i + 1];
    if (!one || !next || next.start - one.end > 12 || !joint.test(text.slice(one.end, next.start))) continue;
    const { meaning } = one;
    const year = yearOf(next.meaning);
    if (year === undefined || !canBorrow(meaning) || !('month' in next.meaning)) continue;
    meaning.year = meaning.month > next.meaning.month ? year - 1 : year;
  }
  return found;
}

function canBorrow(meaning: Meaning): meaning is Extract<Meaning, { is: 'day' | 'month' }> {
  return (
    (meaning.is === 'day' || meaning.is === 'month') && meaning.year === undefined && meaning.shift === 'none'
  );
}

function yearOf(meaning: Meaning): number | undefined {
  return meaning.is === 'day' || meaning.is === 'month' ? meaning.year : undefined;
}
