import { withoutMarks } from '../language/fold.ts';
import { printAt, WORD_PRINT, WORD_SIZE, wordsOf } from '../language/words.ts';
import type { Block, Clipping } from '../model.ts';
import { type IsAsked, likelyPairs } from './likely-pairs.ts';

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
 * punctuation and captions do not count. Pairs stand in the order of the articles; nothing is dropped. Of pairs that
 * nobody asks for no text is read.
 */
export function nearDuplicates<T extends Comparable>(
  articles: readonly T[],
  sampleOf: (article: T) => readonly number[] = sampleIn,
  { compare = comparer(), isAsked = () => true, pairUp = likelyPairs }: Comparing<T> = {},
): NearDuplicate[] {
  const asked = (i: number, j: number): boolean => {
    const [first, second] = [articles[i], articles[j]];
    return first !== undefined && second !== undefined && isAsked(first, second);
  };
  return pairUp(articles.map(sampleOf), asked).flatMap(([i, j]) => {
    const [a, b] = [articles[i], articles[j]];
    if (!a || !b) return [];
    const { common, sizes } = compare(a, b);
    const fewer = Math.min(...sizes);
    const containment = common / fewer;
    if (fewer < LEAST_SHINGLES || containment < SAME_FROM) return [];
    const resemblance = common / (sizes[0] + sizes[1] - common);
    return [{ first: a.clipping.slug, second: b.clipping.slug, containment, resemblance }];
  });
}

/** How many shingles two texts have, and how many of them in common. */
export interface Comparison {
  common: number;
  sizes: [first: number, second: number];
}

/** How two articles are compared in full: a function of their texts alone, so that it can be kept. */
export type Compare = (first: Comparable, second: Comparable) => Comparison;

/** What of likely pairs is done: how they are compared, and which are asked for. */
interface Comparing<T> {
  compare?: Compare;
  isAsked?: (first: T, second: T) => boolean;
  /** How likely pairs are found by the samples of the articles, each a pair of places. */
  pairUp?: (samples: readonly (readonly number[])[], isAsked: IsAsked) => [number, number][];
}

/** Compares articles by their texts, and reads each text once. */
export function comparer(): Compare {
  const known = new Map<Comparable, Set<number>>();
  const shinglesIn = (article: Comparable): Set<number> => {
    const shingles = known.get(article) ?? shinglesOf(article.blocks);
    known.set(article, shingles);
    return shingles;
  };
  return (first, second) => {
    const [a, b] = [shinglesIn(first), shinglesIn(second)];
    const common = a.size < b.size ? commonCount(a, b) : commonCount(b, a);
    return { common, sizes: [a.size, b.size] };
  };
}

/** What is kept of a shingle: 30 bits, so that a list of them is small; two unlike ones that meet cost a comparison. */
const KEPT = 2 ** 22;

/** The shingles of an article that are looked up to find its like: few enough to be kept with it. */
export function sampleIn({ blocks }: Pick<Comparable, 'blocks'>): number[] {
  const prints = printsIn(blocks);
  const sample = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= prints.length; i++)
    if (isSampled(prints, i)) sample.add(Math.floor(shingleAt(prints, i) / KEPT));
  return [...sample];
}

function commonCount(few: Set<number>, many: Set<number>): number {
  let common = 0;
  for (const shingle of few) if (many.has(shingle)) common++;
  return common;
}

function shinglesOf(blocks: Comparable['blocks']): Set<number> {
  const prints = printsIn(blocks);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= prints.length; i++) shingles.add(shingleAt(prints, i));
  return shingles;
}

/** The shingle of the five words in a row that begin there, as a hash. */
function shingleAt(prints: Int32Array, i: number): number {
  let hash = 0;
  for (let k = 0; k < SHINGLE_WORDS; k++) hash = Math.imul(hash, 0x01000193) ^ (prints[i + k] ?? 0);
  const [first, last] = [prints[i] ?? 0, prints[i + SHINGLE_WORDS - 1] ?? 0];
  // Two 26-bit halves: enough that unlike shingles hardly ever meet, and still exact in a number.
  return (hash & 0x3ffffff) * 0x4000000 + (first & 0x1fff) * 0x2000 + (last & 0x1fff);
}

/** One shingle in so many is looked up to find which texts to compare. */
const SAMPLED = 4;

/** Whether the shingle that begins there is one of them: it ends on the bits of its last word. */
function isSampled(prints: Int32Array, i: number): boolean {
  return ((prints[i + SHINGLE_WORDS - 1] ?? 0) & (SAMPLED - 1)) === 0;
}

/** The prints of all words of the running text, in order. */
function printsIn(blocks: Comparable['blocks']): Int32Array {
  const { all, first, odd } = wordsOf(blocks);
  const oddPrints = new Map<number, number[]>();
  for (const [place, { text }] of blocks.entries())
    if (odd[place])
      oddPrints.set(
        place,
        (foldLetters(text).match(WORD) ?? []).map((word) => printAt(word, 0, word.length)),
      );
  const oddWords = [...oddPrints.values()].reduce((sum, prints) => sum + prints.length, 0);
  const prints = new Int32Array((first.at(-1) ?? 0) / WORD_SIZE + oddWords);
  let count = 0;
  for (const [place, { kind }] of blocks.entries()) {
    if (kind === 'caption') continue;
    for (const print of oddPrints.get(place) ?? []) prints[count++] = print;
    const end = first[place + 1] ?? 0;
    for (let at = first[place] ?? 0; at < end; at += WORD_SIZE) prints[count++] = all[at + WORD_PRINT] ?? 0;
  }
  return prints.subarray(0, count);
}

/** Small letters without accents. */
function foldLetters(text: string): string {
  return withoutMarks(text).toLowerCase();
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
