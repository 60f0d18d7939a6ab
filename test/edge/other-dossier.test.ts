import { cp, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, makeFolder, readFolder, runScript } from '../scripts/run-script.ts';

const TEXT = 'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie, qui attend des renforts.\n';

let around: string;
let output: string;
beforeEach(async () => {
  around = await makeFolder({
    'ports/dossier.yml': 'title: Les ports\n',
    'ports/articles/port.txt': `Le port. ${TEXT}`,
    'mines/dossier.yml': 'title: Les mines\n',
    'mines/articles/mine.txt': `La mine. ${TEXT}`,
  });
  output = path.join(around, 'public');
  expect((await build('ports')).code).toBe(0);
});
afterEach(() => rm(around, { recursive: true, force: true }));

const build = (name: string, to = output): Promise<Ended> =>
  runScript('build.ts', ['--no-search', '--dossier', path.join(around, name), '--output', to]);
const move = (from: string, to: string) => rename(path.join(around, from), path.join(around, to));

describe('a build to where another dossier’s site stands', () => {
  it('is refused, names both, and changes nothing', async () => {
    const before = await readFolder(output);
    const ended = await build('mines');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(
      `error ${output} holds the site of another dossier, «Les ports» of ${path.join(around, 'ports')}, and none of its articles is in this one, «Les mines»; nothing was changed (choose another --output; if that site is no longer wanted, delete its folder first)\n`,
    );
    expect(await readFolder(output)).toEqual(before);
    // what this computer noted of the place is not needed to see it
    await move('public', 'delivered');
    expect((await build('mines', path.join(around, 'delivered'))).stderr).toContain(
      '«Les ports», and none of its articles is in this one, «Les mines»',
    );
  });

  it('is done where it holds one of its articles, whatever its title', async () => {
    await move('ports/articles/port.txt', 'mines/articles/quai.txt');
    expect(await build('mines')).toMatchObject({ code: 0, stderr: '' });
  });

  it('is refused where that site stands in its dossier’s folder, whatever the articles are', async () => {
    const own = path.join(around, 'ports/_site');
    await move('public', 'ports/_site');
    await cp(path.join(around, 'ports/articles'), path.join(around, 'mines/articles'), { recursive: true });
    const before = await readFolder(own);
    expect(await build('mines', own)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `error ${own} holds a site and stands in the folder of another dossier, ${path.join(around, 'ports')}; nothing was changed (choose another --output; if that site is no longer wanted, delete its folder first)\n`,
    });
    expect(await readFolder(own)).toEqual(before);
    // its own dossier, by whichever way its folder is named, may go on
    await symlink(path.join(around, 'ports'), path.join(around, 'quays'));
    expect(await build('quays', own)).toMatchObject({ code: 0, stderr: '' });
  });

  it('is done where the title is the same and the other folder is gone', async () => {
    await rename(path.join(around, 'ports/dossier.yml'), path.join(around, 'mines/dossier.yml'));
    expect((await build('mines')).stderr).toContain('«Les ports» of');
    await rm(path.join(around, 'ports'), { recursive: true });
    expect(await build('mines')).toMatchObject({ code: 0, stderr: '' });
  });
});

it('lets a dossier change its title and all of its clippings', async () => {
  for (const file of ['dossier.yml', 'articles']) {
    await rm(path.join(around, 'ports', file), { recursive: true });
    await move(`mines/${file}`, `ports/${file}`);
  }
  expect(await build('ports')).toMatchObject({ code: 0, stderr: '' });
});

it('lets a site stand in another site, which has a folder of articles as dossiers have', async () => {
  expect((await build('mines', path.join(around, 'built'))).code).toBe(0);
  await move('built', 'public/mines');
  expect(await build('mines', path.join(output, 'mines'))).toMatchObject({ code: 0, stderr: '' });
});

it('lets a dossier’s own site be of anything, on whichever computer it was built', async () => {
  await move('public', 'mines/_site');
  expect(await build('mines', path.join(around, 'mines/_site'))).toMatchObject({ code: 0, stderr: '' });
});
