import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookmarks, readStructure, textIn } from '../print/pdf-structure.ts';
import { makeFolder, ROOT, readFolder, runScript } from './run-script.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeFolder({ 'notes.txt': 'not a PDF' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As a reader searches: hyphens and spaces of the setting are none of the text. */
const searched = (text: string) =>
  text
    .replace(/[\s\u00a0\u00ad\u200b\u202f-]+/g, '')
    .replace(/[’']/g, '’')
    .replace(/[“”"«»]/g, '');

describe('npm run pdf', () => {
  it('writes the sample dossier twice to the same bytes, with every paragraph of the clippings in it', async () => {
    const [first, second] = [path.join(folder, 'a.pdf'), path.join(folder, 'b.pdf')];
    const ended = await runScript('pdf.ts', ['--output', first]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/a\.pdf: \d+ pages, \d+ kB\n$/);
    await runScript('pdf.ts', ['--output', second]);
    const bytes = await readFile(first);
    expect(bytes.equals(await readFile(second))).toBe(true);
    const text = searched(textIn(readStructure(bytes).root));
    const memories = await readFolder(path.join(ROOT, 'translations'));
    const segments = [...memories.values()].flatMap(
      (memory) => JSON.parse(memory.toString('utf8')).segments as { source: string; target: string }[],
    );
    expect(segments.length).toBeGreaterThan(90);
    expect(segments.filter(({ source }) => !text.includes(searched(source)))).toEqual([]);
    expect(segments.filter(({ target }) => !text.includes(searched(target)))).toEqual([]);
  });

  it('sets one article in one language, by the name of its clipping', async () => {
    const output = path.join(folder, 'one.pdf');
    const name = 'articles/sommet-de-geneve-annonce.txt';
    const ended = await runScript('pdf.ts', ['--article', name, '--language', 'en', '--output', output]);
    expect(ended.code).toBe(0);
    expect(bookmarks(readStructure(await readFile(output)).file)).toHaveLength(1);
  });

  it('finds an article by the number that the PDF prints', async () => {
    const output = path.join(folder, 'third.pdf');
    const ended = await runScript('pdf.ts', ['--article', '3', '--output', output]);
    expect(ended.code).toBe(0);
    const [title] = bookmarks(readStructure(await readFile(output)).file);
    expect(title?.title).toMatch(/^3\. /);
  });

  it.each([
    [['--language', 'de'], 'error --language de'],
    [['--paper', 'A5'], 'error --paper A5'],
    [['--volumes', '0'], 'error --volumes 0'],
  ])('refuses %j before it reads any clipping', async (args, message) => {
    const faulty = await makeFolder({ 'articles/a.txt': 'Un titre\n\nUn texte.\n', 'articles/b.docx': 'x' });
    const ended = await runScript('pdf.ts', ['--dossier', faulty, ...args]);
    await rm(faulty, { recursive: true });
    expect(ended.code).toBe(1);
    expect(ended.stderr.startsWith(message)).toBe(true);
  });

  it('writes nothing among the clippings, and says at its end that something is left out', async () => {
    const faulty = await makeFolder({
      'articles/a.txt': 'Un titre\n\nLe conseil s’est réuni mardi, selon la mairie de la ville.\n',
      'articles/a.yml': 'colour: red\n',
    });
    const print = (name: string) =>
      runScript('pdf.ts', ['--dossier', faulty, '--output', path.join(faulty, name)]);
    const [among, beside] = [await print('articles/a.pdf'), await print('a.pdf')];
    const names = [...(await readFolder(faulty)).keys()];
    await rm(faulty, { recursive: true });
    expect(among).toMatchObject({ code: 1, stdout: '' });
    expect(among.stderr).toMatch(/^error \S+ would stand among the dossier's own files/);
    expect(beside.code).toBe(1);
    expect(beside.stderr).toMatch(/unknown key «colour».*\n1 error: printed without what is named above\n$/);
    expect(names).toEqual(['a.pdf', 'articles/a.txt', 'articles/a.yml']);
  });

  it('says in one line what it cannot do', async () => {
    const cases: [string[], RegExp][] = [
      [['--language', 'de'], /^error --language de: the dossier has no such language \(both, fr or en\)\n$/],
      [
        ['--article', 'nobody'],
        /^error --article nobody: the dossier has no such article \(it has .+; or give its number in the PDF\)\n$/,
      ],
      [['--article', '6'], /^error --article 6: the dossier has no such article/],
      [['--volumes', '2', '--article', '3'], /^error --volumes and --article exclude each other\n$/],
      [['--paper', 'A3'], /^error --paper A3: no such size \(A4 or Letter\)\n$/],
      [
        ['--volumes', 'year'],
        /^error --volumes year: not understood \(month, or a number of articles such as 200\)\n$/,
      ],
      [
        ['--output', path.join(folder, 'notes.txt')],
        /^error .*notes\.txt exists and is no PDF: it stays as it is/,
      ],
      [
        ['--output', path.join(folder, 'notes.txt/a.pdf')],
        /^error .*a\.pdf cannot be opened: a file stands in the place of its folder/,
      ],
    ];
    for (const [args, message] of cases) {
      const ended = await runScript('pdf.ts', args);
      expect([ended.code, ended.stdout]).toEqual([1, '']);
      expect(ended.stderr).toMatch(message);
    }
  });

  it('explains itself', async () => {
    const { code, stdout } = await runScript('pdf.ts', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^npm run pdf -- \[options\]/);
  });
});
