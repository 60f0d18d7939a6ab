import { byLanguage } from '../language/head-words.ts';
import { lexicons } from '../language/lexicons.ts';
import type { Language } from '../model.ts';

/** Months of a lexicon's calendar words, which begin with them. */
const MONTHS = 12;

/** What is known of the names of months and days in clippings of a language. */
export interface Calendar {
  /** The number of a month by its name: 3 for `mars`, `march` and `märz`. */
  monthOf(word: string): number | undefined;
  /** Whether it is another calendar word: the name of a day of the week, mostly. */
  isOtherWord(word: string): boolean;
}

const months: ReadonlyMap<string, number> = new Map(
  lexicons.flatMap((l) => l.calendarWords.slice(0, MONTHS).map((month, i) => [month, i + 1])),
);
const otherWords: ReadonlySet<string> = new Set(lexicons.flatMap((l) => l.calendarWords.slice(MONTHS)));

const common: Calendar = {
  monthOf: (word) => months.get(word),
  isOtherWord: (word) => otherWords.has(word),
};

const ownCalendar = byLanguage((words): Calendar => {
  const own = new Map(Object.entries(words.months));
  const weekdays = new Set(words.weekdays);
  return {
    monthOf: (word) => own.get(word) ?? months.get(word),
    isOtherWord: (word) => weekdays.has(word) || otherWords.has(word),
  };
});

/** The names of months and days in the lexicons, with those of the clipping's own language. */
export function calendarOf(language: Language): Calendar {
  return ownCalendar(language) ?? common;
}

/** The month that some words name: that of `may` in `mar 3 may`, which begins with a Tuesday in Spanish. */
export function monthIn(words: readonly string[], { monthOf, isOtherWord }: Calendar): number | undefined {
  const named = words.filter((word) => monthOf(word) !== undefined);
  return monthOf(named.find((word) => !isOtherWord(word)) ?? named[0] ?? '');
}
