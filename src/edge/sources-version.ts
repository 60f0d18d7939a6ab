import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A name for the code as it stands: a hash of the text of these rooms of `src/` (or files of it), of the packages'
 * versions and of Node's. Whatever was made by other code bears another name.
 */
export function sourcesVersion(rooms: readonly string[], root = ROOT): string {
  const hash = createHash('sha256').update(process.version);
  const files = rooms.flatMap((room) => filesOf(path.join(root, 'src'), room)).sort();
  for (const file of files) hash.update(`\0${file}\0`).update(bytesOf(path.join(root, 'src', file), root));
  hash.update(bytesOf(path.join(root, 'package-lock.json'), root));
  return hash.digest('hex').slice(0, 16);
}

/** The program's own files are part of several versions, and are read once. */
const known = new Map<string, Buffer>();

function bytesOf(file: string, root: string): Buffer {
  const bytes = (root === ROOT && known.get(file)) || readFileSync(file);
  if (root === ROOT) known.set(file, bytes);
  return bytes;
}

let program: string | undefined;

/** A name for all of the code that makes a site. */
export function programVersion(): string {
  program ??= sourcesVersion([...readdirSync(path.join(ROOT, 'src')), '../eleventy.config.ts']);
  return program;
}

function filesOf(source: string, room: string): string[] {
  if (/\.\w+$/.test(room)) return [room]; // «model.ts», not «cleaning»
  return readdirSync(path.join(source, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
