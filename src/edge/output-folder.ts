import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { FilePart } from '../site/file-part.ts';
import type { Pieces } from '../site/html.ts';
import { formatList, isInside, LIST, UNKNOWN } from './checksums.ts';
import { leaveFolder, takeFolder } from './folder-lock.ts';
import { newFolders } from './new-folders.ts';
import {
  assertFree,
  earlierFiles,
  guarded,
  type Holding,
  hashOf,
  hashOfFile,
  holds,
  inFolders,
  type KnownFolders,
  makeFolder,
  makeParents,
  parentsOf,
  readPlain,
  stampOf,
} from './site-files.ts';
import { openJoin, type StandingParts, type WrittenParts, writeAll } from './write-pieces.ts';

/** A site's files by their path in the output folder, with `/`. */
export type SiteFiles = Map<string, Uint8Array | string>;

/** What writing a site did. `kept`: files of an earlier build that somebody has changed since and that are left. */
export interface Written {
  written: number;
  unchanged: number;
  deleted: number;
  kept: string[];
  /** SHA-256 of the list: it stands for the whole site. */
  fingerprint: string;
}

/** An output folder while a site is written to it, a file at a time, so that no site need stand in memory. */
export interface OutputFolder {
  /** Says which files will be written. Must come before they are, so that an interrupted build owns them. */
  announce(names: Iterable<string>): void;
  /** Writes the file if its bytes differ, whole or not at all. */
  write(name: string, content: Uint8Array | string): void;
  /** The same for a page in pieces. */
  writePieces(name: string, pieces: Pieces): void;
  /** The same for a file of which the SHA-256 is known; its bytes are asked for where they may have to be written. */
  writeKnown(name: string, hash: string, bytes: () => Uint8Array): void;
  /**
   * The same for a file so long that it is never held whole. Parts that rest on articles which are the same as in the
   * last build are taken from the file that it left.
   */
  writeParts(name: string, parts: Iterable<FilePart>, stayed?: ReadonlySet<string>): void;
  /** Keeps files as an earlier build left them, when all of them are there with these hashes; else keeps none. */
  keepAll(list: ReadonlyMap<string, string>): boolean;
  /** Keeps a file as an earlier build left it, unread, when nobody has touched it since and, if they are told, it has these pieces; else says false. */
  keep(name: string, pieces?: () => Pieces): boolean;
  /** How files stood, as `stampOf` says, that this build has left as they were, or written where there was none. */
  readonly seen: ReadonlyMap<string, string>;
  /** Of files that were written in parts, these. */
  readonly parts: ReadonlyMap<string, WrittenParts>;
  /** Deletes what is left of earlier builds, writes the list, and lets go of the folder. */
  finish(): Written;
  /** Lets go of the folder as it stands; the next build completes it. */
  abandon(): void;
}

/** The part of the file system that may fail for want of room or rights; tests put a failing one in its place. */
export interface Disk {
  /** To a path, or to a file that is open. */
  writeFileSync(file: string | number, content: Uint8Array): void;
  renameSync(from: string, to: string): void;
}

/**
 * Makes the output folder hold exactly these files and their list. Only files that differ are written, each whole
 * (a temporary file, then a rename); only files that an earlier build wrote are deleted. A folder with files and
 * without a list of ours is not ours: nothing is touched.
 */
