import { spawn, spawnSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, ROOT, runScript } from './run-script.ts';

const TEXT =
  'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie de la ville, qui attend des renforts.\n';

const slow = { timeout: 120_000 };

/** A serving process with what it printed; `until` waits for something to be found. */
async function startServing(folder: string) {
  const args = [path.join(ROOT, 'scripts/run.mjs'), 'serve', '--dossier', folder, '--port', '0'];
  const server = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } });
  let printed = '';
  server.stdout.on('data', (chunk) => (printed += chunk));
  server.stderr.on('data', (chunk) => (printed += chunk));
  const ended = new Promise((resolve) => server.on('close', resolve));
  const until = async <T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
    for (let i = 0; i < 400; i++) {
      const found = await look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`waited in vain; the server printed: ${printed}`);
  };
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const address = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0]);
  const page = (name: string) =>
    fetch(address + name).then(
      (response) => response.text(),
      () => '',
    );
  const article = (says: string) =>
    until(async () => (await page('articles/conseil.html')).includes(`selon ${says}`));
  return { server, address, ended, until, article, stop, printed: () => printed };
}

it('npm start serves the site, builds again on a change, and ends on Ctrl-C', slow, async () => {
  const folder = await makeFolder({ 'articles/conseil.txt': TEXT });
  const { server, address, ended, article, stop } = await startServing(folder);
  try {
    await article('la mairie');
    await writeFile(path.join(folder, 'articles/conseil.txt'), TEXT.replace('la mairie', 'la préfecture'));
    await article('la préfecture');
    expect((await fetch(`${address}nowhere.html`)).status).toBe(404);
    server.kill('SIGINT');
    expect(await ended).toBe(0);
  } finally {
    await stop();
  }
});

it(
  'shows the site as it was while the clippings are elsewhere, and as they are when they are back',
  slow,
  async () => {
    const folder = await makeFolder({ 'articles/conseil.txt': TEXT });
    const { until, article, stop, printed } = await startServing(folder);
    const [here, elsewhere] = [path.join(folder, 'articles'), path.join(folder, 'elsewhere')];
    try {
      await until(() => printed().includes('\nopen ')); // a build at work would miss the clippings too
      await rename(here, elsewhere);
      await until(() => printed().includes('its pages stay as they were'));
      await article('la mairie');
      await writeFile(path.join(elsewhere, 'conseil.txt'), TEXT.replace('la mairie', 'le préfet'));
      await rename(elsewhere, here);
      await article('le préfet');
      await until(() => printed().includes('the dossier changed'));
      await writeFile(path.join(here, 'conseil.txt'), TEXT.replace('la mairie', 'les pompiers'));
      await article('les pompiers');
      expect(printed().match(/^error .*/gm)).toHaveLength(1);
      expect(printed()).not.toMatch(/^ +at /m);
    } finally {
      await stop();
    }
  },
);

it(
  'starts the server again that was ended, on the same port, and gives up when it ends at once',
  slow,
  async () => {
    const folder = await makeFolder({ 'articles/conseil.txt': TEXT });
    const { server, ended, until, article, stop, printed } = await startServing(folder);
    const serving = () =>
      Number(spawnSync('pgrep', ['-P', `${server.pid}`, '-f', 'serve-live'], { encoding: 'utf8' }).stdout);
    try {
      await new Promise((resolve) => setTimeout(resolve, 5500));
      process.kill(serving(), 'SIGKILL');
      await until(() => printed().match(/http:/g)?.length === 2);
      await article('la mairie');
      expect(printed()).toContain('warning the server ended (SIGKILL): it is started again\n');
      process.kill(serving(), 'SIGKILL');
      expect(await ended).toBe(1);
      expect(printed()).toContain('error the server ended at once (SIGKILL): start it again\n');
    } finally {
      await stop();
    }
  },
);

it('ends with an error, told once, where there is nothing to serve', slow, async () => {
  const folder = await makeFolder({ 'notes.txt': 'x' });
  const ended = await runScript('serve.ts', ['--dossier', folder, '--port', '0']);
  await rm(folder, { recursive: true });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^error .* is no dossier: .*\n$/);
});
