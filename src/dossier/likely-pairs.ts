/** More texts than any dossier has; a shingle times it is still exact in a number. */
const MOST_TEXTS = 2 ** 22;

/** A shingle is remembered for so many texts; later ones meet the first, which is enough to link copies. */
const MOST_HOLDERS = 30;

/** The shorter of two texts shares at least so much of its sample with the other, or they are not compared. */
const SHARED_FROM = 0.5;

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
  isAsked: (i: number, j: number) => boolean = () => true,
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
      const enough = SHARED_FROM * Math.min(sizes[i] ?? 0, sizes[j] ?? 0);
      if ((counts[i] ?? 0) >= enough && isAsked(i, j)) pairs.push([i, j]);
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

/** Sorting numbers finds them at a tenth of the cost of a map, and most shingles stand in one text alone. */
function sharedShingles(sampled: readonly (readonly number[])[]): SharedShingles {
  const held = new Float64Array(sampled.reduce((sum, sample) => sum + sample.length, 0));
  let size = 0;
  for (let i = 0; i < sampled.length; i++)
    for (const shingle of sampled[i] ?? []) held[size++] = shingle * MOST_TEXTS + i;
  held.sort();
  const holders = Int32Array.from(held, (each) => each % MOST_TEXTS);
  const first = new Int32Array(sampled.length + 1);
  forShared(held, (start, end) => {
    for (let at = start + 1; at < end; at++) {
      const after = (holders[at] ?? 0) + 1;
      first[after] = (first[after] ?? 0) + 1;
    }
  });
  for (let i = 1; i < first.length; i++) first[i] = (first[i] ?? 0) + (first[i - 1] ?? 0);
  const begins = new Int32Array(first.at(-1) ?? 0);
  const ends = new Int32Array(begins.length);
  const next = first.slice();
  forShared(held, (start, end) => {
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
function forShared(held: Float64Array, take: (start: number, end: number) => void): void {
  for (let start = 0; start < held.length; ) {
    const after = (Math.floor((held[start] ?? 0) / MOST_TEXTS) + 1) * MOST_TEXTS;
    let end = start + 1;
    while (end < held.length && (held[end] ?? 0) < after) end++;
    if (end - start > 1) take(start, end);
    start = end;
  }
}
