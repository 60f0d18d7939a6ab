import { DateTime } from 'luxon';
import type { TimeUnit } from '../language/date-lexicon.ts';

/** An ISO day: `2021-04-13`. Days are strings everywhere, so that no time zone can move them. */
export type Day = string;

/** Days that were read once: a dossier names few of them, often. Emptied before it grows without end. */
const known = new Map<Day, DateTime>();
const mostKnown = 20_000;

function read(day: Day): DateTime {
  const old = known.get(day);
  if (old) return old;
  if (known.size >= mostKnown) known.clear();
  const moment = DateTime.fromISO(day, { zone: 'utc' });
  known.set(day, moment);
  return moment;
}

const dayLength = 86_400_000;
const write = (moment: DateTime): Day => moment.toISODate() ?? '';

/** The ISO day of a year, month and day, or null where the calendar has none (31 April). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const moment = DateTime.utc(year, month, day);
  return moment.isValid ? write(moment) : null;
}

const shifted = new Map<string, Day>();

/** The day `amount` units later; a month later than 31 January is the last day of February. */
export function shift(day: Day, amount: number, unit: TimeUnit): Day {
  const key = `${day} ${amount} ${unit}`;
  const old = shifted.get(key);
  if (old !== undefined) return old;
  if (shifted.size >= mostKnown) shifted.clear();
  const result = write(read(day).plus({ [`${unit}s`]: amount }));
  shifted.set(key, result);
  return result;
}

/** Monday is 1. */
export function weekdayOf(day: Day): number {
  return read(day).weekday;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((read(b).toMillis() - read(a).toMillis()) / dayLength);
}

/** First and last day of the day's week (Monday to Sunday), month or year. */
export function boundsOf(day: Day, unit: TimeUnit): [Day, Day] {
  const moment = read(day);
  return [write(moment.startOf(unit)), write(moment.endOf(unit))];
}

/** `2021` and `4` make `2021-04`. */
export function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** First and last day of a month written `2021-04`. */
export function monthBounds(month: string): [Day, Day] {
  return boundsOf(`${month}-01`, 'month');
}

/**
 * Bounds of an EDTF season, wide enough for the calendar's and the weather's use of the word. Winter 2021 is the
 * one that begins in December 2021.
 */
export function seasonBounds(year: number, season: number): [Day, Day] {
  if (season === 21) return [`${year}-03-01`, `${year}-06-21`];
  if (season === 22) return [`${year}-06-01`, `${year}-09-23`];
  if (season === 23) return [`${year}-09-01`, `${year}-12-21`];
  return [`${year}-12-01`, `${year + 1}-03-21`];
}

/** The day of `candidates` that is nearest to `day`; the earlier one of two that are as near. */
export function nearest(candidates: readonly Day[], day: Day): Day | null {
  let best: Day | null = null;
  for (const candidate of candidates) {
    if (best === null || Math.abs(daysBetween(day, candidate)) < Math.abs(daysBetween(day, best)))
      best = candidate;
  }
  return best;
}

/** All days from `first` to `last`, both included, that fall on the weekday. */
export function weekdaysBetween(first: Day, last: Day, weekday: number): Day[] {
  const days: Day[] = [];
  const start = shift(first, (weekday - weekdayOf(first) + 7) % 7, 'day');
  for (let day = start; day <= last; day = shift(day, 7, 'day')) days.push(day);
  return days;
}

/** The year of an ISO day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The first of some days; null when there is none. */
export function earliestOf(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The last of some days; null when there is none. */
export function latestOf(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
