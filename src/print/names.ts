import { articles, commonNouns, englishAdjectives, noNames, particles, placeWords } from './name-words.ts';

/** A name as a text writes it, with the blocks (`3.7`) in which it stands. */
export interface Name {
  text: string;
  lang: string;
  keys: Set<string>;
  /** How often an article stood before it: `la Maison Blanche`, and hardly `le Vladimir Poutine`. */
  withArticle: number;
  count: number;
}

interface Word {
  text: string;
  /** Whether a sentence, quotation or bracket starts here: its capital tells nothing. */
  start: boolean;
  /** What stands between it and the word before. */
  gap: string;
}

interface Group {
  words: string[];
  start: boolean;
  afterArticle: boolean;
}

/**
 * The names in texts of one language, found by their capitals: runs of capitalised words inside sentences, and such
 * words at the start of a sentence where they are names elsewhere.
 */
export function findNames(texts: readonly { key: string; text: string }[], lang: string): Name[] {
  const names = new Map<string, Name>();
  const opening: { key: string; group: Group }[] = [];
  const lower = new Set<string>();
  for (const { key, text } of texts) {
    const words = wordsOf(text);
    for (const { text: word } of words) if (startsLower(word)) lower.add(word);
    for (const group of groupsOf(words)) {
      if (group.start) opening.push({ key, group });
      else add(names, { key, lang, text: group.words.join(' '), afterArticle: group.afterArticle });
    }
  }
  for (const { key, group } of opening) {
    const known = longestKnown(group.words, names);
    if (known !== undefined) add(names, { key, lang, text: known, afterArticle: false });
  }
  return [...names.values()].filter((name) => isName(name.text, lower));
}

/** Matches "Poutine", "F-35", "États-Unis", "G7"; must not match "35", "«" or what goes on after figures: "18H30". */
const word = /(?<!\p{N})\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu;

/** Matches ". ", " : « ", " (" and "\n"; must not match " ", ", " or "’". */
const sentenceStart = /[.!?…:;«»"“”()[\]—–\n]/;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const found of text.matchAll(word)) {
    const gap = text.slice(end, found.index);
    const afterCourtesy =
      gap === '. ' && noNames.has(words.at(-1)?.text.toLowerCase() ?? '') && isCapital(words.at(-1));
    words.push({
      text: found[0],
      start: words.length === 0 || (sentenceStart.test(gap) && !afterCourtesy),
      gap,
    });
    end = found.index + found[0].length;
  }
  return words;
}

function groupsOf(words: readonly Word[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first === undefined || !isNameWord(first)) continue;
    const before = words[i - 1];
    const group = [first.text];
    for (let taken = nextPart(words, i); taken.length > 0; taken = nextPart(words, i)) {
      group.push(...taken);
      i += taken.length;
    }
    const afterArticle = before !== undefined && !first.start && articles.has(before.text.toLowerCase());
    groups.push({ words: group, start: first.start, afterArticle });
  }
  return groups;
}

/** The next word of a name, with the particle before it; none where the name ends. */
function nextPart(words: readonly Word[], i: number): string[] {
  const next = words[i + 1];
  if (next === undefined || next.gap !== ' ') return [];
  if (isNameWord(next)) return [next.text];
  const after = words[i + 2];
  const joined = particles.has(next.text) && after?.gap === ' ' && isNameWord(after);
  return joined && after ? [next.text, after.text] : [];
}

function longestKnown(parts: readonly string[], known: ReadonlyMap<string, unknown>): string | undefined {
  for (let from = 0; from < parts.length; from++) {
    for (let to = parts.length; to > from; to--) {
      const name = parts.slice(from, to).join(' ');
      if (known.has(name)) return name;
    }
  }
  return undefined;
}

function isName(name: string, lower: ReadonlySet<string>): boolean {
  const plain = name.toLocaleLowerCase('fr');
  if (plain.length < 2 || noNames.has(plain)) return false;
  if (name.includes(' ')) return true;
  // Matches the end of "18 H30"; must not match "G7" or "H5N1".
  if (commonNouns.has(plain) || /^h\d\d?$/.test(plain)) return false;
  // Matches "Russian", "European", "British"; must not match "Biden", "Iran" or "Japan".
  const adjective = /(?:ian|ean|ican|ish|ese|ern)s?$/.test(plain) || englishAdjectives.has(plain);
  return !lower.has(plain) && !adjective;
}

/**
 * A person's name of two or three words, told by its surname that also stands alone, or by never having an article
 * before it. `New York` and `Maison Blanche` are none.
 */
export function isPersonal(name: Name, alone: ReadonlySet<string>): boolean {
  const parts = name.text.split(' ');
  const [first = ''] = parts;
  if (parts.length < 2 || parts.length > 3 || isThing(name)) return false;
  if (placeWords.has(first.toLowerCase()) || parts.some((part) => /\d/.test(part) || isAcronym(part)))
    return false;
  return alone.has(parts.at(-1) ?? '') || parts.every((part) => part.length > 2);
}

/** A surname alone joins the one person who bears it; where two do, it keeps its own entry. */
export function joinSurnames(names: readonly Name[]): Name[] {
  const alone = new Set(names.map((name) => name.text));
  const bearers = new Map<string, Name[]>();
  for (const name of names) {
    if (!isPersonal(name, alone)) continue;
    const surname = name.text.split(' ').at(-1) ?? '';
    bearers.set(surname, [...(bearers.get(surname) ?? []), name]);
  }
  const joined = new Set<string>();
  for (const name of names) {
    const [only, ...others] = bearers.get(name.text) ?? [];
    if (only === undefined || others.length > 0 || isThing(name)) continue;
    for (const key of name.keys) only.keys.add(key);
    joined.add(name.text);
  }
  return names.filter((name) => !joined.has(name.text));
}

/** «l’administration Biden» is said now and then of a person, «le Kremlin» always of a thing. */
function isThing(name: Name): boolean {
  return name.withArticle * 4 > name.count;
}

function isNameWord(one: Word): boolean {
  return isCapital(one) && !noNames.has(one.text.toLowerCase());
}

function isCapital(one: Word | undefined): boolean {
  if (one === undefined) return false;
  const code = one.text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(one.text);
}

/** As most letters are ASCII, they are compared; to ask a regular expression of every word takes three times as long. */
function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text);
}

function isAcronym(part: string): boolean {
  return part.length > 1 && part === part.toLocaleUpperCase('fr');
}

function add(
  names: Map<string, Name>,
  one: { key: string; lang: string; text: string; afterArticle: boolean },
): void {
  const fresh: Name = { text: one.text, lang: one.lang, keys: new Set(), withArticle: 0, count: 0 };
  const name = names.get(one.text) ?? fresh;
  name.keys.add(one.key);
  name.count++;
  if (one.afterArticle) name.withArticle++;
  names.set(one.text, name);
}
