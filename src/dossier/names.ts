import { withoutMarks } from '../language/fold.ts';
import type { Article, DossierName, NamePlace, NameVariant } from '../model.ts';
import type { GlossaryEntry } from '../translation/glossary.ts';

/** A stretch of text searched for names. */
interface Passage {
  block: NamePlace['block'];
  source: string;
  /** Undefined where there is no translation to look at. */
  target: string | undefined;
}

/**
 * Every glossary entry met in the dossier, in the order of the glossary, with its variants: spellings that differ
 * in accents, case of whole words, hyphens or spaces (Etats-Unis, États-Unis; Otan, OTAN), and in the target all
 * forms that the glossary accepts and the source form itself where it was left standing.
 */
export function namesOf(
  articles: readonly Article[],
  glossary: readonly GlossaryEntry[],
  findNames: FindNames = nameFinder(glossary),
): DossierName[] {
  if (glossary.length === 0) return [];
  const gathered = glossary.map(
    (entry): Gathered => ({ entry, source: new Map(), target: new Map(), unlike: [] }),
  );
  for (const article of articles) {
    for (const { name, block, source, target, unlike } of findNames(article)) {
      const own = gathered[name];
      const place = { article: article.clipping.slug, block };
      if (!own) continue;
      note(own.source, source, place);
      note(own.target, target, place);
      if (unlike) own.unlike.push(place);
    }
  }
  return gathered.map(nameFound).filter((name) => name.sourceVariants.length > 0);
}

/** What is found of one name of the glossary in one place. */
export interface NameFound {
  /** Its place in the glossary. */
  name: number;
  block: NamePlace['block'];
  /** Spellings met, each once. */
  source: string[];
  target: string[];
  /** The translation has no accepted form. */
  unlike: boolean;
}

/** How the names in an article are found: a function of its text and the glossary alone, so that it can be kept. */
export type FindNames = (article: Article) => NameFound[];

/** Finds the glossary's names in the text of articles. */
export function nameFinder(glossary: readonly GlossaryEntry[]): FindNames {
  let byFirstWord: Map<string, Search[]> | undefined;
  return (article) => {
    byFirstWord ??= groupByFirstWord(glossary.map((entry, name) => searchFor(entry, name, glossary)));
    const searches = byFirstWord;
    return passagesOf(article).flatMap((passage) =>
      [...new Set(foldedWords(passage.source))].flatMap((word) =>
        (searches.get(word) ?? []).flatMap((search) => lookFor(search, passage)),
      ),
    );
  };
}

/** A name with all that was found of it so far. */
interface Gathered {
  entry: GlossaryEntry;
  source: Map<string, NamePlace[]>;
  target: Map<string, NamePlace[]>;
  unlike: NamePlace[];
}

/** A name being looked for, its patterns made once. */
interface Search {
  entry: GlossaryEntry;
  name: number;
  source: RegExp;
  /** Accepted forms, and the source form where it was left standing. */
  target: RegExp;
  accepted: RegExp;
  /** Longer forms of the glossary that hold this one: they are judged by themselves. */
  longer: RegExp[];
}

function searchFor(entry: GlossaryEntry, name: number, glossary: readonly GlossaryEntry[]): Search {
  const source = patternOf([entry.source]);
  const holds = (other: GlossaryEntry): boolean =>
    other.source.length > entry.source.length && occurrences(other.source, source).length > 0;
  return {
    entry,
    name,
    source,
    target: patternOf([...entry.targets, entry.source]),
    accepted: patternOf(entry.targets),
    longer: glossary.filter(holds).map((other) => patternOf([other.source])),
  };
}

function lookFor(search: Search, { block, source, target }: Passage): NameFound[] {
  const found = occurrences(source, search.source);
  if (found.length === 0) return [];
  const met = { name: search.name, block, source: [...new Set(found)] };
  if (target === undefined) return [{ ...met, target: [], unlike: false }];
  const rest = search.longer.reduce((left, longer) => left.replaceAll(longer, ' '), source.normalize('NFC'));
  const alone = occurrences(rest, search.source).length > 0;
  const unlike = alone && occurrences(target, search.accepted).length === 0;
  return [{ ...met, target: [...new Set(occurrences(target, search.target))], unlike }];
}

