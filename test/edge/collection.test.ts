import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCollection } from '../../src/edge/collection.ts';
import { writeSite } from '../../src/edge/output-folder.ts';
import { packed } from '../../src/edge/pagefind-files.ts';
import { verifySite } from '../../src/edge/verify-site.ts';
import { CATALOGUE } from '../../src/search/catalogue.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-collection-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A built dossier as far as a collection looks at it. */
function writeDossier(name: string, title: string, search = true): void {
  const article = {
    url: 'articles/a.html',
    in: {},
    outlet: '',
    year: '2021',
    month: '',
    sort: '',
    source: 'fr',
    state: '',
  };
  const head = { title: { fr: title, en: title }, sourceLanguage: 'fr', targetLanguage: 'en', articles: [] };
  const catalogue = packed(CATALOGUE, { engine: '', bundles: [], articles: [article] });
  const files = new Map<string, Uint8Array | string>([
    ['dossier.json', JSON.stringify(head, null, 2)],
    ['dossier.schema.json', '{}'],
  ]);
  if (search) files.set(catalogue.path, catalogue.bytes);
  writeSite(path.join(folder, name), files);
}

describe('a collection', () => {
  it('says what its dossiers hold, and writes nothing anew when nothing has changed', async () => {
    writeDossier('2021', 'Presse');
    const { collection, written } = await writeCollection(folder, 'Everything');
    expect(written).toBeGreaterThan(5);
    expect(collection.dossiers).toMatchObject([{ root: '2021/', articles: 1, years: ['2021', '2021'] }]);
    expect((await writeCollection(folder, 'Everything')).written).toBe(0);
  });

  it('shows a title as text, whatever it holds', async () => {
    const title = '"articles": [ <script>alert(1)</script>';
    writeDossier('2021', title);
    const { collection } = await writeCollection(folder, title);
    expect(collection.dossiers[0]?.title.target).toBe(title);
    const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('is taken for no dossier, and is called what it is', async () => {
    writeDossier('2021', 'Presse');
    await writeCollection(folder, 'Everything');
    expect(() => writeSite(folder, new Map())).toThrow(
      / holds a collection of dossiers; nothing was changed$/,
    );
    const hint = 'it holds a collection: verify each of its dossiers';
    expect(() => verifySite(folder)).toThrow(expect.objectContaining({ hint }));
  });

  it('begins in no folder that holds anything but dossiers', async () => {
    writeDossier('2021', 'Presse');
    mkdirSync(path.join(folder, 'letters'));
    writeFileSync(path.join(folder, 'letters', 'a.txt'), 'Private.');
    await expect(writeCollection(folder, 'X')).rejects.toMatchObject({
      message: expect.stringContaining('holds files that no build of a dossier wrote'),
      hint: 'name a folder that holds nothing but built dossiers, or move the rest away',
    });
    expect(readdirSync(folder).sort()).toEqual(['2021', 'letters']);
  });

  it('is written again beside what somebody has put there since, and leaves that alone', async () => {
    writeDossier('2021', 'Presse');
    await writeCollection(folder, 'X');
    writeFileSync(path.join(folder, 'notes.txt'), 'Private.');
    expect(await writeCollection(folder, 'Y')).toMatchObject({ deleted: 0 });
    expect(readFileSync(path.join(folder, 'notes.txt'), 'utf8')).toBe('Private.');
  });

  it('asks for dossiers where there are none, and for a search where one has none', async () => {
    await expect(writeCollection(folder, 'X')).rejects.toThrow('there is no built dossier');
    writeDossier('2021', 'Presse', false);
    await expect(writeCollection(folder, 'X')).rejects.toThrow('has no search');
  });
});
