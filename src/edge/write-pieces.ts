import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { FilePart } from '../site/file-part.ts';
import type { Pieces } from '../site/html.ts';

/** Parts are written together until they are so many bytes: a call of the system for each would take longer. */
const TOGETHER = 2 ** 20;

/** What is known of a file that was written in parts. */
export interface WrittenParts {
  /** SHA-256 of the file. */
  hash: string;
  /** Its parts in their order, each with its CRC-32: it tells what a disk has damaged. Some have no name. */
  parts: readonly [name: string, length: number, sum: number][];
}

/** A file that stands, with its parts. */
export interface StandingParts extends WrittenParts {
  file: string;
}

/**
 * Writes a file part by part. What rests on articles that `stayed` as when `standing` was written is taken from
 * there: to put it together again takes longer.
 */
export function writeAll(
  file: string,
  parts: Iterable<FilePart>,
  stayed: ReadonlySet<string> = new Set(),
  standing?: StandingParts,
): WrittenParts {
  const hash = createHash('sha256');
  const written: [string, number, number][] = [];
  const before = standing && openStanding(standing);
  const handle = openSync(file, 'w');
  const joined = openJoin();
  let waiting = joined([]);
  const flush = () => {
    hash.update(waiting);
    writeFileSync(handle, waiting);
    waiting = joined([]);
  };
  try {
    for (const { name = '', articles, pieces } of parts) {
      const start = waiting.length;
      const stood = articles?.every((article) => stayed.has(article)) ? before?.read(name) : undefined;
      if (stood) waiting = joined([stood.bytes], start);
      let sum = crc32(waiting.subarray(start));
      if (sum !== stood?.sum) {
        waiting = joined(pieces(), start);
        sum = crc32(waiting.subarray(start));
      }
      written.push([name, waiting.length - start, sum]);
      if (waiting.length >= TOGETHER) flush();
    }
    flush();
  } finally {
    closeSync(handle);
    before?.close();
  }
  return { hash: hash.digest('hex'), parts: written };
}

/** Opens the parts of a file that stands, to be read in about their order; what is read is held until the next is. */
function openStanding({ file, parts }: StandingParts) {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  const places = new Map<string, { start: number; length: number; sum: number }>();
  let end = 0;
  for (const [name, length, sum] of parts) {
    if (name !== '') places.set(name, { start: end, length, sum });
    end += length;
  }
  let room = Buffer.allocUnsafeSlow(TOGETHER);
  let held = { start: 0, end: 0 };
  return {
    read(name: string): { bytes: Uint8Array; sum: number } | undefined {
      const place = places.get(name);
      if (!place) return undefined;
      const { start, length, sum } = place;
      if (length > room.length) room = Buffer.allocUnsafeSlow(length);
      if (start < held.start || start + length > held.end)
        held = { start, end: start + readSync(handle, room, 0, room.length, start) };
      return { bytes: room.subarray(start - held.start, start - held.start + length), sum };
    },
    close: () => closeSync(handle),
  };
}

/** Puts pieces together in a place of its own, after so many bytes that stand there; it holds them until the next time. */
export function openJoin(): (pieces: Pieces, after?: number) => Uint8Array {
  let place = Buffer.allocUnsafeSlow(2 ** 16);
  return (pieces, after = 0) => {
    // a code unit takes three bytes of UTF-8 at most
    const most = pieces.reduce(
      (sum, piece) => sum + piece.length * (typeof piece === 'string' ? 3 : 1),
      after,
    );
    if (most > place.length) place = Buffer.concat([place.subarray(0, after)], most * 2);
    let end = after;
    for (const piece of pieces) {
      if (typeof piece === 'string') end += place.write(piece, end, 'utf8');
      else {
        place.set(piece, end);
        end += piece.length;
      }
    }
    return place.subarray(0, end);
  };
}