export function writeSite(folder: string, files: SiteFiles, disk?: Disk): Written {
  const output = openOutput(folder, disk);
  try {
    output.announce(files.keys());
    for (const [name, content] of files) output.write(name, content);
    return output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** What the last build of this folder noted. */
interface Noted {
  /** How files stood when it ended, as `stampOf` says. */
  stamps: ReadonlyMap<string, string>;
  /** Of files that were written in parts, these. */
  parts: ReadonlyMap<string, WrittenParts>;
}

const NOTHING_NOTED: Noted = { stamps: new Map(), parts: new Map() };

/** Takes the folder for this build; throws, with nothing changed, when it is not ours or another build has it. */
export function openOutput(
  folder: string,
  disk: Disk = { writeFileSync, renameSync },
  noted: Noted = NOTHING_NOTED,
  holding: Holding = 'dossier',
): OutputFolder {
  earlierFiles(folder, holding);
  const work = guarded(folder, () => {
    makeFolder(path.resolve(folder));
    return takeFolder(folder);
  });
  try {
    return outputIn(folder, work, { earlier: earlierFiles(folder, holding), ...noted }, disk);
  } catch (error) {
    leaveFolder(work);
    throw error;
  }
}

/** What the last build left: hashes from its list, and what it noted. */
interface Left extends Noted {
  earlier: Map<string, string>;
}

/** Brings a file to its place; to the other one that is named where it is part of a new folder. */
type Bring = (inNew: string | undefined) => void;

function outputIn(folder: string, work: string, left: Left, disk: Disk): OutputFolder {
  const known: KnownFolders = new Set();
  const owned = new Map(left.earlier);
  const hashes = new Map<string, string>();
  const result = { written: 0, unchanged: 0 };
  let listed = false;

  const put = putInto(folder, work, disk);
  const fresh = newFolders(folder, work);
  const joined = openJoin();
  /** Before the first change the list names old and new files without hashes: whoever reads it sees a build under way. */
  const listUnderWay = () => {
    if (!listed) put(LIST, listWithoutHashes(owned.keys()));
    listed = true;
  };

  const { seen, stands, holdsHash, isUntouched, stillHolds, inParts } = asLeft(folder, work, left, known);
  const take = (name: string, hash: string, isThere: () => boolean, bring: Bring = () => {}) => {
    if (!owned.has(name)) throw new Error(`the file ${name} was not announced`);
    hashes.set(name, hash);
    const inNew = fresh.placeOf(name);
    if (!inNew && isThere()) return void result.unchanged++;
    result.written++;
    seen.delete(name);
    listUnderWay();
    if (!inNew) makeParents(folder, name, known);
    guarded(folder, () => bring(inNew), name);
  };

  const write = (name: string, hash: string, bytes: () => Uint8Array) => {
    const bring: Bring = (at) => (at ? void seen.set(name, writeNew(at, bytes(), disk)) : put(name, bytes()));
    take(name, hash, () => stands(name, hash, bytes), bring);
  };
  const writeBytes = (name: string, bytes: Uint8Array) => write(name, hashOf(bytes), () => bytes);
  return {
    seen,
    announce(names) {
      const more = [...names].filter((name) => !owned.has(name));
      assertOwnPlaces(folder, more, known);
      for (const name of more) owned.set(name, UNKNOWN);
      if (more.length > 0) listed = false;
    },
    write: (name, content) => writeBytes(name, joined([content])),
    writePieces: (name, pieces) => writeBytes(name, joined(pieces)),
    writeKnown: write,
    parts: inParts.written,
    writeParts(name, content, stayed) {
      const { file, hash } = inParts.write(name, content, stayed);
      const move: Bring = (at) => disk.renameSync(file, at ?? path.join(folder, name));
      take(name, hash, () => holdsHash(name, hash), move);
    },
    keepAll(list) {
      const keeps = [...list].every(([name, hash]) => stillHolds(name, hash));
      for (const [name, hash] of keeps ? list : []) take(name, hash, () => true);
      return keeps;
    },
    keep(name, pieces) {
      const hash = left.earlier.get(name) ?? UNKNOWN;
      const keeps = isUntouched(name, hash) && (!pieces || hashOf(joined(pieces())) === hash);
      if (keeps) take(name, hash, () => inParts.keep(name));
      return keeps;
    },
    finish() {
      fresh.settle();
      const { changed, ours } = fatesOf(folder, owned, hashes, known);
      if (ours.length > 0) listUnderWay();
      for (const name of ours) remove(folder, name);
      const list = Buffer.from(formatList(hashes));
      if (!holds(path.join(folder, LIST), list)) put(LIST, list);
      leaveFolder(work);
      return { ...result, kept: changed, deleted: ours.length, fingerprint: hashOf(list) };
    },
    abandon: () => leaveFolder(work),
  };
}

/** Writes files part by part into the workplace, one at a time, and tells of what parts each is. */
function partsIn(folder: string, work: string, standing: (name: string) => StandingParts | undefined) {
  const written = new Map<string, WrittenParts>();
  const file = path.join(work, 'pieces');
  return {
    written,
    write(name: string, parts: Iterable<FilePart>, stayed?: ReadonlySet<string>) {
      const made = guarded(folder, () => writeAll(file, parts, stayed, standing(name)), name);
      written.set(name, made);
      return { file, hash: made.hash };
    },
    /** Of a file that stays, the parts stay too. */
    keep(name: string) {
      const stands = standing(name);
      if (stands) written.set(name, { hash: stands.hash, parts: stands.parts });
      return true;
    },
  };
}

/** Whether files stand as the last build left them; a link among the folders above them leads elsewhere. */
function asLeft(folder: string, work: string, { earlier, stamps, parts }: Left, known: KnownFolders) {
  const seen = new Map<string, string>();
  /** Nobody has touched the file since a build noted how it stood, so it need not be read. */
  const isStamped = (name: string) => {
    const stamp = stamps.get(name);
    if (stamp === undefined || stampOf(`${folder}/${name}`) !== stamp) return false;
    seen.set(name, stamp);
    return true;
  };
  const isUntouched = (name: string, hash: string) =>
    hash !== UNKNOWN && earlier.get(name) === hash && inFolders(folder, name, known) && isStamped(name);
  const stands = (name: string, hash: string, bytes: () => Uint8Array) =>
    inFolders(folder, name, known) &&
    (isStamped(name) ? earlier.get(name) === hash : holds(path.join(folder, name), bytes()));
  const holdsHash = (name: string, hash: string) =>
    isStamped(name) && inFolders(folder, name, known)
      ? earlier.get(name) === hash
      : hashOfFile(path.join(folder, name)) === hash;
  const stillHolds = (name: string, hash: string) => earlier.get(name) === hash && holdsHash(name, hash);
  const standing = (name: string): StandingParts | undefined => {
    const written = parts.get(name);
    return written && isUntouched(name, written.hash)
      ? { ...written, file: path.join(folder, name) }
      : undefined;
  };
  return { seen, stands, holdsHash, isUntouched, stillHolds, inParts: partsIn(folder, work, standing) };
}

function assertOwnPlaces(folder: string, names: readonly string[], known: KnownFolders): void {
  for (const name of names) {
    if (!isInside(name)) throw new Error(`the site has a file outside of its folder: ${name}`);
  }
  assertFree(folder, names, known);
}

function listWithoutHashes(names: Iterable<string>): Buffer {
  return Buffer.from(formatList(new Map([...names].map((name) => [name, UNKNOWN]))));
}

/** Writes a file where there is none; says how it stands then, as `stampOf` would, which costs less while it is open. */
function writeNew(file: string, content: Uint8Array, disk: Disk): string {
  const handle = openSync(file, 'w');
  try {
    disk.writeFileSync(handle, content);
    const { size, ctimeMs } = fstatSync(handle);
    return `${size} ${ctimeMs}`;
  } finally {
    closeSync(handle);
  }
}

/** Writes a file whole or not at all: a temporary file in the work folder, then a rename. */
function putInto(folder: string, work: string, disk: Disk): (name: string, content: Uint8Array) => void {
  return (name, content) => {
    const target = path.join(folder, name);
    guarded(target, () => {
      const temporary = path.join(work, 'part');
      disk.writeFileSync(temporary, content);
      disk.renameSync(temporary, target);
    });
  };
}

/** Of files that the site has no longer: which somebody wrote anew, and which are ours to delete. */
function fatesOf(
  folder: string,
  owned: ReadonlyMap<string, string>,
  taken: ReadonlyMap<string, string>,
  known: KnownFolders,
) {
  const left = [...owned].filter(([name]) => !taken.has(name));
  const fates = left.map(([name, hash]) => ({ name, fate: fateOf(folder, name, hash, known) }));
  const ofFate = (wanted: string) => fates.flatMap(({ name, fate }) => (fate === wanted ? [name] : []));
  return { changed: ofFate('changed'), ours: ofFate('ours') };
}

/** Of a file that the site has no longer: `changed` when somebody wrote it anew since an earlier build. */
function fateOf(
  folder: string,
  name: string,
  hash: string,
  known: KnownFolders,
): 'gone' | 'changed' | 'ours' {
  if (!inFolders(folder, name, known)) return 'gone';
  const full = path.join(folder, name);
  const found = lstatSync(full, { throwIfNoEntry: false });
  if (!found) return 'gone';
  const bytes = readPlain(full);
  return bytes && (hash === UNKNOWN || hashOf(bytes) === hash) ? 'ours' : 'changed';
}

/** Deletes a file, and the folders above it that are then empty. */
function remove(folder: string, name: string): void {
  guarded(folder, () => rmSync(path.join(folder, name), { force: true }), name);
  for (const parent of parentsOf(name).reverse()) {
    try {
      rmdirSync(path.join(folder, parent));
    } catch {
      return;
    }
  }
}
