import { intsIn, type Room } from './room.ts';

/**
 * How often each of many hashes was counted. A page's words are counted and looked up thousands of times in each
 * round of judging, which a `Map` makes the dearest part of it.
 */
export interface Tally {
  /** Places: a power of two, at least twice the number of different hashes. */
  size: number;
  /** Three numbers a place: the hash, how often it was counted (0 where the place is free), the line that did last. */
  places: Int32Array;
}

const WIDTH = 3;

/** A tally of so many different hashes at most. */
export function newTally(most: number, room: Room): Tally {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 1));
  return { size, places: intsIn(room, WIDTH * size) };
}

/** Counts a hash for a line, once for each line. */
export function countOnce(tally: Tally, hash: number, line: number): void {
  const { places } = tally;
  const at = placeOf(tally, hash);
  const count = places[at + 1] ?? 0;
  if (count > 0 && places[at + 2] === line) return;
  places[at] = hash;
  places[at + 1] = count + 1;
  places[at + 2] = line;
}

/** How many lines counted a hash. */
export function countOf(tally: Tally, hash: number): number {
  return tally.places[placeOf(tally, hash) + 1] ?? 0;
}

/** Where the numbers of a hash begin, or those of the free place where it belongs. */
function placeOf({ size, places }: Tally, hash: number): number {
  const last = size - 1;
  let place = (hash ^ (hash >>> 15)) & last;
  while ((places[WIDTH * place + 1] ?? 0) > 0 && places[WIDTH * place] !== hash) place = (place + 1) & last;
  return WIDTH * place;
}
