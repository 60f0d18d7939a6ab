import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type ArticleBodies, type BodyPlace, bodiesIn, openBodies, startBodies } from './article-bodies.ts';
import { type Entry, RUNS, type Run, SECTIONS, type Section } from './article-entry.ts';

/**
 * All articles of a dossier by the keys of their entries: their sections in one file, so that what a build looks at in
 * every article is read in a few pieces, and their runs in another, of which a build reads what it has to write anew.
 */
export interface ArticlePack {
  has(key: string): boolean;
  /** A section of an article that it has. Quick when asked in about the order in which they were added. */
  read(key: string, section: Section): unknown;
  /** The pieces of a run of an article; undefined where they are lost. */
  run(key: string, run: Run): Uint8Array[] | undefined;
  /** The whole of an article, to stand in another pack; undefined where a run is lost. */
  entry(key: string): Entry | undefined;
  close(): void;
}

/** A pack being written, a few articles at a time. */
export interface PackWriter {
  add(key: string, entry: Entry): void;
  /** The pack, in its place. Until then the former one stands there. */
  finish(): ArticlePack;
}

/** Articles whose sections stand together, and are read together. */
const CHUNK = 128;
/** Chunks of a section that are held: articles are asked for nearly in the order of the pack. */
const HELD = 4;

/** Keys of each chunk, where each of its sections stands, and its articles' runs. */
interface Chunk {
  keys: string[];
  at: [start: number, length: number][];
  bodies: BodyPlace[];
}

interface Index {
  chunks: Chunk[];
  /** Name and length of the file of the runs, which stands beside the pack. */
  bodies: { name: string; length: number };
}

/** Opens a pack; undefined when there is none, `damaged` when its last line is not the hash of what is before, or its runs are gone. */
export function openPack(file: string): ArticlePack | 'damaged' | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  const index = readIndex(handle);
  const bodies =
    index && openBodies(path.join(path.dirname(file), path.basename(index.bodies.name)), index.bodies.length);
  if (index && bodies) return packIn(handle, index, bodies);
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
  return openText(handle)(start, length);
}

/** Reads stretches of a file as text, all into one place. */
function openText(handle: number): (start: number, length: number) => string {
  let place = Buffer.alloc(0);
  return (start, length) => {
    if (length > place.length) place = Buffer.allocUnsafeSlow(length);
    return place.toString('utf8', 0, readSync(handle, place, 0, length, start));
  };
}

function packIn(handle: number, { chunks }: Index, bodies: ArticleBodies): ArticlePack {
  const places = new Map<string, [chunk: number, row: number]>();
  for (const [chunk, { keys }] of chunks.entries())
    for (const [row, key] of keys.entries()) places.set(key, [chunk, row]);
  const textOf = openText(handle);
  const held = new Map<Section, Map<number, unknown[]>>(SECTIONS.map((section) => [section, new Map()]));
  const rowsOf = (section: Section, chunk: number): unknown[] => {
    const known = held.get(section) ?? new Map<number, unknown[]>();
    const before = known.get(chunk);
    if (before) return before;
    const [start, length] = chunks[chunk]?.at[SECTIONS.indexOf(section)] ?? [0, 0];
    const rows: unknown[] = JSON.parse(textOf(start, length));
    const [oldest] = known.keys();
    if (known.size >= HELD && oldest !== undefined) known.delete(oldest);
    known.set(chunk, rows);
    return rows;
  };
  const read = (key: string, section: Section): unknown => {
    const [chunk, row] = places.get(key) ?? [-1, -1];
    return rowsOf(section, chunk)[row];
  };
  const run = (key: string, name: Run): Uint8Array[] | undefined => {
    const [chunk, row] = places.get(key) ?? [-1, -1];
    const place = chunks[chunk]?.bodies[row];
    return place && bodies.read(place, name);
  };
  return {
    has: (key) => places.has(key),
    read,
    run,
    entry(key) {
      const runs = (Object.keys(RUNS) as Run[]).map((name) => run(key, name)?.map(copyOf));
      const sections = SECTIONS.map((section) => Buffer.from(JSON.stringify(read(key, section))));
      return runs.every((pieces) => pieces !== undefined) ? [...sections, ...runs.flat()] : undefined;
    },
    close() {
      closeSync(handle);
      bodies.close();
    },
  };
}

