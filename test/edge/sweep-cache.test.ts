import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweepCache } from '../../src/edge/sweep-cache.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sweep-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts an entry there that was read and written so many days before now. */
async function entry(name: string, read: number, written: number): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  await utimes(file, new Date(Date.now() - read * DAY), new Date(Date.now() - written * DAY));
}
const left = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => each.name)
    .sort();

it('deletes what was neither read nor written for a month', async () => {
  await entry('search/read-lately', 2, 90);
  await entry('search/written-lately', 90, 2);
  await entry('articles/v1/ab/forgotten', 31, 90);
  await entry('elsewhere/forgotten-too', 31, 90);
  sweepCache(folder);
  expect(await left()).toEqual(['forgotten-too', 'read-lately', 'swept', 'written-lately']);
});

it('looks for it once a day', async () => {
  sweepCache(folder);
  await entry('sites/forgotten', 40, 40);
  sweepCache(folder);
  expect(await left()).toContain('forgotten');
  sweepCache(folder, Date.now() + 1.1 * DAY);
  expect(await left()).toEqual(['swept']);
});
