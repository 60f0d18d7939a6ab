import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/model.ts';
import type { TimelineEntry } from '../../src/print/printed.ts';
import { printDossier } from '../../src/print/typeset.ts';
import { smallDossier } from './small-dossier.ts';

/** The small dossier where five sentences, two of them the same, tell of one day. */
function busyDay(): Dossier {
  const whole = smallDossier();
  const [first, ...others] = whole.events;
  if (first === undefined) throw new Error('no event');
  const told = (article: string, block: string, sentence: string) => ({
    ...{ article, block, sentence, start: 0, end: 5 },
    tense: 'past' as const,
  });
  const mentions = [
    told('quai', 'p1', 'Le quai Nord a rouvert vendredi.'),
    told('quai', 'p4', 'Le même jour, une grue est tombée.'),
    told('phare', 'p5', 'Le quai Nord a rouvert vendredi !'),
    told('live', 'p3', 'Ce jour-là, Mme Vauban était en mer.'),
    told('marche', 'p1', 'Le marché, lui, a fermé le 14 mars.'),
    told('harbour', 'p1', 'The harbour office closed on 14 March.'),
  ];
  return { ...whole, events: [{ ...first, mentions }, ...others] };
}

const shownIn = ({ tellings }: TimelineEntry) =>
  tellings.map(({ sentence, places }) => [
    (sentence.source ?? sentence.target)?.text.replace(/[\u00a0\u202f]/g, ' '),
    places.map(({ key }) => key).join(' '),
  ]);

describe('the timeline in print', () => {
  it('tells every happening of a day, and a sentence that stands in several places once', () => {
    const [day] = printDossier(busyDay()).timeline;
    expect(day && shownIn(day)).toEqual([
      ['Le quai Nord a rouvert vendredi.', '1.1 2.5'],
      ['Le même jour, une grue est tombée.', '1.4'],
      ['Ce jour-là, Mme Vauban était en mer.', '3.3'],
      ['Le marché, lui, a fermé le 14 mars.', '4.1'],
      ['The harbour office closed on 14 March.', '5.1'],
    ]);
  });

  it('quotes on the first pages one sentence of three articles, and says where the others stand', () => {
    const [day] = printDossier(busyDay()).glance.dates;
    expect(day && shownIn(day)).toEqual([
      ['Le quai Nord a rouvert vendredi.', '1.1 2.5'],
      ['Ce jour-là, Mme Vauban était en mer.', '3.3'],
      ['Le marché, lui, a fermé le 14 mars.', '4.1'],
      [undefined, '1.4 5.1'],
    ]);
  });

  it('says of a sentence without a translation that it has none', () => {
    const [day] = printDossier(busyDay()).timeline;
    expect(day?.tellings.map(({ missing }) => missing?.text)).toEqual([
      undefined,
      undefined,
      undefined,
      'Not translated yet',
      undefined,
    ]);
  });

  it('never leaves the place of a translation blank: it shows the whole paragraph, or in brief says that it is there', () => {
    const whole = busyDay();
    const article = whole.articles.find(({ clipping }) => clipping.slug === 'quai');
    if (article === undefined) throw new Error('no article');
    // one sentence more than the original has
    const english = 'The north quay reopened. That was on Friday. It was the fourteenth.';
    article.translations.p1 = { text: english, state: 'human' };
    const { timeline, glance } = printDossier(whole);
    const [telling] = timeline[0]?.tellings ?? [];
    expect([telling?.sentence.target?.text, telling?.missing]).toEqual([english, null]);
    const [brief] = glance.dates[0]?.tellings ?? [];
    expect([brief?.sentence.target, brief?.missing?.text]).toEqual([
      null,
      'In the translation of the paragraph',
    ]);
  });

  it('takes of articles that print one sentence the one that is translated', () => {
    const whole = busyDay();
    const [quai] = whole.articles;
    const own = quai?.translations.p1;
    if (quai === undefined || own === undefined) throw new Error('no article');
    quai.translations.p1 = { text: '', state: 'missing' };
    const [telling] = printDossier(whole).timeline[0]?.tellings ?? [];
    expect(telling?.places.map(({ key }) => key)).toEqual(['1.1', '2.5']);
    expect(telling?.missing?.text).toBe('Not translated yet');
    const [, phare] = whole.articles;
    if (phare) phare.translations.p5 = { text: 'The north quay reopened on Friday.', state: 'human' };
    const [mended] = printDossier(whole).timeline[0]?.tellings ?? [];
    expect([mended?.missing, mended?.sentence.target?.text]).toEqual([
      null,
      'The north quay reopened on Friday.',
    ]);
  });

  it('has in the print of one language one column, in which an original stands in', () => {
    for (const shown of ['source', 'target'] as const) {
      const other = shown === 'source' ? 'target' : 'source';
      const [day] = printDossier(busyDay(), { shown }).timeline;
      expect(day?.tellings.map(({ sentence }) => [sentence[shown] === null, sentence[other]])).toEqual(
        Array.from({ length: 5 }, () => [false, null]),
      );
    }
  });
});
