import { englishDates as en } from '../language/en-dates.ts';
import { isCapital } from '../language/letters.ts';
import { englishPattern as pattern } from './english-pattern.ts';
import type { Groups, Meaning, Nearness, Place, Reader, Reading, Shift } from './expression.ts';
import { englishRelative } from './readers-en-relative.ts';
import { readYear, readYearRange } from './year-numbers.ts';

const monthNumber = (text: string | undefined): number => en.months[text ?? ''] ?? 0;
const weekdayNumber = (text: string | undefined): number => en.weekdays[text ?? ''] ?? 0;
const withYear = (year: string | undefined): { year?: number } => (year ? { year: Number(year) } : {});

function shiftOf(turn: string | undefined): Shift {
  return turn === 'last' || turn === 'past'
    ? 'last'
    : turn === 'next'
      ? 'next'
      : turn === 'this'
        ? 'this'
        : 'none';
}

function nearnessOf(near: string | undefined): Nearness | undefined {
  if (near === 'yesterday') return 'yesterday';
  if (near === 'tomorrow') return 'tomorrow';
  return near ? 'today' : undefined;
}

function readDay(groups: Groups): Reading {
  const { month, day, year, weekday, near, turn, part } = groups;
  const meaning: Meaning = {
    is: 'day',
    month: monthNumber(month),
    day: Number.parseInt(day ?? '', 10),
    ...withYear(year),
    ...(weekday ? { weekday: weekdayNumber(weekday) } : {}),
    shift: shiftOf(turn),
    near: nearnessOf(near),
    part: Boolean(part),
  };
  return { kind: 'day', meaning };
}

/** Day and month in figures stand in either order; where both could be the month, nothing is read. */
function readNumericDay({ first, second, year }: Groups): Reading | null {
  const [month = 0, day = 0] = [Number(first), Number(second)].sort((a, b) => a - b);
  if (month > 12 || (day <= 12 && day !== month)) return null;
  return { kind: 'day', meaning: { is: 'day', month, day, ...withYear(year), shift: 'none', part: false } };
}

/** The word as it was written begins with a capital, as English names of months and days do. */
const isCapitalised = ({ original }: Place, at: number): boolean => isCapital(original.charCodeAt(at));

