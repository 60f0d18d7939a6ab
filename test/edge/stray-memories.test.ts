import { mkdirSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readClippingAt, readDossierFolder } from '../../src/edge/dossier-folder.ts';
import { loadDossier } from '../../src/edge/load-dossier.ts';
import { readRegularFile } from '../../src/edge/read-regular-file.ts';
import { formatProblem } from '../../src/errors.ts';
import { makeFolder } from '../scripts/run-script.ts';

let folder: string;
afterEach(() => rm(folder, { recursive: true }));

/** What is told of a folder: to a build, or to a translation, which reads memories later. */
const told = (memories: boolean) => readDossierFolder(folder, { memories }).problems;

describe.each([true, false])('a file in translations/ (read with the folder: %s)', (memories) => {
  it('is named when its clipping was renamed, with what to do', async () => {
    folder = await makeFolder({
      'articles/Été à Valmer.txt': 'Le port.',
      'translations/ete-a-valmer.fr-en.json': '{}',
      'translations/valmer.fr-en.json': '{ damaged',
    });
    expect(told(memories).map(formatProblem)).toEqual([
      'warning translations/valmer.fr-en.json: this translation belongs to no clipping and is not used (was the clipping renamed? Give this file its new name too: articles/x.txt has translations/x.fr-en.json; else delete it)',
    ]);
  });

  it('is named when only the clipping of a sidecar was renamed', async () => {
    folder = await makeFolder({
      'articles/neuf.txt': 'Le port.',
      'articles/port.yml': '',
      'translations/port.fr-en.json': '{}',
    });
    expect(told(memories).map(({ kind }) => kind)).toEqual(['sidecar-alone', 'memory-alone']);
  });

  it('is named when it is no memory, but not what a run or a system leaves there', async () => {
    folder = await makeFolder({
      'articles/port.txt': 'Le port.',
      'translations/notes.txt': '',
      'translations/port.json': '{}',
      'translations/port.fr-en.json.tmp': '',
      'translations/.DS_Store': '',
      'translations/.run/pending.json': '{}',
    });
    expect(told(memories).map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'memory-format translations/notes.txt',
      'memory-format translations/port.json',
    ]);
  });

  it('is that of a clipping which was left out', async () => {
    folder = await makeFolder({
      'articles/port.txt': 'Le port.',
      'articles/日本.txt': '日本',
      'articles/vide.txt': '',
      'translations/vide.fr-en.json': '{}',
      'translations/lien.fr-en.json': '{}',
      'translations/clipping-0a1b2c3d.fr-en.json': '{}',
    });
    const clipping = (name: string) => path.join(folder, 'articles', name);
    for (const name of ['lien.txt', '東京.txt']) symlinkSync(clipping('port.txt'), clipping(name));
    expect(new Set(told(memories).map(({ kind }) => kind))).toEqual(new Set(['clipping-link']));
  });

  it('is not named where there is no clipping at all', async () => {
    folder = await makeFolder({ 'translations/port.fr-en.json': '{}' });
    mkdirSync(path.join(folder, 'articles'));
    expect(told(memories).map(({ kind }) => kind)).toEqual(['dossier-empty']);
  });
});

it('names the sidecar that is passed over where a clipping has two', async () => {
  folder = await makeFolder({
    'articles/port.txt': 'Le port.',
    'articles/port.yml': '',
    'articles/port.yaml': '',
  });
  const told = [
    'warning articles/port.yaml: articles/port.yml stands beside it, and this file was passed over (put everything into one of the two, and delete the other)',
  ];
  expect(readDossierFolder(folder).problems.map(formatProblem)).toEqual(told);
  const alone = readClippingAt(path.join(folder, 'articles/port.txt'), 'articles/port.txt');
  expect(alone.clipping?.sidecar?.file).toBe('articles/port.yml');
  expect(alone.problems.map(({ kind }) => kind)).toEqual(['sidecar-second']);
});

it('tells of no other name where the clipping needs no translation', async () => {
  const text = 'The dockers of the port went back to work on Monday, the mayor of the town said. '.repeat(4);
  folder = await makeFolder({
    'articles/port.txt': `The port is open\n\n${text}\n`,
    'articles/port.yml': 'language: en\n',
    'translations/port.fr-en.json': '{}',
  });
  expect((await loadDossier(folder)).problems.map(formatProblem)).toEqual([
    'warning translations/port.fr-en.json: this translation is from «fr», but its clipping is in «en», and it is not used (state «language: fr» in the clipping’s sidecar; else delete it)',
  ]);
});

it('names a memory of another language than its clipping has, and none of another edition', async () => {
  const text = `Le port de Valmer\n\n${'Les dockers ont repris le travail lundi, a dit la mairie de la ville. '.repeat(4)}\n`;
  folder = await makeFolder({
    'articles/port.txt': text,
    'translations/port.de-en.json': '{}',
    'translations/port.fr-es.json': '{}',
  });
  expect((await loadDossier(folder)).problems.map(formatProblem)).toEqual([
    'warning translations/port.de-en.json: this translation is from «de», but its clipping is in «fr», and it is not used (rename it to translations/port.fr-en.json, or state «language: de» in the clipping’s sidecar; else delete it)',
  ]);
});

it('advises no other name that a memory has already', async () => {
  const text = `Le port de Valmer\n\n${'Les dockers ont repris le travail lundi, a dit la mairie de la ville. '.repeat(4)}\n`;
  folder = await makeFolder({
    'articles/port.txt': text,
    'translations/port.de-en.json': '{}',
    'translations/port.fr-en.json': '{}',
  });
  const { problems } = await loadDossier(folder);
  expect(problems.find(({ kind }) => kind === 'memory-language')?.hint).toMatch(/^state «language: de»/);
});

it('names a memory of no clipping once where it cannot be read', async () => {
  folder = await makeFolder({ 'articles/port.txt': 'Le port.', 'translations/valmer.fr-en.json': '' });
  const { problems } = readDossierFolder(folder, {
    read: (file, largest) =>
      file.endsWith('.json') ? { is: 'unreadable', reason: 'EACCES' } : readRegularFile(file, largest),
  });
  expect(problems.map(({ kind }) => kind)).toEqual(['file-unreadable']);
});
