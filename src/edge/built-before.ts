import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../errors.ts';
import type { DoubtInWords } from '../site/doubts.ts';
import { getCached, putCached } from './cached-text.ts';
import { LIST, parseList } from './checksums.ts';
import { hashOf, readPlain, stampOf } from './site-files.ts';
import type { WrittenParts } from './write-pieces.ts';

/** What a build said when it ended, to be said again when there is nothing to do. */
export interface Outcome {
  problems: Problem[];
  /** What deserves a look, in words. */
  doubts: DoubtInWords[];
  articles: number;
  files: number;
  /** Files of an earlier build that somebody has changed since, and that were left. */
  kept: string[];
  /** SHA-256 of the list of the site. */
  fingerprint: string;
}

/** What a site was made of, told in two ways: by what its inputs hold, and by how they stood before they were read. */
export interface MadeOf {
  inputs: string;
  /** The dossier's folder. */
  dossier: string;
  watched: string | undefined;
}

interface Note extends Outcome {
  inputs: string;
  dossier: string;
  watched?: string;
  /** A hash of the size and the time of the last change of every file of the site. */
  stamps: string;
}

const FOLDER = fileURLToPath(new URL('../../.cache/sites', import.meta.url));

/**
 * What the last build of this output said, when it was made of the same inputs and no file of it was touched since;
 * then there is nothing to do. Touched means: another size or another time of change, which nobody can set back.
 * Inputs that are known in one way alone are enough; where they hold the same, how they stand is noted anew.
 */
export function builtBefore(
  output: string,
  { inputs, watched }: Partial<MadeOf>,
  folder = FOLDER,
): Outcome | undefined {
  const cached = getCached(placeOf(output, folder));
  if (cached === undefined) return undefined;
  const note: Note = JSON.parse(cached);
  const stands = watched !== undefined && note.watched === watched;
  if (!stands && (inputs === undefined || note.inputs !== inputs)) return undefined;
  const list = readPlain(path.join(output, LIST));
  if (!list || hashOf(list) !== note.fingerprint) return undefined;
  const stamps = stampsIn(output, list);
  if (!stamps || hashStamps(stamps) !== note.stamps) return undefined;
  if (!stands && watched !== undefined) putNote(output, { ...note, watched }, folder);
  return { ...note, kept: keptBefore(output, note.kept) };
}

/** The folder of the dossier that was last built to this output. */
export function builtFrom(output: string, folder = FOLDER): string | undefined {
  const cached = getCached(placeOf(output, folder));
  return cached === undefined ? undefined : (JSON.parse(cached) as Note).dossier;
}

/** Of files that were left in a site those that still stand there. */
export function keptBefore(output: string, kept: readonly string[] = []): string[] {
  return kept.filter((name) => stampOf(path.join(output, name)) !== undefined);
}

/** How the files of a site stood when its last build ended, as long as its list is that build's. */
export interface KnownFiles {
  /** Size and time of the last change. */
  stamps: ReadonlyMap<string, string>;
  /** What the pages were made from, as `pageKeys` says. */
  pages: ReadonlyMap<string, string>;
  /** Of files that were written in parts, these. */
  parts: ReadonlyMap<string, WrittenParts>;
  /** Files that were left because somebody had changed them. */
  kept: readonly string[];
}

/** What the last build left in this output; nothing where its list was changed since. */
export function knownFiles(output: string, folder = FOLDER): KnownFiles {
  const none = { stamps: new Map(), pages: new Map(), parts: new Map(), kept: [] };
  const cached = getCached(filesPlace(output, folder));
  if (cached === undefined) return none;
  const { fingerprint, stamps, pages, parts, kept } = JSON.parse(cached);
  const list = readPlain(path.join(output, LIST));
  if (!list || hashOf(list) !== fingerprint) return none;
  return { stamps: new Map(stamps), pages: new Map(pages), parts: new Map(parts), kept };
}

/** What a build has done: what its pages were made from, and how files stood that it left as they were. */
interface Done extends Outcome {
  pages: ReadonlyMap<string, string>;
  parts: ReadonlyMap<string, WrittenParts>;
  seen: ReadonlyMap<string, string>;
}

/**
 * Notes what a build has written. A file that it has left is noted as it was seen then: whoever has touched it since is
 * found out by the next build. A note that cannot be written costs time, nothing else.
 */
export function rememberBuild(
  output: string,
  { inputs, dossier, watched }: MadeOf,
  { pages, parts, seen, ...outcome }: Done,
  folder = FOLDER,
): void {
  const list = readPlain(path.join(output, LIST));
  const stamps = list && stampsIn(output, list, seen);
  if (!list || !stamps) return;
  const { kept } = outcome;
  const left = { stamps: [...stamps], pages: [...pages], parts: [...parts], kept };
  const files = { fingerprint: hashOf(list), ...left };
  putCached(filesPlace(output, folder), JSON.stringify(files));
  const made = { inputs, dossier, ...(watched !== undefined && { watched }) };
  putNote(output, { ...outcome, ...made, stamps: hashStamps(stamps) }, folder);
}

function putNote(output: string, note: Note, folder: string): void {
  putCached(placeOf(output, folder), JSON.stringify(note));
}

function placeOf(output: string, folder: string): string {
  return path.join(folder, `${createHash('sha256').update(path.resolve(output)).digest('hex')}.json`);
}

function filesPlace(output: string, folder: string): string {
  return placeOf(output, folder).replace(/json$/, 'files.json'); // «9f….json» to «9f….files.json»
}

/** How the files of the list stand, those apart that were seen; undefined when one is not there. */
function stampsIn(
  output: string,
  list: Buffer,
  seen: ReadonlyMap<string, string> = new Map(),
): Map<string, string> | undefined {
  const stamps = new Map<string, string>();
  for (const name of parseList(list.toString('utf8')).keys()) {
    const stamp = seen.get(name) ?? stampOf(path.join(output, name));
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
