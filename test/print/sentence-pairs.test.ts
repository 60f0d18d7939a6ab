import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAcross, sentencesOf } from '../../src/print/sentence-pairs.ts';

describe('sentences across two languages', () => {
  const french = 'Le port a rouvert. M. Lestrade l’a dit ; J. Oriol aussi. « Enfin ! » Une visite suit.';
  const english = 'The port has reopened. Mr. Lestrade said so; J. Oriol too. “At last!” A visit follows.';

  it('finds the sentence that stands at the same place', () => {
    expect(sentenceAcross(french, 'Une visite suit.', english)).toBe('A visit follows.');
    expect(sentenceAcross(french, 'M. Lestrade l’a dit ; J. Oriol aussi.', english)).toBe(
      'Mr. Lestrade said so; J. Oriol too.',
    );
  });

  it('says nothing when the number of sentences differs, or when it cannot tell which is meant', () => {
    expect(sentenceAcross(french, 'Une visite suit.', 'One sentence alone.')).toBeNull();
    expect(sentenceAcross('Oui. Oui.', 'Oui.', 'Yes. Indeed.')).toBeNull();
    expect(sentenceAcross(french, 'Une phrase d’ailleurs.', english)).toBeNull();
  });

  it('gives back the whole text when its sentences are joined', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '.', '!', ' ', '»', '«', 'M', '\n') }),
        (text) => {
          expect(
            sentencesOf(text)
              .map((sentence) => sentence.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
