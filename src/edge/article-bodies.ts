import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Entry, RUNS, type Run, runIn, slices } from './article-entry.ts';

/** Where the runs of an article stand: the start of the first, then the length of every piece. */
export type BodyPlace = readonly number[];

/** The runs of many articles in one file. What an article's own files are made from is read there, a run at a time. */
export interface ArticleBodies {
  /**
   * The pieces of a run; undefined where they are not as they were written. Who holds them while many others are read
   * must copy them, those of what is told apart.
   */
  read(place: BodyPlace, run: Run): Uint8Array[] | undefined;
  close(): void;
}

/** Bodies being written. */
export interface BodyWriter {
  add(entry: Entry): BodyPlace;
  /** Ends the file; gives its length, and a hash that stands for it. */
  finish(): { length: number; hash: string; handle: number };
}

const ORDER = Object.keys(RUNS) as Run[];
/** Before each run stands the CRC-32 of its pieces: it tells what a disk has damaged, which is all that it need do here. */
const SUM = 4;

/** Opens bodies of which the length is known; undefined when they are not there as a whole. */
export function openBodies(file: string, length: number): ArticleBodies | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  if (fstatSync(handle).size === length) return bodiesIn(handle);
  closeSync(handle);
  return undefined;
}

/** Bodies in a file that is open. */
export function bodiesIn(handle: number): ArticleBodies {
  const room = openRooms();
  return {
    read(place, run) {
      const before = ORDER.indexOf(run);
      // the first number is no length
      let from = 1;
      for (const each of ORDER.slice(0, before)) from += RUNS[each];
      let start = before * SUM;
      for (let i = 0; i < from; i++) start += place[i] ?? 0;
      const own = place.slice(from, from + RUNS[run]);
      const size = own.reduce((sum, length) => sum + length, SUM);
      return piecesAt(handle, start, own, HELD.has(run) ? Buffer.allocUnsafe(size) : room(size));
    },
    close: () => closeSync(handle),
  };
}

/**
 * Runs up to this size are read into rooms that are used in turn; a longer one gets a place of its own. What was read
 * stands until two megabytes more have been read: far longer than a page, or a stretch of `dossier.json`, is put
 * together from it. New places for each would be counted by the engine as memory that it must clear: it looked through
 * everything that is held every sixty megabytes.
 */
const SHORT = 2 ** 16;
const ROOM = 2 ** 20;
const ROOMS = 3;

/** Runs that are held while others are read: each gets a place of its own. */
const HELD: ReadonlySet<Run> = new Set(['told']);

/** Gives places to read into. */
function openRooms(): (size: number) => Buffer {
  const rooms: Buffer[] = [];
  let room = -1;
  let end = ROOM;
  return (size) => {
    if (size > SHORT) return Buffer.allocUnsafeSlow(size);
    if (end + size > ROOM) {
      room = (room + 1) % ROOMS;
      end = 0;
    }
    const place = rooms[room] ?? Buffer.allocUnsafeSlow(ROOM);
    rooms[room] = place;
    end += size;
    return place.subarray(end - size, end);
  };
}

function piecesAt(handle: number, start: number, lengths: number[], bytes: Buffer): Uint8Array[] | undefined {
  if (readSync(handle, bytes, 0, bytes.length, start) !== bytes.length) return undefined;
  const pieces = bytes.subarray(SUM);
  return crc32(pieces) === bytes.readUInt32LE() ? slices(pieces, lengths) : undefined;
}

/** So many bytes are written together. */
const TOGETHER = 2 ** 20;

/** Starts bodies in a new file. Throws when it cannot be written. */
export function startBodies(file: string): BodyWriter {
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx+');
  const whole = createHash('sha256');
  let waiting = Buffer.allocUnsafeSlow(TOGETHER);
  let held = 0;
  let written = 0;
  const flush = () => {
    for (let done = 0; done < held; ) done += writeSync(handle, waiting, done, held - done);
    written += held;
    held = 0;
  };
  const put = (pieces: readonly Uint8Array[]) => {
    const size = pieces.reduce((sum, piece) => sum + piece.length, SUM);
    if (held + size > waiting.length) flush();
    if (size > waiting.length) waiting = Buffer.allocUnsafeSlow(size);
    let end = held + SUM;
    for (const piece of pieces) {
      waiting.set(piece, end);
      end += piece.length;
    }
    waiting.writeUInt32LE(crc32(waiting.subarray(held + SUM, end)), held);
    whole.update(waiting.subarray(held, held + SUM));
    held = end;
  };
  return {
    add(entry) {
      const runs = ORDER.map((run) => runIn(entry, run));
      const start = written + held;
      for (const pieces of runs) put(pieces);
      return [start, ...runs.flat().map((piece) => piece.length)];
    },
    finish() {
      flush();
      return { length: written, hash: whole.digest('hex'), handle };
    },
  };
}
