import { withoutMarks } from '../language/fold.ts';
import type { Block, Clipping } from '../model.ts';

/** Two articles of which one holds most of the other's text. */
export interface NearDuplicate {
  /** Slugs, in the order in which the articles were given. */
  first: string;
  second: string;
  /** Share of the shorter text's shingles that the longer one holds too, 0 to 1. */
  containment: number;
  /** Share of all shingles of both that both hold, 0 to 1. */
  resemblance: number;
}

/** What of an article is compared: its slug and blocks. */
export interface Comparable {
  clipping: Pick<Clipping, 'slug'>;
  blocks: readonly Pick<Block, 'kind' | 'text'>[];
}

/** From this share of common shingles on, press databases call two articles the same. */
const SAME_FROM = 0.8;

const SHINGLE_WORDS = 5;
/** Texts of fewer shingles say too little to be called the same. */
const LEAST_SHINGLES = 20;
/** Matches `l`, `Ukraine`, `2021` and single ideographs; not signs. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;

/**
 * Pairs of articles that are near-duplicates: reprints, syndicated texts, second copies. Letter case, accents,
 * punctuation and captions do not count. Pairs stand in the order of the articles; nothing is dropped.
 */
export function nearDuplicates(
  articles: readonly Comparable[],
  sampleOf: (article: Comparable) => readonly number[] = sampleIn,
): NearDuplicate[] {
  const sampled = articles.map(sampleOf);
  const known = new Map<number, Set<number>>();
  const shinglesAt = (i: number): Set<number> => {
    const shingles = known.get(i) ?? shinglesOf(articles[i]?.blocks ?? []);
    known.set(i, shingles);
    return shingles;
  };
  return candidates(sampled).flatMap(([i, j]) => {
    const [a, b] = [shinglesAt(i), shinglesAt(j)];
    if (Math.min(a.size, b.size) < LEAST_SHINGLES) return [];
    const common = a.size < b.size ? commonCount(a, b) : commonCount(b, a);
    const containment = common / Math.min(a.size, b.size);
    if (containment < SAME_FROM) return [];
    const first = articles[i]?.clipping.slug ?? '';
    const second = articles[j]?.clipping.slug ?? '';
    return [{ first, second, containment, resemblance: common / (a.size + b.size - common) }];
  });
}

/** What is kept of a shingle: 30 bits, so that a list of them is small; two unlike ones that meet cost a comparison. */
const KEPT = 2 ** 22;

/** The shingles of an article that are looked up to find its like: few enough to be kept with it. */
export function sampleIn({ blocks }: Pick<Comparable, 'blocks'>): number[] {
  const sampled = [...shinglesOf(blocks)].filter((shingle) => shingle % SAMPLED === 0);
  return [...new Set(sampled.map((shingle) => Math.floor(shingle / KEPT)))];
}

function commonCount(few: Set<number>, many: Set<number>): number {
  let common = 0;
  for (const shingle of few) if (many.has(shingle)) common++;
  return common;
}

/** One shingle in so many is looked up to find which texts to compare. */
const SAMPLED = 4;
/** A shingle is remembered for so many texts; later ones meet the first, which is enough to link copies. */
const MOST_HOLDERS = 30;

/** Pairs of texts that have enough sampled shingles in common to be worth comparing in full, in order. */
function candidates(sampled: readonly (readonly number[])[]): [number, number][] {
  const pairs: [number, number][] = [];
  const counts = new Uint32Array(sampled.length);
  for (const [j, shared] of sharedShingles(sampled).entries()) {
    const own = sampled[j]?.length ?? 0;
    for (const i of countEarlier(shared, j, counts)) {
      if ((counts[i] ?? 0) >= 0.5 * Math.min(sampled[i]?.length ?? 0, own)) pairs.push([i, j]);
      counts[i] = 0;
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Counts into `counts` how many shingles a text shares with each earlier one; gives those that share any. */
function countEarlier(shared: readonly number[][], j: number, counts: Uint32Array): number[] {
  const met: number[] = [];
  for (const holders of shared) {
    for (const i of holders) {
      if (i >= j) break;
      if (counts[i] === 0) met.push(i);
      counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  return met;
}

/** More texts than any dossier has; a shingle times it is still exact in a number. */
const MOST_TEXTS = 2 ** 22;

/**
 * For each text its sampled shingles that others have too, each as its first holders, ascending. Sorting numbers
 * finds them at a tenth of the cost of a map, and most shingles stand in one text alone.
 */
function sharedShingles(sampled: readonly (readonly number[])[]): number[][][] {
  const held = new Float64Array(sampled.reduce((sum, sample) => sum + sample.length, 0));
  let at = 0;
  for (const [i, sample] of sampled.entries())
    for (const shingle of sample) held[at++] = shingle * MOST_TEXTS + i;
  held.sort();
  const shared = sampled.map((): number[][] => []);
  for (let start = 0; start < held.length; ) {
    const shingle = Math.floor((held[start] ?? 0) / MOST_TEXTS);
    let end = start + 1;
    while (end < held.length && (held[end] ?? 0) < (shingle + 1) * MOST_TEXTS) end++;
    if (end - start > 1) {
      const texts = Array.from(held.subarray(start, end), (each) => each % MOST_TEXTS);
      const holders = texts.slice(0, MOST_HOLDERS);
      for (const text of texts.slice(1)) shared[text]?.push(holders);
    }
    start = end;
  }
  return shared;
}

/** Hashes of every five words in a row of the running text. */
function shinglesOf(blocks: Comparable['blocks']): Set<number> {
  const text = blocks
    .filter((b) => b.kind !== 'caption')
    .map((b) => b.text)
    .join('\n');
  const words = (foldLetters(text).match(WORD) ?? []).map(hashOf);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = (Math.imul(hash, 0x01000193) ^ (words[i + k] ?? 0)) >>> 0;
    // Two 26-bit halves: enough that unlike shingles hardly ever meet, and still exact in a number.
    shingles.add(
      (hash & 0x3ffffff) * 0x4000000 + ((words[i] ?? 0) & 0x1fff) * 0x2000 + ((words[i + 4] ?? 0) & 0x1fff),
    );
  }
  return shingles;
}

/** Small letters without accents. */
function foldLetters(text: string): string {
  return withoutMarks(text).toLowerCase();
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * The articles in groups of the same text, each group in the order given; an article that resembles no other
 * stands in no group. What is the same as something that is the same counts as the same.
 */
export function duplicateGroups(pairs: readonly NearDuplicate[]): string[][] {
  const groupOf = new Map<string, string[]>();
  for (const { first, second } of pairs) {
    const a = groupOf.get(first) ?? [first];
    const b = groupOf.get(second) ?? [second];
    if (a === b) continue;
    const joined = [...a, ...b.filter((slug) => !a.includes(slug))];
    for (const slug of joined) groupOf.set(slug, joined);
  }
  return [...new Set(groupOf.values())];
}
