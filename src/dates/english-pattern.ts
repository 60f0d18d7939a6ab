import { englishDates as en } from '../language/en-dates.ts';
import { standingAlone } from './standing-alone.ts';

const names = (table: Record<string, unknown>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Parts that English patterns are built of; `§name` stands for one. */
const parts: Record<string, string> = {
  anyWeekday: `(?:${names(en.weekdays)})`,
  anyWeekdays: `(?:${names(en.weekdays)})s`,
  weekday: `(?<weekday>${names(en.weekdays)})`,
  anyMonth: `(?:${names(en.months)})`,
  month: `(?<month>${names(en.months)})`,
  season: `(?<season>${names(en.seasons)})`,
  anyDay: '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?',
  day: '(?<day>(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)',
  year: '(?<year>1\\d{3}|20\\d\\d)',
  near: '(?<near>today|yesterday|tomorrow),? (?:\\(|on )?',
  number: `(?<amount>\\d{1,3}|${names(en.numbers)})`,
  unit: `(?<unit>${names(en.units)})`,
};

/** Compiles «§month §day, §year»; words before and after the stretch are not touched. */
export function englishPattern(source: string): () => RegExp {
  return standingAlone(() => source.replace(/§([a-zA-Z]+)/g, (_, name: string) => parts[name] ?? name));
}
