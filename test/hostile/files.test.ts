import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, fstatSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadDossier } from '../../src/edge/load-dossier.ts';
import { readRegularFile } from '../../src/edge/read-regular-file.ts';
import { makeFolder, readFolder, runScript } from '../scripts/run-script.ts';

const TEXT =
  'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie de la ville, qui attend des renforts.\n';

const folders: string[] = [];
const dossier = async (files: Record<string, string | Uint8Array>) => {
  const folder = await makeFolder(files);
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const load = async (files: Record<string, string | Uint8Array>) => {
  const { dossier: built, problems } = await loadDossier(await dossier(files));
  const slugs = built.articles.map((article) => article.clipping.slug);
  return { slugs, kinds: problems.map(({ kind, file }) => `${kind} ${file}`), built, problems };
};

describe('a folder that leads out of itself', () => {
  it('is read as far as it is a folder: links are named and not followed', async () => {
    const outside = await dossier({
      'secret.txt': 'SECRET',
      'secret.yml': 'title: SECRET\n',
      'a/b.txt': 'SECRET',
    });
    const folder = await dossier({ 'articles/conseil.txt': TEXT });
    await symlink(path.join(outside, 'secret.txt'), path.join(folder, 'articles/lien.txt'));
    await symlink(path.join(outside, 'secret.yml'), path.join(folder, 'articles/conseil.yml'));
    await symlink(path.join(outside, 'secret.yml'), path.join(folder, 'dossier.yml'));
    await symlink(path.join(outside, 'a'), path.join(folder, 'translations'));
    const ended = await runScript('build.ts', ['--dossier', folder]);
    expect(ended.code).toBe(1);
    expect(ended.stderr.match(/is a link, which is not followed/g)).toHaveLength(4);
    const site = await readFolder(path.join(folder, '_site'));
    expect([...site].filter(([, bytes]) => bytes.includes('SECRET')).map(([name]) => name)).toEqual([]);
    expect(site.has('articles/conseil.html')).toBe(true);
  });

  it('does not lead its clippings out either', async () => {
    const outside = await dossier({ 'secret.txt': 'SECRET' });
    const folder = await dossier({ 'dossier.yml': 'title: x\n' });
    await symlink(outside, path.join(folder, 'articles'));
    const { dossier: built, problems } = await loadDossier(folder);
    expect(built.articles).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['clipping-link', 'dossier-empty']),
    );
  });

  it.skipIf(process.platform === 'win32')('does not hang on a named pipe', async () => {
    const folder = await dossier({ 'articles/conseil.txt': TEXT });
    execFileSync('mkfifo', [path.join(folder, 'dossier.yml'), path.join(folder, 'articles/pipe.txt')]);
    const { problems } = await loadDossier(folder);
    expect(problems.map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'file-kind dossier.yml',
      'clipping-format articles/pipe.txt',
    ]);
  });

  it('cannot be built over', async () => {
    const folder = await dossier({ 'articles/conseil.txt': TEXT });
    for (const output of [folder, path.dirname(folder), path.join(folder, 'articles/site')]) {
      const ended = await runScript('build.ts', ['--dossier', folder, '--output', output]);
      expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('own files') });
    }
    expect([...(await readFolder(folder)).keys()]).toEqual(['articles/conseil.txt']);
  });
});

describe('names made to deceive', () => {
  it('are refused where they would not show what they are, and are printed with their codes', async () => {
    const folder = await dossier({ 'articles/conseil.txt': TEXT });
    await writeFile(path.join(folder, 'articles', 'a\n0000  index.html\n.txt'), TEXT);
    await writeFile(path.join(folder, 'articles', '\u001b]0;x\u0007.txt'), TEXT);
    await writeFile(path.join(folder, 'articles', 'pay\u202etxt.exe.txt'), TEXT);
    const ended = await runScript('build.ts', ['--dossier', folder]);
    expect(ended.stderr.match(/holds control characters/g)).toHaveLength(3);
    expect(ended.stderr).toContain('<U+202E>');
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(ended.stderr).not.toContain(sign);
  });

  it('that differ by case or by look alone become one page, and the one left out is named', async () => {
    const { slugs, kinds } = await load({ 'articles/Port.txt': TEXT, 'articles/pört.txt': TEXT });
    expect(slugs).toEqual(['port']);
    expect(kinds).toEqual(['clipping-same-page articles/pört.txt']);
  });

  it('that a system keeps for itself become others', async () => {
    const { slugs } = await load({
      'articles/aux.txt': TEXT,
      'articles/COM1.txt': TEXT,
      'articles/—.txt': TEXT,
    });
    expect(slugs.sort()).toEqual(
      ['clipping-aux', 'clipping-com1', expect.stringMatching(/^clipping-[0-9a-f]{8}$/)].sort(),
    );
  });
});

