import { lexicons } from '../language/lexicons.ts';
import { type Passage, textOf, wordsOf } from './passage.ts';

/** Most lines of a box that a page inserts into the text. */
const MOST_LINES = 10;
/** How much shorter than each link of a box a crosshead below it is. */
const SHARE_OF_LINK = 0.6;
/** Fewest words of a crosshead below a form, of which the last line may be a button. */
const FEWEST_WORDS = 3;

const offered = new Set(lexicons.flatMap((l) => l.telling.offered));

/**
 * Whether a line stands right below a box inside the text and is unlike what stands in it: much shorter than the links
 * to other articles, or worded where the form of a newsletter has its button.
 */
export function isBelowBox(passages: readonly Passage[], index: number): boolean {
  const passage = passages[index];
  const last = passages[index - 1];
  if (!passage || last?.verdict?.fate !== 'removed') return false;
  if (last.verdict.rule === 'newsletter-call') return isWorded(passage);
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = index - 1; at >= index - MOST_LINES; at--) {
    const line = passages[at];
    if (line?.verdict?.fate !== 'removed') return false;
    if (line.verdict.rule === 'read-also')
      return textOf(passage).length <= SHARE_OF_LINK * shortest && at < index - 1;
    shortest = Math.min(shortest, textOf(line).length);
  }
  return false;
}

function isWorded(passage: Passage): boolean {
  const words = wordsOf(passage).filter((word) => word !== '');
  return words.length >= FEWEST_WORDS && !words.some((word) => offered.has(word));
}

/** The last passage above the box that ends above a line. */
export function aboveBox(passages: readonly Passage[], index: number): Passage | undefined {
  let at = index - 1;
  while (at >= index - MOST_LINES && passages[at]?.verdict?.fate === 'removed') at--;
  return passages[at];
}
