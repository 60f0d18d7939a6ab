import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { keepServing } from '../../scripts/keep-serving.ts';
import { makeFolder, ROOT, runScript } from './run-script.ts';

const TEXT =
  'Le conseil s’est réuni mardi 4 mai 2021 à Valmer, selon la mairie de la ville, qui attend des renforts.\n';
const RUN = path.join(ROOT, 'scripts/run.mjs');
const plain = { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } };

/** Milliseconds; less than a test has, so that it can say what was printed. */
const PATIENCE = 240_000;

/** What processes print; `until` waits for something to be found as long as `serves` says that it may be. */
function listener(serves: () => boolean) {
  let printed = '';
  const until = async <T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
    for (const started = performance.now(); ; ) {
      const hope = serves() && performance.now() - started < PATIENCE;
      const found = await look();
      if (found) return found;
      if (!hope) throw new Error(`waited in vain; the server printed: ${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const listen = ({ stdout, stderr }: ChildProcess) => {
    for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (printed += chunk));
  };
  const article = async (says: string) => {
    const address = await until(() => printed.match(/http:\/\/127\.0\.0\.1:\d+\//g)?.at(-1));
    return until(async () => {
      const response = await fetch(`${address}articles/conseil.html`).catch(() => undefined);
      return (await response?.text().catch(() => ''))?.includes(`selon ${says}`) && address;
    });
  };
  return { listen, until, article, printed: () => printed, tell: (line: string) => (printed += line) };
}

/** A serving process with what it printed. */
function startServing(folder: string) {
  const server = spawn(process.execPath, [RUN, 'serve', '--dossier', folder, '--port', '0'], plain);
  const { listen, until, article, printed } = listener(() => server.exitCode === null);
  listen(server);
  const ended = new Promise((resolve) => server.on('close', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { server, ended, until, article, stop, printed };
}

it('npm start serves the site, builds again on a change, and ends on Ctrl-C', async () => {
  const folder = await makeFolder({ 'articles/conseil.txt': TEXT });
  const { server, ended, article, stop } = startServing(folder);
  try {
    const address = await article('la mairie');
    await writeFile(path.join(folder, 'articles/conseil.txt'), TEXT.replace('la mairie', 'la préfecture'));
    await article('la préfecture');
    expect((await fetch(`${address}nowhere.html`)).status).toBe(404);
    server.kill('SIGINT');
    expect(await ended).toBe(0);
  } finally {
    await stop();
  }
});

it('shows no page of a clipping that is gone, which a build left in the output, and says what came and went', async () => {
  const folder = await makeFolder({ 'articles/conseil.txt': TEXT, 'articles/port.txt': TEXT });
  const { until, article, stop, printed } = startServing(folder);
  try {
    const address = await article('la mairie');
    const status = async (page: string) => (await fetch(address + page)).status;
    await until(() => printed().includes('\nopen '));
    expect(await status('articles/port.html')).toBe(200);
    expect(await status('search.html')).toBe(200);
    await rm(path.join(folder, 'articles/port.txt'));
    await until(() => /^articles\/port\.txt removed, shown after \d+ ms\n/m.test(printed()));
    expect(await status('articles/port.html')).toBe(404);
    await writeFile(path.join(folder, 'articles/port.txt'), TEXT);
    await until(() => /^articles\/port\.txt added, shown after \d+ ms\n/m.test(printed()));
    await writeFile(path.join(folder, 'articles/port.txt'), TEXT.replace('la mairie', 'le préfet'));
    await until(() => /^articles\/port\.txt changed, shown after \d+ ms\n/m.test(printed()));
  } finally {
    await stop();
  }
});

it('tells of a problem once, of a build and of each change', async () => {
  const folder = await makeFolder({ 'articles/conseil.txt': TEXT, 'articles/conseil.yml': 'colour: red\n' });
  const { article, until, stop, printed } = startServing(folder);
  try {
    await until(() => printed().includes('\nopen '));
    await writeFile(path.join(folder, 'articles/conseil.txt'), TEXT.replace('la mairie', 'le préfet'));
    await article('le préfet');
    await until(() => printed().match(/\nopen /g)?.length === 2);
    expect(printed().match(/unknown key «colour»/g)).toHaveLength(1);
  } finally {
    await stop();
  }
});

it('shows the site as it was while the clippings are elsewhere, and as they are when they are back', async () => {
  const folder = await makeFolder({ 'articles/conseil.txt': TEXT });
  const { until, article, stop, printed } = startServing(folder);
  const at = (...names: string[]) => path.join(folder, ...names);
  try {
    await until(() => printed().includes('\nopen ')); // a build at work would miss the clippings too
    await rename(at('articles'), at('elsewhere'));
    await until(() => printed().includes('its pages stay as they were'));
    await article('la mairie');
    await writeFile(at('elsewhere/conseil.txt'), TEXT.replace('la mairie', 'le préfet'));
    await rename(at('elsewhere'), at('articles'));
    await article('le préfet');
    // whether the folder's return was seen or looked for
    await until(() => /^the dossier can be read again, shown after \d+ ms\n/m.test(printed()));
    expect(printed()).not.toContain('removed, shown');
    // in one step: whoever reads now reads one text or the other
    await writeFile(at('next.txt'), TEXT.replace('la mairie', 'les pompiers'));
    await rename(at('next.txt'), at('articles/conseil.txt'));
    await article('les pompiers');
    expect(printed().match(/^error .*/gm)).toHaveLength(1);
    expect(printed()).not.toMatch(/^ +at /m);
  } finally {
    await stop();
  }
});

/** Keeps a server serving as `npm start` does; one is steady from the first moment on, or never. */
async function keeping(steady: number) {
  const folder = await makeFolder({ 'articles/conseil.txt': TEXT });
  const closed: Promise<unknown>[] = [];
  let child: ChildProcess | undefined;
  let serves = true;
  const { listen, until, article, printed, tell } = listener(() => serves);
  const start = (port: string) => {
    const args = [RUN, 'serve-live', folder, path.join(folder, '_site'), port];
    child = spawn(process.execPath, args, { ...plain, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    listen(child);
    closed.push(once(child, 'close'));
    return child;
  };
  const { ended, stop } = keepServing('0', { start, tell, steady });
  ended.then(() => {
    serves = false;
  });
  // when it was heard that it serves, since it sends that before it prints the address
  const kill = () => until(() => child?.kill('SIGKILL'));
  // the build of a server that was killed goes on, and what it prints to is closed when it has ended
  const clear = () => Promise.all(closed).then(() => rm(folder, { recursive: true }));
  return { ended, stop, until, article, printed, kill, clear };
}

it('starts the server again that was ended, on the same port', async () => {
  const { ended, stop, until, article, printed, kill, clear } = await keeping(0);
  const address = await article('la mairie');
  await kill();
  await until(() => printed().match(/http:/g)?.length === 2);
  expect(await article('la mairie')).toBe(address);
  expect(printed()).toContain('the server ended (SIGKILL): it is started again\n');
  stop();
  expect(await ended).toBe(0);
  await clear();
});

it('gives up a server that ended at once', async () => {
  const { ended, article, printed, kill, clear } = await keeping(Number.POSITIVE_INFINITY);
  await article('la mairie');
  await kill();
  expect(await ended).toBe(1);
  expect(printed()).toContain('the server ended at once (SIGKILL): start it again\n');
  await clear();
});

it('ends with an error, told once, where there is nothing to serve', async () => {
  const folder = await makeFolder({ 'notes.txt': 'x' });
  const ended = await runScript('serve.ts', ['--dossier', folder, '--port', '0']);
  await rm(folder, { recursive: true });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^error .* is no dossier: .*\n$/);
});
