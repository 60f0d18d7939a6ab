import { type Day, daysBetween, nearest } from './calendar.ts';
import type { Value } from './calendar-value.ts';
import type { Meaning, Shift } from './expression.ts';
import type { Tense } from './tense.ts';

/** The time last spoken of: its first day, and how exact it was. */
export interface Anchored {
  day: Day;
  precision: Value['precision'];
}

/** What a meaning is read against. */
export interface Setting {
  /** The day of writing, as known. */
  today: Day;
  tense: Tense;
  /** The tense is beyond doubt: «depuis janvier». */
  settled?: boolean;
  /** The time last spoken of, for «le lendemain». */
  anchor: Anchored | null;
  told?: ToldYear | undefined;
}

/** A year that the same paragraph has just named, for a past that is told in order. */
export interface ToldYear {
  year: number;
  /** The day that named it: what is told with it lies near to it. */
  day?: Day;
}

/** One kind of meaning. */
export type Of<K extends Meaning['is']> = Extract<Meaning, { is: K }>;

/** Verbs are read by distance and can mislead: a date this near to the day of writing wins over its verb. */
export const nearEnough = 60;

/** The same for the middle of a month, which is said of less near times too. */
const nearEnoughMonth = 45;

/** Chooses between the years that a date without one can have; `exact` for a day of a month. */
export function chooseYear(
  candidates: readonly Day[],
  direction: Shift,
  { today, tense, settled }: Setting,
  exact = false,
): Day | null {
  const past = candidates.filter((day) => day <= today);
  const coming = candidates.filter((day) => day >= today);
  if (direction === 'last') return past.at(-1) ?? null;
  if (direction === 'next') return coming.at(0) ?? null;
  const close = nearest(candidates, today);
  if (settled && tense === 'past') return past.at(-1) ?? close;
  if (close === null || Math.abs(daysBetween(today, close)) <= (exact ? nearEnough : nearEnoughMonth))
    return close;
  if (tense === 'past') return past.at(-1) ?? close;
  if (tense === 'coming') return coming.at(0) ?? close;
  return close;
}

/** The year with so many before and after it, in order. */
export function around(year: number, reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, i) => year - reach + i);
}
