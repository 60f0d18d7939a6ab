/** What a table holds for the word that stands at `[start, end)` of a text, or nothing. */
export type WordTable<T> = (text: string, start: number, end: number) => T | undefined;

/** Places for each word: most words of a text are in no table, and find an empty place. */
const PLACES = 8;

/**
 * A table that is asked about the words of a text where they stand: unlike a `Map` it needs no string cut out for
 * each, and most words of a text are in no table.
 */
export function wordTable<T>(entries: Iterable<readonly [word: string, value: T]>): WordTable<T> {
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
  return (text, start, end) => {
    const print = printOf(text, start, end);
    for (let at = first[print & (size - 1)] ?? 0; at > 0; at = next[at] ?? 0) {
      if (prints[at] !== print) continue;
      const entry = all[at - 1];
      if (entry && entry[0].length === end - start && text.startsWith(entry[0], start)) return entry[1];
    }
    return undefined;
  };
}

/** A number made of the length of a word and three of its letters, by which nearly all others are told from it. */
function printOf(text: string, start: number, end: number): number {
  const middle = text.charCodeAt((start + end) >> 1);
  const ends = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1);
  const print = Math.imul(ends * 31 + middle + (end - start), 0x9e3779b1);
  return print ^ (print >>> 15);
}
