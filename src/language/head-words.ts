import type { Language } from '../model.ts';
import { germanHead } from './de-head.ts';
import { spanishHead } from './es-head.ts';
import { italianHead } from './it-head.ts';
import { dutchHead } from './nl-head.ts';
import { portugueseHead } from './pt-head.ts';

/**
 * Words with which the press of one language says who wrote a text and when, which are read in clippings of that
 * language alone: `di` names an author in Italian and nobody in French. All are lower case with straight apostrophes,
 * and abbreviations stand without their stop.
 */
export interface HeadWords {
  /** Month number by spelling, short forms too. */
  months: Readonly<Record<string, number>>;
  /** Days of the week, short forms too. */
  weekdays: readonly string[];
  /** Words that stand beside a day or a time and add nothing: `de`, `alle`. */
  besideDates: readonly string[];
  /** Words after the figures of a time: `Uhr`. */
  hours: readonly string[];
  /** Words before a date that say what it is the date of: `vom` of `der Vertrag vom 3. Mai`. */
  ofDates: readonly string[];
  /** Words that announce when a text was published. */
  published: readonly string[];
  /** Words that announce when it was last changed. */
  updated: readonly string[];
  /** Words that say of when a text is, which is the day of its last change where it names that of publication as well. */
  asOf: readonly string[];
  /** Words that begin a byline. */
  bylines: readonly string[];
  /** How the people of a newspaper sign together: a word alone, which may be of a menu, behind those of a byline. */
  desks: readonly string[];
  /** What joins the names of two who sign, and the name of an agency to theirs. */
  and: readonly string[];
  with: readonly string[];
  /** Small words within names: `der` of `van der Berg`. */
  particles: readonly string[];
  /** Words before the place from which somebody writes; behind a comma where they stand in names as well. */
  places: readonly string[];
  /** Articles with which names of newspapers begin, and those of people do not. */
  articles: readonly string[];
}

const headWords: ReadonlyMap<Language, HeadWords> = new Map([
  ['de', germanHead],
  ['es', spanishHead],
  ['it', italianHead],
  ['nl', dutchHead],
  ['pt', portugueseHead],
]);

/**
 * What a rule makes of the words of a language, made when it is first asked for; nothing for languages without such
 * words. French and English have theirs in their lexicons.
 */
export function byLanguage<T>(make: (words: HeadWords) => T): (language: Language) => T | undefined {
  const made = new Map<Language, T>();
  return (language) => {
    const words = headWords.get(language);
    if (words === undefined) return undefined;
    const known = made.get(language) ?? make(words);
    made.set(language, known);
    return known;
  };
}
