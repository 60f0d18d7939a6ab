import { frenchDates as fr } from '../language/fr-dates.ts';
import { isCapital, isSmall } from '../language/letters.ts';
import type { Nearness, Place, Shift } from './expression.ts';
import { alternatives, groupWords } from './group-words.ts';
import { standingAlone } from './standing-alone.ts';

const weekdays = alternatives(fr.weekdays);

/** Parts that patterns are built of; `§name` stands for one. */
const parts: Record<string, string> = {
  anyWeekday: `(?:${weekdays})`,
  weekday: `(?<weekday>${weekdays})`,
  anyMonth: `(?:${alternatives(fr.months)})`,
  month: `(?<month>${alternatives(fr.months)})(?:(?<=janv|févr|fév|avr|juil|sept|oct|nov|déc)\\.|(?<!sept))`,
  season: `(?<season>${alternatives(fr.seasons)})`,
  anyDay: '(?:1er|1 er|[12]\\d|3[01]|0?[1-9])',
  day: '(?<day>1er|1 er|[12]\\d|3[01]|0?[1-9])',
  year: '(?<year>1\\d{3}|20\\d\\d)',
  turn: '(?: (?<turn>derni(?:er|ère)|prochain|prochaine|passée?|écoulée?))',
  // «soir», «dans la nuit», «en fin de journée»
  part: "(?<part> (?:matin|midi|après-midi|soir|nuit|en (?:début|fin) d(?:e |')(?:journée|matinée|soirée|après-midi)|dans la (?:matinée|soirée|nuit|journée)|dans l'après-midi|à l'aube))",
  number: `(?<amount>\\d{1,3}|${alternatives(fr.numbers)})`,
  unit: `(?<unit>${alternatives(fr.units)})`,
  // «hier», «ce», «aujourd'hui»: what a day is to the day of writing
  near: "(?:(?<near>ce|aujourd'hui|hier|demain)(?: (?:matin|soir|midi|après-midi))?,? (?:le )?\\(?)",
};

/** Compiles «§weekday §day §month»; words before and after the stretch are not touched. */
export function pattern(source: string): () => RegExp {
  return standingAlone(() => source.replace(/§(\w+)/g, (_, name: string) => parts[name] ?? name));
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

/** What the words that a French pattern found say. */
export const { monthNumber, weekdayNumber, unitOf, amountOf, readDay, readWeekday } = groupWords(fr, {
  shiftOf,
  nearnessOf,
});

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
