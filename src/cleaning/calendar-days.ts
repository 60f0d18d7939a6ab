import type { Language } from '../model.ts';
import { calendarOf, monthIn } from './month-numbers.ts';
import { foldedOf, type Passage, signsOf, textOf } from './passage.ts';
import type { Page, PassageRule } from './rule.ts';
import { saysDate } from './says-date.ts';
import { bitsOf, FIGURES } from './text-signs.ts';

/** So many days, each on a line of its own and one after the other, make a calendar. */
const FEWEST_DAYS = 3;
const LONGEST = 40;
const FIGURE = bitsOf(FIGURES);

/** Days of a year in the order of the calendar, for `lundi 2 mars`; nothing for other lines, or with a time or a year. */
function dayOf(passage: Passage, language: Language): number | undefined {
  const text = textOf(passage);
  if (text.length > LONGEST || (signsOf(passage) & FIGURE) === 0) return undefined;
  const folded = foldedOf(passage);
  const words = folded.split(/[\s,.]+/); // «2» and «mars» of «2 mars»
  const calendar = calendarOf(language);
  if (!calendar.isOtherWord(words[0] ?? '')) return undefined;
  const month = monthIn(words, calendar);
  const numbers = folded.match(/\d+/g) ?? []; // «2» of «2 mars»
  if (month === undefined || numbers.length !== 1 || !saysDate(text, folded, language)) return undefined;
  const day = Number(numbers[0]);
  return day >= 1 && day <= 31 ? month * 32 + day : undefined;
}

/** The passages that name a day of a calendar: several, each later than the one before, most with text below. */
export function calendarDays(passages: readonly Passage[], language: Language): ReadonlySet<number> {
  const days: { day: number; start: number; index: number }[] = [];
  passages.forEach((passage, index) => {
    const day = dayOf(passage, language);
    if (day !== undefined) days.push({ day, start: passage.start, index });
  });
  const rising = days.every(({ day }, i) => day > (days[i - 1]?.day ?? 0));
  const withText = days.filter(({ index }, i) => index + 1 < (days[i + 1]?.index ?? passages.length));
  const isCalendar = days.length >= FEWEST_DAYS && rising && withText.length * 2 > days.length;
  return new Set(isCalendar ? days.map((d) => d.start) : []);
}

/** Keeps the day under which the entries of a calendar stand, which alone elsewhere is the date of the page. */
export const calendarDay: PassageRule = {
  name: 'calendar-day',
  title: 'Day of a calendar',
  reason:
    'Several lines name a day each, one after the other; they head what the article says of these days.',
  isFor: (page: Page) => page.calendarDays.size > 0,
  judge: (passage, page: Page) =>
    page.calendarDays.has(passage.start)
      ? { fate: 'body', rule: 'calendar-day', kind: 'heading' }
      : undefined,
};
