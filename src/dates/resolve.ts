import {
  boundsOf,
  type Day,
  dayOf,
  daysBetween,
  monthBounds,
  monthOf,
  nearest,
  seasonBounds,
  shift,
  weekdayOf,
  yearOf,
} from './calendar.ts';
import type { Meaning, Shift } from './expression.ts';
import type { Tense } from './tense.ts';

/** A value on the calendar: EDTF, its first and last day, and how exact it is. */
export interface Value {
  edtf: string;
  first: Day;
  last: Day;
  precision: 'day' | 'month' | 'season' | 'year';
}

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
  /** A year that the same paragraph has just named, for a past that is told in order. */
  toldYear?: number | undefined;
}

type Of<K extends Meaning['is']> = Extract<Meaning, { is: K }>;

/** The value of a meaning for a text written on the setting's day; null where the words do not tell. */
export function resolve(meaning: Meaning, setting: Setting): Value | null {
  switch (meaning.is) {
    case 'day':
      return resolveDay(meaning, setting);
    case 'day-of-month':
      return dayValue(resolveDayOfMonth(meaning, setting));
    case 'weekday':
      return dayValue(resolveWeekday(meaning, setting));
    case 'month':
      return resolveMonth(meaning, setting);
    case 'season':
      return resolveSeason(meaning, setting);
    case 'fixed':
      return fixedValue(meaning.edtf);
    case 'offset':
      return unitValue(shift(setting.today, meaning.amount, meaning.unit), meaning);
    case 'anchored':
      return resolveAnchored(meaning, setting);
    case 'weekend':
      return weekendValue(shift(setting.today, meaning.amount, 'week'));
    case 'months':
      return resolveMonths(meaning, setting);
    case 'range':
      return resolveRange(meaning, setting);
    case 'nothing':
      return null;
  }
}

function dayValue(day: Day | null): Value | null {
  return day === null ? null : { edtf: day, first: day, last: day, precision: 'day' };
}

function monthValue(month: string): Value {
  const [first, last] = monthBounds(month);
  return { edtf: month, first, last, precision: 'month' };
}

function yearValue(edtf: string, first: number, last: number): Value {
  return { edtf, first: `${first}-01-01`, last: `${last}-12-31`, precision: 'year' };
}

/** Values of readers that need no setting: `2015`, `198X`, `19XX`, `1968-05`, `2001-09-11`. */
export function fixedValue(edtf: string): Value | null {
  if (/^\d{4}-\d\d-\d\d$/.test(edtf))
    return dayValue(dayOf(Number(edtf.slice(0, 4)), Number(edtf.slice(5, 7)), Number(edtf.slice(8))));
  if (/^\d{4}-\d\d$/.test(edtf)) return monthValue(edtf);
  if (/^\d{4}\/\d{4}$/.test(edtf)) return yearValue(edtf, Number(edtf.slice(0, 4)), Number(edtf.slice(5)));
  const start = Number(edtf.replaceAll('X', '0'));
  const span = 10 ** (edtf.length - edtf.replaceAll('X', '').length) - 1;
  return Number.isNaN(start) ? null : yearValue(edtf, start, start + span);
}

/** Verbs are read by distance and can mislead: a date this near to the day of writing wins over its verb. */
const nearEnough = 45;

/** Chooses between the years that a date without one can have. */
function chooseYear(
  candidates: readonly Day[],
  direction: Shift,
  { today, tense, settled }: Setting,
): Day | null {
  const past = candidates.filter((day) => day <= today);
  const coming = candidates.filter((day) => day >= today);
  if (direction === 'last') return past.at(-1) ?? null;
  if (direction === 'next') return coming.at(0) ?? null;
  const close = nearest(candidates, today);
  if (settled && tense === 'past') return past.at(-1) ?? close;
  if (close === null || Math.abs(daysBetween(today, close)) <= nearEnough) return close;
  if (tense === 'past') return past.at(-1) ?? close;
  if (tense === 'coming') return coming.at(0) ?? close;
  return close;
}

function resolveDay(meaning: Of<'day'>, setting: Setting): Value | null {
  if (meaning.year !== undefined) return dayValue(dayOf(meaning.year, meaning.month, meaning.day));
  const { weekday } = meaning;
  const year = yearOf(setting.today);
  const told = setting.toldYear;
  if (told !== undefined && told < year && setting.tense !== 'coming' && meaning.shift === 'none') {
    const day = dayOf(told, meaning.month, meaning.day);
    if (day && (weekday === undefined || weekdayOf(day) === weekday)) return dayValue(day);
  }
  const reach = weekday === undefined ? 1 : 6;
  const all = around(year, reach)
    .map((each) => dayOf(each, meaning.month, meaning.day))
    .filter((day) => day !== null);
  const fitting = weekday === undefined ? all : all.filter((day) => weekdayOf(day) === weekday);
  const near = nearest(all, setting.today);
  const close = near !== null && Math.abs(daysBetween(setting.today, near)) <= nearEnough;
  const pool = fitting.length > 0 && !(close && !fitting.includes(near)) ? fitting : all;
  return dayValue(chooseYear(pool, meaning.shift, setting));
}

function resolveDayOfMonth(meaning: Of<'day-of-month'>, setting: Setting): Day | null {
  const months = [-1, 0, 1].map((n) => shift(`${setting.today.slice(0, 7)}-01`, n, 'month'));
  const days = months
    .map((first) => dayOf(yearOf(first), Number(first.slice(5, 7)), meaning.day))
    .filter((day) => day !== null);
  const fitting = days.filter((day) => meaning.weekday === undefined || weekdayOf(day) === meaning.weekday);
  return nearest(fitting.length > 0 ? fitting : days, setting.today);
}

