import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { formatOf } from '../clipping/read-clipping.ts';
import { CommandError } from '../errors.ts';
import { originalPath } from '../site/links.ts';
import { COLLECTION, isInside, isOurs, LIST, parseList, UNKNOWN } from './checksums.ts';
import { isWorkName } from './folder-lock.ts';
import { promisedFiles } from './promised-files.ts';
import { cannotRead, hashOf, hashOfFile, readPlain } from './site-files.ts';
import { type Stated, statedArticles } from './stated-articles.ts';

/** What became of a delivered dossier since it was built. Paths are inside its folder, sorted. */
export interface Verified {
  unchanged: string[];
  changed: string[];
  /** Files that stand there while the list has no hash of them yet: nothing can be said of them. */
  unchecked: string[];
  /** Files of the list that are not there, and files that neither is there nor the list names, though the site leads to them. */
  missing: string[];
  /** Files that the list does not name. */
  added: string[];
  /** Articles whose clipping as received is not in its place in `originals/` with the hash that `dossier.json` states. */
  unproven: string[];
  /** How many articles have their clipping as received there, unchanged. */
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
    throw new CommandError(`there is no list of a dossier's files in ${folder}`, meantHint(folder, list));
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
  // what the site says of itself is not settled before a build has ended
  if (list.get(DOSSIER) === UNKNOWN) return result;
  const listed = statedArticles(readPlain(path.join(folder, DOSSIER)));
  const stated = listed && [...listed];
  proveOriginals(stated, list, result);
  const slugs = (stated ?? []).flatMap(({ slug }) => slug ?? []);
  const promised = promisedFiles(folder, result.unchanged, slugs);
  const there = new Set([...list.keys(), ...result.added]);
  result.missing = [...result.missing, ...[...promised].filter((name) => !there.has(name))].sort();
  return result;
}

/** Which folder may have been meant by one without a dossier's list. */
function meantHint(folder: string, list: ReadonlyMap<string, string>): string {
  if (list.has(COLLECTION)) return 'it holds a collection: verify each of its dossiers';
  const site = path.join(folder, '_site');
  return readPlain(path.join(site, LIST))
    ? `did you mean ${site}?`
    : `give the folder that holds index.html and ${LIST}`;
}

/** Holds the copy of each clipping, where its article's page links it, against what `dossier.json` says of it. */
function proveOriginals(
  stated: readonly Stated[] | undefined,
  list: ReadonlyMap<string, string>,
  result: Verified,
): void {
  const unchanged = new Set(result.unchanged);
  if (!stated) result.unproven.push(`${DOSSIER}, which has no list of articles`);
  for (const [i, { slug, file, sha256 }] of stated?.entries() ?? []) {
    const original = slug && file && originalPath({ slug, file, format: formatOf(file) });
    if (original && unchanged.has(original) && list.get(original) === sha256) result.originals++;
    else result.unproven.push(file ?? `article ${i + 1} of ${DOSSIER}, which names no clipping`);
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
