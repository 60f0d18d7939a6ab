import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError, type Outcome } from '../errors.ts';
import type { Language, TranslationMemory } from '../model.ts';
import { formatMemory } from '../translation/format-memory.ts';
import { memoryFile, parseMemory } from '../translation/memory.ts';
import { linkRefused, notRead } from './folder-problems.ts';
import { readRegularFile } from './read-regular-file.ts';

/** Larger than any memory by far; a file over it is a mistake, or was made to stop us. */
export const LARGEST_MEMORY = 64 * 1024 * 1024;

/** Where the memories of a dossier stand. */
const FOLDER = 'translations';

/**
 * The memory of one article. No file is no problem and gives no value; a file that cannot be read or understood
 * gives no value and an error, and must not be written over.
 */
export function readMemory(
  dossierDir: string,
  slug: string,
  source: Language,
  target: Language,
): Outcome<TranslationMemory> {
  const file = memoryFile(slug, source, target);
  const { value: bytes, problems } = readMemoryBytes(dossierDir, file);
  if (problems.length > 0) return { problems };
  const read = parseMemory(bytes && decodeMemory(bytes), file);
  // that of a clipping which was renamed says its old name inside, under which nobody would look for it
  return read.value ? { ...read, value: { ...read.value, article: slug } } : read;
}

/**
 * A memory's file as it stands; no value where there is none. As strict as the reading of clippings: no link is
 * followed, no pipe waited for, nothing read that is larger than a memory can be.
 */
export function readMemoryBytes(dossierDir: string, file: string): Outcome<Buffer> {
  if (isLink(join(dossierDir, FOLDER))) return { problems: [linkRefused(FOLDER)] };
  const read = readRegularFile(join(dossierDir, file), LARGEST_MEMORY);
  if (read.is === 'read') return { value: read.bytes, problems: [] };
  if (read.is === 'absent') return { problems: [] };
  return { problems: [read.is === 'link' ? linkRefused(file) : notRead(file, read)] };
}

/** Its text. An editor that does not write UTF-8 writes Windows-1252; a letter that is guessed wrong is not lost. */
export function decodeMemory(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Stops before anything is written where the folder is a link: what it leads to may lie outside the dossier. */
export function assertNoLink(dossierDir: string, inside = FOLDER): void {
  if (isLink(join(dossierDir, inside)))
    throw new CommandError(`${inside} is a link, and nothing is written through it`, 'make it a folder');
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Writes a memory whole or not at all. Gives whether the file's bytes changed; an unchanged one is not touched. */
export function writeMemory(dossierDir: string, memory: TranslationMemory): boolean {
  assertNoLink(dossierDir);
  const file = memoryFile(memory.article, memory.source, memory.target);
  const text = formatMemory(memory);
  if (readMemoryBytes(dossierDir, file).value?.equals(Buffer.from(text))) return false;
  writeDurably(join(dossierDir, file), text);
  return true;
}

/**
 * Temporary file beside the goal, fsync, rename, fsync of the folder: after a crash at any step the goal holds
 * either the old bytes or the new ones. What stands in the place of the temporary file is removed first and never
 * written through: a dossier of somebody else's may have a link there.
 */
export function writeDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  rmSync(temporary, { force: true });
  const handle = openSync(temporary, 'wx');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** Makes a rename durable. Windows cannot open a folder and needs no such thing. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
