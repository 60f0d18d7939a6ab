import { describe, expect, it } from 'vitest';
import { figuresOf, scoreOf } from '../../scripts/bench-clean/measures.ts';
import type { LabelledLine } from '../../scripts/train-cleaning/labelled-cases.ts';

const line = (t: string, lab: LabelledLine['lab']): LabelledLine => ({
  t,
  lab,
  sep: 1,
  n: t.split(' ').length,
});
const LINES = [
  line('Accueil du site', 'drop'),
  line('Le titre du jour', 'neutral'),
  line('Le port de la ville ferme lundi.', 'keep'),
  line('Les pêcheurs iront au bassin nord.', 'keep'),
  line('Lire aussi : la criée', 'drop'),
];
const GOLD = 'Le port de la ville ferme lundi.\nLes pêcheurs iront au bassin nord.';

describe('the measures of cleaning', () => {
  it('are perfect for the labelled lines, with or without the neutral one', () => {
    const figures = figuresOf([scoreOf(LINES, GOLD, GOLD.split('\n'))]);
    expect(figures).toMatchObject({ lineF: 1, docF: 1, wordF: 1, shingleF: 1, perfect: 1 });
    const withTitle = scoreOf(LINES, GOLD, ['Le titre du jour', ...GOLD.split('\n')]);
    expect(withTitle.perfect).toBe(true);
    expect(withTitle.shingles.leaked).toBeGreaterThan(0);
  });

  it('tell lost from leaked lines', () => {
    const { lines } = scoreOf(LINES, GOLD, ['Le port de la ville ferme lundi.', 'Accueil du site']);
    expect(lines).toEqual({ right: 1, leaked: 1, lost: 1 });
  });

  it('know a line again that was joined with another', () => {
    expect(scoreOf(LINES, GOLD, [GOLD.replace('\n', ' ')]).lines).toEqual({ right: 2, leaked: 0, lost: 0 });
  });

  it('make F of the means of precision and recall over pages', () => {
    const half = scoreOf(LINES, GOLD, ['Le port de la ville ferme lundi.']);
    const full = scoreOf(LINES, GOLD, GOLD.split('\n'));
    const { shingleP, shingleR, shingleF } = figuresOf([half, full]);
    expect(shingleP).toBe(1);
    expect(shingleR).toBeCloseTo((1 + 4 / 10) / 2, 5);
    expect(shingleF).toBeCloseTo((2 * shingleR) / (1 + shingleR), 5);
  });
});
