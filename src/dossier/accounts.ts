import { shift, weekdaysBetween } from '../dates/calendar.ts';
import type { DatedArticle } from '../model.ts';
import type { Asked } from './asked.ts';
import type { Happening } from './happenings.ts';

/** A day that more articles tell of than this is known well enough from the first of them. */
const mostAccounts = 60;

/** A happening, and the day that it then speaks of. */
export interface Candidate {
  happening: Happening;
  day: string;
}

/** Of the happenings those of a day that the expression can mean, with that day. */
export function accountsOf(
  { publication: { notBefore, notAfter } }: DatedArticle,
  { meaning }: Asked,
  likely: readonly Happening[],
  weekday: (day: string) => number,
): Candidate[] {
  if (likely.length === 0) return [];
  if (meaning.is === 'day') {
    const monthDay = `${two(meaning.month)}-${two(meaning.day)}`;
    return likely.flatMap((happening) =>
      happening.days.flatMap((day) => (day.slice(5) === monthDay ? [{ happening, day }] : [])),
    );
  }
  if (meaning.is !== 'weekday') return [];
  if (notBefore === null || notAfter === null) {
    const days = new Set(likely.flatMap(({ onDay }) => onDay?.day ?? []));
    const fitting = [...days].filter((day) => weekday(day) === meaning.weekday).sort();
    return accountsOn(fitting, likely, 'told in full');
  }
  const days = weekdaysBetween(shift(notBefore, -6, 'day'), shift(notAfter, 6, 'day'), meaning.weekday);
  return accountsOn(days, likely);
}

/** Whether `accountsOf` can answer for a weekday with a happening. Of no other the stems need be compared. */
export function mayBeOn(
  asked: number,
  { onDay, onMonthDay }: Happening,
  weekday: (day: string) => number,
): boolean {
  if (onDay) return onDay.before < mostAccounts && weekday(onDay.day) === asked;
  return onMonthDay !== null && onMonthDay.before < mostAccounts;
}

/** Of each day in turn: those that tell it in full, then those that tell day and month of a year they do not know. */
function accountsOn(
  days: readonly string[],
  likely: readonly Happening[],
  only?: 'told in full',
): Candidate[] {
  const full = new Map(days.map((day): [string, Candidate[]] => [day, []]));
  const yearless = new Map<string, Happening[]>();
  for (const happening of likely) {
    const { onDay, onMonthDay } = happening;
    if (onDay && onDay.before < mostAccounts) full.get(onDay.day)?.push({ happening, day: onDay.day });
    if (only || !onMonthDay || onMonthDay.before >= mostAccounts) continue;
    const same = yearless.get(onMonthDay.monthDay);
    if (same) same.push(happening);
    else yearless.set(onMonthDay.monthDay, [happening]);
  }
  return days.flatMap((day) => {
    const others = yearless.get(day.slice('2021-'.length)) ?? [];
    return [...(full.get(day) ?? []), ...others.map((happening) => ({ happening, day }))];
  });
}

/** A dossier names few days, each many times. */
export function remembered(of: (day: string) => number): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const value = known.get(day) ?? of(day);
    known.set(day, value);
    return value;
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
