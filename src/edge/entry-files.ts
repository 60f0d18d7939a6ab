import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Entry, PIECES, slices } from './article-entry.ts';

/** The files of entries that stand by themselves, each by its key, in folders of some hundred. */
export function entriesIn(own: string) {
  const made = new Set<string>();
  const unwritten = new Set<string>();
  const place = (key: string) => path.join(own, key.slice(0, 2), key);
  return {
    read(key: string): Entry | 'damaged' | undefined {
      let bytes: Buffer;
      try {
        bytes = readFileSync(place(key));
      } catch {
        return undefined;
      }
      return fromFile(bytes) ?? 'damaged';
    },
    write(key: string, entry: Entry): void {
      const target = place(key);
      try {
        if (!made.has(path.dirname(target))) mkdirSync(path.dirname(target), { recursive: true });
        made.add(path.dirname(target));
        const temporary = `${target}.${process.pid}`;
        writeFileSync(temporary, toFile(entry));
        renameSync(temporary, target);
      } catch {
        unwritten.add(key);
      }
    },
    isWritten: (key: string) => !unwritten.has(key),
  };
}

/** A line with the hash of what follows, one with the lengths of the pieces, then the pieces. */
function toFile(entry: Entry): Buffer {
  const pieces = [Buffer.from(`${entry.map((piece) => piece.length).join(' ')}\n`), ...entry];
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return Buffer.concat([Buffer.from(`${hash.digest('hex')}\n`), ...pieces]);
}

function fromFile(bytes: Buffer): Entry | undefined {
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  const stated = bytes.subarray(0, Math.max(end, 0)).toString('latin1');
  if (createHash('sha256').update(body).digest('hex') !== stated) return undefined;
  const start = body.indexOf('\n') + 1;
  const lengths = body.subarray(0, start).toString('latin1').trim().split(' ').map(Number);
  if (lengths.length !== PIECES) return undefined;
  return slices(body.subarray(start), lengths);
}
