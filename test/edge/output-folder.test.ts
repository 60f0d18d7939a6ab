import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseList } from '../../src/edge/checksums.ts';
import { type Disk, openOutput, writeSite } from '../../src/edge/output-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = async (of = folder) =>
  (await readdir(of, { recursive: true, withFileTypes: true }))
    .filter((e) => !e.isDirectory())
    .map((e) => path.relative(of, path.join(e.parentPath, e.name)))
    .sort();

/** The files that every site has, and these. */
const site = (files: Record<string, string>) =>
  new Map(Object.entries({ 'dossier.json': '{}', 'dossier.schema.json': '{}', ...files }));
const always = ['SHA256SUMS', 'dossier.json', 'dossier.schema.json'];
const zeros = '0'.repeat(64);

describe('writing a site', () => {
  it('writes every file and a list of them', async () => {
    writeSite(folder, site({ 'index.html': 'a', 'articles/b.html': 'b' }));
    expect(await names()).toEqual([...always, 'articles/b.html', 'index.html'].sort());
    expect(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')).toContain(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  index.html\n',
    );
  });

  it('leaves a file alone whose bytes have not changed', async () => {
    writeSite(folder, site({ 'index.html': 'a' }));
    const before = (await stat(path.join(folder, 'index.html'))).mtimeMs;
    const result = writeSite(folder, site({ 'index.html': 'a', 'b.html': 'b' }));
    expect(result).toMatchObject({ written: 1, unchanged: 3, deleted: 0, kept: [] });
    expect((await stat(path.join(folder, 'index.html'))).mtimeMs).toBe(before);
  });

  it('mends a file that somebody changed', async () => {
    writeSite(folder, site({ 'index.html': 'a' }));
    await writeFile(path.join(folder, 'index.html'), 'x');
    writeSite(folder, site({ 'index.html': 'a' }));
    expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe('a');
  });

  it('deletes what an earlier build wrote and nothing else', async () => {
    writeSite(folder, site({ 'index.html': 'a', 'articles/old.html': 'b' }));
    await writeFile(path.join(folder, 'mine.txt'), 'kept');
    expect(writeSite(folder, site({ 'index.html': 'a' }))).toMatchObject({ deleted: 1, kept: [] });
    expect(await names()).toEqual([...always, 'index.html', 'mine.txt'].sort());
  });

  it('keeps a file that is gone from the site when somebody has changed it since, and says so', async () => {
    writeSite(folder, site({ 'articles/old.html': 'b' }));
    await writeFile(path.join(folder, 'articles/old.html'), 'notes in the margin');
    expect(writeSite(folder, site({}))).toMatchObject({ deleted: 0, kept: ['articles/old.html'] });
    expect(await readFile(path.join(folder, 'articles/old.html'), 'utf8')).toBe('notes in the margin');
  });

  it('keeps files as they stand when all of them are as listed, else none', async () => {
    const files = site({ 'search/a': 'a', 'search/b': 'b' });
    writeSite(folder, files);
    const list = parseList(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8'));
    const first = openOutput(folder);
    expect(first.keepAll(list)).toBe(true);
    expect(first.finish()).toMatchObject({ written: 0, unchanged: 4, deleted: 0 });
    await writeFile(path.join(folder, 'search/b'), 'x');
    const second = openOutput(folder);
    expect(second.keepAll(list)).toBe(false);
    second.abandon();
  });
});

describe('a folder that is not ours', () => {
  it('is refused when it holds somebody’s files', async () => {
    await writeFile(path.join(folder, 'thesis.doc'), 'x');
    expect(() => writeSite(folder, site({}))).toThrow(/no build of a dossier wrote/);
    expect(await names()).toEqual(['thesis.doc']);
  });

  it('is refused when its list is that of something else', async () => {
    await writeFile(path.join(folder, 'disk.iso'), 'x');
    await writeFile(path.join(folder, 'SHA256SUMS'), `${zeros}  disk.iso\n`);
    expect(() => writeSite(folder, site({}))).toThrow(/no build of a dossier wrote/);
    expect(await names()).toEqual(['SHA256SUMS', 'disk.iso']);
  });

  it('is refused when it is a link', async () => {
    await mkdir(path.join(folder, 'elsewhere'));
    await symlink(path.join(folder, 'elsewhere'), path.join(folder, '_site'));
    expect(() => writeSite(path.join(folder, '_site'), site({}))).toThrow(/is a link/);
  });

  it.each(['lettre.txt', 'lettre.txt/site', 'lettre.txt/a/b'])(
    'is refused where a file stands in its path: %s',
    async (where) => {
      await writeFile(path.join(folder, 'lettre.txt'), 'x');
      const file = path.join(folder, 'lettre.txt');
      const refused = expect(() => writeSite(path.join(folder, where), site({})));
      refused.toThrow(`${file} is a file, not a folder`);
      expect(await names()).toEqual(['lettre.txt']);
    },
  );

  it('is made with the folders above it', async () => {
    writeSite(path.join(folder, 'a/b'), site({ 'index.html': 'x' }));
    expect(await names(path.join(folder, 'a/b'))).toEqual([...always, 'index.html'].sort());
  });

  it.runIf(process.platform === 'linux')('is refused where no folder can be made', () => {
    expect(() => writeSite('/proc/site', site({}))).toThrow('/proc/site cannot be written');
    expect(() => writeSite('/proc/a/site', site({}))).toThrow('/proc/a/site cannot be written');
  });

  it('is not written over where a page would stand on a file of somebody else', async () => {
    writeSite(folder, site({ 'articles/a.html': 'a' }));
    await writeFile(path.join(folder, 'articles/b.html'), 'mine');
    const before = await readFile(path.join(folder, 'SHA256SUMS'), 'utf8');
    expect(() => writeSite(folder, site({ 'articles/b.html': 'b' }))).toThrow(/was not written by a build/);
    expect(await readFile(path.join(folder, 'articles/b.html'), 'utf8')).toBe('mine');
    expect(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(before);
  });

  it('is never reached by a list that leads out of the folder', async () => {
    const inner = path.join(folder, 'site');
    await mkdir(inner);
    await writeFile(path.join(folder, 'victim.txt'), 'x');
    const list = ['../victim.txt', 'dossier.json', 'dossier.schema.json', `${folder}/victim.txt`];
    await writeFile(path.join(inner, 'SHA256SUMS'), list.map((name) => `${zeros}  ${name}\n`).join(''));
    writeSite(inner, site({ 'index.html': 'a' }));
    expect(await readFile(path.join(folder, 'victim.txt'), 'utf8')).toBe('x');
  });

  it('is never reached through a link inside the output', async () => {
    const inner = path.join(folder, 'site');
    const outside = path.join(folder, 'outside');
    await mkdir(outside);
    await writeFile(path.join(outside, 'old.html'), 'x');
    writeSite(inner, site({ 'index.html': 'a' }));
    await symlink(outside, path.join(inner, 'articles'));
    const list = await readFile(path.join(inner, 'SHA256SUMS'), 'utf8');
    await writeFile(path.join(inner, 'SHA256SUMS'), `${list}${zeros}  articles/old.html\n`);
    expect(writeSite(inner, site({ 'index.html': 'b' }))).toMatchObject({ deleted: 0 });
    expect(() => writeSite(inner, site({ 'articles/new.html': 'a' }))).toThrow(/is not followed/);
    expect(await names(outside)).toEqual(['old.html']);
  });

  it('is not touched when a file of the site is a link', async () => {
    const inner = path.join(folder, 'site');
    await writeFile(path.join(folder, 'victim.txt'), 'a');
    writeSite(inner, site({ 'index.html': 'a' }));
    await rm(path.join(inner, 'index.html'));
    await symlink(path.join(folder, 'victim.txt'), path.join(inner, 'index.html'));
    writeSite(inner, site({ 'index.html': 'a' }));
    writeSite(inner, site({ 'index.html': 'b' }));
    expect(await readFile(path.join(folder, 'victim.txt'), 'utf8')).toBe('a');
    expect(await readFile(path.join(inner, 'index.html'), 'utf8')).toBe('b');
  });
});

describe('a disk that fails', () => {
  /** Fails with this code from the given write on. */
  const failing = (code: string, from: number): Disk => {
    let count = 0;
    return {
      writeFileSync: (file, content) => {
        if (++count >= from) {
          writeFileSync(file, content.subarray(0, content.length / 2));
          throw Object.assign(new Error(`${code}: it does not work`), { code });
        }
        writeFileSync(file, content);
      },
      renameSync,
    };
  };

  it.each([
    ['ENOSPC', /^the disk is full/],
    ['EROFS', /cannot be written: the disk is read-only$/],
    ['EACCES', /cannot be written: access is denied$/],
  ])(
    'with %s ends in one line, leaves whole files, and the next build completes the site',
    async (code, says) => {
      const old = { 'index.html': 'old', 'articles/a.html': 'old', 'articles/b.html': 'old' };
      const fresh = { 'index.html': 'new!', 'articles/a.html': 'new!', 'articles/c.html': 'new!' };
      for (let from = 1; from <= 5; from++) {
        const output = path.join(folder, String(from));
        writeSite(output, site(old));
        expect(() => writeSite(output, site(fresh), failing(code, from))).toThrow(says);
        for (const name of await names(output)) {
          const text = await readFile(path.join(output, name), 'utf8');
          if (name.endsWith('.html')) expect(text).toMatch(/^(old|new!)$/);
        }
        writeSite(output, site(fresh));
        expect(await names(output)).toEqual([...always, ...Object.keys(fresh)].sort());
      }
    },
  );
});

describe('a folder of the site that stands nowhere yet', () => {
  const files = site({ 'index.html': 'a', 'articles/a.html': 'a', 'search/fr/b': 'b' });
  const open = (disk?: Disk) => {
    const output = openOutput(folder, disk);
    output.announce(files.keys());
    return output;
  };

  it('is seen when all of its files are written, not before', async () => {
    const output = open();
    for (const [name, text] of files) output.write(name, text);
    const seen = (await names()).filter((name) => !name.startsWith('.dossier-build/'));
    expect(seen).toEqual([...always, 'index.html'].sort());
    output.finish();
    expect(await names()).toEqual(
      [...always, ...files.keys()].sort().filter((n, i, all) => n !== all[i - 1]),
    );
  });

  it('is not seen at all when the build ends before, and the next build makes it', async () => {
    const output = open();
    output.write('articles/a.html', 'a');
    output.abandon();
    expect(await names()).toEqual(['SHA256SUMS']);
    expect(writeSite(folder, files)).toMatchObject({ written: files.size });
  });

  it('is not made again where all is gone that stood there', async () => {
    const output = open();
    output.write('articles/a.html', 'a');
    await rm(folder, { recursive: true });
    expect(() => output.write('search/fr/b', 'b')).toThrow(/cannot be written/);
    output.abandon();
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });

  it('does not take the place of one that somebody makes meanwhile', async () => {
    const output = open();
    for (const [name, text] of files) output.write(name, text);
    await mkdir(path.join(folder, 'articles'));
    await writeFile(path.join(folder, 'articles/mine.txt'), 'kept');
    expect(() => output.finish()).toThrow(/articles cannot be written: ENOTEMPTY/);
    output.abandon();
    expect(await readFile(path.join(folder, 'articles/mine.txt'), 'utf8')).toBe('kept');
  });
});

describe('two builds at once', () => {
  it('are kept apart: the second is refused and changes nothing', async () => {
    const first = openOutput(folder);
    expect(() => writeSite(folder, site({ 'index.html': 'b' }))).toThrow(
      new RegExp(`another build is writing.*process ${process.pid} on ${hostname()}`),
    );
    first.announce(site({ 'index.html': 'a' }).keys());
    for (const [name, text] of site({ 'index.html': 'a' })) first.write(name, text);
    first.finish();
    expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe('a');
    writeSite(folder, site({ 'index.html': 'b' }));
  });

  it('do not hinder each other when the first was killed', async () => {
    await mkdir(path.join(folder, '.dossier-build'));
    await writeFile(path.join(folder, '.dossier-build/owner'), `999999999 ${hostname()}`);
    await writeFile(path.join(folder, '.dossier-build/part'), 'half a pa');
    writeSite(folder, site({}));
    expect(await names()).toEqual(always);
  });

  it('wait for a computer that cannot be asked', async () => {
    await mkdir(path.join(folder, '.dossier-build'));
    await writeFile(path.join(folder, '.dossier-build/owner'), '1 another-computer');
    expect(() => writeSite(folder, site({}))).toThrow(/process 1 on another-computer/);
  });

  it('owns what an interrupted build left behind', async () => {
    writeSite(folder, site({ 'index.html': 'a' }));
    const interrupted = openOutput(folder);
    interrupted.announce(['dossier.json', 'dossier.schema.json', 'articles/half.html']);
    interrupted.write('articles/half.html', 'x');
    interrupted.abandon();
    writeSite(folder, site({ 'index.html': 'b' }));
    expect(await names()).toEqual([...always, 'index.html'].sort());
  });
});
