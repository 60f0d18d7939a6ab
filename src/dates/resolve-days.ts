import { type Day, dayOf, daysBetween, nearest, shift, weekdayOf, yearOf } from './calendar.ts';
import { dayValue, type Value } from './calendar-value.ts';
import { around, chooseYear, nearEnough, type Of, type Setting } from './choose-year.ts';

/** A day of a month: with its year, or in the year that tense, weekday and nearness choose. */
export function resolveDay(meaning: Of<'day'>, setting: Setting): Value | null {
  if (meaning.year !== undefined) return dayValue(dayOf(meaning.year, meaning.month, meaning.day));
  const { weekday } = meaning;
  const year = yearOf(setting.today);
  const reach = weekday === undefined ? 1 : 6;
  const all = around(year, reach)
    .map((each) => dayOf(each, meaning.month, meaning.day))
    .filter((day) => day !== null);
  const fitting = weekday === undefined ? all : all.filter((day) => weekdayOf(day) === weekday);
  const near = nearest(all, setting.today);
  const close = near !== null && isNear(setting.today, near);
  const told = dayTold(meaning, setting, close);
  if (told !== null) return dayValue(told);
  const pool = fitting.length > 0 && !(close && !fitting.includes(near)) ? fitting : all;
  return dayValue(chooseYear(pool, meaning.shift, setting, true));
}

const isNear = (a: Day, b: Day): boolean => Math.abs(daysBetween(a, b)) <= nearEnough;

/**
 * The day in the year that the paragraph tells of. Where a full day named that year, one further from it that has
 * its like near to the day of writing is of now: «La loi du 9 décembre 1905 a été modifiée le 3 mai».
 */
function dayTold(meaning: Of<'day'>, { told, tense, today }: Setting, close: boolean): Day | null {
  if (!told || told.year >= yearOf(today) || tense === 'coming' || meaning.shift !== 'none') return null;
  const day = dayOf(told.year, meaning.month, meaning.day);
  if (day === null || (meaning.weekday !== undefined && weekdayOf(day) !== meaning.weekday)) return null;
  return close && told.day !== undefined && !isNear(told.day, day) ? null : day;
}

/** «mardi 13»: in the month nearest to the day of writing, by the weekday where one is said. */
export function resolveDayOfMonth(meaning: Of<'day-of-month'>, setting: Setting): Day | null {
  const months = [-1, 0, 1].map((n) => shift(`${setting.today.slice(0, 7)}-01`, n, 'month'));
  const days = months
    .map((first) => dayOf(yearOf(first), Number(first.slice(5, 7)), meaning.day))
    .filter((day) => day !== null);
  const fitting = days.filter((day) => meaning.weekday === undefined || weekdayOf(day) === meaning.weekday);
  return nearest(fitting.length > 0 ? fitting : days, setting.today);
}

/** A bare weekday is the last one, today included, unless its verb tells of what is to come. */
export function resolveWeekday(meaning: Of<'weekday'>, { today, tense }: Setting): Day {
  if (meaning.near !== undefined) return nearWeekday(meaning.weekday, today);
  const back = (weekdayOf(today) - meaning.weekday + 7) % 7;
  const past = shift(today, -back, 'day');
  const ahead = shift(today, (7 - back) % 7, 'day');
  if (meaning.weeksLater !== undefined) return shift(ahead, meaning.weeksLater, 'week');
  if (meaning.shift === 'last') return back === 0 ? shift(today, -7, 'day') : past;
  if (meaning.shift === 'next') return back === 0 ? shift(today, 7, 'day') : ahead;
  return tense === 'coming' ? ahead : past;
}

/** «le mardi suivant»: the first Tuesday after a day, which is not that day itself; or the last before it. */
export function weekdayFrom(day: Day, weekday: number, amount: number): Day {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return shift(day, amount > 0 ? 7 - back : back === 0 ? -7 : -back, 'day');
}

/** «ce mardi», «hier mardi»: the Tuesday nearest to the day of writing. */
function nearWeekday(weekday: number, today: Day): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return shift(today, back <= 3 ? -back : 7 - back, 'day');
}
