import { expect, it } from 'vitest';
import { calendarOf, monthIn } from '../../src/cleaning/month-numbers.ts';

const monthOf = (language: string, line: string) => monthIn(line.split(' '), calendarOf(language));

it.each([
  ['fr', 'mardi 3 mai', 5],
  ['es', 'mar 3 may', 5],
  ['es', '3 mar', 3],
  ['it', 'mar 3 ott 2026', 10],
  ['de', 'mi 3 märz', 3],
  ['fr', 'mardi 3', undefined],
])('the month of a line in «%s»: %s', (language, line, month) => {
  expect(monthOf(language, line)).toBe(month);
});
