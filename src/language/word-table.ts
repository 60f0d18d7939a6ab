/** What a table holds for the word that stands at `[start, end)` of a text, or nothing. */
export type WordTable<T> = (text: string, start: number, end: number) => T | undefined;

/** Places for each word: most words of a text are in no table, and find an empty place. */
const PLACES = 8;

/**
 * A table that is asked about the words of a text where they stand: unlike a `Map` it needs no string cut out for
 * each, and most words of a text are in no table. With `units` the code units of a text are read as they stand there,
 * capitals as small letters for instance; the words are given as so read.
 */
export function wordTable<T>(
  entries: Iterable<readonly [word: string, value: T]>,
  units?: Uint16Array,
): WordTable<T> {
  const all = [...new Map(entries)];
  const size = 2 ** Math.ceil(Math.log2(PLACES * all.length + 1));
  // the first entry of each place, and the next of the same place after each entry, counted from 1
  const first = new Int32Array(size);
  const next = new Int32Array(all.length + 1);
  const prints = new Int32Array(all.length + 1);
  all.forEach(([word], i) => {
    const print = printOf(word, 0, word.length);
    const place = print & (size - 1);
    prints[i + 1] = print;
    next[i + 1] = first[place] ?? 0;
    first[place] = i + 1;
  });
  const find = (print: number, text: string, start: number, end: number): T | undefined => {
    for (let at = first[print & (size - 1)] ?? 0; at > 0; at = next[at] ?? 0) {
      const entry = prints[at] === print ? all[at - 1] : undefined;
      if (entry?.[0].length === end - start && standsAt(entry[0], text, start, units)) return entry[1];
    }
    return undefined;
  };
  if (!units) return (text, start, end) => find(printOf(text, start, end), text, start, end);
  return (text, start, end) => {
    const middle = unitAt(text, (start + end) >> 1, units);
    const print = mixed(unitAt(text, start, units), middle, unitAt(text, end - 1, units), end - start);
    return find(print, text, start, end);
  };
}

/** A code unit past the end is 0: to look NaN up in a table makes every later look slower. */
function unitAt(text: string, at: number, units: Uint16Array): number {
  const code = text.charCodeAt(at) | 0;
  return units[code] ?? code;
}

function standsAt(word: string, text: string, start: number, units: Uint16Array | undefined): boolean {
  if (!units) return text.startsWith(word, start);
  for (let at = 0; at < word.length; at++)
    if (unitAt(text, start + at, units) !== word.charCodeAt(at)) return false;
  return true;
}

/** A number made of the length of a word and three of its letters, by which nearly all others are told from it. */
function printOf(text: string, start: number, end: number): number {
  const middle = text.charCodeAt((start + end) >> 1);
  return mixed(text.charCodeAt(start), middle, text.charCodeAt(end - 1), end - start);
}

function mixed(first: number, middle: number, last: number, length: number): number {
  const print = Math.imul((first * 31 + last) * 31 + middle + length, 0x9e3779b1);
  return print ^ (print >>> 15);
}