/** How English-language press writes dates; the first reader that takes a stretch keeps it. */
export const englishReaders: readonly Reader[] = [
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
  {
    // «(@name) April 13, 2021»; not «April 13, 2021»
    name: 'tweet-stamp',
    on: ['handle'],
    pattern: /\(@\w{1,20}\),? (?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})/gu,
    read: () => 'taken',
  },
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
      const { weekday, near, turn, part, later } = groups;
      const nearness = turn === 'this' ? 'today' : nearnessOf(near);
      const shift = turn === 'this' ? 'this' : shiftOf(turn);
      return {
        kind: 'weekday',
        meaning: {
          is: 'weekday',
          weekday: weekdayNumber(weekday),
          shift,
          near: nearness,
          part: Boolean(part),
          ...(later ? { weeksLater: later === 'a week' ? 1 : 2 } : {}),
        },
      };
    },
  },
  ...englishRelative,
  {
    // «April 2021», «in June», «last March», «early May», «mid-June»; not «may», «March on Rome»
    name: 'month',
    on: ['month'],
    pattern: pattern(
      '(?<lead>(?:in |since |until |by |during )?(?:(?:early|late|mid)[ -])?)(?:(?<turn>last|this|next) )?(?<month>§anyMonth)(?:(?<=jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)\\.)?(?:(?: of)?,? §year|(?<thisYear> of this year| this year)|(?<lastYear> last year| of last year))?',
    ),
    read: readMonth,
  },
  {
    // «this summer», «in the spring of 2021», «last winter», «summer 2020»; not «a summer», «will fall»
    name: 'season',
    on: ['season'],
    pattern: pattern(
      '(?:(?:in |by |during |over |early |late )?(?<turn>this|last|next|the|coming) )?§season(?:(?: of)? §year)?',
    ),
    read: ({ season, turn, year }) => {
      if (!turn && !year) return null;
      return {
        kind: 'season',
        meaning: {
          is: 'season',
          season: en.seasons[season ?? ''] ?? 22,
          ...withYear(year),
          shift: shiftOf(turn),
        },
      };
    },
  },
  {
    // «the 1980s», «the eighties», «the '80s»; not «1980»
    name: 'decade',
    on: ['year', 'decade', 'span'],
    needs: /\d'?s|ties/,
    pattern: pattern(
      "(?:the )?(?:(?:early|late|mid)[ -])?(?:(?<long>1[89]\\d|20\\d)0'?s|'?(?<short>[2-9])0s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
    ),
    read: ({ long, short, word }) => {
      const digits = long ?? (short ? `19${short}` : en.decades[word ?? '']);
      return digits ? { kind: 'decade', meaning: { is: 'fixed', edtf: `${digits}X` } } : null;
    },
  },
  {
    // «the 19th century»; not «a century»
    name: 'century',
    on: ['span'],
    needs: /century/,
    pattern: pattern('(?:the )?(?<number>1?\\d|2[01])(?:st|nd|rd|th)[ -]century'),
    read: ({ number }) =>
      Number(number) > 10
        ? { kind: 'decade', meaning: { is: 'fixed', edtf: `${Number(number) - 1}XX` } }
        : null,
  },
  {
    // «the first quarter of 2021»; not «a quarter»
    name: 'quarter',
    on: ['span'],
    pattern: pattern('(?:the )?(?<rank>first|second|third|fourth) quarter(?: of)? §year'),
    read: ({ rank, year }) => {
      const from = ['first', 'second', 'third', 'fourth'].indexOf(rank ?? '') * 3 + 1;
      return { kind: 'range', meaning: { is: 'months', from, count: 3, ...withYear(year), shift: 'none' } };
    },
  },
  {
    // «2014-2015», «from 2014 to 2016»; not «from 1500 to 2000 soldiers»
    name: 'year-range',
    on: ['year'],
    needs: /\d{4} ?(?:to|and|[-–/])/,
    pattern:
      /(?<![\w@#.,/:-]|(?=[\p{L}\p{N}])[^ -~])(?:(?:from |between )(?<first>1[5-9]\d\d|20\d\d) (?:to|and) |(?<first2>1[5-9]\d\d|20\d\d) ?[-–/] ?)(?<year>1[5-9]\d\d|20\d\d|\d\d)(?![\p{L}\p{N}_/-])/gu,
    read: ({ first, first2, year }, place) => readYearRange(first ?? first2 ?? '', year ?? '', place),
  },
  {
    // «in 2015», «early 2020», «the 2020 election»; not «2,000», «2000 soldiers»
    name: 'year',
    on: ['year'],
    pattern:
      /(?<![\w@#./:$€£-]|(?=[\p{L}\p{N}])[^ -~]|\d[ ,])(?<lead>(?:(?:early|late|mid)[ -]|the year )?)(?<year>1\d{3}|20\d\d)(?![\p{L}\p{N}_%€$/]|[.,]\d| ?[%€$°£]|-\p{L})/gu,
    read: readYear,
  },
];

function readRange(groups: Groups): Reading | null {
  const { month1, month2, month, day1, day2, day3, day4, year, year2 } = groups;
  const to: Meaning = {
    is: 'day',
    month: monthNumber(month2 ?? month1 ?? month),
    day: Number.parseInt(day2 ?? day4 ?? '', 10),
    ...withYear(year ?? year2),
    shift: 'none',
    part: false,
  };
  const from: Meaning = {
    ...to,
    month: monthNumber(month1 ?? month),
    day: Number.parseInt(day1 ?? day3 ?? '', 10),
  };
  if (from.month === to.month && from.day >= to.day) return null;
  return { kind: 'range', meaning: { is: 'range', from, to } };
}

function readMonth(groups: Groups, place: Place): Reading | null {
  const { month, lead, turn, year, thisYear, lastYear } = groups;
  const at = place.start + (lead ?? '').length + (turn ? turn.length + 1 : 0);
  if (!isCapitalised(place, at)) return null;
  const free = !lead && !turn && !year && !thisYear && !lastYear;
  const short = (month ?? '').length < 5 && !['june', 'july'].includes(month ?? '');
  if (free && (short || en.ambiguousMonths.has(month ?? ''))) return null;
  const shift = lastYear ? 'last' : shiftOf(turn);
  return {
    kind: 'month',
    meaning: {
      is: 'month',
      month: monthNumber(month),
      ...withYear(year),
      shift,
      thisYear: Boolean(thisYear),
    },
    skip: /^(?:in|since|until|by|during) /.exec(lead ?? '')?.[0].length ?? 0,
  };
}
