import { expect, it } from 'vitest';
import type { Telling } from '../../src/dossier/timeline.ts';
import { keepTellings, tellingsFrom } from '../../src/edge/told-mentions.ts';
import type { Article } from '../../src/model.ts';
import { evidenceRecords, mentionRecord } from '../../src/site/article-record.ts';
import { facingSentences } from '../../src/site/components/quoted-sentence.ts';
import { smallDossier } from '../site/small-dossier.ts';

const text = 'Élu lundi, il a parlé. Le « pont » ferme mardi.';

function articleOf(): Article {
  const [article] = smallDossier.articles;
  if (!article) throw new Error('the small dossier is empty');
  return {
    ...article,
    blocks: [{ id: 'p1', kind: 'paragraph', text, lines: [1, 1] }],
    translations: { p1: { text: '', state: 'missing' } },
  };
}

function telling(sentence: string, surface: string): Telling {
  const start = text.indexOf(surface);
  const mention = {
    article: 'x',
    block: 'p1',
    start,
    end: start + surface.length,
    sentence,
    tense: 'past',
  } as const;
  return { claim: { ...articleOf().publication, role: 'event' }, mention };
}

const tellings = [telling('Élu lundi, il a parlé.', 'lundi'), telling('Le « pont » ferme mardi.', 'mardi')];
const decoder = new TextDecoder();

it('what an article tells is given back with what was made of it', () => {
  const article = articleOf();
  const { kept, run } = keepTellings(tellings, article, 'en');
  const bytes = new TextEncoder().encode(run);
  const again = tellingsFrom(JSON.parse(JSON.stringify(kept)), 'x', () => bytes);
  expect(again).toMatchObject(tellings);
  for (const [i, { mention }] of again.entries()) {
    const own = tellings[i]?.mention;
    if (!own || !mention.told) throw new Error('nothing was kept');
    expect(decoder.decode(mention.told.record)).toBe(mentionRecord(own));
    const { markup, translated } = facingSentences(own, article, 'en');
    expect(decoder.decode(mention.told.markup)).toBe(markup.markup);
    expect(mention.told.translated).toBe(translated);
    expect(decoder.decode(mention.told.evidence)).toBe(evidenceRecords(tellings[i]?.claim.evidence ?? []));
  }
});

it('two sentences of the same words stand for the same, others do not', () => {
  const words = (sentence: string) =>
    keepTellings([telling(sentence, 'lundi')], articleOf(), 'en').kept[0]?.at(-1);
  expect(words('Élu lundi, il a parlé.')).toBe(words('élu lundi: il a parlé !'));
  expect(words('Élu lundi, il a parlé.')).not.toBe(words('Élu lundi, il a chanté.'));
});
