import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearch } from '../../src/edge/pagefind.ts';
import type { Search } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/records.ts';
import { type Invented, inventedDossier } from './corpus.ts';
import { openInMemory } from './open-in-memory.ts';

const article = (slug: string, title: string, text: string): Invented => {
  return {
    slug,
    date: '2023-05-04',
    outlet: 'Le Phare',
    fr: [title, text],
    en: ['Nothing', 'No word of it.'],
  };
};

/** A river whose name has the stem of a verb. */
const ARTICLES = [
  article(
    'verbe',
    'Le préfet aurait su',
    'Il aurait tardé, il aurait menti et il aurait fui, aurait dit un témoin.',
  ),
  article(
    'mixte',
    'Ce qui suffisait',
    'On aurait dû curer l’Aure, qui aurait débordé : la mairie aurait attendu.',
  ),
  article(
    'fleuve',
    'Au bord de l’eau',
    'Une promenade longue et calme suit la rivière, de la source de l’Aure au port.',
  ),
  article('fleuve-long', 'L’Aure en crue', 'La crue de l’Aure monte encore au pont de la ville ce matin.'),
];

let search: Search;

beforeAll(async () => {
  search = await openInMemory(await buildSearch(searchRecords(inventedDossier(ARTICLES))));
});

const found = async (typed: string) => {
  const results = await search.find(parseQuery(typed), 'en');
  return results.map(({ article: { url } }) => url.replace(/^articles\/|\.html$/g, ''));
};

describe('the order of answers', () => {
  it('puts the very word before another word of the same stem, however often that stands', async () => {
    const order = await found('aure');
    expect(order[0]).toBe('fleuve-long');
    expect(order.slice(-2)).toEqual(['mixte', 'verbe']);
    expect(order).toHaveLength(4);
  });

  it('follows the verb where the verb is asked for', async () => {
    expect((await found('aurait')).slice(0, 2).sort()).toEqual(['mixte', 'verbe']);
  });

  it('takes the plural for the word itself', async () => {
    expect((await found('crues'))[0]).toBe('fleuve-long');
  });
});
