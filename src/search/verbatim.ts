import type { Match, Place } from './match.ts';
import { fold, normalise, wordsOf } from './normalise.ts';
import type { Term } from './query.ts';

/**
 * Tells where a word stands as it was typed, in the singular or the plural. The index knows stems alone, and a
 * stemmer takes `aure` and `aurait` for one word.
 */
export function verbatimIn(shown: readonly string[]): (place: Place, term: Term) => boolean {
  const folded = new Map<number, string[]>();
  const wordsAt = (at: number): string[] => {
    const known = folded.get(at) ?? wordsOf(normalise(shown[at] ?? '')).map(fold);
    folded.set(at, known);
    return known;
  };
  return ({ location }, term) => {
    const asked = [...term.words, ...(term.joined === undefined ? [] : [term.joined])].map(fold);
    const begun = term.begun ? asked.at(-1) : undefined;
    return wordsAt(location).some(
      (word) =>
        asked.some((typed) => singular(typed) === singular(word)) ||
        (begun !== undefined && word.startsWith(begun)),
    );
  };
}

/** How near an answer is to the very words of the query. */
export interface Nearness {
  /** How many of its demands the text meets in these words. */
  demands: number;
  /** How much of what was met are these words: 1 for all of it. */
  share: number;
}

/** The nearness of an article's words to the query that they answer. */
export function nearness(shown: readonly string[], { byTerm, terms }: Match): Nearness {
  const isVerbatim = verbatimIn(shown);
  const shares = byTerm.map((places, index) => {
    const term = terms[index];
    if (!term || places.length === 0) return 0;
    return places.filter((place) => isVerbatim(place, term)).length / places.length;
  });
  return {
    demands: shares.filter((share) => share > 0).length,
    share: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
  };
}

/**
 * The places to be marked: where a demand's very words stand, what merely has their stem is none of them. Of words
 * that stand one after the other all are marked.
 */
export function markedPlaces(shown: readonly string[], { byTerm, terms }: Match): Place[][] {
  const isVerbatim = verbatimIn(shown);
  return byTerm.map((places, index) => {
    const term = terms[index];
    if (!term || term.words.length > 1) return places;
    const verbatim = places.filter((place) => isVerbatim(place, term));
    return verbatim.length > 0 ? verbatim : places;
  });
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/u, '') : word; // «crues» → «crue», not «bus» → «bu»
}
