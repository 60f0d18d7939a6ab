import { expect, it } from 'vitest';
import { buildSearch } from '../../src/edge/pagefind.ts';
import { parseQuery } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/records.ts';
import { inventedDossier } from './corpus.ts';
import { openInMemory } from './open-in-memory.ts';

const article = (slug: string, text: string) => ({
  slug,
  date: '2023-05-04',
  outlet: 'Le Phare',
  fr: ['Au port', text] as [string, string],
  en: ['Nothing', 'No word of it.'] as [string, string],
});

it.each([
  ['septante', 'sept'],
  ['huitante', 'huit'],
  ['nonante', 'non'],
])('finds «%s» and not «%s», whose stem it has', async (more, less) => {
  const articles = [
    article('more', `Ils étaient ${more} ce soir.`),
    article('less', `Ils étaient ${less} ce soir.`),
  ];
  const search = await openInMemory(await buildSearch(searchRecords(inventedDossier(articles))));
  const found = async (typed: string) =>
    (await search.find(parseQuery(typed), 'en')).map(({ article: { url } }) => url);
  expect(await found(more)).toEqual(['articles/more.html']);
  expect(await found(`"${less}"`)).toEqual(['articles/less.html']);
});
