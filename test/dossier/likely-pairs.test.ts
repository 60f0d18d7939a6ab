import { describe, expect, it } from 'vitest';
import { likelyPairs } from '../../src/dossier/likely-pairs.ts';

describe('pairs of texts that are worth comparing', () => {
  it('are those that share half of the smaller sample', () => {
    const samples = [
      [1, 2, 3, 4],
      [3, 4, 5, 6, 7, 8],
      [4, 20, 21, 22],
      [8, 7],
    ];
    expect(likelyPairs(samples)).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });

  it('stand in order, and are only those that are asked for', () => {
    const same = Array.from({ length: 4 }, () => [9, 1, 5]);
    expect(likelyPairs(same)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(likelyPairs(same, (i, j) => i === 1 || j === 2)).toEqual([
      [0, 2],
      [1, 2],
      [1, 3],
    ]);
  });

  it('are all found again by a slow search, as long as no shingle is everywhere', () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const samples = Array.from({ length: 60 }, () => [
      ...new Set(Array.from({ length: 1 + next(9) }, () => next(80) + 2 ** 29)),
    ]);
    const slow = samples.flatMap((one, i) =>
      samples.flatMap((other, j): [number, number][] => {
        const shared = one.filter((each) => other.includes(each)).length;
        return i < j && shared > 0 && shared >= 0.5 * Math.min(one.length, other.length) ? [[i, j]] : [];
      }),
    );
    expect(slow.length).toBeGreaterThan(20);
    expect(likelyPairs(samples)).toEqual(slow);
  });

  it('link a text that is everywhere to the first thirty of its like', () => {
    const pairs = likelyPairs(Array.from({ length: 40 }, () => [5]));
    expect(pairs.filter(([, j]) => j === 39).map(([i]) => i)).toEqual(
      Array.from({ length: 30 }, (_, i) => i),
    );
  });

  it('have texts of no shingle in none', () => {
    expect(likelyPairs([[], [], [3]])).toEqual([]);
  });
});
