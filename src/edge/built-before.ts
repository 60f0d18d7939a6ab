import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../errors.ts';
import { cacheKey } from './cache-key.ts';
import { LIST, parseList } from './checksums.ts';
import type { ReadDossier } from './read-dossier.ts';
import { hashOf, readPlain } from './site-files.ts';
import { sourcesVersion } from './sources-version.ts';

/** What a build said when it ended, to be said again when there is nothing to do. */
export interface Outcome {
  problems: Problem[];
  articles: number;
  files: number;
  /** SHA-256 of the list of the site. */
  fingerprint: string;
}

interface Note extends Outcome {
  inputs: string;
  /** A hash of the size and the time of the last change of every file of the site. */
  stamps: string;
}

const FOLDER = fileURLToPath(new URL('../../.cache/sites', import.meta.url));
const SOURCE = fileURLToPath(new URL('../', import.meta.url));

/** A hash of everything that a site is made from: the dossier's files, the options, and the program itself. */
export function inputsOf({ files, plan, problems }: ReadDossier, options: readonly string[]): string {
  const hash = createHash('sha256').update(sourcesVersion(readdirSync(SOURCE)));
  const rest = [options, files.settings ?? null, files.glossary ?? null, problems, plan.problems];
  hash.update(JSON.stringify(rest));
  for (const source of plan.sources) hash.update(cacheKey(source));
  return hash.digest('hex');
}

/**
 * What the last build of this output said, when it was made of the same inputs and no file of it was touched since;
 * then there is nothing to do. Touched means: another size or another time of change, which nobody can set back.
 */
export function builtBefore(output: string, inputs: string, folder = FOLDER): Outcome | undefined {
  let note: Note;
  try {
    note = JSON.parse(readFileSync(placeOf(output, folder), 'utf8'));
  } catch {
    return undefined;
  }
  if (note.inputs !== inputs) return undefined;
  const list = readPlain(path.join(output, LIST));
  if (!list || hashOf(list) !== note.fingerprint) return undefined;
  return stampsOf(output, list) === note.stamps ? note : undefined;
}

/** Notes what a build has written. A note that cannot be written costs time, nothing else. */
export function rememberBuild(output: string, inputs: string, outcome: Outcome, folder = FOLDER): void {
  const list = readPlain(path.join(output, LIST));
  const stamps = list && stampsOf(output, list);
  if (!stamps) return;
  const place = placeOf(output, folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${place}.${process.pid}`, JSON.stringify({ ...outcome, inputs, stamps } satisfies Note));
    renameSync(`${place}.${process.pid}`, place);
  } catch {
    // the next build does its work again
  }
}

function placeOf(output: string, folder: string): string {
  return path.join(folder, `${createHash('sha256').update(path.resolve(output)).digest('hex')}.json`);
}

function stampsOf(output: string, list: Buffer): string | undefined {
  const hash = createHash('sha256');
  for (const name of parseList(list.toString('utf8')).keys()) {
    const found = lstatSync(path.join(output, name), { throwIfNoEntry: false });
    if (!found?.isFile()) return undefined;
    hash.update(`${found.size} ${found.ctimeMs} `);
  }
  return hash.digest('hex');
}
