import { describe, expect, it } from 'vitest';
import type { Segment, TranslationMemory } from '../../src/model.ts';
import { emptyMemory, reviewDigest } from '../../src/translation/memory.ts';
import { segmentKey, textHash } from '../../src/translation/segments.ts';
import { translateArticle } from '../../src/translation/translate-article.ts';
import { articleOf } from './article-of.ts';

function pair(source: string, target: string, more: Partial<Segment> = {}): Segment {
  return { key: segmentKey('fr', 'en', source), source, target, origin: 'sample', ...more };
}

function memoryOf(...segments: Segment[]): TranslationMemory {
  return { ...emptyMemory('port', 'fr', 'en'), segments };
}

describe('an article without a memory', () => {
  it('stands in its own words, and says that the translation is missing', () => {
    const { value, problems } = translateArticle(articleOf('Le port', ['Le quai.']), undefined, 'en');
    expect(value?.titleTranslation).toEqual({ text: 'Le port', state: 'missing' });
    expect(value?.translations).toEqual({ p1: { text: 'Le quai.', state: 'missing' } });
    expect(problems).toEqual([]);
  });

  it('takes the headline that the sidecar gives in the target language', () => {
    const article = articleOf('Le port', [], { sidecar: { titleEn: 'The harbour' } });
    expect(translateArticle(article, undefined, 'en').value?.titleTranslation).toEqual({
      text: 'The harbour',
      state: 'supplied',
    });
  });
});

describe('an article in the target language', () => {
  it('needs no translation and stands in its own words', () => {
    const { value } = translateArticle(
      articleOf('The harbour', ['The quay.'], { language: 'en' }),
      undefined,
      'en',
    );
    expect(value?.titleTranslation.state).toBe('original');
    expect(value?.translations.p1).toEqual({ text: 'The quay.', state: 'original' });
  });
});

describe('an article with a memory', () => {
  const article = articleOf('Le port', ['Le quai.', 'La grue.', 'Le quai.']);

  it('has the translation of each text that the memory knows', () => {
    const { value } = translateArticle(
      article,
      memoryOf(pair('Le port', 'The harbour'), pair('Le quai.', 'The quay.')),
      'en',
    );
    expect(value?.titleTranslation).toEqual({ text: 'The harbour', state: 'sample' });
    expect(value?.translations).toEqual({
      p1: { text: 'The quay.', state: 'sample' },
      p2: { text: 'La grue.', state: 'missing' },
      p3: { text: 'The quay.', state: 'sample' },
    });
  });

  it('says which engine translated a text, and when', () => {
    const machine = pair('Le quai.', 'The quay.', {
      origin: 'machine',
      machineHash: textHash('The quay.'),
      provenance: { engine: 'DeepL', date: '2026-03-01' },
    });
    expect(translateArticle(article, memoryOf(machine), 'en').value?.translations.p1).toEqual({
      text: 'The quay.',
      state: 'machine',
      by: 'DeepL, 2026-03-01',
    });
  });

  it('does not put the engine’s name under a person’s edit', () => {
    const edited = pair('Le quai.', 'The wharf.', {
      origin: 'machine',
      machineHash: textHash('The quay.'),
      provenance: { engine: 'DeepL', date: '2026-03-01' },
    });
    expect(translateArticle(article, memoryOf(edited), 'en').value?.translations.p1).toEqual({
      text: 'The wharf.',
      state: 'human',
    });
  });

  it('shows the old translation of a changed text as stale, and warns', () => {
    const before = 'Le quai du nord sera fermé pendant toute la durée des travaux.';
    const changed = articleOf('Le port', [before.replace('nord', 'sud')]);
    const { value, problems } = translateArticle(changed, memoryOf(pair(before, 'The north quay …')), 'en');
    expect(value?.translations.p1).toEqual({ text: 'The north quay …', state: 'stale' });
    expect(problems).toMatchObject([{ kind: 'translation-stale', file: 'translations/port.fr-en.json' }]);
  });
});

describe('a reviewed article', () => {
  const article = articleOf('Le port', ['Le quai.']);
  const memory = memoryOf(pair('Le port', 'The harbour'), pair('Le quai.', 'The quay.'));
  const reviewed = { by: 'A. R.', date: '2026-03-02', digest: reviewDigest(memory) };

  it('carries its review', () => {
    expect(translateArticle(article, { ...memory, reviewed }, 'en').value?.review).toEqual(reviewed);
  });

  it('loses its review, with a warning, when a text was changed or added since', () => {
    const changed = { ...memoryOf(pair('Le port', 'The port'), pair('Le quai.', 'The quay.')), reviewed };
    const longer = articleOf('Le port', ['Le quai.', 'La grue.']);
    for (const outcome of [
      translateArticle(article, changed, 'en'),
      translateArticle(longer, { ...memory, reviewed }, 'en'),
    ]) {
      expect(outcome.value?.review).toBeUndefined();
      expect(outcome.problems).toMatchObject([{ kind: 'translation-review-ended', severity: 'warning' }]);
    }
  });
});
