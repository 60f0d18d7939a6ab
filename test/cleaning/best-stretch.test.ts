import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestStretch } from '../../src/cleaning/best-stretch.ts';

const sum = (gains: readonly number[]): number => gains.reduce((all, own) => all + own, 0);

it('finds the stretch with most in it', () => {
  expect(bestStretch(Float64Array.of(-1, 4, -1, 3, -9, 5))).toEqual([1, 3]);
});

it('finds none where nothing is gained', () => {
  expect(bestStretch(Float64Array.of(-1, 0, -2))).toEqual([-1, -1]);
  expect(bestStretch(new Float64Array())).toEqual([-1, -1]);
});

it('finds none that is better', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 }), (gains) => {
      const [first, last] = bestStretch(Float64Array.from(gains));
      const best = first < 0 ? 0 : sum(gains.slice(first, last + 1));
      for (let a = 0; a < gains.length; a++)
        for (let b = a; b < gains.length; b++) expect(sum(gains.slice(a, b + 1))).toBeLessThanOrEqual(best);
    }),
  );
});
