import { open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../errors.ts';
import { reasonOf } from './disk-reasons.ts';
import { diskFull, foundAt } from './site-files.ts';

/** A kind of file by its name and by the ASCII letters that each begins with. */
export interface FileKind {
  name: string;
  head: string;
}

/** Every PDF, ours or not. */
export const PDF_FILE: FileKind = { name: 'PDF', head: '%PDF-' };

/** Stops before a file of another kind is overwritten; one of this kind, an empty file and no file are all well. */
export async function refuseForeignFile(file: string, { name, head }: FileKind): Promise<void> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw cannot(file, 'opened', error);
  });
  if (handle === undefined) return;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(head.length), 0, head.length, 0);
    if (bytesRead === 0 || buffer.toString('latin1') === head) return;
  } catch (error) {
    throw cannot(file, 'written', error);
  } finally {
    await handle.close();
  }
  throw new CommandError(`${file} exists and is no ${name}: it stays as it is`, 'choose another --output');
}

/** Writes a file whole or not at all: a temporary file beside it, then a rename. */
export async function writeWholeFile(file: string, content: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw cannot(file, 'written', error);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a file stands in the place of its folder',
  EISDIR: 'it is a folder',
};

/** Says of a file what a build says of its output. */
function cannot(file: string, done: string, error: unknown): CommandError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const full = diskFull(file, error, 'make room and try again; a file that stood there is still whole');
  if (full) return full;
  const folder = path.dirname(file);
  // `/proc` and its like say «not found» of what nobody can make there
  const closed = code === 'ENOENT' && foundAt(folder)?.isDirectory();
  const reason = closed ? `no file can be made in ${folder}` : REASONS[code];
  const hint = reason && !closed ? 'choose' : 'check the folder’s permissions, or choose';
  return new CommandError(
    `${file} cannot be ${done}: ${reason ?? reasonOf(error)}`,
    `${hint} another --output`,
    {
      cause: error,
    },
  );
}
