import { describe, expect, it } from 'vitest';
import model from '../../src/cleaning/article-text-model.json' with { type: 'json' };
import { askForest, explainForest, type Pull, readForest } from '../../src/cleaning/forest.ts';
import { ALL_FEATURES } from '../../src/cleaning/second-feature-names.ts';

const forest = readForest({ base: 0.5, trees: ['0<2 -1 1<5 0.25 2', '1<1 0.5 -0.5'] });
const ask = (...row: number[]) => askForest(forest, Float64Array.from(row));

describe('a forest', () => {
  it('adds what the leaf of each tree says', () => {
    expect(ask(1, 0)).toBe(0.5 - 1 + 0.5);
    expect(ask(3, 0)).toBe(0.5 + 0.25 + 0.5);
    expect(ask(3, 9)).toBe(0.5 + 2 - 0.5);
  });

  it('sends a value on the threshold to the branch for no', () => {
    expect(ask(2, 0)).toBe(0.5 + 0.25 + 0.5);
  });

  it('names what pulled most, and whether by being low or high', () => {
    const told: Pull[] = [];
    explainForest(forest, Float64Array.from([1, 9]), 0, (pull) => told.push(pull) < 1);
    expect(told).toEqual([expect.objectContaining({ feature: 0, high: false })]);
    expect(told[0]?.pull).toBeLessThan(-1);
  });

  it('refuses a tree that is cut short or goes on', () => {
    expect(() => readForest({ base: 0, trees: ['0<2 1'] })).toThrow(RangeError);
    expect(() => readForest({ base: 0, trees: ['1 2'] })).toThrow(RangeError);
  });
});

describe('the forests that are shipped', () => {
  it('ask about the features that the program computes, in the same order', () => {
    expect(model.features).toEqual(ALL_FEATURES.map((f) => f.name));
  });

  it('stay small enough to be read', () => {
    expect(JSON.stringify(model).length).toBeLessThan(200_000);
  });
});
