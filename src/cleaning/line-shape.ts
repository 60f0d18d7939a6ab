/*
 * What a line looks like, without knowing its words.
 */

/** Matches the end of `Il part.`, `« Oui ! »`, `fin…`; not of `Un titre` or `Trois choses :`. */
const SENTENCE_END = /[.!?…。！？।؟]["'»”’“)\]\s]*$/u;
/** Matches inside `Il part. Elle reste`, not `M. Biden`. */
const INNER_SENTENCE = /[\p{Ll}\d»”")]{2}[.!?…] ["«“]? ?\p{Lu}/u;

/** Whether it ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

/** Matches the ideographs and syllables of `外交部`, `会談` and `회담`; not letters. */
const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The first code unit of any such script. */
const FIRST_DENSE = 0x1100;

/** Its length as if written in letters: one ideograph says as much as two or three of them. */
function lengthInLetters(text: string): number {
  for (let at = 0; at < Math.min(12, text.length); at++) {
    if (text.charCodeAt(at) < FIRST_DENSE) continue;
    return DENSE_SCRIPT.test(text.slice(0, 12)) ? text.length * 2.5 : text.length;
  }
  return text.length;
}

/** Whether it reads like running text: a full sentence, or long enough to be a cut one. */
export function readsLikeSentences(text: string): boolean {
  const length = lengthInLetters(text);
  if (length >= 200) return true;
  return length >= 60 && (endsSentence(text) || INNER_SENTENCE.test(text));
}

/** Matches `Il`, not `1 a 2`. */
const TWO_LETTERS = /\p{L}{2}/u;
/** Matches the end of `fin.`, `Trois choses :`; not of `Pourquoi ?`. */
const CLOSED = /[.…;,:。।؛،]\s?["'»”’)\]]*$/u;
/** Matches the end of `in the U.S.` and `la suite...`, not of `fin.` */
const CUT_OFF = /\bU\.S\.$|\.\.\.$/;

/** Whether it looks like a headline or crosshead: short, and not ended like a sentence. */
export function looksLikeHeading(text: string, longest: number): boolean {
  if (lengthInLetters(text) > longest || text.length < 3) return false;
  if (!TWO_LETTERS.test(text)) return false;
  const end = text.slice(-30);
  return !CLOSED.test(end) || CUT_OFF.test(end);
}
