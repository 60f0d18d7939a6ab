import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chance, leastChance } from '../../src/cleaning/likeliest-choice.ts';

const lines = (...chances: number[]): Chance[] => chances.map((chance) => ({ chance, size: 10 }));

/** The F-measure that is expected when the lines from this chance on stay. */
function expectedMeasure(page: readonly Chance[], least: number): number {
  const kept = page.filter((l) => l.chance >= least);
  const sum = (all: readonly Chance[], of: (l: Chance) => number): number =>
    all.reduce((total, l) => total + of(l), 0);
  const article = sum(page, (l) => l.chance * l.size);
  return (2 * sum(kept, (l) => l.chance * l.size)) / (sum(kept, (l) => l.size) + article);
}

describe('the chance from which lines stay', () => {
  it('is about a half where text and furniture are plain to see', () => {
    expect(leastChance(lines(0.99, 0.99, 0.99, 0.01, 0.01))).toBeGreaterThan(0.45);
  });

  it('is lower where little is sure, as on a page that is a list', () => {
    expect(leastChance(lines(0.9, 0.4, 0.35, 0.35, 0.3, 0.3))).toBeLessThan(0.35);
  });

  it('follows long lines more than short ones', () => {
    const page = (size: number): Chance[] => [{ chance: 0.95, size }, ...lines(0.3, 0.3, 0.3)];
    expect(leastChance(page(500))).toBeGreaterThan(leastChance(page(5)));
  });

  it('makes the F-measure that is expected no worse than any other choice', () => {
    const chance = fc.record({
      chance: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
      size: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 12 }), (page) => {
        const chosen = expectedMeasure(page, leastChance(page));
        for (const other of page)
          expect(chosen).toBeGreaterThanOrEqual(expectedMeasure(page, other.chance) - 1e-9);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
