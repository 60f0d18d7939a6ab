import { mkdir, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArticleCache } from '../../src/edge/article-cache.ts';
import { type LiveSite, openLiveSite } from '../../src/edge/live-site.ts';

const DATED = 'Le conseil de Valmer\n\nPublié le 4 mai 2021 à 10h12\n\n';
const text = (who: string) =>
  `Le conseil s’est réuni mardi à Valmer, selon ${who}, qui attend des renforts.\n`;

let folder: string;
let site: LiveSite;
const clipping = (name: string) => path.join(folder, 'dossier/articles', `${name}.txt`);
const page = (name: string) => site.page(`articles/${name}.html`);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'live-'));
  await mkdir(path.join(folder, 'dossier/articles'), { recursive: true });
  await writeFile(clipping('premier'), DATED + text('la mairie'));
  await writeFile(clipping('second'), DATED.replace('4 mai', '5 mai') + text('la police'));
  site = openLiveSite(path.join(folder, 'dossier'), openArticleCache(path.join(folder, 'cache'), 'v1'));
  await site.refresh();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('shows each changed article at once, also when several change before all are dated again', async () => {
  await writeFile(clipping('premier'), DATED + text('le préfet'));
  await site.refresh();
  await writeFile(clipping('second'), DATED.replace('4 mai', '3 mai') + text('le maire'));
  await site.refresh();
  expect(page('premier')).toContain('selon le préfet');
  expect(page('second')).toContain('selon le maire');
  expect(page('second')).toContain('rel="next"');
  expect(site.settle()).toBe(true);
  expect(page('premier')).toContain('selon le préfet');
  expect(site.settle()).toBe(false);
});

it('tells whether anything has changed', async () => {
  expect(await site.refresh()).toBe(false);
  await writeFile(clipping('premier'), DATED + text('le préfet'));
  expect(await site.refresh()).toBe(true);
  expect(await site.refresh()).toBe(false);
  await unlink(clipping('second'));
  expect(await site.refresh()).toBe(true);
  await writeFile(path.join(folder, 'dossier/dossier.yml'), 'title: Autre\n');
  expect(await site.refresh()).toBe(true);
  expect(await site.refresh()).toBe(false);
});

it('shows articles that come and go', async () => {
  await writeFile(clipping('autre'), DATED + text('les pompiers'));
  await site.refresh();
  expect(page('autre')).toContain('selon les pompiers');
  await unlink(clipping('autre'));
  await site.refresh();
  expect(page('autre')).toBeUndefined();
  await writeFile(clipping('premier'), '');
  await site.refresh();
  expect(page('premier')).toBeUndefined();
  expect(site.problems().map(({ file }) => file)).toContain('articles/premier.txt');
});

it('dates an article as its sidecar says as soon as it does', async () => {
  await writeFile(clipping('premier').replace('.txt', '.yml'), 'date: 2020-02-03\n');
  await site.refresh();
  expect(page('premier')).toContain('3 February 2020');
});

it('shows a page of the same words again when it is asked for again', async () => {
  const before = page('premier');
  await writeFile(clipping('premier'), await readFile(clipping('premier')));
  await site.refresh();
  expect(page('premier')).toBe(before);
});
