import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from '../errors.ts';
import type { Language, TranslationMemory } from '../model.ts';
import { formatMemory } from '../translation/format-memory.ts';
import { memoryFile, parseMemory } from '../translation/memory.ts';

/**
 * The memory of one article. No file is no problem and gives no value; a file that cannot be understood gives
 * no value and an error, and must not be written over.
 */
export function readMemory(
  dossierDir: string,
  slug: string,
  source: Language,
  target: Language,
): Outcome<TranslationMemory> {
  return parseMemory(readMemoryText(dossierDir, slug, source, target), memoryFile(slug, source, target));
}

/** The memory's file as it stands; undefined where there is none. */
export function readMemoryText(
  dossierDir: string,
  slug: string,
  source: Language,
  target: Language,
): string | undefined {
  return readIfThere(join(dossierDir, memoryFile(slug, source, target)));
}

/** Writes a memory whole or not at all. Gives whether the file's bytes changed; an unchanged one is not touched. */
export function writeMemory(dossierDir: string, memory: TranslationMemory): boolean {
  const path = join(dossierDir, memoryFile(memory.article, memory.source, memory.target));
  const text = formatMemory(memory);
  if (readIfThere(path) === text) return false;
  writeDurably(path, text);
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

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
