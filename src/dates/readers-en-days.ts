import {
  isCapitalised,
  monthNumber,
  nearnessOf,
  pattern,
  readDay,
  readWeekday,
  shiftOf,
  weekdayNumber,
} from './english-pattern.ts';
import type { Groups, Meaning, Reader, Reading } from './expression.ts';
import { dayNumber, withYear } from './group-words.ts';
import { tweetStamp } from './tweet-stamp.ts';

/** Day and month in figures stand in either order; where both could be the month, nothing is read. */
function readNumericDay({ first, second, year }: Groups): Reading | null {
  const [month = 0, day = 0] = [Number(first), Number(second)].sort((a, b) => a - b);
  if (month > 12 || (day <= 12 && day !== month)) return null;
  return { kind: 'day', meaning: { is: 'day', month, day, ...withYear(year), shift: 'none', part: false } };
}

/** What looks like a date and is none, and days that have a name. */
export const englishNames: readonly Reader[] = [
  {
    // «Black Friday», «every Tuesday», «the first Monday of each month», «Arab Spring»; not «Tuesday», «last Tuesday»
    name: 'not-a-date',
    on: ['weekday', 'season'],
    pattern: pattern(
      '(?:black|good|bloody|ash|shrove|cyber|casual|super|sheffield|palm|easter) (?:friday|wednesday|tuesday|monday|sunday)|(?:every|each)(?: (?:other|first|second|third|fourth|last))? §anyWeekday|(?:first|second|third|fourth) §anyWeekday|last §anyWeekday (?:of|in)|on §anyWeekdays|(?:arab|prague) spring|spring(?: break|s)|fall (?:short|apart|in love|back|behind|of the)',
    ),
    read: () => 'taken',
  },
  {
    // «usually on a Friday», «always sails on a Monday», «generally on Tuesday»; not «on Friday», «a popular Friday»
    name: 'usual-weekday',
    on: ['weekday'],
    needs: /usually|always|often|generally|normally|typically|rarely|sometimes/,
    pattern: pattern(
      '(?:usually|always|often|generally|normally|typically|rarely|sometimes),? (?:(?:\\p{L}+ ){0,2}on an? §anyWeekday|on §anyWeekday)(?: (?:morning|evening|night|afternoon))?(?! (?:§anyMonth|last|next))',
    ),
    read: () => 'taken',
  },
  tweetStamp,
  {
    // «every May 5», «every 11 November»; not «every May»
    name: 'yearly-day',
    on: ['month'],
    needs: /every |each /,
    pattern: pattern(
      '(?:every|each)(?: year,?)?(?: on)? (?:the )?(?:§anyMonth §anyDay|§anyDay(?: of)? §anyMonth)(?!,? \\d{4})',
    ),
    read: () => 'taken',
  },
  {
    // «9/11»; not «19/11»
    name: 'named-day',
    on: ['joined'],
    needs: /9\/11/,
    pattern: pattern('9/11(?!/)'),
    read: () => ({ kind: 'day', meaning: { is: 'fixed', edtf: '2001-09-11' } }),
  },
];

