import type { Match, Place } from './match.ts';
import { fold, normalise, wordsOf } from './normalise.ts';
import { markedPlaces } from './verbatim.ts';

/** An article's text as the search shows it; a word's place is its number in headline and blocks together. */
export interface ArticleText {
  title: string;
  /** Another language than the index's where the headline is not translated. */
  titleLanguage: string;
  /** The headline has the words before the first block; none when it is not of the index's language. */
  titleWords: number;
  /** The headline in the reader's language, where the index is of another one and there is such a headline. */
  readersTitle?: { text: string; language: string };
  outlet: string;
  /** Date of publication in words. */
  date: string;
  /** Words are separated by plain spaces. */
  blocks: { id: string; text: string }[];
}

/** A stretch of one block, in pieces that are marked or not. */
export interface Passage {
  block: string;
  pieces: { text: string; marked: boolean }[];
  /** Whether text of the block was left out before and after. */
  cut: [before: boolean, after: boolean];
}

/** Where the answers stand in an article. */
export interface Passages {
  /** Block that the first link leads to; null for the top, when the headline answers best. */
  lead: string | null;
  best: Passage[];
  /** The headline in pieces. */
  title: Passage['pieces'];
  /** The words met, as they are spelt in the article, to be highlighted there. */
  met: string[];
}

const LENGTH = 32;
const BEFORE = 8;

/**
 * The best passages of an article, one a block: those that meet most of the query's demands come first, and of
 * these those that have its very words rather than inflections of them.
 */
export function bestPassages(text: ArticleText, match: Match, most: number): Passages {
  const { byTerm, terms } = match;
  const all = wordsShown(text);
  const marks = new Set(markedPlaces(all, match).flatMap((places) => places.map((p) => p.location)));
  const asked = new Set(terms.flatMap((term) => term.words.map(fold)));
  const isVerbatim = (at: number) => wordsOf(normalise(all[at] ?? '')).some((word) => asked.has(fold(word)));
  const meritOf = (from: number, to: number) => merit(byTerm, isVerbatim, from, to);
  const title = text.title.split(' ');
  const blocks: { id: string; from: number; words: string[]; merit: Merit }[] = [];
  let from = text.titleWords;
  for (const block of text.blocks) {
    const words = block.text.split(' ');
    blocks.push({ id: block.id, from, words, merit: meritOf(from, from + words.length) });
    from += words.length;
  }
  const ranked = blocks.filter((block) => block.merit.terms > 0).sort((a, b) => compare(a.merit, b.merit));
  const telling = ranked.filter(({ merit }) => [...merit.locations].some((at) => marks.has(at)));
  const shown = telling.length > 0 ? telling : ranked;
  const headline = meritOf(0, text.titleWords);
  const lead = shown[0] && compareWords(shown[0].merit, headline) <= 0 ? shown[0].id : null;
  return {
    lead,
    best: shown.slice(0, most).map((block) => excerpt(block, marks)),
    title: pieces(title, 0, new Set([...headline.locations].filter((at) => marks.has(at)))),
    met: [...new Set([...marks].map((at) => all[at] ?? ''))].filter(Boolean),
  };
}

/** The words of headline and blocks, each at its place. */
export function wordsShown(text: ArticleText): string[] {
  const title = text.titleWords ? text.title.split(' ') : [];
  return [...title, ...text.blocks.flatMap((block) => block.text.split(' '))];
}

interface Merit {
  /** How many of the demands are met here. */
  terms: number;
  /** How many of them in the very words of the query. */
  verbatim: number;
  /** Least distance between places of two demands: phrases and neighbours before strays. */
  spread: number;
  hits: number;
  from: number;
  locations: Set<number>;
}

function compareWords(a: Merit, b: Merit): number {
  return b.terms - a.terms || b.verbatim - a.verbatim;
}

function compare(a: Merit, b: Merit): number {
  return compareWords(a, b) || a.spread - b.spread || b.hits - a.hits || a.from - b.from;
}

function merit(byTerm: Place[][], isVerbatim: (at: number) => boolean, from: number, to: number): Merit {
  const inside = byTerm
    .map((places) => places.map((place) => place.location).filter((at) => at >= from && at < to))
    .filter((places) => places.length > 0);
  const locations = new Set(inside.flat());
  return {
    terms: inside.length,
    verbatim: inside.filter((places) => places.some(isVerbatim)).length,
    spread: spreadOf(inside),
    hits: locations.size,
    from,
    locations,
  };
}

/** The shortest stretch that begins at a place of one demand and holds the nearest place of each other one. */
function spreadOf(byTerm: number[][]): number {
  const [first, ...others] = byTerm;
  if (!first || !others.length) return 0;
  const stretches = first.map((at) => {
    const nearest = others.map((places) => Math.min(...places.map((place) => Math.abs(place - at))));
    return Math.max(...nearest);
  });
  return Math.min(...stretches);
}

function excerpt(
  block: { id: string; from: number; words: string[]; merit: Merit },
  marks: ReadonlySet<number>,
): Passage {
  const marked = new Set(
    [...block.merit.locations].filter((at) => marks.has(at)).map((at) => at - block.from),
  );
  const first = densest([...marked].sort((a, b) => a - b));
  const start = Math.max(0, Math.min(first - BEFORE, block.words.length - LENGTH));
  const end = Math.min(block.words.length, start + LENGTH);
  return {
    block: block.id,
    pieces: pieces(block.words.slice(start, end), start, marked),
    cut: [start > 0, end < block.words.length],
  };
}

/** Signs and an elided word before a word, and signs after it. Matches `«l’`, `,` of `«l’Iran,`; nothing of `Iran`. */
const CORE = /^((?:[^\p{L}\p{N}]|(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’])*)(.*?)([^\p{L}\p{N}]*)$/isu;

/** The words with the spaces between them; a mark covers the word alone, and joins its neighbour's mark. */
function pieces(words: string[], from: number, marked: Set<number>): Passage['pieces'] {
  const result: Passage['pieces'] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = result.at(-1);
    if (last && last.marked === isMarked) last.text += text;
    else if (text) result.push({ text, marked: isMarked });
  };
  words.forEach((word, index) => {
    const isMarked = marked.has(from + index);
    const [, before = '', core = '', after = ''] = isMarked ? (CORE.exec(word) ?? []) : ['', word];
    const joins = isMarked && result.at(-1)?.marked === true && before === '';
    if (index > 0) add(' ', joins);
    add(before, false);
    add(core, isMarked);
    add(after, false);
  });
  return result;
}

/** The place from which the excerpt's window holds most marks. */
function densest(locations: number[]): number {
  const held = (from: number) => locations.filter((at) => at >= from && at < from + LENGTH - BEFORE).length;
  return locations.reduce((best, from) => (held(from) > held(best) ? from : best), locations[0] ?? 0);
}
