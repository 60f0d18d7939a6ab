import { englishDates as en } from '../language/en-dates.ts';
import { isCapital } from '../language/letters.ts';
import type { Nearness, Place, Shift } from './expression.ts';
import { alternatives, groupWords } from './group-words.ts';
import { standingAlone } from './standing-alone.ts';

/** Parts that English patterns are built of; `§name` stands for one. */
const parts: Record<string, string> = {
  anyWeekday: `(?:${alternatives(en.weekdays)})`,
  anyWeekdays: `(?:${alternatives(en.weekdays)})s`,
  weekday: `(?<weekday>${alternatives(en.weekdays)})`,
  anyMonth: `(?:${alternatives(en.months)})`,
  month: `(?<month>${alternatives(en.months)})`,
  season: `(?<season>${alternatives(en.seasons)})`,
  anyDay: '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?',
  day: '(?<day>(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)',
  year: '(?<year>1\\d{3}|20\\d\\d)',
  near: '(?<near>today|yesterday|tomorrow),? (?:\\(|on )?',
  number: `(?<amount>\\d{1,3}|${alternatives(en.numbers)})`,
  unit: `(?<unit>${alternatives(en.units)})`,
};

/** Compiles «§month §day, §year»; words before and after the stretch are not touched. */
export function pattern(source: string): () => RegExp {
  return standingAlone(() => source.replace(/§([a-zA-Z]+)/g, (_, name: string) => parts[name] ?? name));
}

/** What «last» or «next» says. */
export function shiftOf(turn: string | undefined): Shift {
  if (turn === 'last' || turn === 'past') return 'last';
  return turn === 'next' || turn === 'this' ? turn : 'none';
}

/** What «today», «yesterday» or «tomorrow» says. */
export function nearnessOf(near: string | undefined): Nearness | undefined {
  if (near === 'yesterday' || near === 'tomorrow') return near;
  return near ? 'today' : undefined;
}

/** What the words that an English pattern found say. */
export const { monthNumber, weekdayNumber, unitOf, amountOf, readDay, readWeekday } = groupWords(en, {
  shiftOf,
  nearnessOf,
});

/** Whether the word there begins with a capital, as English names of months and days do. */
export const isCapitalised = ({ original }: Place, at: number): boolean => isCapital(original.charCodeAt(at));
