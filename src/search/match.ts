import type { Language } from '../model.ts';
import { fold } from './normalise.ts';
import type { Term } from './query.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Where a word stands: its position in the text, counted in words, and the indexed stem that was met. */
export interface Place {
  location: number;
  stem: string;
  weight: number;
}

/** What the index knows of one word of a query: its stem, and by page where it or a neighbour stands. */
export interface Postings {
  /** The word as it was looked up: folded, in the base form of the language. */
  typed: string;
  stem: string;
  pages: Map<string, { score: number; places: Place[] }>;
}

/** A page that meets all demands. `byTerm` has the places of each of them. */
export interface Match {
  page: string;
  score: number;
  byTerm: Place[][];
  /** The demands, in the same order. */
  terms: Term[];
}

/** Least length of a typed word, less a mute e, that may match longer words, as `ukraine` does `ukrainien`. */
const LEAST_DERIVED = 4;
/** Least length of a word that nothing holds and that may be the beginning of others, settled and while typing. */
const LEAST_BEGINNING = { settled: 4, typing: 3 };

/**
 * The pages of one language that meet the query. `exactElsewhere` tells that a word exists as such in another
 * language of the dossier, and so is not the beginning of a word in this one.
 */
export function matchPages(
  terms: Term[],
  language: Language,
  postings: (word: string) => Postings,
  exactElsewhere: (word: string) => boolean,
): Match[] {
  const wanted = demanded(terms, language);
  const [first, ...others] = wanted.map((term) => pagesOf(term, postings, exactElsewhere));
  if (!first) return [];
  return [...first.keys()]
    .filter((page) => others.every((pages) => pages.has(page)))
    .map((page) => {
      const hits = [first, ...others].map((pages) => pages.get(page));
      return {
        page,
        score: hits.reduce((sum, hit) => sum + (hit?.score ?? 0), 0),
        byTerm: hits.map((hit) => hit?.places ?? []),
        terms: wanted,
      };
    });
}

/** The pages of one language that hold something excluded; guesses exclude nothing. */
export function excludedPages(terms: Term[], postings: (word: string) => Postings): Set<string> {
  const excluded = terms.filter((term) => term.excluded);
  return new Set(excluded.flatMap((term) => [...pagesOf(term, postings, () => true).keys()]));
}

/** The demands to meet: function words are left out, unless they are quoted or there is nothing else. */
export function demanded(terms: Term[], language: Language): Term[] {
  const asked = terms.filter((term) => !term.excluded);
  const telling = asked.filter((term) => !isStopWord(term, language));
  if (telling.length) return telling;
  const tellsElsewhere = Object.keys(STOP_WORDS).some((other) =>
    asked.some((term) => !isStopWord(term, other)),
  );
  return tellsElsewhere ? [] : asked;
}

function isStopWord(term: Term, language: Language): boolean {
  const [word, ...more] = term.words;
  return (
    !term.quoted &&
    !more.length &&
    (STOP_WORDS[language]?.has(fold(word ?? '')) === true || /^\p{L}$/u.test(word ?? ''))
  );
}

type Pages = Map<string, { score: number; places: Place[] }>;

/** Pages of one demand: those of its word, or those where its words stand one after the other. */
function pagesOf(
  term: Term,
  postings: (word: string) => Postings,
  exactElsewhere: (word: string) => boolean,
): Pages {
  const pages = term.words.map((word, index) => {
    const begun = term.begun && index === term.words.length - 1;
    return accepted(word, postings(word), exactElsewhere(word), begun);
  });
  const [only] = pages;
  if (only && pages.length === 1) return only;
  const result = inSuccession(pages);
  const asOne = term.joined === undefined ? [] : accepted(term.joined, postings(term.joined), true, false);
  for (const [page, hit] of asOne) if (!result.has(page)) result.set(page, hit);
  return result;
}

/** A word joined by a hyphen stands at the place of its neighbour; otherwise it stands at the next. */
function inSuccession(words: Pages[]): Pages {
  const result: Pages = new Map();
  for (const page of words[0]?.keys() ?? []) {
    const hits = words.map((pages) => pages.get(page));
    const [first = [], ...others] = hits.map((hit) => hit?.places ?? []);
    const chains = others.reduce<Place[][]>(
      (before, next) =>
        before.flatMap((chain) => next.filter((p) => follows(p, chain)).map((p) => [...chain, p])),
      first.map((place) => [place]),
    );
    const score = hits.reduce((sum, hit) => sum + (hit?.score ?? 0), 0);
    if (chains.length) result.set(page, { score, places: chains.flat() });
  }
  return result;
}

function follows(place: Place, chain: Place[]): boolean {
  const step = place.location - (chain.at(-1)?.location ?? 0);
  return step === 0 || step === 1;
}

/**
 * Without the index's guesses: keeps the word and its inflections. Where no text of the dossier has it, keeps
 * words that begin with what was typed; not for numbers, and not for acronyms, which are whole.
 */
function accepted(
  word: string,
  { typed, stem, pages }: Postings,
  exactElsewhere: boolean,
  begun: boolean,
): Pages {
  const exact = isStemOf(stem, typed) ? keep(pages, (place) => place.stem === stem) : new Map();
  if (/\d/u.test(typed)) return exact;
  if (exact.size) return keep(pages, (place) => place.stem === stem || isDerived(typed, place.stem));
  const least = begun ? LEAST_BEGINNING.typing : LEAST_BEGINNING.settled;
  const whole = exactElsewhere || typed.length < least || (!begun && isAcronym(word));
  return whole ? exact : keep(pages, (place) => place.stem.startsWith(typed));
}

/** Matches `OMS`, `CAN`; not `Oms`, `U`. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** Refuses what a stemmer makes of a short foreign word: `vi` is a stem of `vie`, `se` is none of `sea`. */
function isStemOf(stem: string, typed: string): boolean {
  return stem.length >= 3 || /^(?:e?s?|x)$/u.test(typed.slice(stem.length));
}

/** What makes a people or an adjective of a name. Matches the `ien` of `ukrainien`, `ois` of `chinois`; not `iqu`. */
const DERIVED = { short: /^(?:i?en|i?an|n|[ao]is)$/u, long: /^(?:i?en|i?an|n|[ao]is|a?in|al|ist)$/u };

/** `Ukraine` → `ukrainien`, `Russia` → `russian`; not `commun` → `communiqué`. */
function isDerived(typed: string, stem: string): boolean {
  const root = typed.replace(/e$/u, '');
  if (root.length < LEAST_DERIVED || !stem.startsWith(root)) return false;
  return (root.length === LEAST_DERIVED ? DERIVED.short : DERIVED.long).test(stem.slice(root.length));
}

function keep(pages: Pages, test: (place: Place) => boolean): Pages {
  const result: Pages = new Map();
  for (const [page, hit] of pages) {
    const places = hit.places.filter(test);
    if (places.length) result.set(page, { score: hit.score, places });
  }
  return result;
}
