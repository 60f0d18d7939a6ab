import { describe, expect, it } from 'vitest';
import { growForest, randomFrom } from '../../scripts/train-cleaning/grow-forest.ts';
import { type LabelledCase, usableCases, variantOf } from '../../scripts/train-cleaning/labelled-cases.ts';
import { askForest, readForest } from '../../src/cleaning/forest.ts';

const GROWTH = { trees: 30, depth: 3, rate: 0.3, rows: 0.8, features: 1, leaf: 1, penalty: 1 };

/** Points of a square; label 1 where exactly one coordinate is above a half. */
function square(n: number) {
  const random = randomFrom(1);
  const rows = Array.from({ length: n }, () => Float64Array.from([random(), random(), random()]));
  const labels = Uint8Array.from(rows, ([x = 0, y = 0]) => (x > 0.5 !== y > 0.5 ? 1 : 0));
  return { rows, labels, weights: new Float64Array(n).fill(1) };
}

describe('growing a forest', () => {
  it('learns what no single feature tells', () => {
    const { rows, labels, weights } = square(2000);
    const forest = readForest(growForest(rows, labels, weights, GROWTH));
    const test = square(500);
    const right = test.rows.filter((row, i) => askForest(forest, row) > 0 === (test.labels[i] === 1)).length;
    expect(right).toBeGreaterThan(480);
  });

  it('gives the same forest for the same rows', () => {
    const { rows, labels, weights } = square(300);
    expect(growForest(rows, labels, weights, GROWTH)).toEqual(growForest(rows, labels, weights, GROWTH));
  });
});

const page: LabelledCase = {
  ...{
    id: 'exemple/1',
    set: 'exemple',
    lang: 'fra',
    url: 'https://www.exemple.fr/1',
    gold: 'Un. Deux.',
    reach: 1,
  },
  ...{ first: 20, last: 21 },
  lines: Array.from({ length: 60 }, (_, i) => ({
    ...{ t: i === 20 ? 'Un.' : i === 21 ? 'Deux.' : `Lien ${i}`, sep: 1, n: 1 },
    lab: i === 20 || i === 21 ? ('keep' as const) : ('drop' as const),
  })),
};

describe('a labelled page', () => {
  it('is cut to fifteen lines around the article in its light variant', () => {
    const { lines } = variantOf(page, 'light');
    expect(lines).toHaveLength(15 + 2 + 15);
    expect(lines[15]?.t).toBe('Un.');
  });

  it('holds only the article in its clean variant', () => {
    expect(variantOf(page, 'clean').raw).toMatch(/^Un\.\n+Deux\.$/);
  });

  it('is cut in the same places every time', () => {
    expect(variantOf(page, 'seedlike')).toEqual(variantOf(page, 'seedlike'));
  });

  it('is not used when its lines hold too little of the article', () => {
    expect(usableCases([page, { ...page, reach: 0.5 }, { ...page, first: -1 }])).toEqual([page]);
  });
});
