import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readDossierFolder } from '../../src/edge/dossier-folder.ts';
import { watchInputs } from '../../src/edge/watched-inputs.ts';
import { formatProblem } from '../../src/errors.ts';
import { makeFolder } from '../scripts/run-script.ts';

let folder: string;
afterEach(() => rm(folder, { recursive: true }));

const told = () => readDossierFolder(folder).problems.map(formatProblem);
const named = (file: string, meant: string) =>
  `warning ${file}: only ${meant} is read, and this file was passed over (rename it to ${meant})`;
const CLIPPING = { 'articles/port.txt': 'Le port.' };

it('names settings and glossaries whose name is not the one that is read', async () => {
  folder = await makeFolder({ ...CLIPPING, 'dossier.yaml': '', 'DOSSIER.YML': '', 'Glossary.csv': '' });
  expect(told()).toEqual([
    named('DOSSIER.YML', 'dossier.yml'),
    named('dossier.yaml', 'dossier.yml'),
    named('Glossary.csv', 'glossary.csv'),
  ]);
});

it('says nothing of them beside the file that is read, nor of other names', async () => {
  folder = await makeFolder({
    ...CLIPPING,
    'dossier.yml': '',
    'dossier.yaml': '',
    'dossier.yml.bak': '',
    'glossary-old.csv': '',
  });
  expect(told()).toEqual([]);
});

it('has a build look again when such a file has come', async () => {
  folder = await makeFolder(CLIPPING);
  const watched = () => watchInputs(folder, [], Date.now() + 60_000).hash;
  const before = watched();
  await writeFile(path.join(folder, 'notes.csv'), '');
  expect(watched()).toBe(before);
  await writeFile(path.join(folder, 'glossary.CSV'), '');
  expect(watched()).not.toBe(before);
});
