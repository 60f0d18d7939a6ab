/**
 * How often each of many hashes was counted. A page's words are counted and looked up thousands of times in each
 * round of judging, which a `Map` makes the dearest part of it.
 */
export interface Tally {
  /** A power of two, at least twice the number of different hashes. */
  size: number;
  hashes: Int32Array;
  /** 0 where the place is free. */
  counts: Int32Array;
  /** The line that counted a hash last: each line counts it once. */
  lines: Int32Array;
}

/** A tally with room for so many different hashes. */
export function newTally(room: number): Tally {
  const size = 2 ** Math.ceil(Math.log2(2 * room + 1));
  const [hashes, counts, lines] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  return { size, hashes, counts, lines };
}

/** Counts a hash for a line, once for each line. */
export function countOnce(tally: Tally, hash: number, line: number): void {
  const place = placeOf(tally, hash);
  const count = tally.counts[place] ?? 0;
  if (count > 0 && tally.lines[place] === line) return;
  tally.hashes[place] = hash;
  tally.counts[place] = count + 1;
  tally.lines[place] = line;
}

/** How many lines counted a hash. */
export function countOf(tally: Tally, hash: number): number {
  return tally.counts[placeOf(tally, hash)] ?? 0;
}

/** The place of a hash, or the free one where it belongs. */
function placeOf({ size, hashes, counts }: Tally, hash: number): number {
  const last = size - 1;
  let place = (hash ^ (hash >>> 15)) & last;
  while ((counts[place] ?? 0) > 0 && hashes[place] !== hash) place = (place + 1) & last;
  return place;
}
