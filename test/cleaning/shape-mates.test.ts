import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/cleaning/line-look.ts';
import type { SeenLine } from '../../src/cleaning/page-look.ts';
import { matesOf, shapeOf } from '../../src/cleaning/shape-mates.ts';

const seen = (text: string, ruled: SeenLine['ruled'] = 0): SeenLine => ({
  ...{ look: lookAt(text), ruled, furniture: 0, captionLike: 0 },
  ...{ calendar: false, gapBefore: true, standing: 0, suspected: 0 },
});

describe('the shape of a line', () => {
  it('is that of another headline of about its length', () => {
    expect(shapeOf(seen('La criée change de mains'))).toBe(shapeOf(seen('Un phare cherche un toit')));
  });

  it('is another where one ends a sentence', () => {
    expect(shapeOf(seen('La criée change de mains'))).not.toBe(shapeOf(seen('La criée change de mains.')));
  });

  it('of a line that a rule decided is what the rule made of it', () => {
    expect(shapeOf(seen('Partager', 1))).toBe(shapeOf(seen('Le Courrier, tous droits réservés', 1)));
  });
});

describe('the mates of a line', () => {
  it('are all lines of its shape, with the sum of what they were taken for', () => {
    const mates = matesOf([1, 2, 1], Float64Array.from([-3, 4, -1]), Float64Array.from([2, 5, 1]));
    expect(mates.get(1)).toEqual({ lines: 2, weights: 3, odds: -7 });
    expect(mates.get(2)?.lines).toBe(1);
  });
});

describe('a script without spaces', () => {
  it('counts two signs as a word, and each as more than a letter', () => {
    const look = lookAt('市は来週の月曜日から桟橋を閉鎖する。');
    expect(look.words).toBe(9);
    expect(look.lowerWords).toBe(look.words);
    expect(look.chars).toBeGreaterThan(40);
    expect(look.endsSentence).toBe(true);
  });

  it('shares words where it shares signs that follow each other', () => {
    const [a, b] = [lookAt('主桟橋を閉鎖'), lookAt('桟橋の工事')];
    expect(a.hashes.some((hash) => b.hashes.includes(hash))).toBe(true);
  });
});
