import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Ended, makeFolder, ROOT, runScript } from './run-script.ts';

let project = '';
afterEach(() => rm(project, { recursive: true, force: true }));

/** A project of one command that says a word of another file and names the folder that it stands in. */
async function smallProject(word: string): Promise<string> {
  const folder = await makeFolder({
    'src/word.ts': `export const word: string = '${word}';\n`,
    'src/edge/prepare-worker.ts': 'export {};\n',
    'scripts/say.ts':
      "import { word } from '../src/word.ts';\nconsole.log(word, import.meta.dirname, process.argv.slice(2).join());\n",
    'eleventy.config.ts': '',
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
  });
  await mkdir(path.join(folder, '.cache'));
  for (const name of ['run.mjs', 'bundle-program.mjs', 'load-program.mjs'])
    await copyFile(path.join(ROOT, 'scripts', name), path.join(folder, 'scripts', name));
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

function say(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(project, 'scripts/run.mjs'), ...args]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

const CODE = /^say-[0-9a-f]+\.code$/;

const bundles = () => readdir(path.join(project, '.cache/program'));

/** The one file of the bundle whose name is like this; an error where it does not stand there. */
async function inBundle(name: RegExp): Promise<string> {
  const folder = path.join(project, '.cache/program', (await bundles())[0] ?? '');
  const found = (await readdir(folder)).filter((each) => name.test(each));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} files`);
  return path.join(folder, found[0]);
}

/** Changes the seconds that a file of code says its run took, and signs it as the program does. */
async function sayThatItTook(seconds: number): Promise<Buffer> {
  const file = await inBundle(CODE);
  const signed = (await readFile(file)).subarray(32);
  signed.writeDoubleLE(seconds);
  const bytes = Buffer.concat([createHash('sha256').update(signed).digest(), signed]);
  await writeFile(file, bytes);
  return bytes;
}

it('runs a command with its arguments, bundled once, as if its source ran', async () => {
  project = await smallProject('bonjour');
  const expected = { code: 0, stdout: `bonjour ${path.join(project, 'scripts')} a,b\n`, stderr: '' };
  expect(await say('say', 'a', 'b')).toEqual(expected);
  const made = await bundles();
  expect(made).toHaveLength(1);
  const bundle = await inBundle(/\.cjs$/);
  const { mtimeMs } = await stat(bundle);
  expect(await say('say', 'a', 'b')).toEqual(expected);
  expect((await stat(bundle)).mtimeMs).toBe(mtimeMs);
});

it('bundles again what is no longer the program that was bundled', async () => {
  project = await smallProject('bonjour');
  const expected = await say('say', 'a');
  const bundle = await inBundle(/\.cjs$/);
  const whole = await readFile(bundle, 'utf8');
  for (const text of [whole.replace('bonjour', 'bonsoir'), whole.slice(0, whole.length >> 1), '']) {
    await writeFile(bundle, text);
    expect(await say('say', 'a')).toEqual(expected);
    expect(await readFile(bundle, 'utf8')).toBe(whole);
  }
});

it('imports a package that stays where it is, in a first run and from kept code', async () => {
  project = await smallProject('bonjour');
  await writeFile(
    path.join(project, 'scripts/say.ts'),
    "import('esbuild').then(({ transform }) => transform('let a: number = 1', { loader: 'ts' })).then(({ code }) => console.log(code.trim()));\n",
  );
  for (let run = 0; run < 3; run++)
    expect(await say('say')).toEqual({ code: 0, stdout: 'let a = 1;\n', stderr: '' });
  await inBundle(CODE);
});

it('starts packages late that few builds need, and gives what they give', async () => {
  project = await smallProject('bonjour');
  const uses = [
    "import { Readability } from '@mozilla/readability';",
    "import { francAll } from 'franc-min';",
    "import { parseHTML } from 'linkedom/worker';",
    "const { document } = parseHTML('<html><body><p>un</p></body></html>');",
    'const read = new Readability(document as unknown as Document);',
    "const [[best]] = francAll('Le port a rouvert ses portes mercredi matin', { only: ['fra', 'deu'] });",
    "console.log(best, document.querySelector('p')?.textContent, typeof read.parse);",
  ];
  await writeFile(path.join(project, 'scripts/say.ts'), uses.join('\n'));
  expect(await say('say')).toEqual({ code: 0, stdout: 'fra un function\n', stderr: '' });
  expect(await bundles()).toHaveLength(1);
});

it('keeps the engine’s code of a command, and passes over what is no whole file of it', async () => {
  project = await smallProject('bonjour');
  const expected = await say('say', 'a');
  const code = await inBundle(CODE);
  const whole = await sayThatItTook(1000);
  expect(await say('say', 'a')).toEqual(expected);
  expect(await readFile(code)).toEqual(whole);
  const damaged = Uint8Array.from(whole, (byte, at) => (at === whole.length >> 1 ? byte ^ 1 : byte));
  for (const bytes of [damaged, whole.subarray(0, -1), whole.subarray(0, 8), new Uint8Array()]) {
    await writeFile(code, bytes);
    expect(await say('say', 'a')).toEqual(expected);
    expect(await readFile(code)).not.toEqual(Buffer.from(bytes));
  }
});

it('keeps the engine’s code anew of a run that worked far longer, and of none that failed', async () => {
  project = await smallProject('bonjour');
  await writeFile(path.join(project, 'scripts/say.ts'), 'process.exitCode = Number(process.argv[2]);\n');
  await say('say', '1');
  await expect(inBundle(CODE)).rejects.toThrow('0 files');
  await say('say', '0');
  const code = await inBundle(CODE);
  const long = await sayThatItTook(1000);
  await say('say', '0');
  expect(await readFile(code)).toEqual(long);
  const short = await sayThatItTook(0.0001);
  await say('say', '1');
  expect(await readFile(code)).toEqual(short);
  await say('say', '0');
  expect(await readFile(code)).not.toEqual(short);
});

it('keeps no code of a run that changed the engine’s settings, which would not be taken', async () => {
  project = await smallProject('bonjour');
  const changes =
    "import { setFlagsFromString } from 'node:v8';\nsetFlagsFromString('--interrupt-budget=100000');\n";
  await writeFile(path.join(project, 'scripts/say.ts'), changes);
  expect((await say('say')).code).toBe(0);
  await expect(inBundle(CODE)).rejects.toThrow('0 files');
});

it('runs the sources as they stand now, when a file has changed since they were bundled', async () => {
  project = await smallProject('bonjour');
  await say('say');
  await writeFile(path.join(project, 'src/word.ts'), "export const word: string = 'bonsoir';\n");
  expect((await say('say')).stdout).toMatch(/^bonsoir /);
});

it('lets two commands begin at once where there is no bundle yet', async () => {
  project = await smallProject('bonjour');
  const ended = await Promise.all([say('say'), say('say'), say('say')]);
  expect(ended.map(({ code, stdout }) => [code, stdout.split(' ')[0]])).toEqual(
    Array(3).fill([0, 'bonjour']),
  );
  expect(await bundles()).toHaveLength(1);
});

it('runs the sources themselves where no bundle can be written', async () => {
  project = await smallProject('bonjour');
  await rm(path.join(project, '.cache'), { recursive: true });
  await writeFile(path.join(project, '.cache'), 'no folder');
  expect((await say('say')).stdout).toMatch(/^bonjour /);
});

it('knows a bundle by the same version as the sources that it was made of', async () => {
  project = await smallProject('bonjour');
  await copyFile(
    path.join(ROOT, 'src/edge/sources-version.ts'),
    path.join(project, 'src/edge/sources-version.ts'),
  );
  await writeFile(
    path.join(project, 'scripts/version.ts'),
    "import { programVersion, sourcesVersion } from '../src/edge/sources-version.ts';\n" +
      "console.log(programVersion(), sourcesVersion(['word.ts']), sourcesVersion(['edge', 'word.ts']));\n",
  );
  const bundled = async () => (await say('version')).stdout;
  const first = await bundled();
  await writeFile(path.join(project, 'src/word.ts'), "export const word: string = 'bonsoir';\n");
  const second = await bundled();
  await rm(path.join(project, '.cache'), { recursive: true });
  await writeFile(path.join(project, '.cache'), 'no folder');
  expect(await bundled()).toBe(second);
  expect(second).toMatch(/^(?:[0-9a-f]{16}\s){3}$/);
  const [before, after] = [first.split(' '), second.split(' ')];
  expect(after.every((version, i) => version !== before[i])).toBe(true);
});

it('refuses a name that is no command in one line', async () => {
  project = await smallProject('bonjour');
  expect(await say('../src/word')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'there is no command ../src/word (see the scripts of package.json)\n',
  });
});

it('shows with --verbose where in the sources an error comes from', async () => {
  project = await makeFolder({});
  const { stderr } = await runScript('verify.ts', ['--verbose', project]);
  expect(stderr).toMatch(/src\/edge\/verify-site\.ts:\d+:\d+/);
});
