import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSearch } from '../../src/edge/pagefind.ts';
import { packed, type SiteFile } from '../../src/edge/pagefind-files.ts';
import { writeSearch } from '../../src/edge/write-search.ts';
import { CATALOGUE } from '../../src/search/catalogue.ts';
import type { Search } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/records.ts';
import { shardsOf } from '../../src/search/shards.ts';
import { outputInMemory } from '../edge/output-in-memory.ts';
import { INVENTED, inventedDossier } from './corpus.ts';
import { ENGLISH, FRENCH } from './labelled-queries.ts';
import { openInMemory } from './open-in-memory.ts';

const dossier = inventedDossier(INVENTED);
const notes = mkdtempSync(path.join(tmpdir(), 'dossier-notes-'));
const MOST = 8;

afterAll(() => rmSync(notes, { recursive: true, force: true }));

describe('shards of a dossier', () => {
  const dated = (dates: string[]) =>
    inventedDossier(dates.map((date, i) => ({ ...INVENTED[0]!, slug: `a${i}`, date }))).articles;
  const shapes = (dates: string[], most: number) =>
    shardsOf(dated(dates), most).map(({ name, articles }) => [name, articles.length]);

  it('are whole years while they are small enough, filled from the oldest on', () => {
    const dates = ['2019-01-02', '2019-05-06', '2020-01-01', '2021-04-01', '2021-04-02', ''];
    expect(shapes(dates, 6)).toEqual([['2019', 6]]);
    expect(shapes(dates, 3)).toEqual([
      ['2019', 3],
      ['2021', 3],
    ]);
  });

  it('are months of a year that is too large, and pieces of such a month', () => {
    const april = Array.from({ length: 5 }, (_, i) => `2021-04-0${i + 1}`);
    expect(shapes(['2020-01-01', '2021-03-01', ...april, '2021-06-01'], 2)).toEqual([
      ['2020', 2],
      ['2021-04', 2],
      ['2021-04.2', 2],
      ['2021-04.3', 2],
    ]);
  });

  it('hold every article once, in order, whatever the limit', () => {
    for (const most of [1, 2, 7, 100]) {
      const shards = shardsOf(dossier.articles, most);
      const slugs = shards.flatMap(({ articles }) => articles.map((a) => a.clipping.slug)).sort();
      expect(slugs).toEqual(dossier.articles.map((a) => a.clipping.slug).sort());
      expect(new Set(shards.map(({ name }) => name)).size).toBe(shards.length);
      expect(Math.max(...shards.map(({ articles }) => articles.length))).toBeLessThanOrEqual(most);
    }
  });
});

