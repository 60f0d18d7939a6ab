import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDossier } from '../../scripts/generate-dossier.ts';
import { openArticleCache } from '../../src/edge/article-cache.ts';
import { loadDossier } from '../../src/edge/load-dossier.ts';
import { readDossier } from '../../src/edge/read-dossier.ts';
import { openRelationsCache } from '../../src/edge/relations-cache.ts';
import { dossierJson } from '../../src/site/dossier-json.ts';
import { sitePages } from '../../src/site/pages.ts';

/** More articles than are read one by one, so that a pack is written. */
const ARTICLES = 18;

let folder: string;
let clippings: string[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pack-'));
  generateDossier(at('dossier'), ARTICLES, 5);
  clippings = (await readdir(at('dossier', 'articles'))).filter((name) => name.endsWith('.txt'));
  await writeFile(at('dossier', 'glossary.csv'), 'fr,en\nla Ligue,the League\nle Comité,the Committee\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const article = (number: number) => path.basename(clippings[number] ?? '', '.txt');

/** Everything that a build makes of the dossier: with the cache of this name, or with none. */
async function built(cacheName?: string, version = 'v1') {
  const cache = cacheName === undefined ? undefined : openArticleCache(at(cacheName), version);
  const relations = openRelationsCache(at(`${cacheName}-relations`), () => version);
  const { dossier, problems } = await loadDossier(at('dossier'), cache ? { cache, relations } : {});
  const assets = { stylesheet: 'assets/site.css', script: 'assets/site.js' };
  const pages = sitePages({ dossier, problems, rules: [], assets });
  const files = [dossierJson(dossier), ...pages.map((page) => `${page.path}\n${page.render()}`)];
  cache?.close();
  return { files, damaged: cache?.damaged(), problems, dossier };
}

/** The files of packs: `pack` with what is read of every article, `runs` with what one article's own files are made of. */
const packs = async (cacheName: string, kind: 'pack' | 'runs' = 'pack') => {
  const all = await readdir(at(cacheName), { recursive: true, withFileTypes: true });
  const inPacks = all.filter((each) => each.isFile() && path.basename(each.parentPath) === 'packs');
  return inPacks.filter(({ name }) => name.includes('.') === (kind === 'runs'));
};

describe('a dossier from the cache', () => {
  it('is the same as one made anew: when the cache is filled, when it is full, and after each change', async () => {
    const same = async () => expect((await built('cache')).files).toEqual((await built()).files);
    await same();
    expect(await packs('cache')).toHaveLength(1);
    await same();

    const [one, two, three] = [article(1), article(2), article(3)];
    await writeFile(
      at('dossier', 'articles', `${one}.yml`),
      'outlet: La Gazette des Quais\ndate: 2019-05-06\n',
    );
    await same();
    const memory = at('dossier', 'translations', `${two}.fr-en.json`);
    await writeFile(memory, (await readFile(memory, 'utf8')).replaceAll('households', 'homes'));
    await same();
    await cp(at('dossier', 'articles', `${three}.txt`), at('dossier', 'articles', 'reprint.txt'));
    await same();
    expect((await built('cache')).dossier.copies).toEqual([expect.arrayContaining([three, 'reprint'])]);
    await rm(at('dossier', 'articles', `${article(4)}.txt`));
    await same();
    expect((await built('cache')).dossier.articles).toHaveLength(ARTICLES);
    await writeFile(at('dossier', 'glossary.csv'), 'fr,en\nle Bureau,the Bureau\n');
    await same();
    await appendFile(at('dossier', 'dossier.yml'), 'date_locale: en-US\n');
    await same();
  });

  it('is made anew by other rules', async () => {
    await built('rules', 'v1');
    await built('rules', 'v2');
    expect(await readdir(at('rules'))).toEqual(['v2']);
    expect((await built('rules', 'v2')).files).toEqual((await built()).files);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes).fill('#', 2000, 2001)],
    ['something else', () => Buffer.from('no pack\n'.repeat(100))],
  ])('is the same when the pack is %s, which is counted', async (_how, damage) => {
    const whole = await built('damage');
    const [pack] = await packs('damage');
    if (!pack) throw new Error('there is no pack');
    const file = path.join(pack.parentPath, pack.name);
    await writeFile(file, damage(await readFile(file)));
    const again = await built('damage');
    expect(again.files).toEqual(whole.files);
    expect(again.damaged).toBe(1);
    expect((await built('damage')).damaged).toBe(0);
  });

  it('is the same when runs of the pack are damaged, and is whole again afterwards', async () => {
    const whole = await built('runs');
    const [runs] = await packs('runs', 'runs');
    if (!runs) throw new Error('there are no runs');
    const file = path.join(runs.parentPath, runs.name);
    const bytes = await readFile(file);
    for (let i = 0; i < bytes.length; i += 20_000) bytes[i] = (bytes[i] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect((await built('runs')).files).toEqual(whole.files);
    expect((await built('runs')).files).toEqual(whole.files);
  });

  it('is the same when the runs of the pack are gone, which is counted', async () => {
    const whole = await built('gone');
    const [runs] = await packs('gone', 'runs');
    if (!runs) throw new Error('there are no runs');
    await rm(path.join(runs.parentPath, runs.name));
    const again = await built('gone');
    expect(again.files).toEqual(whole.files);
    expect(again.damaged).toBe(1);
    expect((await built('gone')).damaged).toBe(0);
  });

  it('has the runs of one pack, the last', async () => {
    await built('packed');
    const [before] = await packs('packed', 'runs');
    const memories = await readdir(at('dossier', 'translations'));
    for (const name of memories) {
      const memory = at('dossier', 'translations', name);
      await writeFile(memory, (await readFile(memory, 'utf8')).replaceAll('The ', 'This '));
    }
    const again = await built('packed');
    expect(again.files).toEqual((await built()).files);
    const after = await packs('packed', 'runs');
    expect(after).toHaveLength(1);
    expect(after[0]?.name).not.toBe(before?.name);
  });

  it('names a translation by its hash, and gives its text when it is asked for', async () => {
    const { plan } = readDossier(at('dossier'));
    const [source] = plan.sources;
    const [file = ''] = Object.keys(source?.memories ?? {});
    expect(source?.memoryHashes?.[file]).toMatch(/^[0-9a-f]{64}$/);
    expect(source?.memories[file]).toBe(await readFile(at('dossier', file), 'utf8'));
  });
});
