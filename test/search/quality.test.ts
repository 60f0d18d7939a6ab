import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearch } from '../../src/edge/pagefind.ts';
import type { Search } from '../../src/search/client/find.ts';
import { bestPassages } from '../../src/search/passages.ts';
import { parseQuery } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/records.ts';
import { INVENTED, inventedDossier } from './corpus.ts';
import { ENGLISH, FRENCH, type Labelled } from './labelled-queries.ts';
import { openInMemory } from './open-in-memory.ts';

let search: Search;

beforeAll(async () => {
  search = await openInMemory(await buildSearch(searchRecords(inventedDossier(INVENTED))));
});

interface Tally {
  right: number;
  given: number;
  wanted: number;
  firstLinks: number;
  faults: string[];
}

async function measure(queries: Labelled[], reader: string): Promise<Tally> {
  const tally: Tally = { right: 0, given: 0, wanted: 0, firstLinks: 0, faults: [] };
  for (const { query, answers } of queries) {
    const blocks = new Map(answers.map((answer) => answer.split(':') as [string, string]));
    const given = await search.find(parseQuery(query), reader);
    tally.given += given.length;
    tally.wanted += blocks.size;
    for (const found of given) {
      const slug = found.article.url.replace(/^articles\/|\.html$/g, '');
      const allowed = blocks.get(slug)?.split(',');
      blocks.delete(slug);
      if (!allowed) {
        tally.faults.push(`${query}: ${slug} (${found.language}) is no answer`);
        continue;
      }
      tally.right++;
      const { lead } = bestPassages(await found.text(), found.match, 3);
      const block = lead ?? 't';
      if (allowed.includes(block)) tally.firstLinks++;
      else tally.faults.push(`${query}: ${slug} leads to ${block}, not ${allowed}`);
    }
    for (const slug of blocks.keys()) tally.faults.push(`${query}: ${slug} is missing`);
  }
  return tally;
}

describe('what the labelled queries find', () => {
  it.each([
    { name: 'French', queries: FRENCH, least: 80, recall: 0.98, precision: 0.97 },
    { name: 'English', queries: ENGLISH, least: 40, recall: 1, precision: 0.99 },
  ])(
    '$name: the right articles, and first the right block',
    async ({ name, queries, least, recall, precision }) => {
      expect(queries.length).toBeGreaterThanOrEqual(least);
      const tally = await measure(queries, 'en');
      const found = { recall: tally.right / tally.wanted, precision: tally.right / tally.given };
      const first = tally.firstLinks / tally.right;
      console.log(
        `${name}: ${queries.length} queries, recall ${found.recall.toFixed(3)}, precision ${found.precision.toFixed(3)}, right block first ${first.toFixed(3)}`,
      );
      for (const fault of tally.faults) console.log(`  ${fault}`);
      expect(found.recall).toBeGreaterThanOrEqual(recall);
      expect(found.precision).toBeGreaterThanOrEqual(precision);
      expect(first).toBeGreaterThanOrEqual(0.95);
    },
  );
});
