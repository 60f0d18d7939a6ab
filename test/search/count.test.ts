import { expect, it } from 'vitest';
import { answerCount } from '../../src/search/client/count.ts';
import { parseQuery } from '../../src/search/query.ts';

const asked = (query: string) => ({
  query,
  terms: parseQuery(query),
  found: [],
  languages: ['fr', 'en'],
  alone: [],
});

it('a question that only leaves out is told so, not that no article has it', () => {
  expect(answerCount(asked('-Ukraine'))).toMatch(/^Type a word to look for/);
  expect(answerCount(asked('""'))).toMatch(/^Type a word to look for/);
});

it('a word that no article has is named', () => {
  expect(answerCount(asked('Zenda'))).toBe('No article has Zenda.');
});
