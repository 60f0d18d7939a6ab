import { describe, expect, it } from 'vitest';
import { dateArticle } from '../../src/dates/date-article.ts';
import { dateCopies } from '../../src/dossier/date-copies.ts';
import type { DatedArticle } from '../../src/model.ts';
import { articleFromBlocks } from '../dates/article-from-blocks.ts';

const text = [
  'Deux navires ont rompu leurs amarres vendredi dans le port de Zenda, où la houle a dépassé cinq mètres, a indiqué la capitainerie.',
  'Personne n’a été blessé, mais la digue est ouverte sur trente mètres et les pêcheurs doivent rester à terre, selon le capitaine du port.',
  'Le trafic est suspendu entre Zenda et Strelsau, et les travaux coûteront deux millions de couronnes au royaume.',
];

function article(slug: string, blocks: string[], day?: string): DatedArticle {
  const dateLines = day === undefined ? [] : [`Publié le ${day}`];
  return dateArticle(articleFromBlocks({ slug, dateLines, blocks }));
}

describe('an article without a date, of the same text as another', () => {
  const copy = article('copy', text.slice(0, 2));
  const dispatch = article('dispatch', text, '05/02/2021');

  it('is of about the day that the other states, and its weekdays are read from there', () => {
    const [, dated] = dateCopies([dispatch, copy]);
    expect(dated?.publication).toMatchObject({
      edtf: '2021-02-05~',
      notBefore: '2021-02-05',
      notAfter: '2021-02-06',
      basis: 'cross-document',
      certainty: 'inferred',
    });
    expect(dated?.publication.evidence).toMatchObject([
      { article: 'dispatch', quote: 'le 05/02/2021', says: expect.stringContaining('of 5 February 2021') },
    ]);
    expect(dated?.mentions[0]?.claim.edtf).toBe('2021-02-05');
  });

  it('keeps its place, and leaves the other as it is', () => {
    expect(dateCopies([copy, dispatch])[1]).toBe(dispatch);
  });

  it('stays undated where copies disagree, or the other states no day', () => {
    const late = article('late', text, '12/03/2021');
    expect(dateCopies([dispatch, copy, late])[1]).toBe(copy);
    expect(dateCopies([copy, article('other', text)])[0]).toBe(copy);
  });

  it('is not a short dispatch that a long article holds', () => {
    const more = Array.from(
      { length: 9 },
      (_, i) => `La reine a visité le quai numéro ${i} et parlé au gardien du phare ${i} de la ville.`,
    );
    expect(dateCopies([copy, article('long', [...text, ...more], '12/03/2021')])[0]).toBe(copy);
  });

  it('keeps a date of its own', () => {
    const own = article('own', text, '08/02/2021');
    expect(dateCopies([dispatch, own])[1]).toBe(own);
  });
});
