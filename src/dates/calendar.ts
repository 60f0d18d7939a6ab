import type { TimeUnit } from '../language/date-lexicon.ts';

/** An ISO day: `2021-04-13`. Days are strings everywhere, so that no time zone can move them. */
export type Day = string;

const dayLength = 86_400_000;

/** The platform's own reckoning takes years below this for those of the last century. */
const FIRST_WHOLE_YEAR = 100;
/** Every month has so many days. */
const SHORTEST_MONTH = 28;

/** Midnight in UTC of a day of the platform's calendar; NaN where it has none (31 April). */
function timeOf(year: number, month: number, day: number): number {
  const time =
    year >= FIRST_WHOLE_YEAR
      ? Date.UTC(year, month - 1, day)
      : new Date(0).setUTCFullYear(year, month - 1, day);
  const isDay = month >= 1 && month <= 12 && day >= 1;
  return isDay && (day <= SHORTEST_MONTH || new Date(time).getUTCDate() === day) ? time : Number.NaN;
}

const read = (day: Day): number =>
  day.length === 10 ? timeOf(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8))) : Number.NaN;

const write = (time: number): Day => {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) ? '' : written(year, date.getUTCMonth() + 1, date.getUTCDate());
};

/** `2021-04-13`; a year before 0 or after 9999 has its sign and six digits. */
function written(year: number, month: number, day: number): Day {
  const digits =
    year >= 0 && year <= 9999 ? padded(year, 4) : `${year < 0 ? '-' : '+'}${padded(Math.abs(year), 6)}`;
  return `${digits}-${padded(month, 2)}-${padded(day, 2)}`;
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** The ISO day of a year, month and day, or null where the calendar has none (31 April). */
export function dayOf(year: number, month: number, day: number): Day | null {
  return Number.isNaN(timeOf(year, month, day)) ? null : written(year, month, day);
}

/** The last day of a month; months past December are those of the next years. */
function endOfMonth(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 0);
}

/** The day `amount` units later; a month later than 31 January is the last day of February. */
export function shift(day: Day, amount: number, unit: TimeUnit): Day {
  const time = read(day);
  if (unit === 'day') return write(time + amount * dayLength);
  if (unit === 'week') return write(time + 7 * amount * dayLength);
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1 + amount * (unit === 'year' ? 12 : 1);
  const end = new Date(endOfMonth(year, month));
  return write(end.setUTCDate(Math.min(date.getUTCDate(), end.getUTCDate())));
}

/** Monday is 1. */
export function weekdayOf(day: Day): number {
  return ((new Date(read(day)).getUTCDay() + 6) % 7) + 1;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((read(b) - read(a)) / dayLength);
}

/** First and last day of the day's week (Monday to Sunday), month or year. */
export function boundsOf(day: Day, unit: TimeUnit): [Day, Day] {
  const date = new Date(read(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (Number.isNaN(year) || unit === 'day') return [write(date.getTime()), write(date.getTime())];
  if (unit === 'year') return [write(timeOf(year, 1, 1)), write(timeOf(year, 12, 31))];
  if (unit === 'month') return [write(timeOf(year, month, 1)), write(endOfMonth(year, month))];
  const monday = shift(day, 1 - weekdayOf(day), 'day');
  return [monday, shift(monday, 6, 'day')];
}

/** `2021` and `4` make `2021-04`. */
export function monthOf(year: number, month: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}`;
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
