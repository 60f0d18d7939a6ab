/** How a language writes figures: numbers in words, times of day, shares. All lower case, straight apostrophes. */
export interface FigureLexicon {
  language: string;
  /** Number words that add up: «vingt», «trois». */
  words: Record<string, number>;
  /** Number words that multiply what stands before them: «cent», «mille», «million». */
  scales: Record<string, number>;
  /** Abbreviations of scales after digits: «Md», “bn”. As written. */
  scaleMarks: Record<string, number>;
  /** Words between parts of one number, with the words that may follow: «et» in «vingt et un». */
  joiners: Record<string, ReadonlySet<string> | 'after-scale'>;
  /** Numbers that are often something else, or often left out: they explain a figure and ask for none. */
  weak: ReadonlySet<string>;
  /** What makes a half more of the scale before it, or of the number before it and the scale in its first group. */
  half: RegExp;
  /** «onzième», “eleventh”: the fifth and later ones ask for a counterpart. */
  ordinals: Record<string, number>;
  /** What after an ordinal tells that none is meant: «huitième de finale». */
  noOrdinal: RegExp;
  /** Plural names of parts, after a number: «deux tiers», “three quarters”. */
  denominators: Record<string, number>;
  /** Other words that may stand for a number: «quinzaine», “both”, “third”. They ask for no counterpart. */
  hints: Record<string, readonly number[]>;
  /** Round amounts: «centaines», “dozens”. They ask for a counterpart of the same size. */
  amounts: Record<string, readonly number[]>;
  /** Times of day that have a name, in minutes since midnight. */
  hours: Record<string, readonly number[]>;
  /** Between thousands, and before decimals. */
  thousands: string;
  decimal: ',' | '.';
  percent: RegExp;
  /** Units of measure, money and time, each with one name for all languages. In lower case, or as written. */
  units: Record<string, string>;
  /** What says in words that a number is below nought, or that something fell by it. */
  below: RegExp;
  months: Record<string, number>;
  weekdays: Record<string, number>;
  /** Whether names of months and days are capitalised, so that «march» is no month. */
  capitalNames: boolean;
}

/** Names with their plurals: «le mardi» may be “on Tuesdays”. */
export function withPlurals(names: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, value]) => [
      [name, value],
      [`${name}s`, value],
    ]),
  );
}

/** From «metre: mètre mètres» to a table by form. */
export function inEachForm(forms: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(forms).flatMap(([name, said]) => said.split(' ').map((form) => [form, name])),
  );
}
