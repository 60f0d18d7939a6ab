import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearch } from '../../src/edge/pagefind.ts';
import type { SiteFile } from '../../src/edge/pagefind-files.ts';
import { searchRecords } from '../../src/search/records.ts';
import { INVENTED, inventedDossier } from '../search/corpus.ts';
import { searchScript } from './site-with-search.ts';

const records = searchRecords(inventedDossier(INVENTED));
let files: SiteFile[];

beforeAll(async () => {
  files = await buildSearch(records);
});

const paths = (pattern: RegExp) => files.map((file) => file.path).filter((path) => pattern.test(path));
const unpacked = (path: string) =>
  gunzipSync(files.find((file) => file.path === path)!.bytes)
    .toString('utf8')
    .slice('pagefind_dcd'.length);

describe('the files of the search', () => {
  it('are the same bytes for the same records', async () => {
    const again = await buildSearch(records);
    expect(again.map((file) => file.path)).toEqual(files.map((file) => file.path));
    expect(again.every((file, i) => Buffer.compare(file.bytes, files[i]!.bytes) === 0)).toBe(true);
  });

  it('have a script twin that holds the same bytes', () => {
    const plain = files.filter((file) => !file.path.endsWith('.js'));
    for (const { path, bytes } of plain) {
      const twin = new TextDecoder().decode(files.find((file) => file.path === `${path}.js`)?.bytes);
      const given: unknown[] = [];
      new Function('dossierSearchFile', twin)((...values: unknown[]) => given.push(...values));
      expect(given).toEqual([path, Buffer.from(bytes).toString('base64')]);
    }
    expect(plain.length).toBeGreaterThan(2 * INVENTED.length);
  });

  it('are a stemmer, word lists and texts a language, without the interfaces of Pagefind', () => {
    expect(paths(/wasm\.[0-9a-f]+\.pagefind$/)).toHaveLength(2);
    expect(paths(/texts\/.*\.pack$/)).toHaveLength(2 * INVENTED.length);
    expect(paths(/pagefind-|unknown|fragment|filter/)).toEqual([]);
    expect(paths(/engine\.[0-9a-f]{10}\.js$/)).toHaveLength(1);
  });

  it('need at most 20 kB of code, compressed, ours and Pagefind’s together', async () => {
    const scripts = await Promise.all([searchScript('entrance'), searchScript('search')]);
    const engine = files.find((file) => file.path.startsWith('search/engine.'))!;
    const sizes = [...scripts, engine].map(({ bytes }) => gzipSync(bytes).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20_000);
  });

  it('name every article in both languages', () => {
    const catalogue = JSON.parse(unpacked('search/catalogue.pack'));
    expect(catalogue.articles).toHaveLength(INVENTED.length);
    for (const article of catalogue.articles) {
      expect(Object.keys(article.in)).toEqual(['fr', 'en']);
      for (const [language, name] of Object.entries(article.in))
        expect(paths(new RegExp(`search/${language}/texts/${name}\\.pack$`))).toHaveLength(1);
    }
  });

  it('keep the words of the article for the reader', () => {
    const texts = paths(/fr\/texts\/.*\.pack$/).map((path) => JSON.parse(unpacked(path)));
    const shown = texts
      .flatMap((text) => text.blocks.map((block: { text: string }) => block.text))
      .join('\n');
    expect(shown).toContain('L’œuvre de plusieurs siècles');
    expect(shown).toMatch(/10\u202f000 soldats/);
  });

  it('are none for an empty dossier', async () => {
    expect(await buildSearch(searchRecords(inventedDossier([])))).toEqual([]);
  });
});
