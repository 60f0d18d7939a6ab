import { emptyEventWords, eventWordsAlike } from '../language/event-words.ts';
import { withoutMarks } from '../language/fold.ts';
import { foldedUnit, printTable } from '../language/words.ts';

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

const emptyWords = printTable([...emptyEventWords].map((word) => [word, true] as const));

/** Stems by the number that their letters make, met before: nearly every one of a text has been. */
const met = new Map<number, string>();
const MOST_MET = 20_000;
/** One less than the code of `a`; so many letters are told from each other and from none. */
const BEFORE_A = 0x60;
const LETTERS = 26;

/** The stem of the word of that print which stands at `[start, end)` of a text, where no string need be cut out. */
export function stemAt(text: string, start: number, end: number, print: number): string {
  if (isEmpty(text, start, end, print)) return '';
  const last = Math.min(end, start + stemLength);
  let number = 0;
  for (let at = start; at < last; at++) {
    const letter = foldedUnit(text.charCodeAt(at)) - BEFORE_A;
    if (letter < 1 || letter > LETTERS) return stemOf(text.slice(start, end));
    number = number * (LETTERS + 1) + letter;
  }
  return met.get(number) ?? meet(number, stemOf(text.slice(start, end)));
}

function isEmpty(text: string, start: number, end: number, print: number): boolean {
  const alike = emptyWords.get(print);
  if (!alike) return false;
  const small = text.slice(start, end).toLowerCase();
  return alike.some(([word]) => word === small);
}

function meet(number: number, stem: string): string {
  if (met.size >= MOST_MET) met.clear();
  met.set(number, stem);
  return stem;
}