describe('a file made to exhaust the program', () => {
  const anchors = Array.from({ length: 30 }, (_, n) =>
    n === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
  ).join('\n');
  const deep = '['.repeat(100_000);

  it('with anchors that multiply in dossier.yml stops the build', async () => {
    await expect(load({ 'articles/port.txt': TEXT, 'dossier.yml': anchors })).rejects.toThrow(
      'dossier.yml:1: the YAML cannot be read',
    );
  });

  it.each([
    ['brackets without end', 'articles/port.yml', deep],
    ['anchors that multiply', 'articles/port.yml', anchors],
    [
      'a key of every object',
      'articles/port.yml',
      '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }',
    ],
    ['a key of every object', 'dossier.yml', '__proto__: { polluted: 1 }\n'],
    ['a value without end', 'articles/port.yml', `title: ${'x'.repeat(900_000)}`],
    ['more than a mebibyte', 'articles/port.yml', `title: ${'x'.repeat(1_100_000)}`],
    ['brackets without end', 'translations/port.fr-en.json', deep],
    ['closed brackets', 'translations/port.fr-en.json', `${deep}${']'.repeat(100_000)}`],
    ['a key of every object', 'translations/port.fr-en.json', '{"__proto__":{"polluted":1},"format":1}'],
    ['elements within elements', 'articles/page.html', `${'<div>'.repeat(50_000)}x`],
    [
      'entities that multiply',
      'articles/page.html',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><p>&b;&b;${'&amp;'.repeat(100_000)}</p>`,
    ],
  ])('with %s in %s is named, and the others are built', async (_what, file, content) => {
    const { slugs, problems } = await load({
      'articles/port.txt': TEXT,
      'articles/conseil.txt': TEXT,
      [file]: content,
    });
    expect(slugs).toContain('conseil');
    expect({}).not.toHaveProperty('polluted');
    if (!file.endsWith('.html')) expect(problems.map((problem) => problem.severity)).toContain('error');
  });

  it.each([
    ['one line of a megabyte', 'a'.repeat(1_000_000)],
    ['a megabyte of spaces', `${TEXT}${' '.repeat(1_000_000)}x`],
    ['twenty thousand lines', '«\n'.repeat(20_000)],
    ['every control character', String.fromCharCode(...Array(0x300).keys()).repeat(20)],
    ['unpaired halves of signs', '\ud800 \udc00'.repeat(1000)],
  ])('by %s gives it back byte for byte', async (_what, content) => {
    const { built, kinds } = await load({ 'articles/long.txt': content });
    expect(built.articles.length + kinds.length).toBeGreaterThan(0);
  });
});

describe('a file that changes while it is read', () => {
  it('is read again until it rests', async () => {
    const folder = await dossier({ 'a.txt': 'début' });
    const file = path.join(folder, 'a.txt');
    let looks = 0;
    const read = readRegularFile(file, 100, (handle) => {
      if (++looks === 2) appendFileSync(file, ' et fin');
      return fstatSync(handle);
    });
    expect(read.is === 'read' && String(read.bytes)).toBe('début et fin');
  });

  it('is given up, and named, when it does not', async () => {
    const folder = await dossier({ 'a.txt': 'x' });
    const file = path.join(folder, 'a.txt');
    const read = readRegularFile(file, 100, (handle) => {
      appendFileSync(file, 'x');
      return fstatSync(handle);
    });
    expect(read).toEqual({ is: 'changing' });
  });
});

describe('a dossier without its translations', () => {
  it('is built, each text in its own language and marked', async () => {
    const folder = await dossier({ 'articles/conseil.txt': TEXT });
    expect(existsSync(path.join(folder, 'translations'))).toBe(false);
    expect(await runScript('build.ts', ['--dossier', folder])).toMatchObject({ code: 0, stderr: '' });
    await mkdir(path.join(folder, 'translations'));
    expect((await runScript('build.ts', ['--dossier', folder])).stdout).toContain(' 0 written');
  });
});
