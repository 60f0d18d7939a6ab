import type { Evidence } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import { type Day, daysBetween } from './calendar.ts';
import { type Clues, dayWithYear, fullDay, outsideEvidence } from './clues.ts';
import type { Meaning } from './expression.ts';

/** The words of an expression. */
export const quoteOf = ({ block, start, end }: Found): string => block.text.slice(start, end);

/** The meaning of a day that names its month. */
export type DayMeaning = Extract<Meaning, { is: 'day' }>;

/** The day of an expression, with its year from wherever one is known. */
export function dayOfFound(found: Found, meaning: DayMeaning, clues: Clues): Day | null {
  return fullDay(found)[0] ?? dayWithYear(meaning.month, meaning.day, meaning.weekday, clues);
}

/** Says where the year comes from, when the text's day has none. */
export function yearEvidence(found: Found, day: Day, clues: Clues): Evidence[] {
  if (fullDay(found).length > 0) return [];
  if (clues.prefix) return [clues.prefix.evidence];
  const apart = (each: Found): number => Math.abs(daysBetween(fullDay(each)[0] ?? day, day));
  const [source] = clues.found.filter((each) => fullDay(each).length > 0).sort((a, b) => apart(a) - apart(b));
  if (!source) return outsideEvidence(clues);
  const weekday =
    found.meaning.is === 'day' && found.meaning.weekday !== undefined ? ' on which the weekday fits' : '';
  const says = `The year ${day.slice(0, 4)} is the one nearest to «${quoteOf(source)}»${weekday}.`;
  return [evidenceOf(clues.article, source, 'year', says)];
}
