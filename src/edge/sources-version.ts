import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** In a bundle, as JSON, the hash of each file that it was made of, by its path in the project: then none need be read. */
declare const SOURCE_HASHES: string | undefined;
const bundled = typeof SOURCE_HASHES === 'undefined' ? undefined : SOURCE_HASHES;

/** Files with the hashes of their bytes. */
interface Sources {
  /** The files of a room of `src/`, or the file that it names, by their paths in the project. */
  filesOf(room: string): string[];
  hashOf(file: string): string;
}

/**
 * A name for the code as it stands: a hash of the text of these rooms of `src/` (or files of it), of the packages'
 * versions and of Node's. Whatever was made by other code bears another name.
 */
export function sourcesVersion(rooms: readonly string[], root = ROOT): string {
  const sources = root === ROOT ? ownSources() : sourcesIn(root);
  return versionOf(rooms.flatMap(sources.filesOf), sources);
}

let program: string | undefined;

/** A name for all of the code that makes a site. */
export function programVersion(): string {
  program ??= versionOf([...ownSources().filesOf(''), 'eleventy.config.ts'], ownSources());
  return program;
}

function versionOf(files: readonly string[], { hashOf }: Sources): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files].sort()) hash.update(`\0${file}\0${hashOf(file)}`);
  return hash.update(hashOf('package-lock.json')).digest('hex').slice(0, 16);
}

let own: Sources | undefined;

/** The program's own files are part of several versions, and are read once. */
function ownSources(): Sources {
  own ??= bundled === undefined ? sourcesIn(ROOT) : sourcesOf(JSON.parse(bundled));
  return own;
}

function sourcesOf(hashes: Readonly<Record<string, string>>): Sources {
  const files = Object.keys(hashes);
  return {
    filesOf(room) {
      const folder = path.posix.join('src', room, '/');
      return files.filter((file) => `${file}/`.startsWith(folder));
    },
    hashOf(file) {
      const hash = hashes[file];
      if (hash === undefined) throw new Error(`the bundle was not made of ${file}`);
      return hash;
    },
  };
}

function sourcesIn(root: string): Sources {
  const known = new Map<string, string>();
  return {
    filesOf(room) {
      if (/\.\w+$/.test(room)) return [`src/${room}`]; // «model.ts», not «cleaning»
      const inside = readdirSync(path.join(root, 'src', room), { recursive: true, withFileTypes: true });
      return inside
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        );
    },
    hashOf(file) {
      const hash =
        known.get(file) ??
        createHash('sha256')
          .update(readFileSync(path.join(root, file)))
          .digest('hex');
      known.set(file, hash);
      return hash;
    },
  };
}
