import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import type { Block } from '../model.ts';

const correctionWords = lexicons.flatMap((l) => l.correctionWords);
const amendedWords = lexicons.flatMap((l) => l.amendedWords);

/** Matches the signs before the words of `• This article` and `(Correction`, not words. */
const SIGNS_BEFORE = /^[^\p{L}\p{N}]+/u;

/** Longest such note, in characters. */
const LONGEST = 600;

/** Whether a block is a note that the article was changed: it was written after the article was published. */
export function isCorrection({ text }: Block): boolean {
  if (text.length > LONGEST) return false;
  const folded = foldPhrase(text).replace(SIGNS_BEFORE, '');
  return (
    correctionWords.some((word) => folded.startsWith(`${word} `) || folded.startsWith(`${word}:`)) ||
    amendedWords.some((words) => folded.includes(words))
  );
}
