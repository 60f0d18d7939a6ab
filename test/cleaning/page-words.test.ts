import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/cleaning/line-look.ts';
import type { SeenLine } from '../../src/cleaning/page-look.ts';
import { lookUp, newLookedUp, numberedWords } from '../../src/cleaning/page-words.ts';
import { newRoom } from '../../src/cleaning/room.ts';

const seen = (text: string): SeenLine => ({
  ...{ look: lookAt(text), ruled: 0, furniture: 0, captionLike: 0 },
  ...{ calendar: false, gapBefore: true, suspected: 0, standing: 0 },
});

describe('the words of a page', () => {
  const lines = ['Le port rouvre, le port ferme', 'Publicité', 'Le bac ferme'].map(seen);
  const room = newRoom();
  const words = numberedWords(lines, Int32Array.of(1, 0, 1), room);
  const numbersOf = (line: number) => [...words.numbers.slice(words.starts[line], words.starts[line + 1])];

  it('have a number each, the same wherever they stand', () => {
    expect(numbersOf(0)).toEqual([0, 1, 2, 0, 1, 3]);
    expect(numbersOf(1)).toEqual([4]);
    expect(numbersOf(2)).toEqual([0, 5, 3]);
    expect(words.different).toBe(6);
  });

  it('are counted once a line, and apart in lines of text', () => {
    expect([...words.inLines]).toEqual([2, 1, 1, 2, 1, 1]);
    expect([...words.inText]).toEqual([2, 1, 1, 2, 0, 1]);
  });

  it('are looked up in the line that was asked for last', () => {
    const lookedUp = newLookedUp(words, room);
    lookUp(words, lookedUp, 0);
    lookUp(words, lookedUp, 2);
    expect([...lookedUp.lastIn]).toEqual([3, 1, 1, 3, 0, 3]);
  });
});
