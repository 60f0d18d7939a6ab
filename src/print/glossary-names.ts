import { capitalisesNouns } from '../language/noun-capitals.ts';
import type { Article, DossierName, Language, NameVariant } from '../model.ts';
import { findNames, type Name } from './names.ts';

/** Texts of one side with the key of each block. */
export interface KeyedText {
  key: string;
  text: string;
  lang: Language;
}

/** What the glossary knows of the names of one side: some stand in the texts as a whole, some nowhere in them. */
export interface GlossaryNames {
  /** The texts without the names that capitals alone do not tell: «Fédération des dockers» is no «Fédération». */
  texts: KeyedText[];
  /** Those names, and the house's forms of names in paragraphs that nobody has translated yet. */
  names: Name[];
}

/** What is looked up: the dossier's names, and those that were found in the original texts, once they are joined. */
export interface GlossaryQuestion {
  names: readonly DossierName[];
  articles: readonly Article[];
  languages: Record<'source' | 'target', string>;
  originals: readonly Name[];
}

/** Looks up in the glossary what the capitals of a text cannot tell of its names. */
export function glossaryNames(
  { names, articles, languages, originals }: GlossaryQuestion,
  side: 'source' | 'target',
  texts: readonly KeyedText[],
): GlossaryNames {
  const lang = languages[side];
  const placed = placesIn(articles);
  const hidden = new Map<string, string[]>();
  const untold = new Set(texts.flatMap(({ key, lang: spoken }) => (capitalisesNouns(spoken) ? key : [])));
  const named = names.filter((name) => /^\p{Lu}/u.test(name[side]));
  const found = named.map((name): Name => {
    const form = name[side];
    const isWhole = isToldByCapitals(form, lang);
    const keys = new Set(side === 'target' ? placed.untranslated(name, originals) : []);
    // a word with a capital is found without help: a given name alone may stand within another name
    for (const { key, text } of placed.forms(name, side)) {
      if (isWhole && !form.includes(' ') && !untold.has(key)) continue;
      keys.add(key);
      if (!isWhole) hidden.set(key, [...(hidden.get(key) ?? []), text]);
    }
    // what needs small letters or signs in either language is an office or a body, and no person
    const isPersonLike =
      isWhole && (capitalisesNouns(languages.source) || isToldByCapitals(name.source, languages.source));
    const count = isPersonLike ? 0 : keys.size;
    return { text: form, lang, keys, withArticle: count, count };
  });
  return {
    texts: texts.map((one) => without(one, hidden.get(one.key) ?? [])),
    names: found.filter(({ keys }) => keys.size > 0),
  };
}

/** Matches the names that stand in small letters or signs: a word that is none keeps their neighbours apart. */
const STAND_IN = ' x ';

function without({ text, ...rest }: KeyedText, names: readonly string[]): KeyedText {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return { ...rest, text: longestFirst.reduce((left, name) => left.replaceAll(name, STAND_IN), text) };
}

/** Whether the name is found as a whole where it stands in a sentence. */
function isToldByCapitals(form: string, lang: string): boolean {
  if (capitalisesNouns(lang)) return false;
  return findNames([{ key: '', text: `x ${form}` }], lang).some(({ text }) => text === form);
}

function placesIn(articles: readonly Article[]) {
  const numbers = new Map(articles.map(({ clipping }, i) => [clipping.slug, i + 1]));
  const missing = new Set(
    articles.flatMap(({ blocks, translations }, i) =>
      blocks.flatMap(({ id }) => (translations[id]?.state === 'missing' ? keyOf(i + 1, id) : [])),
    ),
  );
  const keys = (places: NameVariant['places']): string[] =>
    places.flatMap(({ article, block }) => {
      const number = numbers.get(article);
      return block === 'title' || number === undefined ? [] : [keyOf(number, block)];
    });
  return {
    /** Every form of a name as met on one side, with the block where it stands. */
    forms: (name: DossierName, side: 'source' | 'target'): Omit<KeyedText, 'lang'>[] =>
      name[`${side}Variants`].flatMap(({ text, places }) => keys(places).map((key) => ({ key, text }))),
    /** Where a name stands in paragraphs without a translation, by its surname alone too. */
    untranslated: ({ source, sourceVariants }: DossierName, originals: readonly Name[]): string[] =>
      [
        ...keys(sourceVariants.flatMap(({ places }) => places)),
        ...(originals.find(({ text }) => text === source)?.keys ?? []),
      ].filter((key) => missing.has(key)),
  };
}

/** `3.7`: article and block. */
export function keyOf(article: number, block: string): string {
  return `${article}.${block.replace(/^\D+/, '')}`;
}