/** Starts a pack: temporary files, that take their places when they are whole. Throws when they cannot be written. */
export function startPack(file: string): PackWriter {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  rmSync(temporary, { force: true });
  const handle = openSync(temporary, 'wx+');
  const bodies = startBodies(`${temporary}.runs`);
  const hash = createHash('sha256');
  const chunks: Chunk[] = [];
  const lists = SECTIONS.map(openList);
  let rows: { key: string; place: BodyPlace }[] = [];
  let end = 0;
  const write = (bytes: Uint8Array): [start: number, length: number] => {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    hash.update(bytes);
    end += bytes.length;
    return [end - bytes.length, bytes.length];
  };
  const flush = () => {
    const at = lists.map((list) => write(list.take()));
    chunks.push({ keys: rows.map(({ key }) => key), at, bodies: rows.map(({ place }) => place) });
    rows = [];
  };
  return {
    add(key, entry) {
      for (const [i, list] of lists.entries()) list.add(entry[i] ?? NONE);
      rows.push({ key, place: bodies.add(entry) });
      if (rows.length === CHUNK) flush();
    },
    finish() {
      if (rows.length > 0) flush();
      const ended = bodies.finish();
      // other runs have another name: whoever reads the former pack reads on in the runs that belong to it
      const name = `${path.basename(file)}.${ended.hash.slice(0, 16)}`;
      const index: Index = { chunks, bodies: { name, length: ended.length } };
      const [start] = write(Buffer.from(`${JSON.stringify(index)}\n`));
      writeSync(handle, `${String(start).padStart(16, '0')} ${hash.digest('hex')}\n`);
      renameSync(`${temporary}.runs`, path.join(path.dirname(file), name));
      renameSync(temporary, file);
      removeFormer(file, name);
      return packIn(handle, index, bodiesIn(ended.handle));
    },
  };
}

/** Bytes of their own, which nothing that is read later replaces. */
function copyOf(piece: Uint8Array): Uint8Array {
  return new Uint8Array(piece);
}

/** Stands for nothing, as JSON. */
const NONE = Buffer.from('null');

const [OPENING, COMMA, CLOSING, LINE_FEED] = [0x5b, 0x2c, 0x5d, 0x0a];

/** A list of JSON that is put together in one place, which the next list takes again. */
function openList() {
  let place = Buffer.allocUnsafeSlow(2 ** 18);
  let end = 0;
  const put = (mark: number) => {
    place[end++] = mark;
  };
  return {
    add(value: Uint8Array): void {
      // with room for the marks around it
      const most = end + value.length + 3;
      if (most > place.length) place = Buffer.concat([place.subarray(0, end)], 2 * most);
      put(end === 0 ? OPENING : COMMA);
      place.set(value, end);
      end += value.length;
    },
    /** The list as it stands, with a line feed; the next begins. */
    take(): Uint8Array {
      if (end === 0) put(OPENING);
      put(CLOSING);
      put(LINE_FEED);
      const bytes = place.subarray(0, end);
      end = 0;
      return bytes;
    },
  };
}

/** Deletes the runs of packs that stood here before. */
function removeFormer(file: string, name: string): void {
  const folder = path.dirname(file);
  for (const other of readdirSync(folder)) {
    const isRuns = other.startsWith(`${path.basename(file)}.`) && /\.[0-9a-f]{16}$/.test(other); // «ab12….0123456789abcdef»
    if (isRuns && other !== name) rmSync(path.join(folder, other), { force: true });
  }
}
