import { normaliseSource } from './segments.ts';

/** The words of a text as they are compared: pairs of neighbours, each with how often it stands there. */
export interface WordPairs {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** Reads a text once for any number of comparisons. */
export function readWordPairs(text: string): WordPairs {
  const pairs = wordPairs(text);
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, total: pairs.length };
}

/**
 * How much of two texts' words is common, from 0 to 1 (Dice's coefficient over pairs of neighbouring words, so
 * that order counts). Used to see that a changed block is still the same block.
 */
export function similarity(a: WordPairs, b: WordPairs): number {
  let common = 0;
  for (const [pair, count] of b.counts) common += Math.min(count, a.counts.get(pair) ?? 0);
  return (2 * common) / (a.total + b.total);
}

/** "a b c" → "^ a", "a b", "b c", "c $": at least one pair, so that no text divides by zero. */
function wordPairs(text: string): string[] {
  const words = normaliseSource(text).toLocaleLowerCase('fr').match(WORD) ?? [];
  const framed = ['^', ...words, '$'];
  return framed.slice(1).map((word, index) => `${framed[index]} ${word}`);
}

/** Matches "2021", "États"; not "—". */
const WORD = /[\p{L}\p{N}]+/gu;
