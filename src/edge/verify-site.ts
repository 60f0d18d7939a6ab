import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../errors.ts';
import { isInside, isOurs, LIST, parseList, UNKNOWN } from './checksums.ts';
import { isWorkName } from './folder-lock.ts';
import { cannotRead, hashOf, hashOfFile, readPlain } from './site-files.ts';

/** What became of a delivered dossier since it was built. Paths are inside its folder, sorted. */
export interface Verified {
  unchanged: string[];
  changed: string[];
  /** Files that stand there while the list has no hash of them yet: nothing can be said of them. */
  unchecked: string[];
  missing: string[];
  /** Files that the list does not name. */
  added: string[];
  /** Articles whose clipping as received is not in `originals/` with the hash that `dossier.json` states. */
  unproven: string[];
  /** How many clippings as received are there, unchanged. */
  originals: number;
  /** A build had begun to write and has not ended. */
  underWay: boolean;
  /** SHA-256 of the list: it stands for the whole dossier. */
  fingerprint: string;
}

const DOSSIER = 'dossier.json';

/** What a system leaves in a folder that a person opens. */
const LITTER = /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i; // «fonts/.DS_Store», not «a.DS_Store.html»

/** Compares a delivered dossier with the list that its build left in it. Changes nothing. */
export function verifySite(folder: string): Verified {
  const bytes = readPlain(path.join(folder, LIST));
  const list = parseList(bytes?.toString('utf8') ?? '');
  if (!bytes || !isOurs(list)) {
    throw new CommandError(
      `there is no list of a dossier's files in ${folder}`,
      `give the folder that holds index.html and ${LIST}`,
    );
  }
  const found = filesOf(folder);
  const result: Verified = {
    unchanged: [],
    changed: [],
    unchecked: [],
    missing: [],
    added: found.names.filter((name) => name !== LIST && !list.has(name) && !LITTER.test(name)),
    unproven: [],
    originals: 0,
    underWay: found.underWay || [...list.values()].includes(UNKNOWN),
    fingerprint: hashOf(bytes),
  };
  for (const [name, hash] of [...list].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isInside(name)) continue;
    const actual = hashOfFile(path.join(folder, name));
    if (actual === undefined) result.missing.push(name);
    else if (hash === UNKNOWN) result.unchecked.push(name);
    else if (actual !== hash) result.changed.push(name);
    else result.unchanged.push(name);
  }
  proveOriginals(folder, list, result);
  return result;
}

/** Holds the copies of the clippings against what `dossier.json` says of them. */
function proveOriginals(folder: string, list: ReadonlyMap<string, string>, result: Verified): void {
  // what the articles state of their clippings is itself not settled before a build has ended
  if (list.get(DOSSIER) === UNKNOWN) return;
  const originals = result.unchanged.filter((name) => name.startsWith('originals/'));
  result.originals = originals.length;
  const hashes = new Set(originals.map((name) => list.get(name)));
  result.unproven = statedClippings(folder)
    .filter(({ sha256 }) => !hashes.has(sha256))
    .map(({ file }) => file);
}

function statedClippings(folder: string): { file: string; sha256: string }[] {
  try {
    const { articles } = JSON.parse(String(readPlain(path.join(folder, DOSSIER))));
    return (articles as { file: unknown; sha256: unknown }[]).map(({ file, sha256 }) => ({
      file: String(file),
      sha256: String(sha256),
    }));
  } catch {
    return [];
  }
}

/** Every file below the folder, links included and not followed. */
function filesOf(folder: string): { names: string[]; underWay: boolean } {
  const names: string[] = [];
  let underWay = false;
  const visit = (inside: string) => {
    for (const entry of entriesIn(path.join(folder, inside))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (inside === '' && isWorkName(name)) underWay = true;
      else if (entry.isDirectory()) visit(name);
      else names.push(name);
    }
  };
  visit('');
  return { names: names.sort(), underWay };
}

/** Of a folder that cannot be read nothing can be said: neither that its files are there nor that they are not. */
function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw cannotRead(folder, error);
  }
}
