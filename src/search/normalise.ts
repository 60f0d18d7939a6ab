/**
 * How a text becomes searchable, the same for index and query. Every rule is reversible, so that an excerpt can
 * be shown in the words of the article: `restore(forIndex(text))` differs from the text in apostrophes,
 * hyphens and spaces at most.
 */

/** Joins the two letters of an opened ligature, or the groups of a number; Pagefind drops it inside a word. */
const LIGATURE = '‸';
const GROUP = '⁁';
/** Stands for the decimal sign inside a number; the index keeps it as a letter (`includeCharacters`). */
export const DECIMAL = '٫';

type Rule = [find: RegExp, replace: string];

/** Matches `l’Iran`, `l‘Iran`, `lʼIran`; not `l'Iran`. */
const APOSTROPHES: Rule = [/[’ʼ‘´`′]/gu, "'"];
/** Matches `États‑Unis` with a no-break hyphen, `1914–1918`; not `États-Unis`. */
const HYPHENS: Rule = [/[‐‑‒–−]/gu, '-'];

const SHARED: Rule[] = [APOSTROPHES, HYPHENS];

const INDEX_ONLY: Rule[] = [
  [/œ/gu, `o${LIGATURE}e`],
  [/Œ/gu, `O${LIGATURE}e`],
  [/æ/gu, `a${LIGATURE}e`],
  [/Æ/gu, `A${LIGATURE}e`],
  // Matches the space of `10 000`; not that of `2021 000` or `10 00`.
  [/(?<=(?<!\d)\d{1,3}|⁁\d{3})[ \u00a0\u202f](?=\d{3}(?!\d))/gu, GROUP],
  // Matches the sign of `3,5` and `3.5`; not those of `10,000`, `13.04.2021` or `3, 5`.
  [/(?<=(?<![\d.,])\d{1,9})[.,](?=\d{1,2}(?![\d]|[.,]\d))/gu, DECIMAL],
  // Matches `«Bonjour`, `“Hello`; not `« Bonjour`.
  [/([«“„])(?=\S)/gu, '$1 '],
  // Matches `jour»`; not `jour »`.
  [/(?<=\S)([»”])/gu, ' $1'],
  // Matches the dash of `Moscou—Kiev`; not ` — `.
  [/(?<=\S)—(?=\S)/gu, ' — '],
];

/** The copy of a text that goes into the index. */
export function forIndex(text: string): string {
  return apply(text.normalize('NFC'), [...SHARED, ...INDEX_ONLY]);
}

/** What a reader sees of an indexed text: typographic apostrophes, ligatures and numbers put back. */
export function restore(indexed: string, language: string): string {
  return indexed
    .replaceAll(`o${LIGATURE}e`, 'œ')
    .replaceAll(`O${LIGATURE}e`, 'Œ')
    .replaceAll(`a${LIGATURE}e`, 'æ')
    .replaceAll(`A${LIGATURE}e`, 'Æ')
    .replaceAll(GROUP, '\u202f')
    .replaceAll(DECIMAL, language === 'fr' ? ',' : '.')
    .replaceAll("'", '’')
    .replace(/([«“„]) /gu, language === 'fr' ? '$1\u00a0' : '$1')
    .replace(/ ([»”])/gu, language === 'fr' ? '\u00a0$1' : '$1');
}

/**
 * A query's copy: the same folding of apostrophes, hyphens, ligatures and numbers, with every quotation mark
 * turned into `"`. Nothing of it is shown.
 */
export function forQuery(query: string): string {
  const shared = apply(query.normalize('NFC'), SHARED).replace(/[«»“”„]/gu, '"');
  return apply(shared, INDEX_ONLY).replaceAll(LIGATURE, '').replaceAll(GROUP, '');
}

/** Lower case without accents, ligatures, apostrophes and hyphens: two words are the same if this is. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}٫]/gu, '');
}

function apply(text: string, rules: Rule[]): string {
  return rules.reduce((result, [find, replace]) => result.replace(find, replace), text);
}
