import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PROGRAM_FILE, sealProgram } from './load-program.mjs';

/** What is run beside the scripts: in threads of its own. */
const WORKERS = ['src/edge/prepare-worker.ts'];

/**
 * Packages of many small files, which load faster as one, and modules of today's JavaScript, which a script cannot
 * ask for; with what they need. Others stay where they are.
 */
const TAKEN_IN = new Set([
  ...['@11ty/eleventy', '@mozilla/readability', '@noble/hashes', 'chardet', 'chokidar', 'd3-scale', 'edtf'],
  ...['franc-min', 'htmlparser2', 'iconv-lite', 'linkedom', 'markdown-it', 'pagefind', 'picocolors'],
  ...['yaml', 'zod'],
]);

/**
 * Packages that take long to start and that few builds need, with the functions and classes that are asked of them:
 * each starts when one of these is first called.
 */
const STARTED_LATE = {
  'franc-min': ['francAll'],
  'linkedom/worker': ['parseHTML'],
  '@mozilla/readability': ['Readability'],
};

/** Needed by these, and no module of today's JavaScript; loaded by nothing that this program does. */
const LEFT_OUT = new Set(['@11ty/eleventy-dev-server']);

/** A bundle of sources that have changed is deleted when it is so old that no command can still be loading it. */
const OUTLIVED = 3 * 60 * 60 * 1000;

/**
 * Bundles the program into one file of a folder, `program.cjs`, whole or not at all: of two that do it at once, both
 * succeed. It exports `sources`: what runs each, by its path. A script, and no module of today's JavaScript, because
 * of a script the engine's code can be kept (`load-program.mjs`). Parts that a command loads later run later.
 */
export async function bundleProgram(root, folder) {
  const unfinished = `${folder}.${process.pid}`;
  try {
    await build({
      absWorkingDir: root,
      stdin: { contents: entryOf([...scriptsOf(root), ...WORKERS]), resolveDir: root },
      outfile: path.join(unfinished, PROGRAM_FILE),
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      // packages that stay where they are: functions that were kept have lost where to import from
      supported: { 'dynamic-import': false },
      charset: 'ascii',
      minifyWhitespace: true,
      minifySyntax: true,
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      define: { SOURCE_HASHES: JSON.stringify(JSON.stringify(hashesOf(root))) },
      plugins: [
        { name: 'late', setup: startLate },
        { name: 'packages', setup: leavePackages },
        { name: 'places', setup: keepPlaces },
      ],
    });
    sealProgram(unfinished);
    rename(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  sweep(path.dirname(folder), folder);
}

/** «export const sources = { "scripts/build.ts": () => import("./scripts/build.ts"), … };» */
function entryOf(sources) {
  const runs = sources.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`./${name}`)})`);
  return `export const sources = { ${runs.join(', ')} };`;
}

function scriptsOf(root) {
  const names = readdirSync(path.join(root, 'scripts')).filter((name) => name.endsWith('.ts'));
  return names.map((name) => `scripts/${name}`);
}

/** The hashes of all files that `sources-version.ts` may name, by their paths with «/». */
function hashesOf(root) {
  const inside = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = inside
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const hashOf = (file) => createHash('sha256').update(readFileSync(path.join(root, file)));
  return Object.fromEntries(
    [...files, 'eleventy.config.ts', 'package-lock.json'].map((file) => [
      file.split(path.sep).join('/'),
      hashOf(file).digest('hex'),
    ]),
  );
}

/** Puts functions in the place of packages that start late, which call those of the package. */
function startLate({ onResolve, onLoad, resolve }) {
  // «franc-min»; not «./a.ts» or «/a.ts»
  onResolve({ filter: /^[^./]/ }, async ({ path: name, pluginData, ...from }) => {
    if (!Object.hasOwn(STARTED_LATE, name) || pluginData === 'own') return undefined;
    const { path: file } = await resolve(name, { ...from, pluginData: 'own' });
    return { path: name, namespace: 'late', pluginData: file };
  });
  onLoad({ filter: /./, namespace: 'late' }, ({ path: name, pluginData: file }) => {
    const start = `let own;\nconst start = () => (own ??= require(${JSON.stringify(file)}));\n`;
    const functions = STARTED_LATE[name].map(
      (each) => `export function ${each}(...given) {
  const { ${each}: called } = start();
  return new.target ? new called(...given) : called(...given);
}\n`,
    );
    return { contents: start + functions.join(''), resolveDir: path.dirname(file) };
  });
}

/** Leaves the packages where they are that are not taken in. */
function leavePackages({ onResolve }) {
  // «zod» and «@noble/hashes/sha2.js»; not «./a.ts» or «/a.ts»
  onResolve({ filter: /^[^./]/ }, ({ path: name, importer, kind }) => {
    const own = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
    const taken = importer.includes('node_modules') ? !LEFT_OUT.has(own) : TAKEN_IN.has(own);
    return taken || kind === 'entry-point' ? undefined : { path: name, external: true };
  });
}

/**
 * A source finds files beside itself wherever its bundle stands. It is written in ASCII, also where esbuild leaves
 * what it finds, in regular expressions: a program of such characters alone is read five times as fast.
 */
function keepPlaces({ onLoad }) {
  // «src/a.ts» and «x/index.mjs»; not «src/a.json»
  onLoad({ filter: /\.(?:ts|[cm]?js)$/ }, ({ path: file }) => {
    const code = readFileSync(file, 'utf8')
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
    return { loader: file.endsWith('.ts') ? 'ts' : 'js', contents: inAscii(code) };
  });
}

/** The same program: what an escape would change, a text in its raw form or a sign that is escaped, keeps all. */
function inAscii(code) {
  if (/String\.raw|\\[^\0-\x7f]/.test(code)) return code; // «\é», not «\n»
  const codeOf = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(/[^\0-\x7f]/g, codeOf); // «é», not «e»
}

function rename(from, to) {
  try {
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error; // another has made the same
  }
}

function sweep(all, kept) {
  for (const name of readdirSync(all)) {
    const folder = path.join(all, name);
    // another command may just have moved its own away
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && folder !== kept && Date.now() - found.mtimeMs > OUTLIVED)
      rmSync(folder, { recursive: true, force: true });
  }
}
