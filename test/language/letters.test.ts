import { describe, expect, it } from 'vitest';
import { isCapital, isFigure, isLetter, isSmall, wordEnd } from '../../src/language/letters.ts';
import { wordTable } from '../../src/language/word-table.ts';

const code = (sign: string): number => sign.charCodeAt(0);

describe('a code unit', () => {
  it('is a letter, a small letter or a capital exactly where Unicode says so', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      if (unit >= 0xd800 && unit < 0xe000) continue;
      const sign = String.fromCharCode(unit);
      const told = [isLetter(unit), isSmall(unit), isCapital(unit), isFigure(unit)];
      const wanted = [/\p{L}/u, /\p{Ll}/u, /\p{Lu}/u, /\d/].map((pattern) => pattern.test(sign));
      if (told.join() !== wanted.join()) expect({ unit, told }).toEqual({ unit, told: wanted });
    }
  });

  it('is nothing past the end of a text or in half a letter', () => {
    for (const unit of [Number.NaN, 0xd835, code('’')]) {
      expect([isLetter(unit), isSmall(unit), isCapital(unit), isFigure(unit)]).not.toContain(true);
    }
  });
});

it('ends a word after its letters and the hyphens between them', () => {
  const text = 'dit-il, peut-être-';
  expect(text.slice(0, wordEnd(text, 0))).toBe('dit-il');
  expect(text.slice(8, wordEnd(text, 8))).toBe('peut-être');
  expect(wordEnd(text, 0, 4)).toBe(3);
});

describe('a word table', () => {
  const words = Array.from({ length: 500 }, (_, i): [string, number] => [`mot${i}`, i]);
  const ask = wordTable(words);

  it('knows each of its words where it stands', () => {
    for (const [word, value] of words) expect(ask(`à ${word}, non`, 2, 2 + word.length)).toBe(value);
  });

  it('knows no other', () => {
    for (const word of ['', 'mot', 'mot500', 'constructor', 'Mot1']) {
      expect(ask(word, 0, word.length)).toBeUndefined();
    }
  });
});
