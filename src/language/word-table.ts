/** What a table holds for the word that stands at `[start, end)` of a text, or nothing. */
export type WordTable<T> = (text: string, start: number, end: number) => T | undefined;

/** Entries of a word table that share a place. */
type Shelf<T> = { word: string; value: T }[];

/**
 * A table that is asked about the words of a text where they stand: unlike a `Map` it needs no string cut out for
 * each, and most words of a text are in no table.
 */
export function wordTable<T>(entries: Iterable<readonly [word: string, value: T]>): WordTable<T> {
  const all = [...new Map(entries)];
  const size = 2 ** Math.ceil(Math.log2(4 * all.length + 1));
  const shelves: (Shelf<T> | undefined)[] = Array.from({ length: size });
  for (const [word, value] of all) {
    const place = placeOf(word, 0, word.length) & (size - 1);
    shelves[place] = [...(shelves[place] ?? []), { word, value }];
  }
  return (text, start, end) => {
    const shelf = shelves[placeOf(text, start, end) & (size - 1)];
    if (!shelf) return undefined;
    const length = end - start;
    for (let i = 0; i < shelf.length; i++) {
      const entry = shelf[i];
      if (entry?.word.length === length && text.startsWith(entry.word, start)) return entry.value;
    }
    return undefined;
  };
}

/** From the length of a word and three of its letters: of a text's words hardly one in four is then compared at all. */
function placeOf(text: string, start: number, end: number): number {
  const middle = text.charCodeAt((start + end) >> 1);
  const ends = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1);
  const place = Math.imul(ends * 31 + middle + (end - start), 0x9e3779b1);
  return place ^ (place >>> 15);
}
