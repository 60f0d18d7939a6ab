import type { LineLook } from './line-look.ts';
import type { SeenLine } from './page-look.ts';
import { numberedWords, type PageWords } from './page-words.ts';
import { intsIn, type Room } from './room.ts';
import { countOnce, newTally, type Tally } from './tally.ts';

/** How often what stands in a line stands elsewhere on its page. */
export interface PageCounts {
  /** How many lines are the same from end to end, by the hash of a line. */
  copies: Tally;
  /** Hashes of the first words of each line, of the first two and of the last two, and how many lines share them. */
  opening: Int32Array;
  openings: Tally;
  firstWords: Int32Array;
  firstTwo: Tally;
  lastWords: Int32Array;
  lastTwo: Tally;
  words: PageWords;
  /** How many lines hold the same three words. */
  triples: Tally;
}

/** How often whole lines, openings and words occur; `text` holds 1 for each line of text. */
export function countsOf(lines: readonly SeenLine[], text: Int32Array, room: Room): PageCounts {
  const n = lines.length;
  const words = numberedWords(lines, text, room);
  const counts: PageCounts = {
    copies: newTally(n, room),
    opening: intsIn(room, n),
    openings: newTally(n, room),
    firstWords: intsIn(room, n),
    firstTwo: newTally(n, room),
    lastWords: intsIn(room, n),
    lastTwo: newTally(n, room),
    words,
    triples: triplesOf(lines, words, room),
  };
  for (let i = 0; i < n; i++) {
    const look = lines[i]?.look;
    if (!look) continue;
    const opening = openingOf(look);
    const first = firstWords(look);
    const last = lastWords(look);
    counts.opening[i] = opening;
    counts.firstWords[i] = first;
    counts.lastWords[i] = last;
    countOnce(counts.copies, look.hash, i);
    countOnce(counts.openings, opening, i);
    countOnce(counts.firstTwo, first, i);
    countOnce(counts.lastTwo, last, i);
  }
  return counts;
}

/** Words of an opening. */
const OPENING = 6;

/** Hash of the first words. */
function openingOf({ hashes, hash: whole }: LineLook): number {
  if (hashes.length < OPENING) return whole;
  let hash = 5;
  for (let k = 0; k < OPENING; k++) hash = (Math.imul(hash, 31) + (hashes[k] ?? 0)) | 0;
  return hash;
}

/** Counts the triples of words that may stand in several lines. */
function triplesOf(lines: readonly SeenLine[], words: PageWords, room: Room): Tally {
  const tally = newTally(words.numbers.length, room);
  for (let i = 0; i < lines.length; i++) {
    const hashes = lines[i]?.look.hashes ?? [];
    const from = words.starts[i] ?? 0;
    for (let k = 0; k + 2 < hashes.length; k++)
      if (beginsTriple(hashes, k) && mayRepeat(words, from + k)) countOnce(tally, tripleAt(hashes, k), i);
  }
  return tally;
}

/** Whether a triple of words is counted from a place on: none begins with a short word. */
export function beginsTriple(hashes: readonly number[], k: number): boolean {
  return ((hashes[k] ?? 0) & 1) === 1;
}

/** Whether each of the three words from a place on stands in several lines, as those of a triple that does. */
export function mayRepeat({ numbers, inLines }: PageWords, at: number): boolean {
  return (
    (inLines[numbers[at] ?? 0] ?? 0) > 1 &&
    (inLines[numbers[at + 1] ?? 0] ?? 0) > 1 &&
    (inLines[numbers[at + 2] ?? 0] ?? 0) > 1
  );
}

/** Hash of a word and the two after it. */
export function tripleAt(hashes: readonly number[], k: number): number {
  return (Math.imul(Math.imul(hashes[k] ?? 0, 31) + (hashes[k + 1] ?? 0), 31) + (hashes[k + 2] ?? 0)) | 0;
}

/** Hash of the first two words. */
function firstWords({ hashes, hash }: LineLook): number {
  return hashes.length < 2 ? hash : twoAt(hashes, 0);
}

/** Hash of the last two words. */
function lastWords({ hashes, hash }: LineLook): number {
  return hashes.length < 2 ? hash : twoAt(hashes, hashes.length - 2);
}

function twoAt(hashes: readonly number[], k: number): number {
  return (Math.imul(hashes[k] ?? 0, 31) + (hashes[k + 1] ?? 0)) | 0;
}
