import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Pieces } from '../site/html.ts';

/** Parts are written together until they are so many bytes: a call of the system for each would take longer. */
const TOGETHER = 2 ** 20;

/** Writes a file part by part; gives its SHA-256. */
export function writeAll(file: string, parts: Iterable<Pieces>): string {
  const hash = createHash('sha256');
  const handle = openSync(file, 'w');
  const joined = openJoin();
  let waiting: (string | Uint8Array)[] = [];
  let length = 0;
  const flush = () => {
    const bytes = joined(waiting);
    hash.update(bytes);
    writeFileSync(handle, bytes);
    waiting = [];
    length = 0;
  };
  try {
    for (const part of parts) {
      for (const piece of part) {
        waiting.push(piece);
        length += piece.length;
      }
      if (length >= TOGETHER) flush();
    }
    flush();
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Puts pieces together in a place of its own, which holds them until the next are put together. */
export function openJoin(): (pieces: Pieces) => Uint8Array {
  let place = Buffer.allocUnsafeSlow(2 ** 16);
  return (pieces) => {
    // a code unit takes three bytes of UTF-8 at most
    const most = pieces.reduce((sum, piece) => sum + piece.length * (typeof piece === 'string' ? 3 : 1), 0);
    if (most > place.length) place = Buffer.allocUnsafeSlow(most * 2);
    let end = 0;
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
