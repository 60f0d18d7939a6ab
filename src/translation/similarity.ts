import { normaliseSource } from './segments.ts';

/**
 * How much of two texts' words is common, from 0 to 1 (Dice's coefficient over pairs of neighbouring words, so
 * that order counts). Used to see that a changed block is still the same block.
 */
export function similarity(a: string, b: string): number {
  const pairsA = wordPairs(a);
  const pairsB = wordPairs(b);
  const left = new Map<string, number>();
  for (const pair of pairsA) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsB) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / (pairsA.length + pairsB.length);
}

/** "a b c" → "^ a", "a b", "b c", "c $": at least one pair, so that no text divides by zero. */
function wordPairs(text: string): string[] {
  const words = normaliseSource(text).toLocaleLowerCase('fr').match(WORD) ?? [];
  const framed = ['^', ...words, '$'];
  return framed.slice(1).map((word, index) => `${framed[index]} ${word}`);
}

/** Matches "2021", "États"; not "—". */
const WORD = /[\p{L}\p{N}]+/gu;
