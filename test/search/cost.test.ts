import { describe, expect, it } from 'vitest';
import { buildSearch } from '../../src/edge/pagefind.ts';
import { parseQuery } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/records.ts';
import { INVENTED, type Invented, inventedDossier } from './corpus.ts';
import { openInMemory } from './open-in-memory.ts';

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo'.split(' ');

/** Many articles: the invented ones with made-up words between theirs, rarer and rarer. Always the same. */
function manyArticles(number: number): Invented[] {
  let seed = 1;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const madeUp = () => {
    const rank = Math.floor(Math.exp(random() * Math.log(12_000)));
    return [1, 14, 196, 2744].map((step) => SYLLABLES[Math.floor(rank / step) % 14]).join('');
  };
  const longer = (text: string) => `${text} ${Array.from({ length: 90 }, madeUp).join(' ')}.`;
  return Array.from({ length: number }, (_, index) => {
    const article = INVENTED[index % INVENTED.length]!;
    return {
      ...article,
      slug: `${article.slug}-${index}`,
      fr: article.fr.map(longer),
      en: article.en.map(longer),
    };
  });
}

describe('what a search costs', () => {
  it('reads at most 150 kB for the first answers, code and stemmers aside', async () => {
    const files = await buildSearch(searchRecords(inventedDossier(manyArticles(300))));
    const read: { path: string; size: number }[] = [];
    const search = await openInMemory(files, (path, size) => read.push({ path, size }));
    const found = await search.find(parseQuery('sanctions économiques'), 'en');
    await Promise.all(found.slice(0, 10).map((one) => one.text()));
    expect(found.length).toBeGreaterThan(5);
    const counted = read.filter(({ path }) => !/wasm|engine/.test(path));
    const bytes = counted.reduce((sum, { size }) => sum + size, 0);
    console.log(`first answers of 300 articles: ${counted.length} files, ${bytes} bytes`);
    expect(bytes).toBeLessThan(150_000);
    expect(counted.length).toBeLessThan(25);
  });
});