/** How English-language press writes days; the first reader that takes a stretch keeps it. */
export const englishDays: readonly Reader[] = [
  {
    // «2021-04-13»; not «2021-04»
    name: 'iso-day',
    on: ['joined'],
    needs: /\d-\d\d-\d/,
    pattern: pattern('(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)'),
    read: ({ iso }) => ({ kind: 'day', meaning: { is: 'fixed', edtf: iso ?? '' } }),
  },
  {
    // «25/12/2021», «12/25/2021», «6/6/2021»; not «3/4/2021», of which nobody knows which is the month
    name: 'numeric-day',
    on: ['joined'],
    pattern: pattern(
      '(?<first>0?[1-9]|[12]\\d|3[01])([/.])(?<second>0?[1-9]|[12]\\d|3[01])\\2(?<year>(?:19|20)\\d\\d)(?![/.]\\d)',
    ),
    read: readNumericDay,
  },
  {
    // «April 11-13, 2021», «June 12 and 13», «11 to 13 June 2021», «from May 30 to June 2»; not «April 11»
    name: 'day-range',
    on: ['month'],
    needs: /\d[a-z]{0,2}(?:-|–| to | and | through )/,
    pattern: pattern(
      '(?:from |between )?(?<month1>§anyMonth)\\.? (?<day1>§anyDay)(?:-|–| to | and | through )(?:(?<month2>§anyMonth)\\.? )?(?<day2>§anyDay)(?:,? §year)?|(?:from |between )?(?:the )?(?<day3>§anyDay)(?:-|–| to | and )(?:the )?(?<day4>§anyDay)(?: of)? §month(?:,? (?<year2>(?:19|20)\\d\\d))?',
    ),
    read: readRange,
  },
  {
    // «Tuesday, April 13, 2021», «this Tuesday (April 13)», «Tuesday 13 April»; not «Tuesday»
    name: 'weekday-day-month',
    on: ['weekday'],
    pattern: pattern(
      '(?:§near)?§weekday(?<part> (?:morning|evening|night|afternoon))?,? (?:the )?(?:§month\\.? §day|(?<dayFirst>§anyDay)(?: of)? (?<monthLast>§anyMonth)(?:(?<=jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)\\.)?)(?:,? §year)?',
    ),
    read: (groups) =>
      readDay({ ...groups, day: groups.day ?? groups.dayFirst, month: groups.month ?? groups.monthLast }),
  },
  {
    // «April 13, 2021», «13 April», «the 13th of April», «last April 13»; not «May 13 people»
    name: 'day-month',
    on: ['month'],
    pattern: pattern(
      '(?:§near)?(?:(?<turn>last|this|next) )?(?:§month\\.? §day(?![\\d:]| ?(?:percent|per cent|%|\\p{L}+ (?:people|points)))|(?:the )?(?<dayFirst>§anyDay)(?: of)? (?<monthLast>§anyMonth)(?:(?<=jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)\\.)?)(?:,? §year)?',
    ),
    read: (groups, place) => {
      const month = groups.month ?? groups.monthLast ?? '';
      if (!isCapitalised(place, place.text.indexOf(month, place.start))) return null;
      return readDay({ ...groups, day: groups.day ?? groups.dayFirst, month });
    },
  },
  {
    // «the following Tuesday», «the previous Sunday»: counted from the day last named; not «the Tuesday»
    name: 'anchored-weekday',
    on: ['weekday'],
    needs: /following|previous/,
    pattern: pattern('the (?<way>following|previous) §weekday(?: (?:morning|evening|night|afternoon))?'),
    read: ({ weekday, way }) => ({
      kind: 'weekday',
      meaning: {
        is: 'anchored',
        unit: 'week',
        amount: way === 'following' ? 1 : -1,
        roughly: false,
        weekday: weekdayNumber(weekday),
      },
    }),
  },
  {
    // «Tuesday», «last Tuesday», «Tuesday night», «on Monday», «a week on Monday»; not «tuesdays»
    name: 'weekday',
    on: ['weekday'],
    pattern: pattern(
      '(?:§near|(?<turn>last|next|this|past) |(?<later>a week|two weeks|a fortnight) on )?§weekday(?<part> (?:morning|evening|night|afternoon))?',
    ),
    read: (groups) => {
      const { near, turn, later } = groups;
      return readWeekday(groups, {
        shift: turn === 'this' ? 'this' : shiftOf(turn),
        near: turn === 'this' ? 'today' : nearnessOf(near),
        weeksLater: later ? (later === 'a week' ? 1 : 2) : undefined,
      });
    },
  },
];

function readRange(groups: Groups): Reading | null {
  const { month1, month2, month, day1, day2, day3, day4, year, year2 } = groups;
  const to: Meaning = {
    is: 'day',
    month: monthNumber(month2 ?? month1 ?? month),
    day: dayNumber(day2 ?? day4),
    ...withYear(year ?? year2),
    shift: 'none',
    part: false,
  };
  const from: Meaning = {
    ...to,
    month: monthNumber(month1 ?? month),
    day: dayNumber(day1 ?? day3),
  };
  if (from.month === to.month && from.day >= to.day) return null;
  return { kind: 'range', meaning: { is: 'range', from, to } };
}
