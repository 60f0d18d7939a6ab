import { describe, expect, it } from 'vitest';
import { sentenceAcross } from '../../src/language/sentence-across.ts';

function across(original: string, sentence: string, translation: string): string | undefined {
  return sentenceAcross({ text: original, language: 'fr' }, sentence, { text: translation, language: 'en' });
}

describe('sentences across two languages', () => {
  const french = 'Le port a rouvert. M. Lestrade l’a dit ; J. Oriol aussi. « Enfin ! » Une visite suit.';
  const english = 'The port has reopened. Mr. Lestrade said so; J. Oriol too. “At last!” A visit follows.';

  it('finds the sentence that stands at the same place', () => {
    expect(across(french, 'Une visite suit.', english)).toBe('A visit follows.');
    expect(across(french, 'M. Lestrade l’a dit ; J. Oriol aussi.', english)).toBe(
      'Mr. Lestrade said so; J. Oriol too.',
    );
  });

  it('ends a sentence after a time of day', () => {
    const original = 'Le bac repart jeudi, 7 heures. Un bateau suivra.';
    const translation = 'The ferry leaves again on Thursday at 7 a.m. A boat will follow.';
    expect(across(original, 'Le bac repart jeudi, 7 heures.', translation)).toBe(
      'The ferry leaves again on Thursday at 7 a.m.',
    );
  });

  it('says nothing when the number of sentences differs, or when it cannot tell which is meant', () => {
    expect(across(french, 'Une visite suit.', 'One sentence alone.')).toBeUndefined();
    expect(across('Oui. Oui.', 'Oui.', 'Yes. Indeed.')).toBeUndefined();
    expect(across(french, 'Une phrase d’ailleurs.', english)).toBeUndefined();
  });
});
