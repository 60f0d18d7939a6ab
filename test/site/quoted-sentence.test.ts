import { expect, it } from 'vitest';
import type { Article, DossierEvent } from '../../src/model.ts';
import { datedSentence, translatedSentence } from '../../src/site/components/quoted-sentence.ts';
import { smallDossier } from './small-dossier.ts';

const source = 'M. Leroy est parti lundi. Il est revenu mardi. Mardi, il a plu.';

function mentionOf(sentence: string, surface: string): DossierEvent['mentions'][number] {
  const start = source.indexOf(sentence) + sentence.indexOf(surface);
  return { article: 'x', block: 'p1', start, end: start + surface.length, sentence, tense: 'past' };
}

function articleWith(target: string): Article {
  const [article] = smallDossier.articles;
  return {
    ...article!,
    blocks: [{ id: 'p1', kind: 'paragraph', text: source, lines: [1, 1] }],
    translations: { p1: { text: target, state: 'human' } },
  };
}

it('marks the words that date the event, and no other like them', () => {
  const { markup } = datedSentence(mentionOf('Mardi, il a plu.', 'Mardi'), articleWith(''));
  expect(markup).toBe('<b class="dating">Mardi</b>, il a plu.');
});

it('finds the sentence of the translation at the same place', () => {
  const article = articleWith('Mr Leroy left on Monday. He came back on Tuesday. On Tuesday it rained.');
  expect(translatedSentence(mentionOf('Il est revenu mardi.', 'mardi'), article, 'en')).toBe(
    'He came back on Tuesday.',
  );
});

it('gives the whole paragraph, as it is shown, where the sentences do not pair', () => {
  const whole = 'Mr Leroy left on Monday and came back on Tuesday. On Tuesday it rained.';
  expect(translatedSentence(mentionOf('Il est revenu mardi.', 'mardi'), articleWith(whole), 'en')).toBe(
    whole.replace('Mr ', 'Mr\u00a0'),
  );
});

it('gives nothing where nothing is translated', () => {
  const article = articleWith('');
  article.translations = { p1: { text: '', state: 'missing' } };
  expect(translatedSentence(mentionOf('Il est revenu mardi.', 'mardi'), article, 'en')).toBeUndefined();
});
