import type { Article } from '../model.ts';

/** A name as the articles write it, with the blocks (`3.7`) in which it stands. */
export interface Name {
  text: string;
  lang: string;
  keys: string[];
}

/** Words between the parts of one name. */
const PARTICLES = new Set("de du des d’ d' la le von van der den bin ben al el da di dos of the".split(' '));

/** Capitalised words that are no names: months, days, titles and courtesies of French and English. */
const NO_NAMES = new Set(
  `janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
  vendredi samedi dimanche january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday m mme mlle mm dr me mr mrs ms sir le la les un une il elle
  ils elles ce cette ces i he she it they the a an this that these those et mais ou and but or in on at en dans
  président présidente president premier ministre minister prime selon according update mise à jour n p ps`.split(
    /\s+/,
  ),
);

/** A word of a text with the character before it, to know whether a sentence starts here. */
interface Word {
  text: string;
  start: boolean;
  /** What stands between it and the word before. */
  gap: string;
}

/**
 * The names in one language version of the dossier, found by their capitals: runs of capitalised words inside
 * sentences, and such words at the start of a sentence if they are names elsewhere.
 */
export function findNames(texts: readonly { key: string; text: string }[], lang: string): Name[] {
  const inner = new Map<string, Set<string>>();
  const opening: { key: string; words: string[] }[] = [];
  const lower = new Set<string>();
  for (const { key, text } of texts) {
    const words = wordsOf(text);
    for (const word of words) if (isLower(word.text)) lower.add(word.text);
    for (const group of groupsOf(words)) {
      if (group.start) opening.push({ key, words: group.words });
      else add(inner, group.words.join(' '), key);
    }
  }
  for (const { key, words } of opening) {
    const known = longestKnown(words, inner);
    if (known !== undefined) add(inner, known, key);
  }
  return [...inner]
    .filter(([name]) => isName(name, lower))
    .map(([text, keys]) => ({ text, lang, keys: [...keys] }));
}

/** A surname alone stands for the one fuller name that ends in it; where two do, it keeps its own entry. */
export function joinSurnames(names: readonly Name[]): Name[] {
  const fuller = new Map<string, Name[]>();
  for (const name of names) {
    const last = name.text.split(' ').at(-1) ?? '';
    if (last !== name.text && looksPersonal(name.text)) fuller.set(last, [...(fuller.get(last) ?? []), name]);
  }
  const joined = new Map(names.map((name) => [name.text, { ...name, keys: [...name.keys] }]));
  for (const name of names) {
    const [only, ...others] = fuller.get(name.text) ?? [];
    const full = only && others.length === 0 ? joined.get(only.text) : undefined;
    if (full === undefined) continue;
    full.keys = [...new Set([...full.keys, ...name.keys])];
    joined.delete(name.text);
  }
  return [...joined.values()];
}

/** `Poutine, Vladimir` for `Vladimir Poutine`; other names stay as they are. */
export function indexForm(name: string, surnames: ReadonlySet<string>): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 1 && surnames.has(last) ? `${last}, ${words.slice(0, -1).join(' ')}` : name;
}

/** Last words of two-part names that also stand alone somewhere: surnames, not `Maison Blanche`. */
export function surnamesOf(names: readonly Name[]): Set<string> {
  const alone = new Set(names.map((name) => name.text));
  return new Set(
    names.flatMap(({ text }) => {
      const last = text.split(' ').at(-1) ?? '';
      return last !== text && alone.has(last) && looksPersonal(text) ? [last] : [];
    }),
  );
}

/** The texts of one side of the dossier with the key of each block. */
export function textsOf(
  articles: readonly Article[],
  side: 'source' | 'target',
): { key: string; text: string }[] {
  return articles.flatMap((article, index) =>
    article.blocks.flatMap((block) => {
      const translation = article.translations[block.id];
      const text = side === 'source' || translation?.state === 'original' ? block.text : translation?.text;
      const key = `${index + 1}.${block.id.replace(/^\D+/, '')}`;
      return text ? [{ key, text }] : [];
    }),
  );
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  // Matches "Poutine", "F-35", "États-Unis", "G7"; must not match "35" or "«".
  for (const found of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu)) {
    const gap = text.slice(end, found.index);
    // Matches ". ", " : « ", "? ", "" at the start; must not match " ", ", " or "l’".
    const start = words.length === 0 || /[.!?…:;«»"“”()[\]—–\n]/.test(gap);
    words.push({ text: found[0], start, gap });
    end = found.index + found[0].length;
  }
  return words;
}

function groupsOf(words: readonly Word[]): { start: boolean; words: string[] }[] {
  const groups: { start: boolean; words: string[] }[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first === undefined || !isCapitalised(first.text) || isNoName(first.text)) continue;
    const group = [first.text];
    let particles: string[] = [];
    for (
      let next = words[i + 1];
      next !== undefined && next.gap === ' ' && !next.start;
      next = words[i + 1]
    ) {
      if (isCapitalised(next.text) && !isNoName(next.text)) {
        group.push(...particles, next.text);
        particles = [];
      } else if (PARTICLES.has(next.text) && particles.length === 0 && words[i + 2]?.gap === ' ')
        particles = [next.text];
      else break;
      i++;
    }
    groups.push({ start: first.start, words: group });
  }
  return groups;
}

function longestKnown(words: readonly string[], known: ReadonlyMap<string, unknown>): string | undefined {
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ');
    if (known.has(name)) return name;
  }
  return undefined;
}

function isName(name: string, lower: ReadonlySet<string>): boolean {
  const plain = name.toLocaleLowerCase('fr');
  return plain.length > 1 && !NO_NAMES.has(plain) && !(name.includes(' ') === false && lower.has(plain));
}

function looksPersonal(name: string): boolean {
  return name.split(' ').length <= 3 && !/\d/.test(name);
}

function isNoName(word: string): boolean {
  return NO_NAMES.has(word.toLocaleLowerCase('fr'));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function add(names: Map<string, Set<string>>, name: string, key: string): void {
  const keys = names.get(name) ?? new Set<string>();
  keys.add(key);
  names.set(name, keys);
}
