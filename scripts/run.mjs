// Starts a command of this project: node scripts/run.mjs NAME [arguments], where NAME is a script of this folder.
//
// The program is a few hundred TypeScript files. To translate and load them one by one takes longer than a build that
// has nothing to do, so they are bundled once into `.cache/program`, anew after every change of theirs. Where that
// cannot be done, tsx runs them as they stand. Plain JavaScript, because it must start before either.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import { loadProgram, PROGRAM_FILE, readProgram } from './load-program.mjs';

const HERE = fileURLToPath(import.meta.url);
const ROOT = path.resolve(path.dirname(HERE), '..');
const PROGRAM = path.join(ROOT, '.cache/program');
/** Files and folders that the program is made of. */
const SOURCES = ['src', 'scripts', 'eleventy.config.ts', 'package-lock.json'];

/**
 * How long a function runs before the engine makes fast code of it, on threads of their own; sixteen times as long as
 * by itself. Commands run for seconds: with the engine's own figure these threads took a third of the processor time of
 * the first build of 1,000 articles, which ended no sooner for it. Work that takes longer asks for fast code sooner
 * (`prepare-articles.ts`). Set here, because workers have it from the process. Node 20 alone knows this setting; later
 * ones would complain of it.
 */
const BEFORE_FAST_CODE = '--interrupt-budget=1056000';

/**
 * The engine makes what often outlives a first clearing of memory where long-lived things are kept. Here that is what
 * belongs to the article at work, which is dead an article later; but there it keeps alive all it refers to, until
 * everything is cleared. Without, clearing takes a third of the time.
 */
const KEEP_ALL_YOUNG = '--no-allocation-site-pretenuring';

/** What npm lets the engine fill at the start of some commands is for their own thread: others are many, and small. */
const WORKERS_START_SMALL = '--initial-heap-size=0';

/** Runs a TypeScript file of the project, such as `scripts/build.ts`, in this thread. */
export async function runProgram(source) {
  const isVerbose = process.argv.includes('--verbose');
  // a stack is shown with --verbose alone, and the maps of it take a moment to be read
  if (isVerbose) process.setSourceMapsEnabled(true);
  const program = await bundled().catch(() => undefined);
  if (!program) {
    const { register } = await import('tsx/esm/api');
    register();
    await import(pathToFileURL(path.join(ROOT, source)).href);
    return;
  }
  const { folder, text } = program;
  // the engine takes no code that was made with other settings
  const code = path.join(folder, `${commandOf(source)}-${cachedDataVersionTag().toString(16)}.code`);
  const file = path.join(folder, PROGRAM_FILE);
  const { sources } = isVerbose ? createRequire(file)(file) : loadProgram(folder, text, code, isMainThread);
  await sources[source]();
}

/** The command that a source is, or in a thread beside it does a part of. */
function commandOf(source) {
  if (isMainThread) setEnvironmentData('command', path.basename(source, '.ts'));
  return getEnvironmentData('command');
}

/** The bundled program and its folder; made first where a source has changed since it was, or where it is damaged. */
async function bundled() {
  const stamps = createHash('sha256').update(JSON.stringify([process.version, ROOT, stampsOf(SOURCES)]));
  const folder = path.join(PROGRAM, stamps.digest('hex').slice(0, 32));
  const stands = existsSync(folder);
  let text = readProgram(folder);
  if (text === undefined) {
    if (stands) rmSync(folder, { recursive: true, force: true });
    const { bundleProgram } = await import('./bundle-program.mjs');
    await bundleProgram(ROOT, folder);
    text = readProgram(folder);
  }
  return text === undefined ? undefined : { folder, text };
}

/** Name, size and times of every file: the time of the last change of a file cannot be set back. */
function stampsOf(names) {
  return names.flatMap((name) => {
    const found = lstatSync(path.join(ROOT, name));
    if (!found.isDirectory()) return [name, found.size, found.mtimeMs, found.ctimeMs];
    const inside = readdirSync(path.join(ROOT, name)).sort();
    return stampsOf(inside.map((each) => path.join(name, each)));
  });
}

const [, started, command, ...rest] = process.argv;
if (isMainThread && started !== undefined && realpathSync(started) === HERE) {
  const source = `scripts/${command}.ts`;
  if (!/^[a-z-]+$/.test(command ?? '') || !existsSync(path.join(ROOT, source))) {
    process.stderr.write(`there is no command ${command ?? ''} (see the scripts of package.json)\n`);
    process.exitCode = 1;
  } else {
    process.argv = [process.argv[0], path.join(ROOT, source), ...rest];
    setFlagsFromString(KEEP_ALL_YOUNG);
    setFlagsFromString(WORKERS_START_SMALL);
    if (process.version.startsWith('v20.')) setFlagsFromString(BEFORE_FAST_CODE);
    await runProgram(source);
  }
}
