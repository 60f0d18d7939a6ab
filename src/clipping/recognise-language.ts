import { francAll } from 'franc-min';
import { lexicons } from '../language/lexicons.ts';
import { wordTable } from '../language/word-table.ts';
import type { Clipping, Language } from '../model.ts';

/** ISO 639-3, which the detector answers, to the two-letter codes that pages use. */
const CODES: Record<string, Language> = {
  fra: 'fr', eng: 'en', deu: 'de', spa: 'es', ita: 'it', por: 'pt', nld: 'nl', rus: 'ru', ukr: 'uk', pol: 'pl',
  ron: 'ro', tur: 'tr', arb: 'ar', pes: 'fa', cmn: 'zh', jpn: 'ja', kor: 'ko', swe: 'sv', hun: 'hu', ces: 'cs',
}; // biome-ignore format: a table

/** Characters that are looked at: the detector reads no more. */
const ENOUGH = 2048;

/** Shorter texts are taken for the dossier's language: detection errs on them. */
const SHORTEST = 200;

/** The detector scores its best guess 1; the dossier's language within this of it is taken instead. */
const BENEFIT_OF_DOUBT = 0.01;

/**
 * The language of a clipping: what the compiler says, else what the page says, else the dossier's where the text
 * is clearly or possibly in it, else the detector's guess.
 */
export function recogniseLanguage(
  text: string,
  given: Language | undefined,
  stated: Language | undefined,
  expected: Language,
): Pick<Clipping, 'language' | 'languageBasis'> {
  if (given) return { language: primaryLanguage(given), languageBasis: 'sidecar' };
  if (stated) return { language: primaryLanguage(stated), languageBasis: 'page' };
  const best = isClearly(text, expected) ? expected : detectOther(text, expected);
  return { language: best, languageBasis: best === expected ? 'dossier' : 'detected' };
}

/** Whether a text reads as the language that its page states, where that is not the expected one. */
export function isIn(text: string, stated: Language, expected: Language): boolean {
  return isClearly(text, stated) || detectOther(text, expected) === stated;
}

/** The language that the detector prefers to the expected one by more than a little; else the expected one. */
function detectOther(text: string, expected: Language): Language {
  const ranked = francAll(text.slice(0, ENOUGH), { minLength: SHORTEST, only: Object.keys(CODES) });
  const score = ranked.find(([code]) => CODES[code] === expected)?.[1] ?? 0;
  const best = CODES[ranked[0]?.[0] ?? ''];
  return !best || score >= 1 - BENEFIT_OF_DOUBT ? expected : best;
}

const commonWords = new Map(
  lexicons.map((l) => [l.language, wordTable(l.commonWords.map((word) => [word, true] as const))]),
);

/** So many of a text's words, and so large a part of them, are common words of its own language and of no other. */
const LEAST_COMMON = 15;
const SHARE_OF_COMMON = 0.1;

/** Whether its small words leave no doubt of the language; the detector, asked about each text, costs far more. */
function isClearly(text: string, language: Language): boolean {
  const common = commonWords.get(language);
  if (!common) return false;
  const small = text.slice(0, ENOUGH).toLowerCase();
  let words = 0;
  let found = 0;
  for (let at = 0; at <= small.length; at++) {
    const start = at;
    while (at < small.length && !isBetweenWords(small.charCodeAt(at))) at++;
    words++;
    if (at > start && common(small, start, at)) {
      found++;
      if (found >= LEAST_COMMON && found >= SHARE_OF_COMMON * (words + mostWords(small.length - at)))
        return true;
    }
    while (at + 1 < small.length && isBetweenWords(small.charCodeAt(at + 1))) at++;
  }
  return found >= LEAST_COMMON && found >= SHARE_OF_COMMON * words;
}

/** So many words follow at most in so many characters: each has a letter and a sign before it. */
function mostWords(characters: number): number {
  return (characters >> 1) + 1;
}

/** Matches the apostrophe of «l’été», which is two words, and every blank; not a letter. */
const BETWEEN_WORDS = /[\s'’.,;:!?«»"()-]/;
const END_OF_FIRST = 0x100;
const FIRST_SIGNS = Uint8Array.from({ length: END_OF_FIRST }, (_, code) =>
  Number(BETWEEN_WORDS.test(String.fromCharCode(code))),
);

function isBetweenWords(code: number): boolean {
  return code < END_OF_FIRST ? FIRST_SIGNS[code] === 1 : BETWEEN_WORDS.test(String.fromCharCode(code));
}

/** `fr` of `fr-CA`. */
function primaryLanguage(tag: Language): Language {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
