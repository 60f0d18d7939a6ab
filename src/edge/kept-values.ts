import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What an earlier run worked out of clippings. A key is words joined by hyphens; the last names the clipping's state. */
export interface KeptValues {
  /** The text that was kept under this key; undefined where there is none, or where it is damaged. */
  get(key: string): string | undefined;
  /** Keeps a text on one line, such as JSON. */
  put(key: string, value: string): void;
  /** Writes what is new. Given all states that clippings are in now, it leaves out what is of others. */
  save(states?: ReadonlySet<string>): void;
}

/** `.cache/translation` in the project's folder, where no dossier of somebody else's has a say; safe to delete. */
const KEPT_FOLDER = fileURLToPath(new URL('../../.cache/translation', import.meta.url));

/** After so many new values they are written, so that a run that is stopped has not worked for nothing. */
const SAVED_EVERY = 2_000;

/**
 * Opens the values of one dossier: a file of lines, `key digest value`, one file because thousands of small ones
 * take longer to open than to read. Each line carries its own hash: what is damaged is worked out again. Files of
 * another version of the code are deleted.
 */
export function openKeptValues(dossierDir: string, version: string, folder = KEPT_FOLDER): KeptValues {
  const file = path.join(folder, version, digestOf('dossier', path.resolve(dossierDir)));
  sweep(folder, version);
  const bytes = readIfThere(file);
  const places = indexLines(bytes);
  const fresh = new Map<string, string>();
  const old = (key: string): string | undefined => {
    const place = places.get(key);
    if (place === undefined) return undefined;
    const line = bytes.toString('utf8', ...place);
    const value = line.slice(DIGEST + 1);
    return line.startsWith(`${digestOf(key, value)} `) ? value : undefined;
  };
  const lineOf = (key: string): string | Buffer => {
    const value = fresh.get(key);
    const [start, end] = places.get(key) ?? [0, 0];
    return value === undefined
      ? Buffer.concat([Buffer.from(`${key} `), bytes.subarray(start, end + 1)])
      : `${key} ${digestOf(key, value)} ${value}\n`;
  };
  const write = (states?: ReadonlySet<string>): void => {
    const keys = [...new Set([...places.keys(), ...fresh.keys()])];
    const wanted = keys.filter((key) => states?.has(key.slice(key.lastIndexOf('-') + 1)) ?? true);
    writeWhole(file, wanted, lineOf);
  };
  return {
    get: (key) => fresh.get(key) ?? old(key),
    put(key, value) {
      fresh.set(key, value);
      if (fresh.size % SAVED_EVERY === 0) write();
    },
    save(states) {
      if (fresh.size > 0) write(states);
    },
  };
}

/** Where each key's digest and value stand; of two lines of one key the later counts. */
function indexLines(bytes: Buffer): Map<string, [start: number, end: number]> {
  const places = new Map<string, [number, number]>();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    const space = bytes.indexOf(SPACE, start);
    if (end === -1 || space === -1) break;
    if (space < end) places.set(bytes.toString('latin1', start, space), [space + 1, end]);
    start = end + 1;
  }
  return places;
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const DIGEST = 16;

function digestOf(key: string, value: string): string {
  return createHash('sha256').update(`${key} `).update(value).digest('hex').slice(0, DIGEST);
}

/** Writes the keys' lines, all or none. What cannot be written is not kept, and nothing else comes of it. */
function writeWhole(file: string, keys: readonly string[], lineOf: (key: string) => string | Buffer): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(temporary, 'w');
    try {
      for (const key of keys) writeFileSync(handle, lineOf(key));
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    forgetOldest(file);
  } catch {
    remove(temporary);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // the folder is none
  }
}

/** So many dossiers are remembered: those that were written last. */
const DOSSIERS = 16;

function forgetOldest(written: string): void {
  const folder = path.dirname(written);
  const others = readdirSync(folder).filter((name) => name !== path.basename(written));
  const files = others.map((name) => path.join(folder, name));
  if (files.length < DOSSIERS) return;
  const age = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
  const newest = files.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0));
  for (const file of newest.slice(DOSSIERS - 1)) rmSync(file, { force: true });
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function sweep(folder: string, version: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name !== version) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // there is nothing yet, or it is not ours to change
  }
}
