import type { Reader } from './expression.ts';
import { englishDays, englishNames } from './readers-en-days.ts';
import { englishPeriods } from './readers-en-periods.ts';
import { englishRelative } from './readers-en-relative.ts';

/**
 * How English-language press writes dates, in the order in which the readers take stretches: names that are none;
 * days; what is counted from another time; months and longer times.
 */
export const englishReaders: readonly Reader[] = [
  ...englishNames,
  ...englishDays,
  ...englishRelative,
  ...englishPeriods,
];
