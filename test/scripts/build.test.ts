import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, readFolder, runScript } from './run-script.ts';

/** Two invented clippings of the kind that people paste. */
const PORT =
  ' date 2023-06 Le port de Saint-Avold rouvre après trois semaines de grève\n\nLes dockers de Saint-Avold ont repris le travail lundi, après trois semaines de grève, a annoncé la capitainerie dans un communiqué.\n\nLes quais ouverts dès l’aube Crédit: Agence Littoral\n\nLe syndicat majoritaire a salué « une victoire », tout en appelant ses adhérents à rester vigilants jusqu’à la signature de l’accord, attendue le 21 juin.\n\nLire aussi : Le phare de Kermeur fermé au public\n';
const BRIDGE =
  'Le pont de Valmer sera fermé tout l’été\n\nPublié le 3 juillet 2023 à 10h12\n\nLe pont suspendu de Valmer sera fermé à la circulation du 10 juillet au 31 août, a indiqué mardi le département, qui veut remplacer les câbles posés en 1974.\n\nUn service de bac gratuit sera mis en place pour les riverains, selon la même source.\n\nPartager sur Facebook\nPartager sur Twitter\n';

const folders: string[] = [];
const dossier = async (files: Record<string, string | Uint8Array>) => {
  const folder = await makeFolder(files);
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('building a dossier in another folder', () => {
  let folder: string;
  let site: Map<string, Buffer>;
  beforeAll(async () => {
    folder = await dossier({ 'articles/port.txt': PORT, 'articles/pont.txt': BRIDGE });
    const ended = await runScript('build.ts', ['--dossier', folder]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    site = await readFolder(path.join(folder, '_site'));
  });

  it('needs nothing but the clippings', () => {
    for (const name of [
      'index.html',
      'articles/port.html',
      'articles/pont.html',
      'about.html',
      '404.html',
      'dossier.json',
    ]) {
      expect([...site.keys()]).toContain(name);
    }
  });

  it('says what deserves a look and how to settle it, and names it in the site', async () => {
    const again = await runScript('build.ts', ['--dossier', folder]);
    expect(again.stdout).toMatch(
      /^worth a look: 2 articles without an outlet \(named in .*about\.html#look\)\n {2}A list of names under “outlets:” in dossier\.yml settles .+\.$/mu,
    );
    const about = String(site.get('about.html'));
    expect(about.match(/A list of names under “outlets:” in dossier\.yml/g)).toHaveLength(1);
    expect(about).toMatch(/<h2 id="look">.*?2 articles without an outlet: <a href="articles\/\w+\.html"/su);
  });

  it('cleans, dates and orders them', () => {
    const { articles } = JSON.parse(String(site.get('dossier.json')));
    expect(articles.map((article: { slug: string }) => article.slug)).toEqual(['port', 'pont']);
    expect(articles[0].date).toMatchObject({ precision: 'month', edtf: expect.stringMatching(/^2023-06/) });
    expect(articles[1].date).toMatchObject({ edtf: '2023-07-03', certainty: 'stated' });
    const page = String(site.get('articles/port.html'));
    expect(page).toContain('Les dockers de Saint-Avold ont repris le travail lundi');
    expect(page).toContain('Lire aussi');
    expect(articles[0].blocks.map((block: { fr: string }) => block.fr).join('\n')).not.toContain(
      'Lire aussi',
    );
  });

  it('ships each clipping byte for byte', () => {
    expect(String(site.get('originals/port.txt'))).toBe(PORT);
  });

  it('gives the same bytes again, and touches nothing else', async () => {
    const again = await runScript('build.ts', ['--dossier', folder]);
    expect(again.stdout).toContain(' 0 written');
    const everything = await readFolder(folder);
    expect([...everything.keys()].filter((name) => !name.startsWith('_site/'))).toEqual([
      'articles/pont.txt',
      'articles/port.txt',
    ]);
    const fresh = await dossier({});
    await runScript('build.ts', ['--dossier', folder, '--output', path.join(fresh, 'out')]);
    const second = await readFolder(path.join(fresh, 'out'));
    expect([...second.keys()]).toEqual([...site.keys()]);
    expect(
      [...second].filter(([name, bytes]) => !site.get(name)?.equals(bytes)).map(([name]) => name),
    ).toEqual([]);
  });
});

describe('building with faults', () => {
  it('names each with its file and line, builds the others, and fails', async () => {
    const folder = await dossier({
      'articles/port.txt': PORT,
      'articles/port.yml': 'titel: x\n',
      'articles/pont.txt': BRIDGE,
      'articles/Pont.md': BRIDGE,
      'articles/vide.txt': '',
      'articles/photo.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'dossier.yml': 'title: Ports\nmarking: TLP:PINK\n',
    });
    const ended = await runScript('build.ts', ['--dossier', folder]);
    expect(ended.code).toBe(1);
    const lines = ended.stderr.trim().split('\n');
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'error dossier.yml:2',
      'error articles/photo.txt',
      'error articles/pont.txt',
      'error articles/port.yml:1',
      'error articles/vide.txt',
      expect.stringContaining('5 errors'),
    ]);
    expect(existsSync(path.join(folder, '_site/articles/port.html'))).toBe(true);
    const allowed = await runScript('build.ts', ['--dossier', folder, '--allow-problems']);
    expect(allowed.code).toBe(0);
  });

  it('refuses an output folder that holds somebody’s files', async () => {
    const folder = await dossier({ 'articles/port.txt': PORT });
    const mine = await dossier({ 'thesis.txt': 'mine' });
    const ended = await runScript('build.ts', ['--dossier', folder, '--output', mine]);
    expect(ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error .*nothing was changed.*\n$/),
    });
    expect([...(await readFolder(mine)).keys()]).toEqual(['thesis.txt']);
  });

  it.each([
    ['articles', /^error .*articles is no dossier: .*\(did you mean .*(?<!articles)\?\)\n$/],
    ['elsewhere', /^error .*elsewhere is no dossier: .*\(did you mean .*(?<!elsewhere)\?\)\n$/],
    [
      'articles/port.txt',
      /^error .*port\.txt is a file, and --dossier takes a folder \(did you mean .*(?<!articles)\?\)\n$/,
    ],
    [
      'elsewhere/deep/x.txt',
      /^error .*x\.txt is a file, and --dossier takes a folder \(give the dossier’s folder/,
    ],
    ['elsewhere/deep', /^error .*deep is no dossier: it has no folder articles\/ \(a dossier’s folder holds/],
  ])('writes nothing into a folder that is no dossier: %s', async (inside, message) => {
    const folder = await dossier({ 'articles/port.txt': PORT, 'elsewhere/deep/x.txt': 'mine' });
    for (const script of ['build.ts', 'pdf.ts', 'translate.ts']) {
      const ended = await runScript(script, ['--dossier', path.join(folder, inside)]);
      expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
    }
    expect([...(await readFolder(folder)).keys()].sort()).toEqual([
      'articles/port.txt',
      'elsewhere/deep/x.txt',
    ]);
  });

  it.each([
    [['--dossier', '/no/such/folder'], /^error there is no folder/],
    [['--colour'], /^error Unknown option '--colour' \(see --help\)\n$/],
    [['--ouput', 'x'], /^error Unknown option '--ouput' \(did you mean «--output»\?\)\n$/],
    [['my/dossier'], /^error Unexpected argument 'my\/dossier' \(options have names, such as --dossier DIR/],
  ])('with %j is one line and no stack', async (args, message) => {
    const ended = await runScript('build.ts', args);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('that npm keeps an option of is refused, and not of another dossier', async () => {
    // as `npm run build --dossier=my/dossier` leaves it
    process.env.npm_config_dossier = 'my/dossier';
    const ended = await runScript('build.ts', []).finally(() => delete process.env.npm_config_dossier);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^error --dossier did not reach the command.* -- --dossier …\)\n$/);
  });

  it('with no clipping at all says what to do', async () => {
    const ended = await runScript('build.ts', ['--dossier', await dossier({ 'articles/.gitkeep': '' })]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('put each article in articles/');
  });
});

describe('a build that changes', () => {
  it('says that it takes the PDF of an earlier build out of the site, and how to have it', async () => {
    const folder = await dossier({ 'articles/port.txt': PORT });
    await runScript('build.ts', ['--dossier', folder, '--pdf']);
    const pdf = path.join(folder, '_site/dossier.pdf');
    expect(existsSync(pdf)).toBe(true);
    const without = await runScript('build.ts', ['--dossier', folder]);
    expect(existsSync(pdf)).toBe(false);
    expect(without.code).toBe(0);
    expect(without.stderr).toMatch(/^note dossier\.pdf .*out of date.*npm run build -- --pdf\n$/);
    expect((await runScript('build.ts', ['--dossier', folder])).stderr).toBe('');
  });

  it('writes the pages that differ and deletes those of a clipping that is gone', async () => {
    const folder = await dossier({ 'articles/port.txt': PORT, 'articles/pont.txt': BRIDGE });
    await runScript('build.ts', ['--dossier', folder]);
    await rm(path.join(folder, 'articles/pont.txt'));
    await writeFile(
      path.join(folder, 'articles/port.txt'),
      PORT.replace('trois semaines', 'quatre semaines'),
    );
    expect((await runScript('build.ts', ['--dossier', folder])).code).toBe(0);
    expect(existsSync(path.join(folder, '_site/articles/pont.html'))).toBe(false);
    expect(String((await readFolder(path.join(folder, '_site'))).get('articles/port.html'))).toContain(
      'quatre semaines',
    );
  });
});
