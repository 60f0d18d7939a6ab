import type { Trigger } from '../language/date-lexicon.ts';
import { isFigure, isLetter } from '../language/letters.ts';
import type { Span } from '../language/sentences.ts';
import type { WordTable } from '../language/word-table.ts';
import type { DateLanguage } from './date-language.ts';
import type { Expression, Meaning, Reader } from './expression.ts';

/**
 * Lower case, straight apostrophes and plain spaces, one code unit for one, so that offsets stay true. A letter
 * whose lower case is longer (`İ`) stays as it is.
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : [...text].map(lowerInPlace).join('');
  return same.replace(/[’ʼ‘´`]/g, "'").replace(/[\u00a0\u202f\u2009\t]/g, ' ');
}

function lowerInPlace(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** An expression reaches so far before and after the word that it is about. */
const reach = { before: 56, after: 72 };

/**
 * The calendar expressions of a text in the order in which they stand; none overlaps another. Each reader looks
 * only around the words that it is about, so the cost grows with the dates and not with the text.
 */
export function findExpressions(
  original: string,
  language: DateLanguage,
  text = plain(original),
): Expression[] {
  const windows = windowsOf(text, language.triggers);
  if (windows.size === 0) return [];
  const reading: ReadText = { text, original, taken: noneTaken(text.length), found: [] };
  for (const { reader, trigger } of language.tasksOf(windows))
    for (const window of windows.get(trigger) ?? []) readWindow(reader, window, reading);
  const { found } = reading;
  found.sort((a, b) => a.start - b.start);
  return lendYears(found, text);
}

/** A text, which of its characters some reader took (1), and what was found. */
interface ReadText {
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

/** A stretch of the text around words of one kind, from which readers read. */
interface Window {
  start: number;
  text: string;
}

/** Where each kind of word stands, as the stretches around it. */
function windowsOf(text: string, triggers: WordTable<Trigger>): Map<Trigger, Window[]> {
  const spans = new Map<Trigger, Span[]>();
  for (let at = 0; at < text.length; ) {
    const start = at++;
    const first = text.charCodeAt(start);
    let trigger: Trigger | undefined;
    if (isLetter(first)) {
      while (isLetter(text.charCodeAt(at))) at++;
      trigger = triggers(text, start, at);
    } else if (isFigure(first)) {
      while (isFigure(text.charCodeAt(at))) at++;
      trigger = 'number';
    }
    if (trigger) addSpan(spans, trigger, Math.max(0, start - reach.before), at + reach.after);
  }
  const windows = new Map<Trigger, Window[]>();
  for (const [trigger, own] of spans) windows.set(trigger, windowsAround(text, own));
  return windows;
}

function addSpan(spans: Map<Trigger, Span[]>, trigger: Trigger, start: number, end: number): void {
  const own = spans.get(trigger);
  const last = own?.at(-1);
  if (!own) spans.set(trigger, [{ start, end }]);
  else if (last && start <= last.end) last.end = end;
  else own.push({ start, end });
}

/** A window begins and ends between words, or a word cut in two would look like another. */
function windowsAround(text: string, spans: readonly Span[]): Window[] {
  const windows: Window[] = [];
  for (const { start, end } of spans) {
    const from = start === 0 ? 0 : text.indexOf(' ', start);
    if (from >= 0) windows.push({ start: from, text: text.slice(from, end + spaceAfter(text, end)) });
  }
  return windows;
}

function spaceAfter(text: string, end: number): number {
  const space = text.indexOf(' ', end);
  return space < 0 || space - end > 40 ? 40 : space - end;
}

function readWindow({ name, needs, pattern, read }: Reader, window: Window, reading: ReadText): void {
  if (needs && !needs.test(window.text)) return;
  const { text, original, taken, found } = reading;
  // `matchAll` copies the pattern for each window, which costs more than the search.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(window.text); match; match = pattern.exec(window.text)) {
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
