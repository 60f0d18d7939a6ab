import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleAssets } from '../../src/edge/bundle-assets.ts';
import { getCached, putCached } from '../../src/edge/cached-text.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'text-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives a text back as it was, line ends and all', () => {
  const place = path.join(folder, 'inside', 'entry');
  expect(getCached(place)).toBeUndefined();
  for (const text of ['', 'one line', 'Élysée\n\r\n', '\n']) {
    putCached(place, text);
    expect(getCached(place)).toBe(text);
  }
});

it('gives nothing where the text was cut short or changed', async () => {
  const place = path.join(folder, 'entry');
  for (const damage of [
    (text: string) => text.slice(0, -1),
    (text: string) => text.replace('u', 'o'),
    () => '',
  ]) {
    putCached(place, 'une brume');
    await writeFile(place, damage(await readFile(place, 'utf8')));
    expect(getCached(place)).toBeUndefined();
  }
});

it('is none where it cannot be written', async () => {
  await writeFile(path.join(folder, 'file'), '');
  expect(() => putCached(path.join(folder, 'file', 'entry'), 'text')).not.toThrow();
});

it('gives the styles and scripts of the site from the cache as they were bundled', async () => {
  const bundled = await bundleAssets(folder);
  expect(await readdir(folder)).toHaveLength(1);
  expect(await bundleAssets(folder)).toEqual(bundled);
});
