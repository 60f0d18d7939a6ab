import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArticleCache } from '../../src/edge/article-cache.ts';
import { openLiveSite } from '../../src/edge/live-site.ts';
import { makeFolder, readFolder, runScript } from '../scripts/run-script.ts';

const BROKEN = 'title: Häfen\nsource_language: de\n\tpaper: A4\n';
const ERROR = /^error dossier\.yml:3: [^\n]*tab[^\n]*\n$/u;

let folder: string;
beforeEach(async () => {
  folder = await makeFolder({
    'articles/port.txt': 'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie de la ville.\n',
    'dossier.yml': BROKEN,
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('of a dossier.yml that is no YAML every command tells alone, and writes nothing', async () => {
  const before = await readFolder(folder);
  const clipping = path.join(folder, 'articles/port.txt');
  const commands = [
    ['build.ts', '--allow-problems'],
    ['pdf.ts'],
    ['translate.ts', '--dry-run'],
    ['clean.ts'],
    ['clean.ts', clipping],
  ];
  for (const [name = '', ...args] of commands) {
    const ended = await runScript(name, ['--dossier', folder, ...args]);
    expect(ended, `${name} ${args}`).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(ERROR);
  }
  expect(await readFolder(folder)).toEqual(before);
});

it('a dossier under work stays as it was until its dossier.yml can be read, and is not opened before', async () => {
  const cache = openArticleCache(path.join(folder, 'cache'), 'v1');
  const site = openLiveSite(folder, cache);
  const settings = path.join(folder, 'dossier.yml');
  await expect(site.refresh()).rejects.toThrow('dossier.yml:3');
  await writeFile(settings, 'title: Quais\n');
  await site.refresh();
  await writeFile(settings, BROKEN);
  await expect(site.refresh()).rejects.toThrow('dossier.yml:3');
  expect(site.page('index.html')).toContain('Quais');
  await writeFile(settings, 'title: Digues\n');
  await site.refresh();
  expect(site.page('index.html')).toContain('Digues');
});
