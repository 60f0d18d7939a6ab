import type { Trigger } from '../language/date-lexicon.ts';
import type { DateLanguage } from './date-language.ts';
import type { Expression, Groups, Meaning, Reader } from './expression.ts';
import type { Span } from './sentences.ts';

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

/** Matches `décembre`, `h` of `21h00`, `2021`; not `-`. */
const token = /\p{L}+|\d+/gu;
/** An expression reaches so far before and after the word that it is about. */
const reach = { before: 56, after: 72 };

/**
 * The calendar expressions of a text in the order in which they stand; none overlaps another. Each reader looks
 * only around the words that it is about, so the cost grows with the dates and not with the text.
 */
export function findExpressions(original: string, language: DateLanguage): Expression[] {
  const text = plain(original);
  const windows = windowsOf(text, language.triggers);
  if (windows.size === 0) return [];
  const taken = new Uint8Array(text.length);
  const found: Expression[] = [];
  for (const reader of language.readers) {
    for (const match of matchesIn(text, reader, windows)) {
      const start = match.index;
      const end = start + match.text.length;
      if (taken.subarray(start, end).includes(1)) continue;
      const reading = reader.read(match.groups, { text, original, start, end });
      if (reading === null) continue;
      const from = reading === 'taken' ? start : start + (reading.skip ?? 0);
      taken.fill(1, from, end);
      if (reading === 'taken') continue;
      found.push({ start: from, end, kind: reading.kind, meaning: reading.meaning, reader: reader.name });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return lendYears(found, text);
}

/** Where each kind of word stands, as stretches around it. */
function windowsOf(text: string, triggers: ReadonlyMap<string, Trigger>): Map<Trigger, Span[]> {
  const windows = new Map<Trigger, Span[]>();
  for (const match of text.matchAll(token)) {
    const trigger = /^\d/.test(match[0]) ? 'number' : triggers.get(match[0]);
    if (!trigger) continue;
    const spans = windows.get(trigger) ?? [];
    if (spans.length === 0) windows.set(trigger, spans);
    const last = spans.at(-1);
    const start = Math.max(0, match.index - reach.before);
    const end = match.index + match[0].length + reach.after;
    if (last && start <= last.end) last.end = end;
    else spans.push({ start, end });
  }
  return windows;
}

interface Match {
  index: number;
  text: string;
  groups: Groups;
}

function matchesIn(text: string, { on, pattern }: Reader, windows: ReadonlyMap<Trigger, Span[]>): Match[] {
  const spans = on.flatMap((trigger) => windows.get(trigger) ?? []);
  return spans.flatMap(({ start, end }) => {
    const from = start === 0 ? 0 : text.indexOf(' ', start);
    if (from < 0) return [];
    return [...text.slice(from, end + spaceAfter(text, end)).matchAll(pattern)].map((match) => ({
      index: from + match.index,
      text: match[0],
      groups: match.groups ?? {},
    }));
  });
}

/** A window ends between words, or a word cut in two would look like another. */
function spaceAfter(text: string, end: number): number {
  const space = text.indexOf(' ', end);
  return space < 0 || space - end > 40 ? 40 : space - end;
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
