import type { DateLexicon, TimeUnit } from '../language/date-lexicon.ts';
import { eitherOf } from '../language/either-of.ts';
import type { Groups, Meaning, Nearness, Reading, Shift } from './expression.ts';

/** What a language's words around a day say of it. */
export interface TurningWords {
  /** Which way a word turns the day: «mardi dernier», «last Tuesday». */
  shiftOf: (turn: string | undefined) => Shift;
  /** What a word says the day is to the day of writing: «hier», «yesterday». */
  nearnessOf: (near: string | undefined) => Nearness | undefined;
}

/** What the words beside a weekday say of it. */
interface Turned {
  shift: Shift;
  near: Nearness | undefined;
  weeksLater?: 1 | 2 | undefined;
}

/** The words of a table as alternatives of a pattern, longer ones before those that they begin with. */
export const alternatives = (table: Record<string, unknown>): string => eitherOf(Object.keys(table));

/** The day of the month: `1er` is 1, `13th` 13. */
export const dayNumber = (text: string | undefined): number => Number.parseInt(text ?? '', 10);

/** A year where one is written. */
export const withYear = (year: string | undefined): { year?: number } => (year ? { year: Number(year) } : {});

/** A reading without a value. */
export const nothing = (kind: Reading['kind']): Reading => ({ kind, meaning: { is: 'nothing' } });

/** What the words that a pattern found say in a language. */
export function groupWords(dates: DateLexicon, { shiftOf, nearnessOf }: TurningWords) {
  /** 0 for what is no month. */
  const monthNumber = (text: string | undefined): number => dates.months[text ?? ''] ?? 0;
  /** Monday 1; 0 for what is no weekday. */
  const weekdayNumber = (text: string | undefined): number => dates.weekdays[text ?? ''] ?? 0;
  /** The unit that a word names. */
  const unitOf = (text: string | undefined): TimeUnit => dates.units[text ?? ''] ?? 'day';
  /** A number in figures or words; null for a vague one. */
  const amountOf = (text: string | undefined): number | null =>
    /^\d+$/.test(text ?? '') ? Number(text) : (dates.numbers[text ?? ''] ?? null);
  /** The reading of a day that names its month. */
  const readDay = (groups: Groups): Reading => {
    const meaning: Meaning = {
      is: 'day',
      month: monthNumber(groups.month),
      day: dayNumber(groups.day),
      ...withYear(groups.year),
      ...(groups.weekday ? { weekday: weekdayNumber(groups.weekday) } : {}),
      shift: shiftOf(groups.turn),
      near: nearnessOf(groups.near),
      part: Boolean(groups.part),
    };
    return { kind: 'day', meaning };
  };
  /** The reading of a weekday that words beside it turn; `weeksLater` of «mardi en huit». */
  const readWeekday = ({ weekday, part }: Groups, turned: Turned): Reading => {
    const { weeksLater, ...turns } = turned;
    return {
      kind: 'weekday',
      meaning: {
        is: 'weekday',
        weekday: weekdayNumber(weekday),
        ...turns,
        part: Boolean(part),
        ...(weeksLater ? { weeksLater } : {}),
      },
    };
  };
  return { monthNumber, weekdayNumber, unitOf, amountOf, readDay, readWeekday };
}
