import { withoutMarks } from '../language/fold.ts';
import type { Block, Clipping } from '../model.ts';
import { likelyPairs } from './likely-pairs.ts';

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
  { compare = comparer(), isAsked = () => true }: Comparing<T> = {},
): NearDuplicate[] {
  const asked = (i: number, j: number): boolean => {
    const [first, second] = [articles[i], articles[j]];
    return first !== undefined && second !== undefined && isAsked(first, second);
  };
  return likelyPairs(articles.map(sampleOf), asked).flatMap(([i, j]) => {
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
  const sample = new Set<number>();
  for (const shingle of shinglesIn(blocks))
    if (shingle % SAMPLED === 0) sample.add(Math.floor(shingle / KEPT));
  return [...sample];
}

function commonCount(few: Set<number>, many: Set<number>): number {
  let common = 0;
  for (const shingle of few) if (many.has(shingle)) common++;
  return common;
}

/** One shingle in so many is looked up to find which texts to compare. */
const SAMPLED = 4;

function shinglesOf(blocks: Comparable['blocks']): Set<number> {
  return new Set(shinglesIn(blocks));
}

/** Hashes of every five words in a row of the running text. */
function shinglesIn(blocks: Comparable['blocks']): Float64Array {
  const running = blocks.filter((b) => b.kind !== 'caption');
  const words = wordHashes(running.map((b) => b.text).join('\n'));
  const shingles = new Float64Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = (Math.imul(hash, 0x01000193) ^ (words[i + k] ?? 0)) >>> 0;
    // Two 26-bit halves: enough that unlike shingles hardly ever meet, and still exact in a number.
    shingles[i] =
      (hash & 0x3ffffff) * 0x4000000 + ((words[i] ?? 0) & 0x1fff) * 0x2000 + ((words[i + 4] ?? 0) & 0x1fff);
  }
  return shingles;
}

/** Small letters without accents. */
function foldLetters(text: string): string {
  return withoutMarks(text).toLowerCase();
}

const FIRST_HASH = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

function hashOf(word: string): number {
  let hash = FIRST_HASH;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_FACTOR);
  return hash >>> 0;
}

/** Where the letters of Europe end, and where punctuation beyond them begins and ends, which is no part of a word. */
const END_OF_LATIN = 0x180;
const PUNCTUATION = 0x2010;
const END_OF_PUNCTUATION = 0x2070;
/** The code units of words below: each as a small letter without its accent, which is one unit too; 0 for signs. */
const FOLDED = Uint16Array.from({ length: END_OF_LATIN }, (_, code) => {
  const letter = foldLetters(String.fromCharCode(code));
  return letter.search(WORD) === 0 ? letter.charCodeAt(0) : 0;
});

/** The hash of every word, as of `hashOf` over the words of the folded text: in Latin letters it need not be folded first. */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = FIRST_HASH;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= END_OF_LATIN && !(code >= PUNCTUATION && code < END_OF_PUNCTUATION))
      return (foldLetters(text).match(WORD) ?? []).map(hashOf);
    const letter = FOLDED[code] ?? 0;
    if (letter > 0) hash = Math.imul(hash ^ letter, HASH_FACTOR);
    else if (inWord) {
      hashes.push(hash >>> 0);
      hash = FIRST_HASH;
    }
    inWord = letter > 0;
  }
  if (inWord) hashes.push(hash >>> 0);
  return hashes;
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
