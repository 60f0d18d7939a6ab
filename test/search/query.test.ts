import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const brief = (typed: string) =>
  parseQuery(typed).map(({ words, excluded, quoted }) => {
    const text = words.join(' ');
    return `${excluded ? '-' : ''}${quoted ? `"${text}"` : text}`;
  });

describe('a query', () => {
  it.each([
    ['gaz russe', ['gaz', 'russe']],
    ['"mer Noire" otan', ['"mer Noire"', 'otan']],
    ['«mer Noire» otan', ['"mer Noire"', 'otan']],
    ['“mer Noire', ['"mer Noire"']],
    ['gaz -oléoduc', ['gaz', '-oléoduc']],
    ['gaz -"Nord Stream"', ['gaz', '-"Nord Stream"']],
    ['gaz - pétrole', ['gaz', 'pétrole']],
    ['porte-parole', ['porte parole']],
    ['l’Ukraine qu’Alger', ['Ukraine', 'Alger']],
    ['s-400', ['s400']],
    ['  ', []],
    ['?!', []],
    ['""', []],
  ])('%s asks for %j', (typed, expected) => {
    expect(brief(typed)).toEqual(expected);
  });

  it('may be in the middle of its last word while it is typed', () => {
    expect(parseQuery('gaz nég', true).map((term) => term.begun)).toEqual([false, true]);
    expect(parseQuery('gaz nég ', true).map((term) => term.begun)).toEqual([false, false]);
    expect(parseQuery('gaz nég').map((term) => term.begun)).toEqual([false, false]);
  });

  it('is read whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        for (const term of parseQuery(typed)) {
          expect(term.words.length).toBeGreaterThan(0);
          expect(term.words.every((word) => word !== '' && !/[\s"']/u.test(word))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