describe('a search in shards', () => {
  let whole: Search;
  let sharded: Search;
  const made = outputInMemory();
  const stages: string[] = [];

  beforeAll(async () => {
    whole = await openInMemory(await buildSearch(searchRecords(dossier)));
    await writeSearch(dossier, made.output, {
      most: MOST,
      mostInShard: MOST,
      notes,
      progress: (stage) => stages.push(stage),
    });
    sharded = await openInMemory(made.siteFiles());
  });

  const asked = async (search: Search, query: string, typing: boolean) => {
    const found = await search.find(parseQuery(query, typing), 'en');
    return found.map(({ article, language, languages, match }) => {
      return { url: article.url, language, languages, score: match.score };
    });
  };
  type Answers = Awaited<ReturnType<typeof asked>>;
  const unscored = (answers: Answers) => answers.map(({ score: _, ...rest }) => rest);

  async function expectAlike(query: string, typing = false): Promise<void> {
    const [one, many] = [await asked(whole, query, typing), await asked(sharded, query, typing)];
    expect({ query, found: unscored(many) }).toEqual({ query, found: unscored(one) });
    for (const [at, { score }] of one.entries()) expect((many[at]?.score ?? 0) / score).toBeCloseTo(1, 2);
  }

  it('answers every labelled query as one index does: the same articles in the same order, scored alike', async () => {
    const queries = [...FRENCH, ...ENGLISH].map(({ query }) => query);
    expect(queries.length).toBeGreaterThan(100);
    for (const query of queries) await expectAlike(query);
  });

  it('answers as one index while the reader types', async () => {
    for (const query of ['négociati', 'sanct', 'gouvern', 'manœ', 'présid']) await expectAlike(query, true);
  });

  it('reads each text from the shard that holds it', async () => {
    for (const found of await sharded.find(parseQuery('Moscou'), 'en')) {
      const title = dossier.articles.find(({ clipping }) => found.article.url.includes(clipping.slug));
      const text = await found.text();
      const wanted = found.language === 'fr' ? title?.title.text : title?.titleTranslation.text;
      expect(text.title.replace(/[ {2}’]/g, ' ')).toBe(wanted?.replace(/[ {2}'’]/g, ' '));
    }
  });

  it('tells how far it is', () => {
    expect(stages[0]).toBe('search');
    expect(stages).toContain(`search, part 1 of ${shardsOf(dossier.articles, MOST).length}`);
    expect(stages.some((stage) => /^search, part 2 of \d+: \d+ of \d+ texts$/.test(stage))).toBe(true);
  });

  it('makes one shard again when one article has changed, and none when none has', async () => {
    const again = outputInMemory(made.files);
    await writeSearch(dossier, again.output, { most: MOST, mostInShard: MOST, notes });
    expect(again.written).toEqual([]);
    expect(again.files).toEqual(made.files);

    const at = INVENTED.findIndex(({ date }) => date.length === 10);
    const changed = INVENTED.map((one, i) => {
      return i === at
        ? { ...one, fr: [...one.fr, 'Le zeppelin est parti.'], en: [...one.en, 'It left.'] }
        : one;
    });
    const next = outputInMemory(again.files);
    await writeSearch(inventedDossier(changed), next.output, { most: MOST, mostInShard: MOST, notes });
    const folders = new Set(next.written.flatMap((name) => /^search\/(\d{4}[^/]*)\//.exec(name)?.[1] ?? []));
    expect(folders.size).toBe(1);
    const found = await (await openInMemory(next.siteFiles())).find(parseQuery('zeppelin'), 'en');
    expect(found.map(({ article }) => article.url)).toEqual([`articles/${INVENTED[at]!.slug}.html`]);
  });

  it('has one stemmer a language and one engine, and twins of all else', () => {
    const names = [...made.files.keys()];
    expect(names.filter((name) => /wasm\.\w+\.pagefind$/.test(name))).toHaveLength(2);
    expect(names.filter((name) => /engine\.\w+\.js$/.test(name))).toHaveLength(1);
    const plain = names.filter((name) => !name.endsWith('.js'));
    for (const name of plain) expect(names).toContain(`${name}.js`);
  });
});

describe('a search over several dossiers', () => {
  const [early, late] = [INVENTED.slice(0, 22), INVENTED.slice(22)];
  const under = (root: string, files: SiteFile[]) =>
    files.map(({ path: name, bytes }) => ({ path: root + name, bytes }));
  let both: Search;

  beforeAll(async () => {
    const sharded = outputInMemory();
    await writeSearch(inventedDossier(late), sharded.output, { most: MOST, mostInShard: MOST, notes });
    both = await openInMemory([
      packed(CATALOGUE, { parts: ['early/', 'late/'].map((root) => ({ root, catalogue: CATALOGUE })) }),
      ...under('early/', await buildSearch(searchRecords(inventedDossier(early)))),
      ...under('late/', sharded.siteFiles()),
    ]);
  });

  it('finds what each has, in its folder, whether it is indexed whole or in shards', async () => {
    const whole = await openInMemory(await buildSearch(searchRecords(dossier)));
    const folderOf = (url: string) =>
      (early.some(({ slug }) => url === `articles/${slug}.html`) ? 'early/' : 'late/') + url;
    for (const query of ['Moscou', 'sanctions', '"mer Noire"', 'Ukraine -gaz', 'vaccine']) {
      const one = await whole.find(parseQuery(query), 'en');
      const many = await both.find(parseQuery(query), 'en');
      expect(many.map(({ article }) => article.url)).toEqual(one.map(({ article }) => folderOf(article.url)));
      await Promise.all(many.map((found) => found.text()));
    }
  });
});
