import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { isSettled, timesOf } from './watched-inputs.ts';

/** What reading a file of a dossier gave; every reason not to read it is a value, so that the others are read. */
export type FileRead =
  | { is: 'read'; bytes: Buffer }
  | { is: 'absent' }
  | { is: 'link' }
  | { is: 'no-file' }
  | { is: 'too-large'; size: number }
  | { is: 'changing' }
  | { is: 'unreadable'; reason: string };

/** Reads one file of a dossier. */
export type ReadFile = (path: string, largest: number) => FileRead;

/** Reads as `readRegularFile`, and once only what has not been written since: for who reads a folder again and again. */
export function rememberReads(now: () => number = Date.now): ReadFile {
  const known = new Map<string, { stamp: string; read: FileRead }>();
  return (path, largest) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    const stamp = found && isSettled(found, now()) ? JSON.stringify(timesOf(found)) : undefined;
    const before = known.get(path);
    if (before !== undefined && before.stamp === stamp) return before.read;
    const read = readRegularFile(path, largest);
    known.delete(path);
    if (stamp !== undefined && read.is === 'read') known.set(path, { stamp, read });
    return read;
  };
}

/** How often a file that changes under our hands is read again. */
const ATTEMPTS = 5;

/** Links are not followed and a named pipe does not block; Windows knows neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file, whole and as it stood at one moment: a file that changes while it is read is read again,
 * and given up as `changing` when it does not come to rest. `largest` is in bytes. `look` is for tests.
 */
export function readRegularFile(
  path: string,
  largest: number,
  look: (handle: number) => Stats = fstatSync,
): FileRead {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const once = readOnce(path, largest, look);
    if (once.is !== 'changing') return once;
  }
  return { is: 'changing' };
}

function readOnce(path: string, largest: number, look: (handle: number) => Stats): FileRead {
  let handle: number;
  try {
    handle = openSync(path, FLAGS);
  } catch (error) {
    return notOpened(error);
  }
  try {
    const before = look(handle);
    if (!before.isFile()) return { is: 'no-file' };
    if (before.size > largest) return { is: 'too-large', size: before.size };
    const bytes = readAll(handle, before.size);
    const after = look(handle);
    const still = before.size === after.size && before.mtimeMs === after.mtimeMs && bytes !== undefined;
    return still ? { is: 'read', bytes } : { is: 'changing' };
  } catch (error) {
    return { is: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    closeSync(handle);
  }
}

/** Undefined when the file holds fewer bytes than it said. */
function readAll(handle: number, size: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(handle, bytes, filled, size - filled, null);
    if (count === 0) return undefined;
    filled += count;
  }
  return bytes;
}

function notOpened(error: unknown): FileRead {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { is: 'absent' };
  if (code === 'ELOOP' || code === 'EMLINK') return { is: 'link' };
  if (code === 'ENXIO' || code === 'EISDIR') return { is: 'no-file' };
  return { is: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
}
