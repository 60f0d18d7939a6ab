import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, readFolder, runScript } from './run-script.ts';

const TEXT =
  'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie de la ville, qui attend des renforts.\n';

describe('verifying a delivered dossier', () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await makeFolder({ 'articles/conseil.txt': TEXT, 'articles/port.txt': `Le port. ${TEXT}` });
    expect((await runScript('build.ts', ['--dossier', folder])).code).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A copy of the site, as it may have been delivered. */
  const delivered = async () => {
    const copy = path.join(folder, `delivered-${++count}`);
    await cp(path.join(folder, '_site'), copy, { recursive: true });
    return copy;
  };
  const verify = (...args: string[]) => runScript('verify.ts', args);

  it('says that nothing has changed, and counts the clippings', async () => {
    const ended = await verify(await delivered());
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(
      /Nothing has changed since it was built: \d+ files, among them\n2 clippings/,
    );
    expect(ended.stdout).toMatch(/Fingerprint: [0-9a-f]{64}\n/);
  });

  it('looks into _site of the dossier when no folder is given', async () => {
    expect((await verify('--dossier', folder)).code).toBe(0);
  });

  it('names the site of a dossier that is given in its place', async () => {
    const { code, stderr } = await verify(folder);
    expect(code).toBe(1);
    expect(stderr).toContain(`(did you mean ${path.join(folder, '_site')}?)`);
  });

  it('does not mind what a system leaves behind', async () => {
    const copy = await delivered();
    await writeFile(path.join(copy, 'articles/.DS_Store'), 'x');
    expect((await verify(copy)).code).toBe(0);
  });

  it('names what was changed, added and taken away', async () => {
    const copy = await delivered();
    await appendFile(path.join(copy, 'articles/port.html'), '<!-- -->');
    await writeFile(path.join(copy, 'articles/autre.html'), 'x');
    await rm(path.join(copy, 'originals/conseil.txt'));
    await rm(path.join(copy, 'about.html'));
    await symlink(path.join(copy, 'index.html'), path.join(copy, 'about.html'));
    const ended = await verify('--json', copy);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      changed: ['about.html', 'articles/port.html'],
      added: ['articles/autre.html'],
      missing: ['originals/conseil.txt'],
      unproven: ['articles/conseil.txt'],
      originals: 1,
      underWay: false,
    });
    const told = (await verify(copy)).stdout;
    expect(told).toContain('Changed since (2):\n  about.html\n  articles/port.html\n');
    expect(told).toContain('Missing (1):\n  originals/conseil.txt\n');
  });

  it.each([
    'about.html',
    'articles/port.html',
    'cleaning/port.html',
    'assets/site.css',
    'originals/port.txt',
  ])('finds %s taken away together with its line in the list', async (name) => {
    const copy = await delivered();
    await rm(path.join(copy, name));
    const list = String((await readFolder(copy)).get('SHA256SUMS')).split('\n');
    await writeFile(
      path.join(copy, 'SHA256SUMS'),
      list.filter((line) => !line.endsWith(`  ${name}`)).join('\n'),
    );
    const ended = await verify('--json', copy);
    expect(ended.code).toBe(1);
    const { missing, unproven } = JSON.parse(ended.stdout);
    expect([missing, unproven]).toEqual(
      name.startsWith('originals/') ? [[], ['articles/port.txt']] : [[name], []],
    );
  });

  it('misses nothing of a site without a search', async () => {
    const site = path.join(folder, 'without-search');
    await runScript('build.ts', ['--dossier', folder, '--no-search', '--output', site]);
    expect((await verify(site)).code).toBe(0);
  });

  it('misses nothing that the compiler links beside the site', async () => {
    const note =
      'cover_note: "[plan](plan.pdf) [annexe](annexes/a.html#x \\"A\\") [article](articles/port.html)"\n';
    const own = await makeFolder({
      'dossier.yml': `title: Essai\n${note}`,
      'articles/port.txt': 'Le port de Valmer reste fermé, selon la mairie, qui attend des renforts.\n',
    });
    const site = path.join(own, '_site');
    await runScript('build.ts', ['--dossier', own, '--no-search', '--output', site]);
    expect(String((await readFolder(site)).get('index.html'))).toContain('href="plan.pdf"');
    expect(await verify(site)).toMatchObject({ code: 0 });
    await rm(own, { recursive: true });
  });

  it('finds a clipping replaced together with its line in the list', async () => {
    const copy = await delivered();
    const lie = 'Le conseil ne s’est pas réuni.\n';
    await writeFile(path.join(copy, 'originals/conseil.txt'), lie);
    const list = String((await readFolder(copy)).get('SHA256SUMS'));
    const hash = createHash('sha256').update(lie).digest('hex');
    await writeFile(
      path.join(copy, 'SHA256SUMS'),
      list.replace(/^.*(?= {2}originals\/conseil\.txt$)/m, hash),
    );
    const ended = await verify(copy);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('proves what was received (1):\n  articles/conseil.txt\n');
  });

  /** Changes the list of a copy as somebody would who wants to hide another change. */
  const changeList = async (copy: string, change: (list: string) => string) =>
    writeFile(path.join(copy, 'SHA256SUMS'), change(String((await readFolder(copy)).get('SHA256SUMS'))));

  it('finds two clippings swapped together with their lines in the list', async () => {
    const copy = await delivered();
    const [one, other] = ['conseil', 'port'].map((name) => path.join(copy, `originals/${name}.txt`));
    const [first, second] = await Promise.all([readFile(`${one}`), readFile(`${other}`)]);
    await writeFile(`${one}`, second);
    await writeFile(`${other}`, first);
    const swapped: Record<string, string> = { conseil: 'port', port: 'conseil' };
    await changeList(copy, (list) =>
      list.replace(/originals\/(conseil|port)\./g, (_, name) => `originals/${swapped[name]}.`),
    );
    const ended = await verify(copy);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('received (2):\n  articles/conseil.txt\n  articles/port.txt\n');
    expect(ended.stdout).toContain(', 0 of them clippings.');
  });

  it('finds a clipping renamed together with its line in the list', async () => {
    const copy = await delivered();
    await rename(path.join(copy, 'originals/port.txt'), path.join(copy, 'originals/zone.txt'));
    await changeList(copy, (list) => list.replace('originals/port.txt', 'originals/zone.txt'));
    const ended = await verify(copy);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('proves what was received (1):\n  articles/port.txt\n');
  });

  it.each([
    [/^ {6}"file": "articles.port.txt",\n/m, 'article 2 of dossier.json, which names no clipping'],
    [/^ {6}"slug": "port",\n/m, 'articles/port.txt'],
    [/^ {2}"articles": /m, 'dossier.json, which has no list of articles'],
  ])('says plainly what dossier.json does not state: %s', async (line, told) => {
    const copy = await delivered();
    const json = String(await readFile(path.join(copy, 'dossier.json')));
    expect(json).toMatch(line);
    const changed = json.replace(line, line.source.includes('articles"') ? '"a": ' : '');
    await writeFile(path.join(copy, 'dossier.json'), changed);
    const hash = createHash('sha256').update(changed).digest('hex');
    await changeList(copy, (list) => list.replace(/^.*(?= {2}dossier\.json$)/m, hash));
    const ended = await verify(copy);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain(`proves what was received (1):\n  ${told}\n`);
    expect(ended.stdout).not.toContain('undefined');
  });

  it('asks nothing of a dossier without articles', async () => {
    const empty = await makeFolder({ 'articles/vide.txt': '' });
    await runScript('build.ts', ['--dossier', empty, '--allow-problems']);
    expect(await verify('--dossier', empty)).toMatchObject({ code: 0, stderr: '' });
    await rm(empty, { recursive: true });
  });

  it('says that a build has not ended', async () => {
    const copy = await delivered();
    await mkdir(path.join(copy, '.dossier-build'));
    const ended = await verify(copy);
    expect(ended).toMatchObject({ code: 1, stdout: expect.stringContaining('build it again') });
  });

  it('calls no file changed that a build has begun to write and not noted yet', async () => {
    const copy = await delivered();
    const list = String((await readFolder(copy)).get('SHA256SUMS'));
    const zeros = '0'.repeat(64);
    await writeFile(path.join(copy, 'SHA256SUMS'), list.replace(/^[0-9a-f]{64}/gm, zeros));
    await rm(path.join(copy, 'about.html'));
    const files = list.split('\n').length - 1;
    const found = JSON.parse((await verify('--json', copy)).stdout);
    expect(found).toMatchObject({ underWay: true, changed: [], missing: ['about.html'], unproven: [] });
    expect(found.unchecked).toHaveLength(files - 1);
    const ended = await verify(copy);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('A build of this folder has not ended');
    expect(ended.stdout).toContain(`Not to be checked before a build has ended (${files - 1}):\n`);
    expect(ended.stdout).not.toMatch(/Changed|unchanged|proves|Fingerprint: /);
  });

  it('is one line about a folder that holds no dossier', async () => {
    for (const wrong of [path.join(folder, 'articles'), path.join(folder, 'none')]) {
      const ended = await verify(wrong);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(/^error there is no list of a dossier's files in .*\n$/);
    }
  });

  it('can be done by others too: the list is what sha256sum writes', async () => {
    const list = String((await readFolder(await delivered())).get('SHA256SUMS'));
    expect(list).toMatch(/^([0-9a-f]{64} {2}[\w./-]+\n)+$/);
    expect(list).toContain('  originals/conseil.txt\n');
  });
});
