import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, ROOT, readFolder, runScript } from '../scripts/run-script.ts';

const text = (n: number, who: string) =>
  `Le conseil ${n} de Valmer\n\nLe conseil s’est réuni mardi 4 mai 2021 à Valmer, selon ${who}, qui attend des renforts de la région.\n`;
const clippings = (who: string) =>
  Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`articles/conseil-${n}.txt`, text(n, who)]));

const folders: string[] = [];
const dossier = async (files: Record<string, string>) => {
  const folder = await makeFolder(files);
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Starts a build and kills it as soon as the given file appears or changes, or `wait` later. */
async function killedBuild(folder: string, when: () => boolean): Promise<void> {
  const args = [path.join(ROOT, 'scripts/run.mjs'), 'build', '--dossier', folder];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (!when() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  await ended;
}

describe('a build that is killed', () => {
  it('leaves every file whole, the old one or the new one, and the next build completes the site', async () => {
    const folder = await dossier(clippings('la mairie'));
    const site = path.join(folder, '_site');
    expect((await runScript('build.ts', ['--dossier', folder])).code).toBe(0);
    const old = await readFolder(site);
    for (const [name, content] of Object.entries(clippings('la préfecture')))
      await writeFile(path.join(folder, name), content);
    await killedBuild(folder, () => existsSync(path.join(site, '.dossier-build/owner')));
    const left = await readFolder(site);
    const verified = await runScript('verify.ts', [site]);

    expect((await runScript('build.ts', ['--dossier', folder])).code).toBe(0);
    const fresh = await readFolder(site);
    const torn = [...left].filter(
      ([name, bytes]) =>
        !name.startsWith('.dossier-build/') &&
        name !== 'SHA256SUMS' &&
        !old.get(name)?.equals(bytes) &&
        !fresh.get(name)?.equals(bytes),
    );
    expect(torn.map(([name]) => name)).toEqual([]);
    if ([...left.keys()].some((name) => name.startsWith('.dossier-build/')))
      expect(verified.stdout).toContain('has not ended');
    expect(String(fresh.get('articles/conseil-7.html'))).toContain('la préfecture');
    expect([...fresh.keys()].filter((name) => name.startsWith('.dossier-build'))).toEqual([]);
    expect(await runScript('verify.ts', [site])).toMatchObject({ code: 0 });
    const elsewhere = await dossier({});
    await runScript('build.ts', ['--dossier', folder, '--output', path.join(elsewhere, 'site')]);
    expect(await readFolder(path.join(elsewhere, 'site'))).toEqual(fresh);
  });
});

describe('two builds at once', () => {
  it('end with one site, and each with a clear word', async () => {
    const folder = await dossier(clippings('la mairie'));
    const both = await Promise.all([1, 2, 3].map(() => runScript('build.ts', ['--dossier', folder])));
    expect(both.some((ended) => ended.code === 0)).toBe(true);
    for (const ended of both) {
      if (ended.code !== 0)
        expect(ended.stderr).toMatch(/^error another build is writing to this folder.*\n$/);
    }
    expect(await runScript('verify.ts', [path.join(folder, '_site')])).toMatchObject({ code: 0 });
  });
});
