import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { CommandError } from '../errors.ts';
import { reasonOf } from './disk-reasons.ts';
import { hashOf } from './site-files.ts';
import { isSettled, stampOf } from './watched-inputs.ts';

/** What a file holds. Of one that is known already the bytes are read when somebody asks. */
export interface ReadBytes {
  readonly bytes: Buffer;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What reading a file of a dossier gave; every reason not to read it is a value, so that the others are read. */
export type FileRead =
  | ({ is: 'read' } & ReadBytes)
  | { is: 'absent' }
  | { is: 'link' }
  | { is: 'no-file' }
  | { is: 'too-large'; size: number; largest: number }
  | { is: 'changing' }
  | { is: 'unreadable'; reason: string };

/** Reads one file of a dossier. */
export type ReadFile = (path: string, largest: number) => FileRead;

/** Reads as `readRegularFile`, and once only what has not been written since: for who reads a folder again and again. */
export function rememberReads(now: () => number = Date.now): ReadFile {
  const known = new Map<string, { stamp: string; read: FileRead }>();
  return (path, largest) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    const stamp = found && isSettled(found, now()) ? stampOf(found) : undefined;
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
    if (before.size > largest) return { is: 'too-large', size: before.size, largest };
    const bytes = readAll(handle, before.size);
    const after = look(handle);
    const still = before.size === after.size && before.mtimeMs === after.mtimeMs && bytes !== undefined;
    return still ? holding(bytes) : { is: 'changing' };
  } catch (error) {
    return { is: 'unreadable', reason: reasonOf(error) };
  } finally {
    closeSync(handle);
  }
}

function holding(bytes: Buffer): FileRead {
  let sha256: string | undefined;
  return {
    is: 'read',
    bytes,
    size: bytes.length,
    get sha256() {
      sha256 ??= hashOf(bytes);
      return sha256;
    },
  };
}

/** The bytes of a file that was read before; throws where it is not as it was, which its hash tells. `name` is how the file is called. */
export function readAgain(
  path: string,
  { name, size, sha256 }: { name: string; size: number; sha256: string },
): Buffer {
  const bytes = bytesAt(path, size);
  if (bytes && hashOf(bytes) === sha256) return bytes;
  throw new CommandError(`${name} was changed while the dossier was read`, 'run the command again');
}

/** As many bytes from the beginning of a file; undefined when it has fewer, or cannot be read. */
function bytesAt(path: string, size: number): Buffer | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(path, FLAGS);
    return readAll(handle, size);
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
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
  return { is: 'unreadable', reason: reasonOf(error) };
}
