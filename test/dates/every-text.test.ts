import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateArticle } from '../../src/dates/date-article.ts';
import { comparedWith } from '../cost.ts';
import { articleFromBlocks } from './article-from-blocks.ts';

const words = [
  'le',
  'du',
  'au',
  'ce',
  '13',
  '1er',
  '31',
  '2021',
  '2000',
  'avril',
  'février',
  'mars',
  'mai',
  'mardi',
  'lundi',
  'soir',
  'hier',
  'demain',
  'la',
  'semaine',
  'dernière',
  'mois',
  'prochain',
  'été',
  'l’été',
  'en',
  'années',
  '80',
  'siècle',
  'XIXe',
  'dix',
  'jours',
  'après',
  'le lendemain',
  '29',
  '(',
  ')',
  ',',
  '.',
  '«',
  '»',
  '12/04/2021',
  '26/05',
  '99/99/2021',
  'a',
  'annoncé',
  'sera',
  'April',
  'May',
  'Tuesday',
  'last',
  'week',
  '🎉',
  'İ',
  '\u00a0',
  '’',
  'et',
  'à',
  '-',
  '–',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' '));
const language = fc.constantFrom('fr', 'en');

describe('any text', () => {
  it('has its mentions where they say, in order and apart, with values that are true EDTF', () => {
    fc.assert(
      fc.property(
        text,
        language,
        fc.constantFrom('2021-05-05', '2021-05', undefined),
        (passage, spoken, date) => {
          const draft = { language: spoken, blocks: [passage], ...(date ? { date } : {}) };
          let end = 0;
          for (const mention of dateArticle(articleFromBlocks(draft)).mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.surface).toBe(passage.slice(mention.start, mention.end));
            expect(mention.surface.trim()).not.toBe('');
            end = mention.end;
            if (mention.claim.edtf !== '') expect(() => edtf(mention.claim.edtf)).not.toThrow();
            const { notBefore, notAfter } = mention.claim;
            if (notBefore && notAfter) expect(notBefore <= notAfter).toBe(true);
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  it('is dated alike each time, and by no clock', () => {
    fc.assert(
      fc.property(text, language, (passage, spoken) => {
        const article = articleFromBlocks({
          language: spoken,
          dateLines: ['Publié le 5 mai 2021'],
          blocks: [passage],
        });
        expect(dateArticle(article)).toEqual(dateArticle(article));
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});

describe('the cost of a text', () => {
  const fill = (piece: string): string => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
  const pieces = [
    'lundi ',
    'lundi 1 ',
    'du 1 au 2 ',
    '1, 2, ',
    '12/',
    '12/12 ',
    'a',
    'é',
    ' ',
    '(',
    '(@a',
    'il y a ',
    'mois ',
    'a été lundi sera mardi ',
    '. ',
    'A. ',
    'hier, ',
    'années ',
    'xxviiie siècle ',
    '12:00 (',
    'Publié le ',
    'les aaaa à bbbb derniers ',
    'le lundi 13 mars 2021 à 10h12 ',
    'İ 1 mai ',
    'Aa-Bb ',
    '2021 ',
    'Tuesday, ',
    'May 1-',
  ];

  const filled = (piece: string, language: string) =>
    articleFromBlocks({ language, dateLines: [fill(piece)], blocks: [fill(piece)] });
  const often = (article: ReturnType<typeof filled>) => () => {
    for (let i = 0; i < 12; i++) dateArticle(article);
  };
  const usual = 'Le ministre a reçu mardi 4 mai la délégation du port, qui attend depuis avril 2021. ';
  const costOf = comparedWith(often(filled(usual, 'fr')));
  /** What grows with the square of the length costs hundreds of times as much. */
  const MOST = 8;

  for (const piece of pieces) {
    it(`is for 10 kB of «${piece}» that of a few such texts of sentences`, () => {
      for (const spoken of ['fr', 'en'])
        expect(costOf(often(filled(piece, spoken)), MOST)).toBeLessThan(MOST);
    });
  }
});
