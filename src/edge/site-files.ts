import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { CommandError } from '../errors.ts';
import { COLLECTION, isOurs, LIST, parseList } from './checksums.ts';
import { reasonOf } from './disk-reasons.ts';
import { isWorkName } from './folder-lock.ts';

/** Links are not followed and a named pipe does not block; Windows knows neither flag. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What stands in an output folder: a dossier, or the start page of several that stand in its subfolders. */
export type Holding = 'dossier' | 'collection';

/** What stands at a path, links not followed; undefined where there is nothing, as below what is no folder. */
export function foundAt(place: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw cannotRead(place, error);
  }
}

/** A place that nobody may look at, or whose name no disk takes, as what stops a command. */
export function cannotRead(place: string, error: unknown): CommandError {
  return new CommandError(
    `${place} cannot be read: ${reasonOf(error)}`,
    'check its name and its permissions',
    {
      cause: error,
    },
  );
}

/** Paths that an earlier build wrote here, with their hashes; throws when the folder holds something else. */
export function earlierFiles(folder: string, holding: Holding = 'dossier'): Map<string, string> {
  const found = foundAt(folder);
  if (!found) return new Map();
  if (found.isSymbolicLink()) {
    throw new CommandError(
      `${folder} is a link, which is not followed`,
      'name the folder itself with --output',
    );
  }
  if (!found.isDirectory()) throw noFolder(folder);
  const list = parseList(readPlain(path.join(folder, LIST))?.toString('utf8') ?? '');
  if (holding === 'collection' ? list.has(COLLECTION) : isOurs(list)) return list;
  if (list.has(COLLECTION)) {
    throw new CommandError(
      `${folder} holds a collection of dossiers; nothing was changed`,
      `choose a folder of the dossier's own, such as --output ${path.join(folder, 'NAME')}`,
    );
  }
  const mayStand = (name: string) =>
    isWorkName(name) || (holding === 'collection' && isDossier(path.join(folder, name)));
  if (readdirSync(folder).some((name) => !mayStand(name))) {
    throw new CommandError(
      `the folder ${folder} holds files that no build of a dossier wrote; nothing was changed`,
      holding === 'collection'
        ? 'name a folder that holds nothing but built dossiers, or move the rest away'
        : 'choose an empty folder with --output, or empty this one yourself',
    );
  }
  return new Map();
}

function noFolder(file: string): CommandError {
  return new CommandError(`${file} is a file, not a folder`, 'choose another --output');
}

function isDossier(folder: string): boolean {
  return isOurs(parseList(readPlain(path.join(folder, LIST))?.toString('utf8') ?? ''));
}

/** Folders of the site that are known to be real ones. */
export type KnownFolders = Set<string>;

/** Throws where files of somebody else stand in the places of some of the site. */
export function assertFree(folder: string, names: Iterable<string>, known: KnownFolders): void {
  const absent = new Set<string>();
  for (const name of names) {
    const parent = path.posix.dirname(name);
    if (absent.has(parent)) continue;
    if (parent !== '.' && !lstatSync(path.join(folder, parent), { throwIfNoEntry: false })) {
      absent.add(parent);
      continue;
    }
    makeParents(folder, name, known);
    if (!lstatSync(path.join(folder, name), { throwIfNoEntry: false })) continue;
    throw new CommandError(
      `${path.join(folder, name)} was not written by a build, and a page of the dossier would stand there`,
      'move it away',
    );
  }
}

/** Makes the folders above a file; a link among them would lead the writing out of the output, and is refused. */
export function makeParents(folder: string, name: string, known: KnownFolders): void {
  if (known.has(path.posix.dirname(name))) return;
  for (const inside of parentsOf(name)) {
    if (known.has(inside)) continue;
    const full = path.join(folder, inside);
    const found = lstatSync(full, { throwIfNoEntry: false });
    if (!found) guarded(full, () => mkdirSync(full));
    else if (!found.isDirectory()) {
      throw new CommandError(`${full} is not a folder of the site, and is not followed`, 'delete it');
    }
    known.add(inside);
  }
}

/** Whether all folders above a file are there, and real ones. */
export function inFolders(folder: string, name: string, known: KnownFolders): boolean {
  return (
    known.has(path.posix.dirname(name)) || parentsOf(name).every((parent) => isFolder(folder, parent, known))
  );
}

function isFolder(folder: string, inside: string, known: KnownFolders): boolean {
  if (known.has(inside)) return true;
  const is = lstatSync(path.join(folder, inside), { throwIfNoEntry: false })?.isDirectory() === true;
  if (is) known.add(inside);
  return is;
}

/**
 * Makes a folder, and those above it. Node's own way of doing that never ends where a file system lets nobody make
 * folders and says so by «not found», as `/proc` does.
 */
export function makeFolder(folder: string): void {
  const parent = path.dirname(folder);
  const found = foundAt(folder);
  if (found?.isFile()) throw noFolder(folder);
  if (found) return;
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // another build may have made it in the same moment
    if (foundAt(folder)) return;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTDIR') throw noFolder(parent);
    if (code !== 'ENOENT') throw error;
    throw new Error(`no folder can be made in ${parent}`, { cause: error });
  }
}

/** The folders above a file, outermost first: `a` and `a/b` for `a/b/c.html`. */
export function parentsOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

/** Runs a step on the disk; its failure stops the build in one line that says where: a place, or a file in it. */
export function guarded<T>(place: string, step: () => T, file = ''): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const target = path.join(place, file);
    const hint =
      'make room and build again; every file is still whole, and the next build completes the site';
    const full = diskFull(target, error, hint);
    if (full) throw full;
    throw new CommandError(
      `${target} cannot be written: ${reasonOf(error)}`,
      'check the folder’s permissions, or choose another --output',
      { cause: error },
    );
  }
}

/** What stops a command that has no room for a file; undefined where something else was wrong. */
export function diskFull(target: string, error: unknown, hint: string): CommandError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return undefined;
  return new CommandError(`the disk is full: ${target} cannot be written`, hint, { cause: error });
}

/** Size and time of the last change of a regular file, which nobody can set back; undefined for anything else. */
export function stampOf(file: string): string | undefined {
  const found = foundAt(file);
  return found?.isFile() ? `${found.size} ${found.ctimeMs}` : undefined;
}

/** Whether a file holds exactly these bytes; it is read only where it has as many. */
export function holds(target: string, bytes: Uint8Array): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes.length) return false;
  return readPlain(target)?.equals(bytes) ?? false;
}

/** The bytes of a regular file; undefined for anything else, a link included. */
export function readPlain(file: string): Buffer | undefined {
  let handle: number;
  try {
    handle = openSync(file, READ);
  } catch {
    return undefined;
  }
  try {
    return readFileSync(handle);
  } catch {
    return undefined;
  } finally {
    closeSync(handle);
  }
}

/** SHA-256, lower-case hex; that of a text is that of its UTF-8. */
export function hashOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes);
}

/** SHA-256 of a regular file, read in pieces; undefined when there is none, `''` for anything else. */
export function hashOfFile(file: string): string | undefined {
  let handle: number;
  try {
    handle = openSync(file, READ);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : '';
  }
  try {
    if (!fstatSync(handle).isFile()) return '';
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafeSlow(1 << 20);
    for (let count = readSync(handle, piece); count > 0; count = readSync(handle, piece)) {
      hash.update(piece.subarray(0, count));
    }
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}
