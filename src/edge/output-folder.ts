import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../errors.ts';

/** A site's files by their path in the output folder, with `/`. */
export type SiteFiles = Map<string, Uint8Array | string>;

/** What writing a site did. */
export interface Written {
  written: number;
  unchanged: number;
  deleted: number;
}

/** Lists every file of the site with its hash, for `sha256sum -c`; also tells which files are ours to delete. */
export const LIST = 'SHA256SUMS';

/**
 * Makes the output folder hold exactly these files and their list. Only files that differ are written, each whole
 * (a temporary file, then a rename); only files that an earlier build listed are deleted. A folder with files and
 * without a list is not ours: nothing is touched.
 */
export async function writeSite(folder: string, files: SiteFiles): Promise<Written> {
  const earlier = await ownedFiles(folder);
  const bytes = new Map([...files].map(([name, content]) => [name, toBytes(content)]));
  const list = listOf(bytes);
  await mkdir(folder, { recursive: true });
  const owned = new Set([...earlier, ...bytes.keys()]);
  if (owned.size > earlier.size) await writeWhole(path.join(folder, LIST), ownershipOf(owned));
  const result: Written = { written: 0, unchanged: 0, deleted: 0 };
  for (const [name, content] of bytes) {
    const target = path.join(folder, name);
    const current = await readFile(target).catch(() => undefined);
    if (current?.equals(content)) {
      result.unchanged++;
      continue;
    }
    await writeWhole(target, content);
    result.written++;
  }
  for (const name of earlier) {
    if (bytes.has(name)) continue;
    await rm(path.join(folder, name), { force: true });
    await removeEmptyParents(folder, name);
    result.deleted++;
  }
  await writeWhole(path.join(folder, LIST), Buffer.from(list));
  return result;
}

/** Paths that an earlier build wrote here; throws when the folder holds something else. */
async function ownedFiles(folder: string): Promise<Set<string>> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return new Set();
  if (!found.isDirectory())
    throw new CommandError(`${folder} is a file, not a folder`, 'choose another --output');
  const list = await readFile(path.join(folder, LIST), 'utf8').catch(() => undefined);
  if (list !== undefined) return parseList(list);
  if ((await readdir(folder)).length > 0) {
    throw new CommandError(
      `the folder ${folder} holds files that no build of a dossier wrote; nothing was changed`,
      'choose an empty folder with --output, or empty this one yourself',
    );
  }
  return new Set();
}

function parseList(list: string): Set<string> {
  const names = list
    .split('\n')
    .map((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1]) // «<64 hex digits>  index.html», not a comment
    .filter((name) => name !== undefined)
    .filter((name) => !path.isAbsolute(name) && !name.split('/').includes('..'));
  return new Set(names);
}

function listOf(files: Map<string, Buffer>): string {
  return [...files.keys()]
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}

/** While files are being written the list names the old and the new ones, so that an interrupted build owns both. */
function ownershipOf(names: Set<string>): Buffer {
  const unknown = '0'.repeat(64);
  return Buffer.from(
    [...names]
      .sort()
      .map((name) => `${unknown}  ${name}\n`)
      .join(''),
  );
}

async function writeWhole(target: string, content: Uint8Array): Promise<void> {
  const temporary = `${target}.part`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${target} cannot be written: ${reason}`, 'check the disk and its permissions', {
      cause: error,
    });
  }
}

async function removeEmptyParents(folder: string, name: string): Promise<void> {
  for (let parent = path.dirname(name); parent !== '.'; parent = path.dirname(parent)) {
    try {
      await rmdir(path.join(folder, parent));
    } catch {
      return;
    }
  }
}

function toBytes(content: Uint8Array | string): Buffer {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
}
