import { describe, expect, it } from 'vitest';
import { dateArticle } from '../../src/dates/date-article.ts';
import { buildTimeline } from '../../src/dossier/timeline.ts';
import { articleFromBlocks } from '../dates/article-from-blocks.ts';

describe('timeline', () => {
  it('makes one event of what two articles say of one day, with the sentences', () => {
    const before = dateArticle(
      articleFromBlocks({
        slug: 'before',
        date: '2022-03-01',
        blocks: ['Le vote aura lieu le 9 mars. On verra.'],
      }),
    );
    const after = dateArticle(
      articleFromBlocks({
        slug: 'after',
        date: '2022-03-10',
        blocks: ['Le vote a eu lieu mercredi, selon M. Lindt.'],
      }),
    );
    const events = buildTimeline([before, after]);
    expect(events.map((event) => event.id)).toEqual(['e2022-03-09']);
    expect(events[0]?.mentions.map(({ article, sentence, tense }) => [article, sentence, tense])).toEqual([
      ['before', 'Le vote aura lieu le 9 mars.', 'coming'],
      ['after', 'Le vote a eu lieu mercredi, selon M. Lindt.', 'past'],
    ]);
  });

  it('leaves out months, captions and days whose year nobody tells', () => {
    const article = dateArticle(
      articleFromBlocks({
        blocks: [
          'Le vote aura lieu le 9 mars.',
          { kind: 'caption', text: 'Photo prise le 3 mai 1998' },
          'En avril 2020, rien.',
        ],
      }),
    );
    expect(buildTimeline([article])).toEqual([]);
  });
});
