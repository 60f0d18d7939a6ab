import { describe, expect, it } from 'vitest';
import { dateArticle } from '../../src/dates/date-article.ts';
import { crossDate } from '../../src/dossier/cross-dates.ts';
import { publicationOrder } from '../../src/dossier/order.ts';
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
