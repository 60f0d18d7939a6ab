import { normalise, wordsOf } from './normalise.ts';

/** One demand of a query: a word, or words that must stand one after the other. */
export interface Term {
  words: string[];
  /** The same written as one word, where a hyphen joins them: `weekend` for `week-end`. */
  joined?: string;
  excluded: boolean;
  /** Function words in it are demanded too. */
  quoted: boolean;
  /** The reader may still be typing its last word. */
  begun: boolean;
  /** As the reader sees it named: `Odessa`, `"mer Noire"`. */
  label: string;
}

/** Matches `-"à voix"`, `"ouverte`, `-gaz`, `mer`; an open quotation runs to the end. */
const PART = /(-?)"([^"]*)(?:"|$)|([^\s"]+)/gu;

/**
 * What a reader typed, as demands: `l'Ukraine -"mer Noire"` is one word asked for and one phrase excluded. While
 * `typing`, a last word without a space after it may be the beginning of a word.
 */
export function parseQuery(typed: string, typing = false): Term[] {
  const terms: Term[] = [];
  for (const [label, minus, phrase, bare] of straightened(typed).matchAll(PART)) {
    const quoted = bare === undefined;
    const excluded = quoted ? minus === '-' : /^-[\p{L}\p{N}]/u.test(bare);
    const words = normalise(bare ?? phrase ?? '')
      .split(/\s+/u)
      .flatMap(wordsOf);
    if (!words.length) continue;
    const joined = !quoted && words.length > 1 ? { joined: words.join('') } : {};
    terms.push({ words, ...joined, excluded, quoted, begun: false, label });
  }
  const last = terms.at(-1);
  if (last && typing && !last.quoted && !/\s$/u.test(typed)) last.begun = true;
  return terms;
}

/** Every word that an index is to be asked for. */
export function wordsAsked(terms: Term[]): string[] {
  return [...new Set(terms.flatMap(({ words, joined }) => (joined ? [...words, joined] : words)))];
}

/** One kind of quotation mark and of number; a letter before a number, as in `s 400`, is a part of its name. */
function straightened(typed: string): string {
  return normalise(typed)
    .replace(/[«»“”„]/gu, '"')
    .replace(/(?<![\p{L}\p{N}'])([b-df-hj-np-tv-xz])[ -](?=\d{2})/giu, '$1');
}
