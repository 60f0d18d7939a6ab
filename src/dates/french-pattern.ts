import { frenchDates as fr } from '../language/fr-dates.ts';
import { isCapital, isSmall } from '../language/letters.ts';
import type { Groups, Meaning, Nearness, Place, Reading, Shift } from './expression.ts';
import { standingAlone } from './standing-alone.ts';

const names = (table: Record<string, unknown>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const weekdays = names(fr.weekdays);

/** Parts that patterns are built of; `§name` stands for one. */
const parts: Record<string, string> = {
  anyWeekday: `(?:${weekdays})`,
  weekday: `(?<weekday>${weekdays})`,
  anyMonth: `(?:${names(fr.months)})`,
  month: `(?<month>${names(fr.months)})(?:(?<=janv|févr|fév|avr|juil|sept|oct|nov|déc)\\.|(?<!sept))`,
  season: `(?<season>${names(fr.seasons)})`,
  anyDay: '(?:1er|1 er|[12]\\d|3[01]|0?[1-9])',
  day: '(?<day>1er|1 er|[12]\\d|3[01]|0?[1-9])',
  year: '(?<year>1\\d{3}|20\\d\\d)',
  turn: '(?: (?<turn>derni(?:er|ère)|prochain|prochaine|passée?|écoulée?))',
  // «soir», «dans la nuit», «en fin de journée»
  part: "(?<part> (?:matin|midi|après-midi|soir|nuit|en (?:début|fin) d(?:e |')(?:journée|matinée|soirée|après-midi)|dans la (?:matinée|soirée|nuit|journée)|dans l'après-midi|à l'aube))",
  number: `(?<amount>\\d{1,3}|${names(fr.numbers)})`,
  unit: `(?<unit>${names(fr.units)})`,
  // «hier», «ce», «aujourd'hui»: what a day is to the day of writing
  near: "(?:(?<near>ce|aujourd'hui|hier|demain)(?: (?:matin|soir|midi|après-midi))?,? (?:le )?\\(?)",
};

/** Compiles «§weekday §day §month»; words before and after the stretch are not touched. */
export function pattern(source: string): () => RegExp {
  return standingAlone(() => source.replace(/§(\w+)/g, (_, name: string) => parts[name] ?? name));
}

/** 0 for what is no month. */
export const monthNumber = (text: string | undefined): number => fr.months[text ?? ''] ?? 0;
/** Monday 1; 0 for what is no weekday. */
export const weekdayNumber = (text: string | undefined): number => fr.weekdays[text ?? ''] ?? 0;
/** `1er` is 1. */
export const dayNumber = (text: string | undefined): number => Number.parseInt(text ?? '', 10);
/** A year where one is written. */
export const withYear = (year: string | undefined): { year?: number } => (year ? { year: Number(year) } : {});
/** The unit that a word names. */
export const unitOf = (text: string | undefined): 'day' | 'week' | 'month' | 'year' =>
  fr.units[text ?? ''] ?? 'day';

/** A number in figures or words; null for a vague one. */
export function amountOf(text: string | undefined): number | null {
  return /^\d+$/.test(text ?? '') ? Number(text) : (fr.numbers[text ?? ''] ?? null);
}

/** What «dernier» or «prochain» says. */
export function shiftOf(turn: string | undefined): Shift {
  if (/^(?:derni|pass|écoul)/.test(turn ?? '')) return 'last';
  return /^prochain/.test(turn ?? '') ? 'next' : 'none';
}

/** What «ce», «hier» or «demain» says. */
export function nearnessOf(near: string | undefined): Nearness | undefined {
  if (near === 'hier') return 'yesterday';
  if (near === 'demain') return 'tomorrow';
  return near ? 'today' : undefined;
}

/** The reading of a day that names its month. */
export function readDay(groups: Groups): Reading {
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
}

/** A reading without a value. */
export const nothing = (kind: Reading['kind']): Reading => ({ kind, meaning: { is: 'nothing' } });

/** Whether a word begins there as a name does: `Mars`, not `mars` nor `MARS`. */
export function beginsWithCapital(text: string, at: number): boolean {
  return isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at + 1));
}

/** A capital inside a sentence makes a name of a word: «Robinson et Vendredi», «Mars»; not «Il dit : Mardi». */
export function isNameInside({ original, start, end }: Place): boolean {
  if (end < start + 2 || !beginsWithCapital(original, start)) return false;
  const before = original.slice(Math.max(0, start - 8), start).trimEnd();
  return before !== '' && !/[.!?…:;»«"“”()[\]–—|-]$/.test(before);
}
