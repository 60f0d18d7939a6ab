import type { Reader } from './expression.ts';
import { frenchDays, frenchNames } from './readers-fr-days.ts';
import { frenchPeriods } from './readers-fr-periods.ts';
import { frenchRelative, frenchToday } from './readers-fr-relative.ts';

/**
 * How French press writes dates, in the order in which the readers take stretches: names that are none; days;
 * «hier» and times of day, before anything takes their weekday or their figures; months and longer times; and last
 * what is counted from another time.
 */
export const frenchReaders: readonly Reader[] = [
  ...frenchNames,
  ...frenchDays,
  ...frenchToday,
  ...frenchPeriods,
  ...frenchRelative,
];
