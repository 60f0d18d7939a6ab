import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSource, segmentKey, segmentsOf } from '../../src/translation/segments.ts';
import { articleOf } from './article-of.ts';

describe('the key of a segment', () => {
  it('is a fixed value, so that a memory written today is found tomorrow', () => {
    expect(segmentKey('fr', 'en', 'Le port ferme à midi.')).toBe('59bd970bc956512fcc0a4efe');
  });

  it.each([
    ['l’Otan', "l'Otan"],
    ['« Oui »', '«Oui»'],
    ['« Oui »', '«\u00A0Oui\u00A0»'],
    ['Qui\u202F?', 'Qui ?'],
    ['  deux   mots ', 'deux mots'],
    ['e\u0301te\u0301', 'été'],
    ['clima\u00ADtique', 'climatique'],
  ])('is the same for %j and %j, which differ in typography alone', (a, b) => {
    expect(segmentKey('fr', 'en', a)).toBe(segmentKey('fr', 'en', b));
  });

  it('is the same for a text that needs little mending as when all of the mending is done', () => {
    const signs = fc.constantFrom(...' ’‘\'"«»:;!?.,–—…“”éàçŒaLb1\u00A0\u202F\t\n\u00AD\u0301\u1FFDß\uD83D');
    fc.assert(
      fc.property(
        fc.array(signs).map((all) => all.join('')),
        (text) => {
          // a soft hyphen is no part of a key, and a text that holds one is mended in full
          expect(normaliseSource(text)).toBe(normaliseSource(`\u00AD${text}`));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['3 %', '4 %'],
    ['Kiev', 'kiev'],
    ['Oui.', 'Oui'],
    ['un mot', 'unmot'],
    ['1 000', '1000'],
  ])('differs for %j and %j, which say different things', (a, b) => {
    expect(segmentKey('fr', 'en', a)).not.toBe(segmentKey('fr', 'en', b));
  });

  it('depends on both languages', () => {
    const keys = [segmentKey('fr', 'en', 'a'), segmentKey('de', 'en', 'a'), segmentKey('fr', 'es', 'a')];
    expect(new Set(keys).size).toBe(3);
  });

  it('takes a normalised text for itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseSource(normaliseSource(text))).toBe(normaliseSource(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the segments of an article', () => {
  it('are the headline, then every block in order, alike texts under one key', () => {
    const segments = segmentsOf(articleOf('Le port', ['Le quai.', ['heading', 'La grue'], 'Le quai.']), 'en');
    expect(segments.map(({ block, source }) => [block, source])).toEqual([
      ['title', 'Le port'],
      ['p1', 'Le quai.'],
      ['p2', 'La grue'],
      ['p3', 'Le quai.'],
    ]);
    expect(segments[1]?.key).toBe(segments[3]?.key);
  });

  it('leave out a headline that the sidecar translates', () => {
    const article = articleOf('Le port', ['Le quai.'], { sidecar: { titleEn: 'The harbour' } });
    expect(segmentsOf(article, 'en').map((segment) => segment.block)).toEqual(['p1']);
  });

  it('are none where the article is in the target language', () => {
    expect(segmentsOf(articleOf('The harbour', ['The quay.'], { language: 'en' }), 'en')).toEqual([]);
  });
});
