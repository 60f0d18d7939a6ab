import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/language/typography.ts';

/** Makes the invisible visible: `_` a no-break space, `.` raised as `¸` a narrow one. */
const shown = (text: string, language: string) =>
  typeset(text, language).replaceAll('\u00a0', '_').replaceAll('\u202f', '¸');

describe('French display', () => {
  it.each([
    ['« Quoi ? » dit-il', '«_Quoi¸?_» dit-il'],
    ['«Quoi?»', '«_Quoi¸?_»'],
    ['Il dit : non ; puis oui !', 'Il dit¸: non¸; puis oui¸!'],
    ['UPDATE 7: La Finlande', 'UPDATE 7¸: La Finlande'],
    ['Vraiment ?!', 'Vraiment¸?!'],
    ['à 15:30, voir https://exemple.fr/a?b', 'à 15:30, voir https://exemple.fr/a?b'],
    ['10 000 soldats en juin 2021', '10¸000 soldats en juin 2021'],
    ['1 845 000 euros, 7 800 000 000 de voix', '1¸845¸000 euros, 7¸800¸000¸000 de voix'],
    ['Port 2023 250 000', 'Port 2023 250¸000'],
    ['250 000 300 000', '250 000 300 000'],
    ['2023 250 000 300 000', '2023 250 000 300 000'],
    ['le 9,87 300 000 ou le 15:30 200', 'le 9,87 300¸000 ou le 15:30 200'],
    ['1 234,56 euros', '1¸234,56 euros'],
    ['50 % de M. Poutine', '50_% de M._Poutine'],
    ['de 14 h à 22 h 30, en 6 hommes', 'de 14_h à 22_h_30, en 6 hommes'],
    ["l'été d'ici", 'l’été d’ici'],
    ['une "impasse"', 'une "impasse"'],
  ])('sets %s', (text, expected) => {
    expect(shown(text, 'fr')).toBe(expected);
  });

  it('dresses a dressed text no further', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."« » : ; ! ? a 1 0 \u00a0 . ' M".split('')) }),
        (text) => {
          const once = typeset(text, 'fr');
          expect(typeset(once, 'fr')).toBe(once);
        },
      ),
    );
  });

  it('dresses dressed figures no further', () => {
    const figures = fc.array(fc.constantFrom('1', '20', '300', '000', '2023', '5,5', '000,5', 'ou'));
    fc.assert(
      fc.property(figures, (groups) => {
        const once = typeset(groups.join(' '), 'fr');
        expect(typeset(once, 'fr')).toBe(once);
      }),
    );
  });

  it('changes spaces and apostrophes alone', () => {
    const bare = (text: string) => text.replace(/[ \u00a0\u202f]/g, '').replaceAll('’', "'");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."« »:;!?aé10' ’M.".split('')) }), (text) => {
        expect(bare(typeset(text, 'fr'))).toBe(bare(text));
      }),
    );
  });
});

describe('English display', () => {
  it.each([
    ['« yes » and "no"', '“yes” and “no”'],
    ["It's the Presidents' call", 'It’s the Presidents’ call'],
    ["He said 'so'.", 'He said ‘so’.'],
  ])('sets %s', (text, expected) => {
    expect(typeset(text, 'en')).toBe(expected);
  });
});

it('shows a clear sign between the cells of a row in every language', () => {
  for (const language of ['fr', 'en', 'de'])
    expect(typeset('Dole\t250\t300', language)).toBe('Dole\u00a0· 250\u00a0· 300');
});

it('leaves a language without rules alone', () => {
  expect(typeset('« ja » : "nein"', 'de')).toBe('« ja » : "nein"');
});
