import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readClippingAt, readDossierFolder } from '../../src/edge/dossier-folder.ts';
import { makeRunFolder } from '../../src/edge/translation-run/journal.ts';
import { verifySite } from '../../src/edge/verify-site.ts';
import { CommandError, formatProblem } from '../../src/errors.ts';
import { makeFolder, runScript } from '../scripts/run-script.ts';

/** The folder that nobody may list: whoever runs the tests may be allowed to list every one. */
const closed = vi.hoisted(() => ({ name: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readdirSync = (folder: string, options: { withFileTypes: true }) => {
    if (folder.endsWith(closed.name))
      throw Object.assign(new Error(`scandir '${folder}'`), { code: 'EACCES' });
    return fs.readdirSync(folder, options);
  };
  return { ...fs, readdirSync };
});

const hash = '0'.repeat(64);
let folder: string;
beforeEach(async () => {
  folder = await makeFolder({
    'articles/port.txt': 'Le port.',
    'translations/port.fr-en.json': '{}',
    'site/SHA256SUMS': ['dossier.json', 'dossier.schema.json'].map((name) => `${hash}  ${name}\n`).join(''),
    'site/originals/port.txt': 'Le port.',
  });
});
afterEach(() => rm(folder, { recursive: true }));

describe('a folder that cannot be listed', () => {
  it('stops a command in one line where it holds the clippings', () => {
    closed.name = 'articles';
    expect(() => readDossierFolder(folder)).toThrow(CommandError);
    expect(() => readDossierFolder(folder)).toThrow(/articles cannot be read: access is denied$/);
  });

  it('is a problem where it holds the translations, for a translation too', () => {
    closed.name = 'translations';
    for (const memories of [true, false]) {
      const { files, problems } = readDossierFolder(folder, { memories });
      expect(problems.map(formatProblem)).toEqual([
        'error translations: the folder cannot be read: access is denied (check its permissions)',
      ]);
      expect(files.clippings).toHaveLength(1);
    }
  });

  it('does not hide a clipping that was asked for by its name', () => {
    closed.name = 'articles';
    const { clipping, problems } = readClippingAt(
      path.join(folder, 'articles/port.txt'),
      'articles/port.txt',
    );
    expect(clipping?.file).toBe('articles/port.txt');
    expect(problems).toMatchObject([{ kind: 'folder-unreadable', file: 'articles/' }]);
  });

  it('lets nothing be said of a delivered dossier', () => {
    closed.name = 'originals';
    expect(() => verifySite(path.join(folder, 'site'))).toThrow(CommandError);
    expect(() => verifySite(path.join(folder, 'site'))).toThrow(
      /originals cannot be read: access is denied$/,
    );
  });
});

describe('a file in the place of a folder', () => {
  it('is told in one line, and nothing is translated', async () => {
    const dossier = await makeFolder({ 'articles/port.txt': 'Le port.', translations: 'notes' });
    const line = 'error translations: this is a file where the dossier has a folder (move it away)\n';
    for (const args of [['--dry-run'], ['--engine', 'manual']]) {
      const ended = await runScript('translate.ts', ['--dossier', dossier, ...args]);
      expect(ended).toMatchObject({ code: 1, stderr: line });
    }
    expect(readDossierFolder(dossier).problems.map((problem) => `${formatProblem(problem)}\n`)).toEqual([
      line,
    ]);
    await rm(dossier, { recursive: true });
  });

  it('is told where it stands for the articles, and for the folder of a run', async () => {
    const dossier = await makeFolder({ articles: 'notes', 'translations/.run': 'notes' });
    expect(() => readDossierFolder(dossier)).toThrow(/is no dossier: it has no folder articles\//);
    expect(() => makeRunFolder(dossier)).toThrow(CommandError);
    await rm(dossier, { recursive: true });
  });
});

it('tells a name that no disk takes in one line', () => {
  expect(() => readDossierFolder(path.join(folder, 'x'.repeat(300)))).toThrow(CommandError);
});
