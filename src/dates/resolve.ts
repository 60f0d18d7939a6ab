import {
  boundsOf,
  type Day,
  monthBounds,
  monthOf,
  nearest,
  seasonBounds,
  shift,
  yearOf,
} from './calendar.ts';
import { dayValue, fixedValue, monthValue, type Value } from './calendar-value.ts';
import { around, chooseYear, type Of, type Setting } from './choose-year.ts';
import type { Meaning } from './expression.ts';
import { resolveDay, resolveDayOfMonth, resolveWeekday, weekdayFrom } from './resolve-days.ts';

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
  if (meaning.weekday !== undefined)
    return dayValue(weekdayFrom(anchor.day, meaning.weekday, meaning.amount));
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
  const exact = meaning.is === 'offset' && meaning.toTheDay;
  if (meaning.unit === 'day' || exact)
    return { edtf: `${day}${roughly}`, first: day, last: day, precision: 'day' };
  const [first, last] = boundsOf(day, meaning.unit);
  if (meaning.unit === 'week') return { edtf: `${first}/${last}`, first, last, precision: 'day' };
  if (meaning.unit === 'month')
    return { edtf: `${day.slice(0, 7)}${roughly}`, first, last, precision: 'month' };
  return { edtf: `${day.slice(0, 4)}${roughly}`, first, last, precision: 'year' };
}
