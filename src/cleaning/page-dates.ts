import { foldedOf, lengthOf, type Passage, signsOf, textOf } from './passage.ts';
import type { Page } from './rule.ts';
import { saysDate } from './says-date.ts';
import { bitsOf, FIGURES } from './text-signs.ts';

/** How far above the first running text a line may date the page. */
const LINES_ABOVE = 8;
const LONGEST = 140;
const FIGURE = bitsOf(FIGURES);
/** Matches `22 octobre 2026` and `14:05`, not `Publié en 1932` nor `22 octobre`. */
const TWO_NUMBERS = /\d\D+\d/;

/**
 * Whether a paragraph of a saved page may date it: it stands right above the running text and holds two numbers. Where
 * such dates stand between the paragraphs as well, they are the text's own, as in a diary.
 */
export function mayDatePage(
  { passages, firstSentences, lastSentences, clipping }: Page,
  index: number,
): boolean {
  const own = passages[index];
  if (!own || index >= firstSentences || index < firstSentences - LINES_ABOVE) return false;
  const isDate = (p: Passage): boolean => mayBeDate(p) && saysDate(textOf(p), foldedOf(p), clipping.language);
  if (!isParagraph(own) || !isDate(own)) return false;
  return !passages.slice(firstSentences + 1, lastSentences).some(isDate);
}

function isParagraph({ markup }: Passage): boolean {
  return markup?.element === 'paragraph' || markup?.element === 'other';
}

function mayBeDate(passage: Passage): boolean {
  const isShort = (signsOf(passage) & FIGURE) !== 0 && lengthOf(passage) <= LONGEST;
  return isShort && TWO_NUMBERS.test(textOf(passage));
}
