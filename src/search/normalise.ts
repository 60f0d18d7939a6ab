/**
 * What makes two spellings one word, for the index and for the query alike. Nothing of it is shown: the display
 * keeps the words of the article.
 */

/** Stands for the decimal sign inside a number: `3,5` and `3.5` are one word, `35` is another. */
export const DECIMAL = '٫';

type Rule = [find: RegExp, replace: string | ((match: string) => string)];

const RULES: Rule[] = [
  // Matches `l’Iran`, `l‘Iran`, `lʼIran`; not `l'Iran`.
  [/[’ʼ‘´`′]/gu, "'"],
  // Matches `États‑Unis` with a no-break hyphen, `1914–1918`; not `États-Unis`.
  [/[‐‑‒–−]/gu, '-'],
  // Matches a soft hyphen and a zero-width space; not a space.
  [/[\u00ad\u200b\u2060\ufeff]/gu, ''],
  [/œ/gu, 'oe'],
  [/Œ/gu, 'OE'],
  [/æ/gu, 'ae'],
  [/Æ/gu, 'AE'],
  // Matches `O.T.A.N.`, the `O.N.U` of `l'O.N.U`; not `site.fr`, `M. Roy`.
  [/(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu, (acronym) => acronym.replaceAll('.', '')],
  // Matches `10 000`, `1,200`, `1.550.000`; not `3,5`, `13.04.2021`, `2021 000`.
  [/(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?![\d]|[.,]\d)/gu, (number) => number.replace(/\D/g, '')],
  // Matches `3,5` and `3.5`; not `3, 5`, `13.04.2021`.
  [/(?<![\d.,])\d+[.,]\d+(?![.,]?\d)/gu, (number) => number.replace(/[.,]/, DECIMAL)],
  // Matches `S-400`, `S 400`, `T-72`; not `à 400`, `Su-35`, `G7`.
  [/(?<![\p{L}\p{N}'])([B-DF-HJ-NP-TV-XZ])[ \u00a0\u202f-](?=\d{2})/gu, '$1'],
];

/** A text with apostrophes, hyphens, ligatures, acronyms and numbers in one spelling. Spaces between words stay. */
export function normalise(text: string): string {
  return RULES.reduce((result, [find, replace]) => {
    return typeof replace === 'string' ? result.replace(find, replace) : result.replace(find, replace);
  }, text.normalize('NFC'));
}

/** Elided French words. Matches the `l'` of `l'Iran`, `qu'` of `qu'elle`; not `aujourd'` of `aujourd'hui`. */
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)'/iu;
/** Matches `'s` of `Biden's`; not `'s` of `d's'abord`. */
const POSSESSIVE = /'s$/iu;

/** An apostrophe inside a word of two parts. Matches that of `aujourd'hui`; not those of `O'Brien`, `don't`. */
const INNER = /(?<=\p{L}{2})'(?=\p{L}{2})/u;

/**
 * The words of a normalised stretch without spaces: `l'Iran` is `Iran`; `porte-parole` and `aujourd'hui` are two
 * words at one place; of `a-t-il` the single letters are left out. Empty for punctuation.
 */
export function wordsOf(token: string): string[] {
  const parts = token
    .split(/[^\p{L}\p{N}\p{M}'٫]+/u)
    .map((part) => part.replace(/^'+/u, '').replace(ELISION, '').replace(POSSESSIVE, ''))
    .flatMap((part) => part.split(INNER))
    .map((part) => part.replaceAll("'", ''))
    .filter(Boolean);
  const telling = parts.filter((part) => part.length > 1 || /\d/u.test(part));
  return telling.length ? telling : parts;
}

/** Lower case, without accents, ligatures and anything but letters and digits: two words are the same if this is. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}٫]/gu, '');
}

/** A stretch of text as it is displayed, with what the index knows of it. */
export interface Token {
  shown: string;
  words: string[];
}

/** Splits a text at its spaces; punctuation that stands alone belongs to its neighbour, `10 000` is one token. */
export function tokens(text: string): Token[] {
  const result: Token[] = [];
  let opening = '';
  for (const shown of glueNumbers(text).split(/[^\S\u202f]+/u)) {
    const words = wordsOf(normalise(shown));
    const last = result.at(-1);
    if (words.length) {
      result.push({ shown: opening + shown, words });
      opening = '';
    } else if (last && !isOpening(shown)) last.shown += `\u00a0${shown}`;
    else if (shown) opening += `${shown}\u00a0`;
  }
  const last = result.at(-1);
  if (last && opening) last.shown += `\u00a0${opening.trim()}`;
  return result;
}

/** Matches `«`, `(`; not `»`, `:`, nor the dash, which follows what it breaks off. */
function isOpening(text: string): boolean {
  return /[«“„([]$/u.test(text);
}

/** Keeps `10 000` and `S 400` together by a narrow no-break space. Matches neither `2021 000` nor `en 400`. */
function glueNumbers(text: string): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)/gu, (number) => number.replace(/\D/gu, '\u202f'))
    .replace(/(?<![\p{L}\p{N}'’])([B-DF-HJ-NP-TV-XZ])[ \u00a0](?=\d{2})/gu, '$1\u202f');
}
