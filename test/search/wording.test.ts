import { describe, expect, it } from 'vitest';
import { words } from '../../src/search/client/wording.ts';

describe('the hints of the search page', () => {
  it('name the languages of the dossier as its field does', () => {
    expect(words.hints('In German or English')[0]).toMatch(/^Search in German or English:/);
    expect(words.hints('')[0]).toMatch(/^Search in any language of the dossier:/);
  });

  it('have French examples only where French is searched', () => {
    expect(words.hints('In French or English').join()).toContain('États-Unis');
    expect(words.hints('In German or English').join()).not.toMatch(/États-Unis|mer Noire|gaz/);
  });
});
