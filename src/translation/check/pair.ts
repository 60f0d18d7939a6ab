import { withoutMarks } from '../../language/fold.ts';
import type { Language } from '../../model.ts';
import type { GlossaryEntry } from '../glossary.ts';

/** A text and its translation, as checks see them. */
export interface Pair {
  source: string;
  target: string;
  sourceLanguage: Language;
  targetLanguage: Language;
  glossary: readonly GlossaryEntry[];
}

/** Looks for one kind of fault, without a network; each finding is a sentence for the person who looks. */
export interface Check {
  /** Kebab-case, stable: the last part of the problem's kind. */
  name: string;
  find(pair: Pair): string[];
}

/** A text without marks and in lower case, apostrophes straight: for comparing words. */
export function fold(text: string): string {
  return (
    withoutMarks(text)
      // "’" and "‘" but not "'"
      .replace(/[’‘ʼ]/gu, "'")
      .toLowerCase()
  );
}

/** Words of a text: «l’Otan» gives "l", "Otan"; "F-35" gives "F", "35". */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The folded words of the texts that were read last: several checks ask for those of one pair. */
const recent = new Map<string, readonly string[]>();

/** Words of a text, folded: «À l’Otan» gives "a", "l", "otan". */
export function foldedWords(text: string): readonly string[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(fold(text));
  if (recent.size >= 4) recent.clear();
  recent.set(text, words);
  return words;
}

/** Folded words with a space around each. */
export function padded(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}

/** Matches "Genève", "2021"; not "’" or "-". */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;

/**
 * Sentences of a text. A stop ends one when a capital, a digit or a quotation follows, but not after an initial or a
 * short title: «M. Dupont», “Mr. Smith”, “U.S.”.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let begun = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].trimEnd().length;
    const word = /[\p{L}.]{0,8}$/u.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[0] ?? '';
    if (match[0].startsWith('.') && SHORT.test(word)) continue;
    sentences.push(text.slice(begun, end));
    begun = end;
  }
  if (/[\p{L}\d]/u.test(text.slice(begun))) sentences.push(text.slice(begun));
  return sentences;
}

/** Matches ". " before "Il", "? « " and "! “"; not ". il" or "3.5". */
const STOP = /[.!?…]["»”’)\]]*\s+(?=["«“‘([]?\s?[\p{Lu}\d])/gu;
/** Matches "M", "Mme", "J.-P", "U.S"; not "Mai" or "Paris". */
const SHORT = /^(?:.*\.)?(?:\p{L}|M[mr]e?s?|Mgr|MM|D[r]|Pr|St|Ste|Jr|Sr|No|vs|cf|art|av|etc)$/u;
