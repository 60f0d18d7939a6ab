import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, ROOT } from './run-script.ts';

const TEXT =
  'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie de la ville, qui attend des renforts.\n';

it('npm start serves the site, builds again on a change, and ends on Ctrl-C', {
  timeout: 120_000,
}, async () => {
  const folder = await makeFolder({ 'articles/conseil.txt': TEXT });
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
  try {
    const address = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0]);
    const page = (name: string) =>
      fetch(address + name).then(
        (response) => response.text(),
        () => '',
      );
    await until(async () => (await page('articles/conseil.html')).includes('selon la mairie'));
    await writeFile(path.join(folder, 'articles/conseil.txt'), TEXT.replace('la mairie', 'la préfecture'));
    await until(async () => (await page('articles/conseil.html')).includes('selon la préfecture'));
    expect((await fetch(`${address}nowhere.html`)).status).toBe(404);
    server.kill('SIGINT');
    expect(await ended).toBe(0);
  } finally {
    server.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});
