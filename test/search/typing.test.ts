import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearch } from '../../src/edge/pagefind.ts';
import type { Search } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/records.ts';
import { INVENTED, inventedDossier } from './corpus.ts';
import { openInMemory } from './open-in-memory.ts';

let search: Search;

beforeAll(async () => {
  search = await openInMemory(await buildSearch(searchRecords(inventedDossier(INVENTED))));
});

const found = async (typed: string) => {
  const results = await search.find(parseQuery(typed, true), 'en');
  return results.map(({ article }) => article.url.replace(/^articles\/|\.html$/g, ''));
};

describe('answers while a query is typed', () => {
  it.each([
    ['Maison-Blanche', 6, 'appel-telephonique'],
    ['négociation', 3, 'reunion-normandie'],
    ['conteneurs', 3, 'canal-bloque'],
    ['Saint-Brieuc', 5, 'eoliennes-mer'],
    ['sommet sans chaleur', 3, 'sommet-de-vienne'],
    ['spokesman', 3, 'manoeuvres-mer-noire'],
  ])('%s: from its %dth letter on, %s is among them at each letter', async (word, from, slug) => {
    for (let length = from; length <= word.length; length++)
      expect([word.slice(0, length), await found(word.slice(0, length))]).toEqual([
        word.slice(0, length),
        expect.arrayContaining([slug]),
      ]);
  });

  it('are none for what is no beginning of any word', async () => {
    expect(await found('gouvernail')).toEqual([]);
    expect(await found('zep')).toEqual([]);
  });
});
