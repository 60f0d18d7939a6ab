import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { SECTIONS, type Section } from './article-entry.ts';

/**
 * The sections of all articles of a dossier in one file, by the keys of their entries: what a build looks at in every
 * article is then read in a few pieces, and the texts, which are the most of it, not at all.
 */
export interface ArticlePack {
  has(key: string): boolean;
  /** A section of an article that it has. Quick when asked in about the order in which they were added. */
  read(key: string, section: Section): unknown;
  close(): void;
}

/** A pack being written, a few articles at a time. */
export interface PackWriter {
  /** Adds an article by the lines of its sections. */
  add(key: string, lines: readonly string[]): void;
  /** The pack, in its place. Until then the former one stands there. */
  finish(): ArticlePack;
}

/** Articles whose sections stand together, and are read together. */
const CHUNK = 128;
/** Chunks of a section that are held: articles are asked for nearly in the order of the pack. */
const HELD = 4;

/** Keys of each chunk, and where each of its sections stands. */
type Index = { keys: string[]; at: [start: number, length: number][] }[];

/** Opens a pack; undefined when there is none, and `damaged` when its last line is not the hash of what is before. */
export function openPack(file: string): ArticlePack | 'damaged' | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  const index = readIndex(handle);
  if (index) return packIn(handle, index);
  closeSync(handle);
  return 'damaged';
}

/** The last line is «start of the index, hash of all before the line», of a fixed length. */
const LAST = 16 + 1 + 64 + 1;

function readIndex(handle: number): Index | undefined {
  const end = fstatSync(handle).size - LAST;
  if (end < 0) return undefined;
  const [start = '', hash] = textAt(handle, end, LAST).trim().split(' ');
  if (hashUpTo(handle, end) !== hash) return undefined;
  return JSON.parse(textAt(handle, Number(start), end - Number(start)));
}

function hashUpTo(handle: number, end: number): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(2 ** 20);
  for (let at = 0; at < end; ) {
    const read = readSync(handle, piece, 0, Math.min(piece.length, end - at), at);
    if (read === 0) break;
    hash.update(piece.subarray(0, read));
    at += read;
  }
  return hash.digest('hex');
}

function textAt(handle: number, start: number, length: number): string {
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, start);
  return bytes.toString('utf8');
}

function packIn(handle: number, index: Index): ArticlePack {
  const places = new Map<string, [chunk: number, row: number]>();
  for (const [chunk, { keys }] of index.entries())
    for (const [row, key] of keys.entries()) places.set(key, [chunk, row]);
  const held = new Map<Section, Map<number, unknown[]>>(SECTIONS.map((section) => [section, new Map()]));
  const rowsOf = (section: Section, chunk: number): unknown[] => {
    const chunks = held.get(section) ?? new Map<number, unknown[]>();
    const known = chunks.get(chunk);
    if (known) return known;
    const [start, length] = index[chunk]?.at[SECTIONS.indexOf(section)] ?? [0, 0];
    const rows: unknown[] = JSON.parse(textAt(handle, start, length));
    const [oldest] = chunks.keys();
    if (chunks.size >= HELD && oldest !== undefined) chunks.delete(oldest);
    chunks.set(chunk, rows);
    return rows;
  };
  return {
    has: (key) => places.has(key),
    read(key, section) {
      const [chunk, row] = places.get(key) ?? [-1, -1];
      return rowsOf(section, chunk)[row];
    },
    close: () => closeSync(handle),
  };
}

/** Starts a pack: a temporary file, that takes its place when it is whole. Throws when it cannot be written. */
export function startPack(file: string): PackWriter {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  rmSync(temporary, { force: true });
  const handle = openSync(temporary, 'wx+');
  const hash = createHash('sha256');
  const index: Index = [];
  let rows: { key: string; lines: readonly string[] }[] = [];
  let end = 0;
  const write = (text: string): [start: number, length: number] => {
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    hash.update(bytes);
    end += bytes.length;
    return [end - bytes.length, bytes.length];
  };
  const flush = () => {
    const at = SECTIONS.map((_, i) => write(`[${rows.map(({ lines }) => lines[i] ?? 'null').join(',')}]\n`));
    index.push({ keys: rows.map(({ key }) => key), at });
    rows = [];
  };
  return {
    add(key, lines) {
      rows.push({ key, lines: lines.slice(0, SECTIONS.length) });
      if (rows.length === CHUNK) flush();
    },
    finish() {
      if (rows.length > 0) flush();
      const [start] = write(`${JSON.stringify(index)}\n`);
      writeSync(handle, `${String(start).padStart(16, '0')} ${hash.digest('hex')}\n`);
      renameSync(temporary, file);
      return packIn(handle, index);
    },
  };
}
