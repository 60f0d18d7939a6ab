import { englishDates as en } from '../language/en-dates.ts';
import { isCapitalised, monthNumber, pattern, shiftOf } from './english-pattern.ts';
import type { Groups, Place, Reader, Reading } from './expression.ts';
import { withYear } from './group-words.ts';
import { readYear, readYearRange } from './year-numbers.ts';

/** How English-language press writes months and longer times. */
export const englishPeriods: readonly Reader[] = [
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
