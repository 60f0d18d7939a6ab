import { forQuery } from './normalise.ts';

/** One demand of a query: a word, or words that must stand together in this order. */
export interface Term {
  words: string[];
  excluded: boolean;
  /** Function words in it are demanded too. */
  quoted: boolean;
}

/** Elided French words before an apostrophe. Matches `l'` and `qu'` of a word; not `aujourd'`. */
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)'(?=[\p{L}\p{N}])/iu;
/** Matches `'s` of `Biden's`; not `d's'abord`. */
const POSSESSIVE = /'s$/iu;
/** Matches `O.T.A.N.` and `U.S.`; not `site.fr`. */
const DOTTED = /^(?:\p{L}\.){2,}\p{L}?\.?$/u;
/** Matches `-"à voix"`, `"ouverte`, `-gaz`, `mer`; an open quotation runs to the end. */
const PART = /(-?)"([^"]*)(?:"|$)|(\S+)/gu;

/** What a reader typed, as demands: `l'Ukraine -"mer Noire"` is one word asked for and one phrase excluded. */
export function parseQuery(typed: string): Term[] {
  const terms: Term[] = [];
  for (const [, minus, phrase, bare] of forQuery(typed).matchAll(PART)) {
    const excluded = bare === undefined ? minus === '-' : /^-\S/u.test(bare);
    const words = (bare ?? phrase ?? '').split(/\s+/u).flatMap(wordsOf);
    if (words.length) terms.push({ words, excluded, quoted: bare === undefined });
  }
  return terms;
}

/** `porte-parole` is two words that stand together; `l'Iran` is one; `O.T.A.N.` is one. */
function wordsOf(token: string): string[] {
  if (DOTTED.test(token)) return [token.replaceAll('.', '')];
  return token
    .split(/[^\p{L}\p{N}\p{M}'٫]+/u)
    .map((part) => part.replace(ELISION, '').replace(POSSESSIVE, '').replaceAll("'", ''))
    .filter(Boolean);
}
