import { withoutMarks } from '../language/fold.ts';
import { capitalisesNouns } from '../language/noun-capitals.ts';
import { glossaryNames, type KeyedText, keyOf } from './glossary-names.ts';
import { findNames, isPersonal, joinSurnames, type Name } from './names.ts';
import type { NameEntry, NameLetter, Pair, Run } from './printed.ts';
import { run, type Setting, shownOf } from './setting.ts';

/** A long dossier indexes the names that stand in most blocks. */
const MOST_NAMES = 300;
/** In a dossier of more articles than that, a name in more blocks than this is listed by article, then «passim». */
const MOST_BLOCKS = 30;
const MOST_ARTICLES = 20;
/** Names under one letter that stay on one page: about a third of it. */
const KEPT_TOGETHER = 15;
/** Names shown on the first pages. */
const LEADING_NAMES = 12;

export interface IndexedName {
  /** `Poutine, Vladimir`. */
  form: string;
  lang: string;
  keys: ReadonlySet<string>;
}

/** The names of both languages with the blocks in which they stand; a side that is not shown has none. */
export type NameIndex = Record<'source' | 'target', readonly IndexedName[]>;

/** Reads all texts for their names: done once, since two parts of the PDF ask. */
export function indexNames(setting: Setting): NameIndex {
  const originals = namesOn(setting, 'source', []);
  const translated = setting.shown === 'source' ? [] : namesOn(setting, 'target', joinSurnames(originals));
  return {
    source: setting.shown === 'target' ? [] : indexEntries(setting, originals),
    target: indexEntries(setting, translated),
  };
}

/** The names of the texts that are shown, under their letters, each language in its column. */
export function printNames(setting: Setting, { source, target }: NameIndex): NameLetter[] {
  const letters = [...new Set([...source, ...target].map(letterOf))].sort(compare);
  return letters.map((letter) => {
    const under = (entries: readonly IndexedName[]) =>
      entries.filter((entry) => letterOf(entry) === letter).map((entry) => nameEntry(setting, entry));
    const names = shownOf(setting, { source: under(source), target: under(target) });
    const longest = Math.max(names.source?.length ?? 0, names.target?.length ?? 0);
    return { letter, names, breakable: longest > KEPT_TOGETHER };
  });
}

/** The names that most articles mention, with the number of them, in one line for each language. */
export function printLeadingNames(setting: Setting, index: NameIndex): Pair<Run> {
  const line = (side: 'source' | 'target'): Run | null => {
    const counted = index[side]
      .map(({ form, keys, lang }) => ({
        form,
        lang,
        articles: firstOfArticles([...keys].sort(compareKeys)).length,
      }))
      .filter(({ articles }) => articles > 1)
      .sort((a, b) => b.articles - a.articles || compare(a.form, b.form));
    const names = counted
      .slice(0, LEADING_NAMES)
      .map(({ form, articles }) => `${nameFirst(form)} (${articles})`);
    return names.length === 0 ? null : run(setting, names.join(', '), setting[side]);
  };
  return { source: line('source'), target: line('target') };
}

function nameEntry(setting: Setting, { form, lang, keys }: IndexedName): NameEntry {
  const all = [...keys].sort(compareKeys);
  const few = all.length <= MOST_BLOCKS || setting.dossier.articles.length <= MOST_ARTICLES;
  const listed = few ? all : firstOfArticles(all);
  return {
    name: run(setting, form, lang),
    keys: listed === all ? all : listed.slice(0, MOST_ARTICLES),
    passim: listed !== all && listed.length > MOST_ARTICLES,
  };
}

function firstOfArticles(keys: readonly string[]): string[] {
  const articleOf = (key: string | undefined) => key?.split('.')[0];
  return keys.filter((key, i) => articleOf(key) !== articleOf(keys[i - 1]));
}

function letterOf({ form }: IndexedName): string {
  return folded(form).slice(0, 1).toLocaleUpperCase('fr');
}

