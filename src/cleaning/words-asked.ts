/**
 * A few words, by their hashes, and which of them a text has. The text's many words are looked up one after the other,
 * and none of them is kept: a `Set` of them takes several times as long.
 */
export interface WordsAsked {
  /** Places: a power of two, at least twice the number of words. */
  size: number;
  /** Two numbers a place: the hash, and 0 where the place is free, 1 for a word asked about, 2 where the text has it. */
  places: Int32Array;
}

const WIDTH = 2;
const ASKED = 1;
const FOUND = 2;

/** Room for so many words that are asked about. */
export function roomForWords(words: number): WordsAsked {
  const size = 2 ** Math.ceil(Math.log2(2 * words + 1));
  return { size, places: new Int32Array(WIDTH * size) };
}

/** Asks about a word. */
export function askFor(asked: WordsAsked, hash: number): void {
  const at = placeOf(asked, hash);
  asked.places[at] = hash;
  asked.places[at + 1] = ASKED;
}

/** Notes a word of the text. */
export function noteWord(asked: WordsAsked, hash: number): void {
  const at = placeOf(asked, hash);
  if (asked.places[at + 1] === ASKED) asked.places[at + 1] = FOUND;
}

/** Whether the text has a word that was asked about. */
export function isFound(asked: WordsAsked, hash: number): boolean {
  return asked.places[placeOf(asked, hash) + 1] === FOUND;
}

/** Where the numbers of a hash begin, or those of the free place where it belongs. */
function placeOf({ size, places }: WordsAsked, hash: number): number {
  const last = size - 1;
  let place = (hash ^ (hash >>> 15)) & last;
  while (places[WIDTH * place + 1] !== 0 && places[WIDTH * place] !== hash) place = (place + 1) & last;
  return WIDTH * place;
}
