/** A shingle is remembered for so many texts; later ones meet the first, which is enough to link copies. */
export const MOST_HOLDERS = 30;

/** The shorter of two texts shares at least so much of its sample with the other, or they are not compared. */
const SHARED_FROM = 0.5;

/** Whether two texts with samples of these sizes share enough of them to be compared. */
export function isLikely(shared: number, first: number, second: number): boolean {
  return shared >= SHARED_FROM * Math.min(first, second);
}

/** Whether a pair is asked for, by the places of its texts. */
export type IsAsked = (i: number, j: number) => boolean;

/** The shingles that several texts hold. Numbers in a row: of ten thousand texts there are a million. */
interface SharedShingles {
  /** Texts by shingle, ascending within each. */
  holders: Int32Array;
  /** Of each text the places in `holders` where the holders of its shared shingles begin, and where they end. */
  begins: Int32Array;
  ends: Int32Array;
  /** Where in `begins` and `ends` each text's own begin; those of the next text follow. */
  first: Int32Array;
}

/** Pairs of texts, by place, that have enough sampled shingles in common to be worth comparing in full, in order. */
export function likelyPairs(
  sampled: readonly (readonly number[])[],
  isAsked: IsAsked = () => true,
): [number, number][] {
  const pairs: [number, number][] = [];
  const shared = sharedShingles(sampled);
  const sizes = Int32Array.from(sampled, (sample) => sample.length);
  const counts = new Int32Array(sampled.length);
  const met = new Int32Array(sampled.length);
  for (let j = 0; j < sampled.length; j++) {
    const meets = countEarlier(shared, j, counts, met);
    for (let m = 0; m < meets; m++) {
      const i = met[m] ?? 0;
      if (isLikely(counts[i] ?? 0, sizes[i] ?? 0, sizes[j] ?? 0) && isAsked(i, j)) pairs.push([i, j]);
      counts[i] = 0;
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Counts into `counts` how many shingles a text shares with each earlier one, and lists these in `met`; gives how many. */
function countEarlier(
  { holders, begins, ends, first }: SharedShingles,
  j: number,
  counts: Int32Array,
  met: Int32Array,
): number {
  let meets = 0;
  const last = first[j + 1] ?? 0;
  for (let own = first[j] ?? 0; own < last; own++) {
    const end = ends[own] ?? 0;
    for (let at = begins[own] ?? 0; at < end; at++) {
      const i = holders[at] ?? 0;
      if (i >= j) break;
      const before = counts[i] ?? 0;
      if (before === 0) met[meets++] = i;
      counts[i] = before + 1;
    }
  }
  return meets;
}

/** Sorting finds them at a tenth of the cost of a map, and most shingles stand in one text alone. */
function sharedShingles(sampled: readonly (readonly number[])[]): SharedShingles {
  const { shingles, holders } = sortedShingles(sampled);
  const first = new Int32Array(sampled.length + 1);
  forShared(shingles, (start, end) => {
    for (let at = start + 1; at < end; at++) {
      const after = (holders[at] ?? 0) + 1;
      first[after] = (first[after] ?? 0) + 1;
    }
  });
  for (let i = 1; i < first.length; i++) first[i] = (first[i] ?? 0) + (first[i - 1] ?? 0);
  const begins = new Int32Array(first.at(-1) ?? 0);
  const ends = new Int32Array(begins.length);
  const next = first.slice();
  forShared(shingles, (start, end) => {
    for (let at = start + 1; at < end; at++) {
      const text = holders[at] ?? 0;
      const own = next[text] ?? 0;
      begins[own] = start;
      ends[own] = Math.min(end, start + MOST_HOLDERS);
      next[text] = own + 1;
    }
  });
  return { holders, begins, ends, first };
}

/** Calls with the bounds of each stretch of one shingle that several texts hold. */
function forShared(shingles: Int32Array, take: (start: number, end: number) => void): void {
  for (let start = 0; start < shingles.length; ) {
    let end = start + 1;
    while (end < shingles.length && shingles[end] === shingles[start]) end++;
    if (end - start > 1) take(start, end);
    start = end;
  }
}

const LOW_BITS = 2 ** 16 - 1;

/** Whether a shingle is one of few: most of all texts are not, which a few bits tell. */
export function oneOf(shingles: Iterable<number>): (shingle: number) => boolean {
  const known = new Set(shingles);
  const marks = new Uint8Array(LOW_BITS + 1);
  for (const shingle of known) marks[shingle & LOW_BITS] = 1;
  return (shingle) => marks[shingle & LOW_BITS] === 1 && known.has(shingle);
}

/** Shingles with the texts that hold them. */
interface Held {
  shingles: Int32Array;
  holders: Int32Array;
}

/** A shingle of a sample has 30 bits: it is sorted by its lower half, then by its upper. */
const HALF = 15;

/** The shingles of all texts in order, each with the text that holds it; of one shingle the texts are ascending. */
function sortedShingles(sampled: readonly (readonly number[])[]): Held {
  const size = sampled.reduce((sum, sample) => sum + sample.length, 0);
  const held: Held = { shingles: new Int32Array(size), holders: new Int32Array(size) };
  let at = 0;
  for (let i = 0; i < sampled.length; i++) {
    for (const shingle of sampled[i] ?? []) {
      held.shingles[at] = shingle;
      held.holders[at++] = i;
    }
  }
  return sortedByBits(sortedByBits(held, 0), HALF);
}

/** Sorted by the half of their bits that begins there; what is alike in it stays in its order. */
function sortedByBits({ shingles, holders }: Held, from: number): Held {
  const mask = 2 ** HALF - 1;
  const next = new Int32Array(2 ** HALF + 1);
  for (const shingle of shingles) {
    const after = ((shingle >>> from) & mask) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let i = 1; i < next.length; i++) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const sorted: Held = {
    shingles: new Int32Array(shingles.length),
    holders: new Int32Array(shingles.length),
  };
  for (let i = 0; i < shingles.length; i++) {
    const shingle = shingles[i] ?? 0;
    const half = (shingle >>> from) & mask;
    const at = next[half] ?? 0;
    sorted.shingles[at] = shingle;
    sorted.holders[at] = holders[i] ?? 0;
    next[half] = at + 1;
  }
  return sorted;
}