function nameFound({ entry, source, target, unlike }: Gathered): DossierName {
  const name = {
    source: entry.source,
    target: entry.targets[0],
    sourceVariants: variants(source),
    targetVariants: variants(target),
    unlike,
  };
  return entry.note === undefined ? name : { ...name, note: entry.note };
}

function passagesOf(article: Article): Passage[] {
  const { titleTranslation, translations } = article;
  const shown = (translation: { text: string; state: string } | undefined): string | undefined =>
    translation === undefined || ['missing', 'original', 'stale'].includes(translation.state)
      ? undefined
      : translation.text;
  return [
    {
      block: 'title' as const,
      source: article.title.text,
      target: shown(titleTranslation),
    },
    ...article.blocks.map((block) => ({
      block: block.id,
      source: block.text,
      target: shown(translations[block.id]),
    })),
  ];
}

/** Words in lower case without accents; only to find the names worth looking for. */
function foldedWords(text: string): string[] {
  // the accents of "É", not the letter; then "etats", "unis"
  const bare = withoutMarks(text).toLowerCase();
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function groupByFirstWord(searches: readonly Search[]): Map<string, Search[]> {
  const groups = new Map<string, Search[]>();
  for (const search of searches) {
    const word = firstWord(search.entry.source);
    groups.set(word, [...(groups.get(word) ?? []), search]);
  }
  return groups;
}

function firstWord(form: string): string {
  return foldedWords(form)[0] ?? '';
}

function occurrences(text: string, pattern: RegExp): string[] {
  return [...text.normalize('NFC').matchAll(pattern)].map(([found]) => found);
}

function note(variants: Map<string, NamePlace[]>, found: readonly string[], place: NamePlace): void {
  for (const text of found) {
    const places = variants.get(text);
    if (places) places.push(place);
    else variants.set(text, [place]);
  }
}

/** Most frequent first, then by spelling, so that the order does not hang on that of the articles. */
function variants(found: ReadonlyMap<string, NamePlace[]>): NameVariant[] {
  return [...found]
    .map(([text, places]) => ({ text, places }))
    .sort((a, b) => b.places.length - a.places.length || (a.text < b.text ? -1 : 1));
}

/**
 * Matches the given forms as whole words with or without accents, in their own case or all in capitals, with
 * hyphen or space: for «États-Unis» also «Etats-Unis», «ETATS UNIS»; not «états-unis» nor «Réunis».
 */
function patternOf(forms: readonly string[]): RegExp {
  const sources = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => `${spellings(form)}|${spellings(form.toUpperCase())}${acronym(form)}`);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** «OTAN» is also written «Otan». */
function acronym(form: string): string {
  const upper = form === form.toUpperCase() && /^\p{Lu}{3,}$/u.test(form);
  return upper ? `|${spellings(form.charAt(0) + form.slice(1).toLowerCase())}` : '';
}

/** Accented letters by themselves or bare, spaces and hyphens for each other, apostrophes of either shape. */
function spellings(form: string): string {
  return [...form.normalize('NFC')]
    .map((character) => {
      if (/[\s-]/u.test(character)) return '[\\s\\u00A0-]';
      if (/['’]/u.test(character)) return "['’]";
      // "É" → "[ÉE]"; "E" → "[EÉÈÊË…]" by its own decompositions
      const bare = withoutMarks(character);
      const accented = ACCENTED[bare.toLowerCase()] ?? '';
      const letters = bare === bare.toLowerCase() ? bare + accented : bare + accented.toUpperCase();
      return /\p{L}/u.test(bare) ? `[${letters}]` : character.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    })
    .join('');
}

/** The accented letters of French names, and of the Slavic ones that French prints. */
const ACCENTED: Record<string, string> = {
  a: 'àâáä',
  c: 'çč',
  e: 'éèêë',
  i: 'îïí',
  o: 'ôöó',
  u: 'ùûüú',
  s: 'š',
  z: 'ž',
  n: 'ñ',
  y: 'ý',
};
