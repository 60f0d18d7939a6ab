import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../errors.ts';
import { cacheKey } from './cache-key.ts';
import { LIST, parseList } from './checksums.ts';
import type { ReadDossier } from './read-dossier.ts';
import { hashOf, readPlain, stampOf } from './site-files.ts';
import { programVersion } from './sources-version.ts';

/** What a build said when it ended, to be said again when there is nothing to do. */
export interface Outcome {
  problems: Problem[];
  articles: number;
  files: number;
  /** SHA-256 of the list of the site. */
  fingerprint: string;
}

interface Note extends Outcome {
  inputs: string;
  /** A hash of the size and the time of the last change of every file of the site. */
  stamps: string;
}

const FOLDER = fileURLToPath(new URL('../../.cache/sites', import.meta.url));

/** A hash of everything that a site is made from: the dossier's files, the options, and the program itself. */
export function inputsOf({ files, plan, problems }: ReadDossier, options: readonly string[]): string {
  const hash = createHash('sha256').update(programVersion());
  const rest = [options, files.settings ?? null, files.glossary ?? null, problems, plan.problems];
  hash.update(JSON.stringify(rest));
  for (const source of plan.sources) hash.update(cacheKey(source));
  return hash.digest('hex');
}

/**
 * What the last build of this output said, when it was made of the same inputs and no file of it was touched since;
 * then there is nothing to do. Touched means: another size or another time of change, which nobody can set back.
 */
export function builtBefore(output: string, inputs: string, folder = FOLDER): Outcome | undefined {
  let note: Note;
  try {
    note = JSON.parse(readFileSync(placeOf(output, folder), 'utf8'));
  } catch {
    return undefined;
  }
  if (note.inputs !== inputs) return undefined;
  const list = readPlain(path.join(output, LIST));
  if (!list || hashOf(list) !== note.fingerprint) return undefined;
  const stamps = stampsIn(output, list);
  return stamps && hashStamps(stamps) === note.stamps ? note : undefined;
}

/** How the files of a site stood when its last build ended, as long as its list is that build's. */
export interface KnownFiles {
  /** Size and time of the last change. */
  stamps: ReadonlyMap<string, string>;
  /** What the pages were made from, as `pageKeys` says. */
  pages: ReadonlyMap<string, string>;
}

/** What the last build left in this output; nothing where its list was changed since. */
export function knownFiles(output: string, folder = FOLDER): KnownFiles {
  const none = { stamps: new Map(), pages: new Map() };
  try {
    const { fingerprint, stamps, pages } = JSON.parse(readFileSync(filesPlace(output, folder), 'utf8'));
    const list = readPlain(path.join(output, LIST));
    if (!list || hashOf(list) !== fingerprint) return none;
    return { stamps: new Map(stamps), pages: new Map(pages) };
  } catch {
    return none;
  }
}

/** Notes what a build has written. A note that cannot be written costs time, nothing else. */
export function rememberBuild(
  output: string,
  inputs: string,
  { pages, ...outcome }: Outcome & { pages: ReadonlyMap<string, string> },
  folder = FOLDER,
): void {
  const list = readPlain(path.join(output, LIST));
  const stamps = list && stampsIn(output, list);
  if (!list || !stamps) return;
  const note: Note = { ...outcome, inputs, stamps: hashStamps(stamps) };
  const files = { fingerprint: hashOf(list), stamps: [...stamps], pages: [...pages] };
  try {
    mkdirSync(folder, { recursive: true });
    put(filesPlace(output, folder), JSON.stringify(files));
    put(placeOf(output, folder), JSON.stringify(note));
  } catch {
    // the next build does its work again
  }
}

function put(place: string, text: string): void {
  writeFileSync(`${place}.${process.pid}`, text);
  renameSync(`${place}.${process.pid}`, place);
}

function placeOf(output: string, folder: string): string {
  return path.join(folder, `${createHash('sha256').update(path.resolve(output)).digest('hex')}.json`);
}

function filesPlace(output: string, folder: string): string {
  return placeOf(output, folder).replace(/json$/, 'files.json'); // «9f….json» to «9f….files.json»
}

/** Undefined when a file of the list is not there. */
function stampsIn(output: string, list: Buffer): Map<string, string> | undefined {
  const stamps = new Map<string, string>();
  for (const name of parseList(list.toString('utf8')).keys()) {
    const stamp = stampOf(path.join(output, name));
    if (stamp === undefined) return undefined;
    stamps.set(name, stamp);
  }
  return stamps;
}

function hashStamps(stamps: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const stamp of stamps.values()) hash.update(`${stamp} `);
  return hash.digest('hex');
}