/** In alphabetical order: names that stand in one block alone are no help in an index. */
function indexEntries(setting: Setting, names: readonly Name[]): IndexedName[] {
  const { articles } = setting.dossier;
  const alone = new Set(names.map((name) => name.text));
  const least = articles.length > MOST_ARTICLES ? 3 : 2;
  return joinSurnames(names)
    .filter((name) => name.keys.size >= least)
    .map((name) => ({ ...name, form: isPersonal(name, alone) ? surnameFirst(name.text) : name.text }))
    .sort((a, b) => b.keys.size - a.keys.size || compare(a.form, b.form))
    .slice(0, MOST_NAMES)
    .sort((a, b) => compare(a.form, b.form));
}

/** The names in the texts of one side and in the glossary; `originals` are those of the other, surnames joined. */
function namesOn(setting: Setting, side: 'source' | 'target', originals: readonly Name[]): Name[] {
  const { articles, names } = setting.dossier;
  const asked = { names, articles, languages: setting, originals };
  const { texts, names: known } = glossaryNames(asked, side, textsOf(setting, side));
  const across = namesAcross(
    texts.filter(({ lang }) => capitalisesNouns(lang)),
    textsOf(setting, side === 'source' ? 'target' : 'source'),
    setting[side],
  );
  const told = texts.filter(({ lang }) => !capitalisesNouns(lang));
  return joinSpellings([...findNames(told, setting[side]), ...across, ...known]);
}

/**
 * The names in texts whose capitals tell none: what is a name in the other language, and stands as a word by itself in
 * the same paragraph of both. `Prozent` is none, `Berlin` is one.
 */
function namesAcross(texts: readonly KeyedText[], others: readonly KeyedText[], lang: string): Name[] {
  const own = new Map(texts.map(({ key, text }) => [key, text]));
  const told = others.filter((other) => own.has(other.key) && !capitalisesNouns(other.lang));
  return findNames(told, lang).flatMap((name) => {
    // matches «Berlin» in «in Berlin, wo»; must not match it in «Berliner» or «Berlin-Besuch»
    const alone = new RegExp(`(?<![\\p{L}\\p{N}-])${name.text}(?![\\p{L}\\p{N}-])`, 'u');
    const keys = new Set([...name.keys].filter((key) => alone.test(own.get(key) ?? '')));
    return keys.size > 0 ? { ...name, keys } : [];
  });
}

/** `OTAN` and `Otan`, `États-Unis` and `Etats-Unis` are one name, in the spelling that stands in most blocks. */
function joinSpellings(names: readonly Name[]): Name[] {
  const joined = new Map<string, Name>();
  for (const name of [...names].sort((a, b) => b.keys.size - a.keys.size)) {
    const first = joined.get(folded(name.text));
    if (first === undefined) joined.set(folded(name.text), name);
    else {
      for (const key of name.keys) first.keys.add(key);
      first.withArticle += name.withArticle;
      first.count += name.count;
    }
  }
  return [...joined.values()];
}

/**
 * The texts of one side of the dossier with the key of each block. The original that stands in for a translation is
 * none: its names are those of the other language.
 */
function textsOf({ dossier, target }: Setting, side: 'source' | 'target'): KeyedText[] {
  return dossier.articles.flatMap((article, index) =>
    article.blocks.flatMap((block) => {
      const { state, text: translated } = article.translations[block.id] ?? { state: 'missing', text: '' };
      const other = state === 'missing' ? '' : translated;
      const text = side === 'source' || state === 'original' ? block.text : other;
      const lang = side === 'source' ? article.clipping.language : target;
      return text ? [{ key: keyOf(index + 1, block.id), text, lang }] : [];
    }),
  );
}

function nameFirst(form: string): string {
  const [surname = '', given] = form.split(', ');
  return given === undefined ? surname : `${given} ${surname}`;
}

function surnameFirst(name: string): string {
  const parts = name.split(' ');
  return `${parts.at(-1)}, ${parts.slice(0, -1).join(' ')}`;
}

/** Without accents and case. */
function folded(text: string): string {
  return withoutMarks(text).toLocaleLowerCase('fr');
}

const collator = new Intl.Collator('fr');

function compare(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

function compareKeys(a: string, b: string): number {
  const [articleA = 0, blockA = 0] = a.split('.').map(Number);
  const [articleB = 0, blockB = 0] = b.split('.').map(Number);
  return articleA - articleB || blockA - blockB;
}