function resolveWeekday(meaning: Of<'weekday'>, { today, tense }: Setting): Day {
  if (meaning.near !== undefined) return nearWeekday(meaning.weekday, today);
  const back = (weekdayOf(today) - meaning.weekday + 7) % 7;
  const past = shift(today, -back, 'day');
  const ahead = shift(today, (7 - back) % 7, 'day');
  if (meaning.shift === 'last') return back === 0 ? shift(today, -7, 'day') : past;
  if (meaning.shift === 'next') return back === 0 ? shift(today, 7, 'day') : ahead;
  return tense === 'coming' ? ahead : past;
}

/** «ce mardi», «hier mardi»: the Tuesday nearest to the day of writing. */
function nearWeekday(weekday: number, today: Day): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return shift(today, back <= 3 ? -back : 7 - back, 'day');
}

function resolveMonth(meaning: Of<'month'>, setting: Setting): Value | null {
  const year = yearOf(setting.today);
  if (meaning.year !== undefined) return monthValue(monthOf(meaning.year, meaning.month));
  if (meaning.thisYear) return monthValue(monthOf(year, meaning.month));
  const months = around(year, 1).map((each) => `${monthOf(each, meaning.month)}-15`);
  const own = setting.today.slice(0, 7);
  if (meaning.shift === 'none' && months.some((month) => month.startsWith(own))) return monthValue(own);
  const chosen = chooseYear(months, meaning.shift, setting);
  return chosen === null ? null : monthValue(chosen.slice(0, 7));
}

function resolveSeason(meaning: Of<'season'>, setting: Setting): Value | null {
  const year = yearOf(setting.today);
  const value = (each: number): Value => {
    const [first, last] = seasonBounds(each, meaning.season);
    return { edtf: `${each}-${meaning.season}`, first, last, precision: 'season' };
  };
  if (meaning.year !== undefined) return value(meaning.year);
  const values = around(year, 1).map(value);
  if (meaning.shift === 'this') return nearestSeason(values, setting.today);
  const running = values.find((each) => each.first <= setting.today && setting.today <= each.last);
  if (meaning.shift === 'last') return values.filter((each) => each.last < setting.today).at(-1) ?? null;
  if (meaning.shift === 'next') return values.find((each) => each.first > setting.today) ?? null;
  if (running) return running;
  const middle = chooseYear(
    values.map((each) => shift(each.first, 45, 'day')),
    'none',
    setting,
  );
  return values.find((each) => middle !== null && each.first <= middle && middle <= each.last) ?? null;
}

/** «cet été» in April is the coming one, in November the one just past: the season nearest to the day. */
function nearestSeason(values: Value[], today: Day): Value | null {
  const middle = nearest(
    values.map((each) => shift(each.first, 45, 'day')),
    today,
  );
  return values.find((each) => middle !== null && each.first <= middle && middle <= each.last) ?? null;
}

/** Days are counted from a day only, weeks from a day, months and years from anything as exact or less. */
function resolveAnchored(meaning: Of<'anchored'>, { anchor }: Setting): Value | null {
  if (anchor === null) return null;
  const fromDay = meaning.unit === 'day' || meaning.unit === 'week';
  if (fromDay && anchor.precision !== 'day') return null;
  if (meaning.unit === 'month' && anchor.precision === 'year') return null;
  return unitValue(shift(anchor.day, meaning.amount, meaning.unit), meaning);
}

function weekendValue(day: Day): Value {
  const [, sunday] = boundsOf(day, 'week');
  const saturday = shift(sunday, -1, 'day');
  return { edtf: `${saturday}/${sunday}`, first: saturday, last: sunday, precision: 'day' };
}

/** A quarter without a year is that of the year in which it has begun last, or the coming one. */
function resolveMonths(meaning: Of<'months'>, setting: Setting): Value | null {
  const year =
    meaning.year ??
    yearOf(
      chooseYear(
        around(yearOf(setting.today), 1).map((each) => `${monthOf(each, meaning.from)}-15`),
        meaning.shift,
        setting,
      ) ?? setting.today,
    );
  const from = monthOf(year, meaning.from);
  const to = monthOf(year, meaning.from + meaning.count - 1);
  return { edtf: `${from}/${to}`, first: monthBounds(from)[0], last: monthBounds(to)[1], precision: 'month' };
}

function resolveRange(meaning: Of<'range'>, setting: Setting): Value | null {
  const to = resolve(meaning.to, setting);
  if (to === null) return null;
  const from = resolve(meaning.from, { ...setting, today: to.first, tense: 'past' });
  if (from === null || from.first > to.last) return null;
  return { edtf: `${from.edtf}/${to.edtf}`, first: from.first, last: to.last, precision: to.precision };
}

/** An offset counted in days is a day, in weeks a week, in months a month, in years a year. */
function unitValue(day: Day, meaning: Of<'offset'> | Of<'anchored'>): Value | null {
  const roughly = meaning.is === 'anchored' && meaning.roughly ? '~' : '';
  if (meaning.unit === 'day') return { edtf: `${day}${roughly}`, first: day, last: day, precision: 'day' };
  const [first, last] = boundsOf(day, meaning.unit);
  if (meaning.unit === 'week') return { edtf: `${first}/${last}`, first, last, precision: 'day' };
  if (meaning.unit === 'month')
    return { edtf: `${day.slice(0, 7)}${roughly}`, first, last, precision: 'month' };
  return { edtf: `${day.slice(0, 4)}${roughly}`, first, last, precision: 'year' };
}

function around(year: number, reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, i) => year - reach + i);
}
