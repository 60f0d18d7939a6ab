import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './site-files.ts';

/** A text that `putCached` wrote; undefined where there is none, or where it is not as it was written. */
export function getCached(place: string): string | undefined {
  let entry: Buffer;
  try {
    entry = readFileSync(place);
  } catch {
    return undefined;
  }
  const end = entry.indexOf('\n');
  const text = entry.subarray(end + 1);
  return entry.toString('latin1', 0, end) === hashOf(text) ? text.toString('utf8') : undefined;
}

/** Writes a text under its hash, whole or not at all. One that cannot be written costs the next build time, nothing else. */
export function putCached(place: string, text: string): void {
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(`${place}.${process.pid}`, `${hashOf(text)}\n${text}`);
    renameSync(`${place}.${process.pid}`, place);
  } catch {
    // then it is not kept
  }
}
