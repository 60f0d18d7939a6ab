import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateArticle } from '../../scripts/generate-dossier.ts';
import type { ArticleSource } from '../../src/dossier/prepare-article.ts';
import { prepareArticle } from '../../src/dossier/prepare-article.ts';
import { openArticleCache } from '../../src/edge/article-cache.ts';
import { toEntry } from '../../src/edge/article-entry.ts';
import { cacheKey } from '../../src/edge/cache-key.ts';
import { prepareArticles } from '../../src/edge/prepare-articles.ts';
import { sourcesVersion } from '../../src/edge/sources-version.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const source = (number: number): ArticleSource => {
  const { slug, clipping, memory } = generateArticle(number, 7);
  return {
    clipping: {
      file: `articles/${slug}.txt`,
      bytes: Buffer.from(clipping),
      sha256: String(number).padStart(64, '0'),
      sidecar: { file: `articles/${slug}.yml`, text: 'outlet: Le Courrier\n' },
    },
    memories: { [`translations/${slug}.fr-en.json`]: memory },
    sourceLanguage: 'fr',
    targetLanguage: 'en',
    dateLocale: 'en-GB',
  };
};
const sources = Array.from({ length: 6 }, (_, number) => source(number));
const entries = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('the cache of articles', () => {
  it('gives an article back as it was, its clipping included', async () => {
    const [first] = sources;
    if (!first) throw new Error('no source');
    const cache = openArticleCache(folder, 'v1');
    const fresh = prepareArticle(first);
    cache.put(cacheKey(first), toEntry(fresh, first));
    const again = cache.get(cacheKey(first), first);
    const { tellings, ...rest } = fresh;
    expect(JSON.parse(JSON.stringify(again))).toMatchObject(JSON.parse(JSON.stringify(rest)));
    expect(again?.article?.clipping.text).toBe(fresh.article?.clipping.text);
    expect(tellings).not.toEqual([]);
    expect(again?.tellings).toMatchObject(tellings ?? []);
  });

  it('makes no difference: the articles are the same without it, from it and from workers', async () => {
    const cache = openArticleCache(folder, 'v1');
    const text = async (from: Parameters<typeof prepareArticles>[1]) =>
      JSON.stringify(await prepareArticles(sources, from));
    const without = await text({});
    expect(await text({ cache })).toBe(without);
    expect(await entries()).toHaveLength(sources.length);
    expect(await text({ cache })).toBe(without);
    expect(await text({ least: 1, workers: 2 })).toBe(without);
  });

  it('reads on of an article that it gave before another process put a new pack into its place', async () => {
    const many = Array.from({ length: 40 }, (_, number) => source(number));
    const cache = openArticleCache(folder, 'v1');
    const given = await prepareArticles(many.slice(0, 20), { cache, least: 99 });
    const other = openArticleCache(folder, 'v1');
    await prepareArticles(many, { cache: other, least: 99 });
    other.close();
    await prepareArticles(many.slice(1, 2), { cache, least: 99 });
    expect(given.map(({ sample }) => sample)).toEqual(
      many.slice(0, 20).map((each) => prepareArticle(each).sample),
    );
  });

  it('knows an article by every file that it is made from', () => {
    const [first] = sources;
    if (!first) throw new Error('no source');
    const others: ArticleSource[] = [
      { ...first, clipping: { ...first.clipping, sha256: 'f'.repeat(64) } },
      { ...first, clipping: { ...first.clipping, file: 'articles/x.txt' } },
      { ...first, clipping: { ...first.clipping, sidecar: { file: 'articles/x.yml', text: 'title: x' } } },
      { ...first, memories: {} },
      { ...first, sourceLanguage: 'de' },
      { ...first, targetLanguage: 'de' },
    ];
    expect(new Set([first, ...others].map(cacheKey)).size).toBe(others.length + 1);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['changed in one letter', (text: string) => text.replace('Courrier', 'Courier')],
    ['not the text of an article', () => 'null\nnull'],
  ])('makes an entry again that is %s, and counts it', async (_how, damage) => {
    const whole = JSON.stringify(await prepareArticles(sources, { cache: openArticleCache(folder, 'v1') }));
    for (const entry of (await entries()).slice(0, 2)) {
      const file = path.join(entry.parentPath, entry.name);
      await writeFile(file, damage(await readFile(file, 'utf8')));
    }
    const cache = openArticleCache(folder, 'v1');
    expect(JSON.stringify(await prepareArticles(sources, { cache }))).toBe(whole);
    expect(cache.damaged()).toBe(2);
    const mended = openArticleCache(folder, 'v1');
    await prepareArticles(sources, { cache: mended });
    expect(mended.damaged()).toBe(0);
  });

  it('forgets everything that other code made', async () => {
    await prepareArticles(sources, { cache: openArticleCache(folder, 'v1') });
    openArticleCache(folder, 'v2');
    expect(await entries()).toEqual([]);
  });

  it('is none where it cannot be written', async () => {
    await writeFile(path.join(folder, 'file'), 'x');
    const cache = openArticleCache(path.join(folder, 'file'), 'v1');
    expect(await prepareArticles(sources, { cache })).toHaveLength(sources.length);
  });
});

describe('the version of the code', () => {
  it('changes by itself with one letter of a rule, and with the packages', async () => {
    await mkdir(path.join(folder, 'src'));
    await cp('src/cleaning', path.join(folder, 'src/cleaning'), { recursive: true });
    await cp('src/model.ts', path.join(folder, 'src/model.ts'));
    await writeFile(path.join(folder, 'package-lock.json'), '{}');
    const version = () => sourcesVersion(['cleaning', 'model.ts'], folder);
    const before = version();
    expect(version()).toBe(before);
    const rule = path.join(folder, 'src/cleaning/cut-rules.ts');
    await writeFile(rule, `${await readFile(rule, 'utf8')} `);
    const after = version();
    expect(after).not.toBe(before);
    await writeFile(path.join(folder, 'package-lock.json'), '{ }');
    expect(version()).not.toBe(after);
  });
});
