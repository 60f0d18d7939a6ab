import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNotedInputs } from '../../src/edge/noted-inputs.ts';
import { readDossier } from '../../src/edge/read-dossier.ts';
import { watchInputs } from '../../src/edge/watched-inputs.ts';
import { waitForClockOf } from './file-clock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'noted-'));
  await mkdir(at('dossier/articles'), { recursive: true });
  await mkdir(at('dossier/translations'));
  await writeFile(clipping(), 'Le port de Valmer\n\nLe port ouvre mardi.\n');
  await writeFile(at('dossier/articles/port.yml'), 'outlet: La Gazette\n');
  await writeFile(at('dossier/translations/port.fr-en.json'), '{}');
  await writeFile(at('dossier/dossier.yml'), 'title: Le port\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const clipping = () => at('dossier/articles/port.txt');
const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What is read a minute from now, when nobody has changed a file a moment ago. */
function read({ version = 'v1', now = Date.now() + 60_000 } = {}) {
  const { stamps } = watchInputs(at('dossier'), [], now);
  const noted = openNotedInputs(at('dossier'), stamps, at('cache'), version);
  const { files } = readDossier(at('dossier'), noted.read);
  noted.keep();
  return files;
}
const hashes = (options?: Parameters<typeof read>[0]) => {
  const { clippings, memories } = read(options);
  const [first] = clippings;
  return [first?.sha256, first?.sidecar?.sha256, memories.hashOf?.('translations/port.fr-en.json')];
};
const onDisk = async () =>
  Promise.all(
    ['articles/port.txt', 'articles/port.yml', 'translations/port.fr-en.json'].map(async (name) =>
      hashOf(await readFile(at('dossier', name))),
    ),
  );
/** Says of the clipping something else than it holds, and signs that as the notes are signed. */
const forge = async () => {
  const kept = await notes();
  const body = kept.slice(kept.indexOf('\n') + 1).replace(hashOf(await readFile(clipping())), 'f'.repeat(64));
  await writeFile(await notesFile(), `${hashOf(body)}\n${body}`);
};
const notesFile = async () => at('cache', (await readdir(at('cache')))[0] ?? '');
const notes = async () => readFile(await notesFile(), 'utf8');

describe('files that stand as an earlier build noted them', () => {
  it('are known without being read', async () => {
    expect(hashes()).toEqual(await onDisk());
    await forge();
    expect(hashes()[0]).toBe('f'.repeat(64));
  });

  it('give their bytes when somebody asks', async () => {
    read();
    const { clippings, memories, settings } = read();
    const [first] = clippings;
    expect(String(first?.bytes)).toBe(await readFile(clipping(), 'utf8'));
    expect(first?.sidecar?.text).toBe('outlet: La Gazette\n');
    expect(memories.get('translations/port.fr-en.json')).toBe('{}');
    expect(settings).toBe('title: Le port\n');
  });

  it('give no bytes of a later state', async () => {
    read();
    const { clippings } = read();
    await writeFile(clipping(), 'Le port de Valmer\n\nLe port ouvre jeudi.\n');
    expect(() => clippings[0]?.bytes).toThrow('articles/port.txt was changed while the dossier was read');
    await rm(clipping());
    expect(() => clippings[0]?.bytes).toThrow('was changed while');
  });
});

describe('a file is read', () => {
  it('when it has other words of the same length and its old time', async () => {
    read();
    const { atime, mtime } = await stat(clipping());
    waitForClockOf(clipping());
    await writeFile(clipping(), 'Le port de Valmer\n\nLe port ouvre jeudi.\n');
    await utimes(clipping(), atime, mtime);
    expect(hashes()).toEqual(await onDisk());
  });

  it('when another was put in its place', async () => {
    read();
    await writeFile(at('other.txt'), 'Le port de Valmer\n\nLe port ouvre jeudi.\n');
    await rename(at('other.txt'), clipping());
    expect(hashes()).toEqual(await onDisk());
  });

  it('when it was changed a moment ago, and is not noted then', async () => {
    const { ctimeMs } = await stat(clipping());
    expect(hashes({ now: ctimeMs + 10 })).toEqual(await onDisk());
    expect(await notes().catch(() => '')).not.toContain('articles/port.txt');
  });

  it('when it changes after its times were looked at, now and the next time', async () => {
    const { stamps } = watchInputs(at('dossier'), [], Date.now() + 60_000);
    waitForClockOf(clipping());
    await writeFile(clipping(), 'Le port de Valmer\n\nLe port ouvre jeudi.\n');
    const noted = openNotedInputs(at('dossier'), stamps, at('cache'), 'v1');
    expect(readDossier(at('dossier'), noted.read).files.clippings[0]?.sha256).toBe((await onDisk())[0]);
    noted.keep();
    waitForClockOf(clipping());
    await writeFile(clipping(), 'Le port de Valmer\n\nLe port ouvre samedi\n');
    expect(hashes()).toEqual(await onDisk());
  });

  it('when another program made the notes', async () => {
    read();
    await forge();
    expect(hashes({ version: 'v2' })).toEqual(await onDisk());
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one letter',
      (bytes: Buffer) => Buffer.from(bytes.toString().replace(/[0-9a-f](?= \d)/g, 'x')),
    ],
    ['gone', undefined],
  ])('when the notes are %s', async (_how, damage) => {
    read();
    await forge();
    if (damage) await writeFile(await notesFile(), damage(await readFile(await notesFile())));
    else await rm(await notesFile());
    expect(hashes()).toEqual(await onDisk());
  });

  it('when there is no place for notes', async () => {
    await writeFile(at('cache'), 'a file, no folder');
    expect(hashes()).toEqual(await onDisk());
    expect(hashes()).toEqual(await onDisk());
  });
});
