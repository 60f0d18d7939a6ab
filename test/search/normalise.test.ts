import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseForm } from '../../src/search/base-form.ts';
import { fold, normalise, tokens, wordsOf } from '../../src/search/normalise.ts';
import { growth, SQUARE } from '../cost.ts';

const words = (text: string) => tokens(text).flatMap((token) => token.words);
const folded = (text: string) => words(text).map(fold);

describe('one word in several spellings', () => {
  it.each([
    ['l’Ukraine', "l'Ukraine", 'ukraine'],
    ['États‑Unis', 'Etats-unis', 'etats unis'],
    ['Cœur', 'coeur', 'coeur'],
    ['O.T.A.N.', 'OTAN', 'otan'],
    ['l’O.N.U.', "l'ONU", 'onu'],
    ['10 000', '10,000', '10000'],
    ['10\u202f000', '10.000', '10000'],
    ['3,5 %', '3.5%', '3٫5'],
    ['S-400', 'S 400', 's400'],
    ['aujourd’hui', "aujourd'hui", 'aujourd hui'],
    ['don’t', "don't", 'dont'],
    ['Biden’s', "Biden's", 'biden'],
    ['O’Brien', "O'Brien", 'obrien'],
    ['MÜLLER', 'Muller', 'muller'],
    ['Élysée', `${'É'.normalize('NFD')}lysée`, 'elysee'],
  ])('%s and %s are the same', (one, other, expected) => {
    expect(folded(one).join(' ')).toBe(expected);
    expect(folded(other).join(' ')).toBe(expected);
  });

  it.each([
    ['3,5', '35'],
    ['44 millions', '4,4 millions'],
    ['site.fr', 'sitefr'],
    ['13.04.2021', '13042021'],
    ['2021 000', '2021000'],
  ])('%s and %s are not', (one, other) => {
    expect(folded(one)).not.toEqual(folded(other));
  });

  it('keeps the parts of a compound apart and its single letters out', () => {
    expect(wordsOf('porte-parole')).toEqual(['porte', 'parole']);
    expect(wordsOf('a-t-il')).toEqual(['il']);
    expect(wordsOf('—')).toEqual([]);
  });

  it('knows irregular inflections by their base form, in their language only', () => {
    expect(baseForm('Yeux', 'fr')).toBe('oeil');
    expect(baseForm('fishermen', 'en')).toBe('fisherman');
    expect(baseForm('specimen', 'en')).toBe('specimen');
    expect(baseForm('yeux', 'en')).toBe('yeux');
    expect(baseForm('Kremlin', 'fr')).toBe('Kremlin');
  });
});

describe('the words of a text at their places', () => {
  it('leaves the words to the reader as they are, punctuation with its neighbour', () => {
    const list = tokens('« Non », dit-il : 10 000 soldats — pas plus — à l’« est ».');
    expect(list.map((token) => token.shown)).toEqual([
      '«\u00a0Non\u00a0»,',
      'dit-il\u00a0:',
      '10\u202f000',
      'soldats\u00a0—',
      'pas',
      'plus\u00a0—',
      'à',
      'l’«\u00a0est\u00a0».',
    ]);
    expect(list.every((token) => token.words.length > 0)).toBe(true);
  });

  it('loses no letter and no digit of any text', () => {
    const letters = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\u202f]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const list = tokens(text);
        const shown = list.map((token) => token.shown).join(' ');
        if (list.length) expect(letters(shown)).toBe(letters(text));
        for (const token of list) expect(token.shown).not.toMatch(/ /);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['1 ', '1.', 'a.', '«'])(
    'is done in time that grows with the length of «%s» again and again',
    (unit) => {
      const normalising = (times: number) => {
        const text = unit.repeat(times);
        return () => normalise(text);
      };
      expect(growth(normalising, 400_000)).toBeLessThan(SQUARE);
    },
  );
});
