import type { Language } from '../model.ts';
import { englishDates } from './en-dates.ts';
import { frenchDates } from './fr-dates.ts';
import { sentencesOf } from './sentences.ts';

/** A text and its language. */
interface Written {
  text: string;
  language: Language;
}

/**
 * The sentence of a translation that stands where a sentence stands in the original: known only when both have as
 * many sentences, since translators rarely keep the number and change the order. Who gets none shows the whole
 * translation or says where it stands: an empty place would look as if there were none.
 */
export function sentenceAcross(
  original: Written,
  sentence: string,
  translation: Written,
): string | undefined {
  const own = partsOf(original);
  const other = partsOf(translation);
  if (own.length !== other.length) return undefined;
  const same = own.flatMap((text, i) => (text === sentence.trim() ? [i] : []));
  return same.length === 1 ? other[same[0] ?? -1] : undefined;
}

function partsOf({ text, language }: Written): string[] {
  const { abbreviations } = (/^fr/i.test(language) ? frenchDates : englishDates).tense;
  return sentencesOf(text, abbreviations).map(({ start, end }) => text.slice(start, end).trim());
}
