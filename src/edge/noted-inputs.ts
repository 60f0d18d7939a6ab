import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getCached, putCached } from './cached-text.ts';
import { type ReadDossier, readDossier } from './read-dossier.ts';
import { type FileRead, type ReadFile, readAgain, readRegularFile } from './read-regular-file.ts';
import { hashOf } from './site-files.ts';
import { programVersion } from './sources-version.ts';

/** Files of a dossier's folder of which an earlier build noted how they stood, and what they held. */
export interface NotedInputs {
  /** Gives the hash of a file that stands as it stood then without reading it; every other file is read. */
  read: ReadFile;
  /** Notes what was read. */
  keep(): void;
}

/** `.cache/inputs` in the project's folder; safe to delete at any time. */
const FOLDER = fileURLToPath(new URL('../../.cache/inputs', import.meta.url));

/**
 * Opens what is noted of a dossier's folder. `stamps` say how its files stand now; they were found before anything is
 * read, so that a file which is changed meanwhile stands otherwise the next time.
 */
export function openNotedInputs(
  dossier: string,
  stamps: ReadonlyMap<string, string>,
  folder = FOLDER,
  version = programVersion(),
): NotedInputs {
  const place = path.join(folder, hashOf(path.resolve(dossier)));
  const [madeBy, ...lines] = getCached(place)?.split('\n') ?? [];
  const noted = new Map(
    madeBy === version ? lines.map((line) => [line.slice(HASH + 1), line.slice(0, HASH)]) : [],
  );
  const inside = `${dossier}/`;
  const now = new Map<string, string>();
  let isNew = false;
  return {
    read(file, largest) {
      const name = file.slice(inside.length);
      const stamp = file.startsWith(inside) ? stamps.get(name) : undefined;
      const line = `${stamp} ${name}`;
      const known = noted.get(line);
      const size = sizeIn(stamp);
      if (known !== undefined && size !== undefined && size <= largest) {
        now.set(line, known);
        return laterRead(file, { name, size, sha256: known });
      }
      const read = readRegularFile(file, largest);
      if (read.is === 'read' && read.size === size && !name.includes('\n')) {
        now.set(line, read.sha256);
        isNew = true;
      }
      return read;
    },
    keep() {
      if (!isNew && now.size === noted.size) return;
      putCached(place, [version, ...[...now].map(([line, hash]) => `${hash} ${line}`)].join('\n'));
    },
  };
}

/** Reads a dossier with what is noted of its files, and notes what is new. Nothing of the notes is held. */
export function readAsNoted(dossier: string, stamps: ReadonlyMap<string, string>): ReadDossier {
  const noted = openNotedInputs(dossier, stamps);
  const read = readDossier(dossier, noted.read);
  noted.keep();
  return read;
}

/** What is known of a file; its bytes are read when somebody asks. By itself, so that it holds nothing else. */
function laterRead(file: string, known: { name: string; size: number; sha256: string }): FileRead {
  const { size, sha256 } = known;
  return {
    is: 'read',
    size,
    sha256,
    get bytes() {
      return readAgain(file, known);
    },
  };
}

/** Letters of a hash. */
const HASH = 64;

/** The size in what `stampOf` says, where it comes third. */
function sizeIn(stamp: string | undefined): number | undefined {
  if (stamp === undefined) return undefined;
  const start = stamp.indexOf(',', stamp.indexOf(',') + 1) + 1;
  return Number(stamp.slice(start, stamp.indexOf(',', start)));
}
