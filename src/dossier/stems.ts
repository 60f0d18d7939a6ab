import { emptyEventWords, eventWordsAlike } from '../language/event-words.ts';
import { withoutMarks } from '../language/fold.ts';

const stemLength = 5;
/** The stem that stands for all that are alike. */
const sameAs = new Map(
  eventWordsAlike.flatMap(([first = '', ...others]) => others.map((stem) => [stem, first])),
);

/** The stem of a word: small, without accents, cut; empty for a word that tells nothing of an event. */
export function stemOf(word: string): string {
  const small = word.toLowerCase();
  if (emptyEventWords.has(small)) return '';
  const stem = withoutMarks(small).slice(0, stemLength);
  return sameAs.get(stem) ?? stem;
}

/** A word that was met, and its stem. */
interface Met {
  print: number;
  word: string;
  stem: string;
}

/** The words met before, each at a place of its print or after it: nearly every word of a text has been. */
let met: Met[] = [];
const MOST_MET = 20_000;
const PLACES = 2 ** 16;
/** Which of them stands at a place, counted from 1; 0 where none does. */
const places = new Uint16Array(PLACES);
/** A longer word may be held as a part of its text, and would hold all of it. */
const LONGEST_KEPT = 12;

/** The stem of the word of that print which stands at `[start, end)` of a text, where no string need be cut out. */
export function stemAt(text: string, start: number, end: number, print: number): string {
  let place = print & (PLACES - 1);
  for (let one = places[place]; one; one = places[place]) {
    const known = met[one - 1];
    if (known?.print === print && known.word.length === end - start && text.startsWith(known.word, start))
      return known.stem;
    place = (place + 1) & (PLACES - 1);
  }
  const word = text.slice(start, end);
  const stem = stemOf(word);
  if (word.length > LONGEST_KEPT) return stem;
  if (met.length < MOST_MET) {
    met.push({ print, word, stem });
    places[place] = met.length;
  } else {
    met = [];
    places.fill(0);
  }
  return stem;
}
