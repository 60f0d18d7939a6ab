import { closeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBodies, startBodies } from '../../src/edge/article-bodies.ts';
import { PIECES, RUNS } from '../../src/edge/article-entry.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bodies-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An entry of which every piece holds one byte, as often as is said. */
const entryOf = (byte: number, length: number) =>
  Array.from({ length: PIECES }, () => new Uint8Array(length).fill(byte));

describe('the runs of articles', () => {
  it('stand as they were read while two megabytes more are read, long ones and what is told for good', () => {
    const file = path.join(folder, 'runs');
    const writer = startBodies(file);
    const long = writer.add(entryOf(1, 20_000));
    const short = writer.add(entryOf(2, 2_600));
    const others = Array.from({ length: 60 }, (_, i) => writer.add(entryOf(i + 3, 2_600)));
    const { length, handle } = writer.finish();
    closeSync(handle);
    const bodies = openBodies(file, length);
    const [first] = bodies?.read(long, 'page') ?? [];
    const [second] = bodies?.read(short, 'page') ?? [];
    const [told] = bodies?.read(short, 'told') ?? [];
    for (const [i, place] of others.entries()) {
      expect(bodies?.read(place, 'page')?.map((piece) => piece[2_599])).toEqual(Array(RUNS.page).fill(i + 3));
    }
    expect(second?.every((byte) => byte === 2)).toBe(true);
    for (const place of [...others, ...others]) bodies?.read(place, 'record');
    expect(first?.every((byte) => byte === 1)).toBe(true);
    expect(told?.every((byte) => byte === 2)).toBe(true);
    bodies?.close();
  });

  it('may hold pieces of no length', () => {
    const file = path.join(folder, 'empty');
    const writer = startBodies(file);
    const pieces = entryOf(1, 10).map((piece, i) => (i % 2 === 0 ? piece : new Uint8Array()));
    const place = writer.add(pieces);
    const { length, handle } = writer.finish();
    closeSync(handle);
    const bodies = openBodies(file, length);
    const read = (Object.keys(RUNS) as (keyof typeof RUNS)[]).flatMap(
      (run) => bodies?.read(place, run) ?? [],
    );
    expect(read.map((piece) => piece.length)).toEqual(
      pieces.slice(-read.length).map((piece) => piece.length),
    );
    expect(read).toHaveLength(Object.values(RUNS).reduce((sum, pieces) => sum + pieces));
    bodies?.close();
  });
});
