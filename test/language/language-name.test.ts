import { describe, expect, it } from 'vitest';
import { languageName } from '../../src/language/language-name.ts';

describe('the name of a language', () => {
  it('is said in the language asked for', () => {
    expect([languageName('de', 'fr'), languageName('de', 'en')]).toEqual(['allemand', 'German']);
  });

  it('is the one that the engine’s tables give, where it is not looked up in them', () => {
    for (const language of ['fr', 'en'])
      for (const inLanguage of ['fr', 'en'])
        expect(languageName(language, inLanguage)).toBe(
          new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language),
        );
  });

  it('is its code where it is none', () => {
    expect(languageName('not a language', 'en')).toBe('not a language');
  });
});
