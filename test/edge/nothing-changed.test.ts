import { appendFileSync } from 'node:fs';
import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateDossier } from '../../scripts/generate-dossier.ts';
import { runBuild } from '../../src/edge/run-build.ts';
import { watchInputs } from '../../src/edge/watched-inputs.ts';
import { waitForClockOf } from './file-clock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nothing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const build = () =>
  runBuild(at('dossier'), at('site'), { search: false, pdf: false, cache: true, progress: () => undefined });
/** A minute from now nobody has changed a file a moment ago. */
const watched = () => watchInputs(at('dossier'), [], Date.now() + 60_000).hash;

it('sees a clipping that has other words of the same length and its old time', async () => {
  generateDossier(at('dossier'), 1);
  const before = watched();
  expect(before).toBeDefined();
  expect(watched()).toBe(before);
  const clipping = at('dossier/dossier.yml');
  const { atime, mtime } = await stat(clipping);
  waitForClockOf(clipping);
  await writeFile(clipping, (await readFile(clipping, 'utf8')).replace('Mesures', 'Moyenne'));
  await utimes(clipping, atime, mtime);
  expect(watched()).not.toBe(before);
});

it('sees a file that is new, one that is gone, and another option', async () => {
  generateDossier(at('dossier'), 1);
  const before = watched();
  await writeFile(at('dossier/articles/b.txt'), 'Le port de Valmer');
  expect(watched()).not.toBe(before);
  await unlink(at('dossier/articles/b.txt'));
  expect(watched()).toBe(before);
  await writeFile(at('dossier/glossary.csv'), 'port,harbour');
  expect(watched()).not.toBe(before);
  await unlink(at('dossier/glossary.csv'));
  expect(watchInputs(at('dossier'), ['pdf'], Date.now() + 60_000).hash).not.toBe(before);
});

it('trusts no times where a file was changed a moment ago', async () => {
  generateDossier(at('dossier'), 1);
  const { ctimeMs } = await stat(at('dossier/dossier.yml'));
  const { hash, stamps } = watchInputs(at('dossier'), [], ctimeMs + 10);
  expect(hash).toBeUndefined();
  expect(stamps.get('dossier.yml')).toBeUndefined();
});

it('says again what was left in the site, as long as it stands there', async () => {
  generateDossier(at('dossier'), 2);
  await writeFile(
    at('dossier/articles/autre.txt'),
    'Le port\n\nLe port de Valmer ouvre mardi, dit la mairie.\n',
  );
  await build();
  await appendFile(at('site/articles/autre.html'), 'a note of mine');
  await unlink(at('dossier/articles/autre.txt'));
  const left = ['articles/autre.html'];
  expect(await build()).toMatchObject({ kept: left, deleted: 2 });
  expect(await build()).toMatchObject({ kept: left, written: 0 });
  await appendFile(at('dossier/dossier.yml'), 'compiler: A. Dupont\n');
  expect(await build()).toMatchObject({ kept: left });
  await unlink(at('site/articles/autre.html'));
  expect(await build()).toMatchObject({ kept: [] });
});

it('mends a page that somebody changed after the build had seen it unchanged', async () => {
  generateDossier(at('dossier'), 2);
  await build();
  const page = at('site/404.html');
  const before = await readFile(page, 'utf8');
  await appendFile(at('dossier/articles', (await readdir(at('dossier/articles')))[0] ?? ''), '\nUn mot.\n');
  const progress = (stage: string) => {
    if (stage === 'search') appendFileSync(page, 'a note of mine');
  };
  await runBuild(at('dossier'), at('site'), { search: true, pdf: false, cache: true, progress });
  expect(await readFile(page, 'utf8')).not.toBe(before);
  await runBuild(at('dossier'), at('site'), {
    search: true,
    pdf: false,
    cache: true,
    progress: () => undefined,
  });
  expect(await readFile(page, 'utf8')).toBe(before);
});
