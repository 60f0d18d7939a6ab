import type { LineLook } from './line-look.ts';
import type { SeenLine } from './page-look.ts';
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
  /** How many lines of text hold a word. */
  vocabulary: Tally;
  /** How many lines hold the same three words. */
  triples: Tally;
}

/** How often whole lines, openings and words occur; `text` holds 1 for each line of text. */
export function countsOf(lines: readonly SeenLine[], text: Int32Array, room: Room): PageCounts {
  const n = lines.length;
  const counts = {
    ...{ copies: newTally(n, room), opening: intsIn(room, n), openings: newTally(n, room) },
    ...{ firstWords: intsIn(room, n), firstTwo: newTally(n, room) },
    ...{ lastWords: intsIn(room, n), lastTwo: newTally(n, room) },
    ...{ vocabulary: vocabularyOf(lines, text, room), triples: triplesOf(lines, room) },
  };
  lines.forEach(({ look }, i) => {
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
  });
  return counts;
}

/** In how many lines of the text its words occur. */
function vocabularyOf(lines: readonly SeenLine[], text: Int32Array, room: Room): Tally {
  const words = lines.reduce((sum, { look }, i) => sum + (text[i] ? look.hashes.length : 0), 0);
  const vocabulary = newTally(words, room);
  lines.forEach(({ look }, i) => {
    if (text[i]) for (const hash of look.hashes) countOnce(vocabulary, hash, i);
  });
  return vocabulary;
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

/** Counts the triples of words of all lines. */
function triplesOf(lines: readonly SeenLine[], room: Room): Tally {
  const tally = newTally(
    lines.reduce((sum, { look }) => sum + look.hashes.length, 0),
    room,
  );
  lines.forEach(({ look: { hashes } }, i) => {
    for (let k = 0; k + 2 < hashes.length; k++) {
      const triple = tripleAt(hashes, k);
      if (triple !== undefined) countOnce(tally, triple, i);
    }
  });
  return tally;
}

/** Hash of a longer word and the two after it; nothing for a short word. */
export function tripleAt(hashes: readonly number[], k: number): number | undefined {
  const word = hashes[k] ?? 0;
  if (!(word & 1)) return undefined;
  return (Math.imul(Math.imul(word, 31) + (hashes[k + 1] ?? 0), 31) + (hashes[k + 2] ?? 0)) | 0;
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
