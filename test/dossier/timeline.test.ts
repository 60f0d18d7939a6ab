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

  it('leaves out the line of a page that says when it was published', () => {
    const article = dateArticle(
      articleFromBlocks({
        blocks: ['Le Matin zendois | Tribune | 3 mars 2022', 'Le 24 février, la reine a parlé.'],
      }),
    );
    expect(article.publication.edtf).toBe('2022-03-03');
    expect(buildTimeline([article]).map(({ id }) => id)).toEqual(['e2022-02-24']);
  });

  it('leaves out the dateline of an agency, and keeps what is told of the same day', () => {
    const article = dateArticle(
      articleFromBlocks({ blocks: ['ZENDA, 5 mai 2021 (Agence) – Le port a rouvert mercredi.'] }),
    );
    expect(buildTimeline([article]).flatMap(({ mentions }) => mentions.map(({ start }) => start))).toEqual([
      47,
    ]);
  });

  it('keeps a date that a short line names as something’s own', () => {
    const article = dateArticle(
      articleFromBlocks({
        dateLines: ['Publié le 3 mars 2022'],
        blocks: ['La digue sera rebâtie.', 'Fin des travaux : 4 juin 2023'],
      }),
    );
    expect(article.publication.conflicts).toEqual([]);
    expect(buildTimeline([article]).map(({ id }) => id)).toEqual(['e2023-06-04']);
  });

  it('leaves out hours of opening and short questions', () => {
    const daysOf = (...blocks: string[]): string[] =>
      buildTimeline([dateArticle(articleFromBlocks({ date: '2022-03-02', blocks }))]).map(({ id }) => id);
    expect(daysOf('Le phare est fermé le mardi et le jeudi.', 'Et samedi ?', 'Pourquoi hier ?')).toEqual([]);
    expect(daysOf('Le phare a fermé le mardi.')).toEqual(['e2022-03-01']);
    expect(daysOf('Le phare est fermé le mardi 8 mars.')).toEqual(['e2022-03-08']);
    expect(daysOf('Qui donc a éteint le phare de Zenda mardi ?')).toEqual(['e2022-03-01']);
  });

  it('reads English days in figures where day and month cannot be mistaken', () => {
    const blocks = ['The port closed on 25/12/2020, opened on 12/26/2020 and may close on 03/04/2021.'];
    const article = dateArticle(articleFromBlocks({ language: 'en', date: '2021-03-02', blocks }));
    expect(buildTimeline([article]).map(({ id }) => id)).toEqual(['e2020-12-25', 'e2020-12-26']);
  });
});
