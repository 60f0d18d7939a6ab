import { describe, expect, it } from 'vitest';
import { dateArticle } from '../../src/dates/date-article.ts';
import { crossDate } from '../../src/dossier/cross-dates.ts';
import { publicationOrder } from '../../src/dossier/order.ts';
import { growth, SQUARE } from '../cost.ts';
import { articleFromBlocks } from '../dates/article-from-blocks.ts';

const full = dateArticle(
  articleFromBlocks({
    slug: 'full',
    blocks: [
      'Le Parlement de Ruritanie a adopté le 9 mars 2022 la réforme des ports défendue par Anna Kovel et Petr Lindt.',
      'La séance du Parlement a duré toute la nuit.',
    ],
  }),
);
const bare = dateArticle(
  articleFromBlocks({
    slug: 'bare',
    dateLines: [' date 2022-03 '],
    blocks: [
      'Le Parlement de Ruritanie a adopté mercredi la réforme des ports, malgré Petr Lindt et au profit d’Anna Kovel.',
    ],
  }),
);

describe('dating across a dossier', () => {
  it('narrows a bare weekday to the day that another clipping states for the same event', () => {
    const claim = crossDate([full, bare]).find((each) => each.clipping.slug === 'bare')?.publication;
    expect(claim).toMatchObject({
      edtf: '2022-03',
      notBefore: '2022-03-09',
      notAfter: '2022-03-10',
      basis: 'cross-document',
    });
    expect(claim?.evidence.at(-1)).toMatchObject({ article: 'full', quote: 'le 9 mars 2022' });
  });

  it('resolves the mentions anew', () => {
    expect(bare.mentions[0]?.claim.edtf).toBe('[2022-03-02,2022-03-09,2022-03-16,2022-03-23,2022-03-30]');
    expect(crossDate([full, bare])[1]?.mentions[0]?.claim.edtf).toBe('2022-03-09');
  });

  it('leaves an article alone that speaks of something else', () => {
    const other = dateArticle(
      articleFromBlocks({
        slug: 'other',
        dateLines: [' date 2022-03 '],
        blocks: ['Un orage a détruit mercredi le marché couvert de Strelsau.'],
      }),
    );
    expect(crossDate([full, other])[1]?.publication).toEqual(other.publication);
  });

  it('leaves an article alone where two days are told as much alike', () => {
    const account = (slug: string, day: string) =>
      dateArticle(
        articleFromBlocks({
          slug,
          blocks: [`Anna Kovel et Petr Lindt ont signé le ${day} l’accord sur les ports de Ruritanie.`],
        }),
      );
    const asked = dateArticle(
      articleFromBlocks({
        slug: 'asked',
        dateLines: [' date 2022-03 '],
        blocks: ['Anna Kovel et Petr Lindt ont signé mercredi l’accord sur les ports de Ruritanie.'],
      }),
    );
    const twoDays = crossDate([account('first', '9 mars 2022'), account('second', '16 mars 2022'), asked]);
    expect(twoDays[2]?.publication).toEqual(asked.publication);
    const oneDay = crossDate([account('first', '9 mars 2022'), asked]);
    expect(oneDay[1]?.publication).toMatchObject({ notBefore: '2022-03-09', notAfter: '2022-03-10' });
  });

  it('gives a day without year the year of the same event elsewhere', () => {
    const yearless = dateArticle(
      articleFromBlocks({
        slug: 'yearless',
        dateLines: ['Dernière mise à jour à 09h54 le 11/03'],
        blocks: [
          'Petr Lindt recevra Anna Kovel, a annoncé jeudi le palais.',
          'La réforme des ports de Ruritanie avait été adoptée par le Parlement le 9 mars, selon Anna Kovel et Petr Lindt.',
        ],
      }),
    );
    expect(yearless.publication.edtf).toBe('XXXX-03-11');
    const claim = crossDate([full, yearless])[1]?.publication;
    expect(claim).toMatchObject({
      edtf: '2022?-03-11',
      notBefore: '2022-03-10',
      notAfter: '2022-03-11',
      certainty: 'inferred',
    });
  });

  it('dates a live report by the event that it follows', () => {
    const live = dateArticle(
      articleFromBlocks({
        slug: 'live',
        blocks: [
          {
            kind: 'update',
            text: 'Le Parlement de Ruritanie a adopté mercredi la réforme des ports, selon Petr Lindt et Anna Kovel.',
          },
        ],
      }),
    );
    expect(crossDate([full, live])[1]?.publication).toMatchObject({
      edtf: '2022-03-09~',
      notBefore: '2022-03-08',
      notAfter: '2022-03-10',
      basis: 'cross-document',
      certainty: 'inferred',
    });
  });

  it('leaves what the compiler or a header states', () => {
    const stated = dateArticle(
      articleFromBlocks({
        slug: 'stated',
        date: '2022-03-20',
        blocks: [
          'Le Parlement de Ruritanie a adopté mercredi la réforme des ports de Petr Lindt et d’Anna Kovel.',
        ],
      }),
    );
    expect(crossDate([full, stated])[1]).toBe(stated);
  });

  it('takes time in proportion to the articles of a dossier on one matter', () => {
    const dating = (articles: number) => {
      const many = Array.from({ length: articles }, (_, i) =>
        dateArticle(
          articleFromBlocks({
            slug: `n${i}`,
            dateLines: [' date 2022-03 '],
            blocks: [
              'Le Parlement de Ruritanie a adopté mercredi la réforme des ports, selon Petr Lindt et Anna Kovel.',
              `Le ${(i % 28) + 1} mars 2022, Anna Kovel et Petr Lindt ont visité le port numéro ${i}.`,
            ],
          }),
        ),
      );
      return () => crossDate(many);
    };
    expect(growth(dating, 400)).toBeLessThan(SQUARE);
  });
});

describe('order of the digest', () => {
  it('puts undated articles last and equal dates by file name', () => {
    const undated = dateArticle(articleFromBlocks({ slug: '0', blocks: ['Rien ne dit quand.'] }));
    const twin = dateArticle(
      articleFromBlocks({ slug: 'aaa', dateLines: [' date 2022-03 '], blocks: ['Rien.'] }),
    );
    const order = [undated, bare, twin].sort(publicationOrder).map((each) => each.clipping.slug);
    expect(order).toEqual(['aaa', 'bare', '0']);
  });
});
