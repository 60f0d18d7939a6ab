import { describe, expect, it } from 'vitest';
import { namesSection } from '../../src/language/no-section.ts';

describe('a section', () => {
  it('is none where the publishing system only says that nobody chose one', () => {
    expect(['Non classé', 'UNCATEGORIZED', ' non classé '].map(namesSection)).toEqual([false, false, false]);
  });

  it('is one wherever it has a name', () => {
    expect(['Monde', 'Classé X', 'International'].map(namesSection)).toEqual([true, true, true]);
  });
});
