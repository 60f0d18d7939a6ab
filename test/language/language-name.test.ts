import { describe, expect, it } from 'vitest';
import { languageName } from '../../src/language/language-name.ts';

describe('the name of a language', () => {
  it('is said in the language asked for', () => {
    expect([languageName('de', 'fr'), languageName('de', 'en')]).toEqual(['allemand', 'German']);
  });

  it('is its code where it is none', () => {
    expect(languageName('not a language', 'en')).toBe('not a language');
  });
});
