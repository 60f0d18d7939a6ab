import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/language/shortened.ts';

describe('a text that is too long', () => {
  it('is cut at the end of a sentence, else at a word', () => {
    expect(shortened('Court.', 275)).toBe('Court.');
    expect(shortened(`${'mot '.repeat(40)}fin. Puis ${'mot '.repeat(60)}`, 275)).toMatch(/fin\.$/);
    expect(shortened('mot '.repeat(200), 275)).toMatch(/mot…$/);
  });

  it('is not cut after a courtesy title', () => {
    expect(shortened(`${'mot '.repeat(40)}dit M. Durand ${'mot '.repeat(60)}`, 275)).toMatch(/mot…$/);
  });
});
