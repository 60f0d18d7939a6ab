/*
 * What a line looks like, without knowing its words.
 */

const STOP = 1;
const CLOSING = 2;
/** What a code unit says at the end of a line: that a sentence stops, or nothing, as what closes after the stop. */
const ENDINGS = new Uint8Array(0x10000);
for (const stop of '.!?…。！？।؟') ENDINGS[stop.charCodeAt(0)] = STOP;
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
for (const sign of `"'»«”’“)]${SPACES}`) ENDINGS[sign.charCodeAt(0)] = CLOSING;
/** So many signs may close after the stop. */
const MOST_CLOSING = 11;

/** Matches inside `Il part. Elle` and `M. Biden`: what is looked for first, since classes of letters take long. */
const INNER_STOP = /[.!?…] /;
/** Matches inside `Il part. Elle reste`, not `M. Biden`. */
const INNER_SENTENCE = /[\p{Ll}\d»”")]{2}[.!?…] ["«“]? ?\p{Lu}/u;

/** Whether it ends as a sentence does: `Il part.`, `« Oui ! »`, `fin…`; not `Un titre` or `Trois choses :`. */
export function endsSentence(text: string): boolean {
  const last = text.length - 1;
  for (let at = last; at >= Math.max(0, last - MOST_CLOSING); at--) {
    const ending = ENDINGS[text.charCodeAt(at)];
    if (ending !== CLOSING) return ending === STOP;
  }
  return false;
}

/** Matches the ideographs and syllables of `外交部`, `会談` and `회담`; not letters. */
const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a sentence ends inside it and another begins. */
export function holdsSentences(text: string): boolean {
  return INNER_SENTENCE.test(text);
}

/** The first code unit of any such script. */
const FIRST_DENSE = 0x1100;

/** One ideograph says as much as two or three letters. */
const LETTERS_OF_IDEOGRAPH = 2.5;

/** Its length as if written in letters. */
function lengthInLetters(text: string): number {
  for (let at = 0; at < Math.min(12, text.length); at++) {
    if (text.charCodeAt(at) < FIRST_DENSE) continue;
    return DENSE_SCRIPT.test(text.slice(0, 12)) ? text.length * LETTERS_OF_IDEOGRAPH : text.length;
  }
  return text.length;
}

const SHORTEST_SENTENCE = 60;

/** Whether it reads like running text: a full sentence, or long enough to be a cut one. */
export function readsLikeSentences(text: string): boolean {
  if (text.length * LETTERS_OF_IDEOGRAPH < SHORTEST_SENTENCE) return false;
  const length = lengthInLetters(text);
  if (length >= 200) return true;
  return (
    length >= SHORTEST_SENTENCE &&
    (endsSentence(text) || (INNER_STOP.test(text) && INNER_SENTENCE.test(text)))
  );
}

/** Whether so many words, parted by spaces, stand in a text. */
export function hasWords(text: string, least: number): boolean {
  let at = -1;
  for (let words = 1; words < least; words++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Matches `Il`, not `1 a 2`. */
const TWO_LETTERS = /\p{L}{2}/u;
/** Matches the end of `fin.`, `Trois choses :`; not of `Pourquoi ?`. */
const CLOSED = /[.…;,:。।؛،]\s?["'»«”’)\]]*$/u;
/** Matches the end of `in the U.S.` and `la suite...`, not of `fin.` */
const CUT_OFF = /\bU\.S\.$|\.\.\.$/;

/** Matches inside `Dole\t250 000`, not inside `Culture\tUn vol`. */
const ROW = /\d\t|\t\d/;

/** Whether it is a row of a table with figures. */
export function isRowOfFigures(text: string): boolean {
  return text.includes('\t') && ROW.test(text);
}

/** Whether it looks like a headline or crosshead: short, and not ended like a sentence. */
export function looksLikeHeading(text: string, longest: number): boolean {
  if (lengthInLetters(text) > longest || text.length < 3) return false;
  if (!TWO_LETTERS.test(text) || isRowOfFigures(text)) return false;
  const end = text.slice(-30);
  return !CLOSED.test(end) || CUT_OFF.test(end);
}
