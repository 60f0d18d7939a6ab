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
    text
      .normalize('NFD')
      // the accents of "É" and "ç"; not the letters
      .replace(/\p{M}/gu, '')
      // "’" and "‘" but not "'"
      .replace(/[’‘ʼ]/gu, "'")
      .toLowerCase()
  );
}

/** Words of a text: «l’Otan» gives "l", "Otan"; "F-35" gives "F", "35". */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Matches "Genève", "2021"; not "’" or "-". */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
