import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSite } from '../../src/edge/output-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)))
    .sort();

describe('writing a site', () => {
  it('writes every file and a list of them', async () => {
    await writeSite(
      folder,
      new Map([
        ['index.html', 'a'],
        ['articles/b.html', 'b'],
      ]),
    );
    expect(await names()).toEqual(['SHA256SUMS', 'articles/b.html', 'index.html']);
    expect(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')).toContain(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  index.html\n',
    );
  });

  it('leaves a file alone whose bytes have not changed', async () => {
    await writeSite(folder, new Map([['index.html', 'a']]));
    const before = (await stat(path.join(folder, 'index.html'))).mtimeMs;
    const result = await writeSite(
      folder,
      new Map([
        ['index.html', 'a'],
        ['b.html', 'b'],
      ]),
    );
    expect(result).toEqual({ written: 1, unchanged: 1, deleted: 0 });
    expect((await stat(path.join(folder, 'index.html'))).mtimeMs).toBe(before);
  });

  it('deletes what an earlier build wrote and nothing else', async () => {
    await writeSite(
      folder,
      new Map([
        ['index.html', 'a'],
        ['articles/old.html', 'b'],
      ]),
    );
    await writeFile(path.join(folder, 'mine.txt'), 'kept');
    await writeSite(folder, new Map([['index.html', 'a']]));
    expect(await names()).toEqual(['SHA256SUMS', 'index.html', 'mine.txt']);
  });

  it('refuses a folder that holds somebody’s files', async () => {
    await writeFile(path.join(folder, 'thesis.doc'), 'x');
    await expect(writeSite(folder, new Map([['index.html', 'a']]))).rejects.toThrow(
      /no build of a dossier wrote/,
    );
    expect(await names()).toEqual(['thesis.doc']);
  });

  it('never follows a list that leads out of the folder', async () => {
    const inner = path.join(folder, 'site');
    await mkdir(inner);
    await writeFile(path.join(folder, 'victim.txt'), 'x');
    await writeFile(path.join(inner, 'SHA256SUMS'), `${'0'.repeat(64)}  ../victim.txt\n`);
    await writeSite(inner, new Map([['index.html', 'a']]));
    expect(await readFile(path.join(folder, 'victim.txt'), 'utf8')).toBe('x');
  });

  it('owns what an interrupted build left behind', async () => {
    await writeSite(folder, new Map([['index.html', 'a']]));
    await mkdir(path.join(folder, 'articles'));
    await writeFile(path.join(folder, 'articles/half.html'), 'x');
    await writeFile(
      path.join(folder, 'SHA256SUMS'),
      `${'0'.repeat(64)}  articles/half.html\n${'0'.repeat(64)}  index.html\n`,
    );
    await writeSite(folder, new Map([['index.html', 'b']]));
    expect(await names()).toEqual(['SHA256SUMS', 'index.html']);
  });
});
