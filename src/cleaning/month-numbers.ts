import { lexicons } from '../language/lexicons.ts';

/** Months of a lexicon's calendar words, which begin with them. */
const MONTHS = 12;

/** The number of each month by its name in the lexicons: 3 for `mars`, `march` and `märz`. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  lexicons.flatMap((l) => l.calendarWords.slice(0, MONTHS).map((month, i) => [month, i + 1])),
);

/** The other calendar words: of days of the week, mostly. */
export const otherCalendarWords: ReadonlySet<string> = new Set(
  lexicons.flatMap((l) => l.calendarWords.slice(MONTHS)),
);
