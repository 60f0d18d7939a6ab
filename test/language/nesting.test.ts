import { describe, expect, it } from 'vitest';
import { isNestedTooDeep } from '../../src/language/nesting.ts';
import { growth, SQUARE } from '../cost.ts';

const steps = (levels: number) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n');

describe('nesting', () => {
  it.each([
    ['brackets without end', '['.repeat(100_000)],
    ['closed brackets', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['maps within lists', '[{a: '.repeat(300)],
    ['lists within lists on a line', '- '.repeat(300)],
    ['named lists within lists', '- &a !b '.repeat(300)],
    ['keys that are lists', '? '.repeat(300)],
    ['maps within maps, a line each', steps(300)],
  ])('is too deep: %s', (_what, text) => {
    expect(isNestedTooDeep(text)).toBe(true);
  });

  it.each([
    ['a sidecar', 'title: "Le port [1/2]"\nkeep:\n  - 12\n  - 14\n'],
    ['many lists beside each other', '[1], {a: 2}, '.repeat(10_000)],
    ['a list of many entries', '- a\n'.repeat(10_000)],
    ['a dozen levels', `${'['.repeat(12)}${']'.repeat(12)}\n${steps(12)}`],
    ['a line of dashes', '-'.repeat(10_000)],
  ])('is not: %s', (_what, text) => {
    expect(isNestedTooDeep(text)).toBe(false);
  });

  it('is told of a mebibyte in time that grows with its length', () => {
    const telling = (lists: number) => {
      const text = `${'- '.repeat(249)}x `.repeat(lists);
      return () => isNestedTooDeep(text);
    };
    expect(growth(telling, 2000)).toBeLessThan(SQUARE);
  });
});
