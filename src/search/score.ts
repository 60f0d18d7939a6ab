import type { Place, Postings } from './match.ts';

/** What Pagefind says of one word, explained as its playground explains it. */
export interface CoreAnswer {
  search_keywords: string[];
  results: CoreResult[];
}

/** One page that has the word. */
export interface CoreResult {
  /** Its name in the index. */
  p: string;
  /** Its score, of which `vms` says what the headline adds. */
  s: number;
  /** Words of the page, and what is rare, by the words of this index alone. */
  params: { dl: number };
  /** For each indexed word that was met: its own score, how often it stands, and how close it is to the word. */
  scores: { idf: number; s: number; params: { w_tf: number; lb: number } }[];
  vms: { cb: number }[];
  l: { l: number; w: number; v?: { ws: string } }[];
}

/** How large the indexes of a language are together. */
export interface Extent {
  pages: number;
  words: number;
}

/** Pagefind's ranking: how soon more of a word adds little, and how much a long page has to have more of it. */
const SATURATION = 1.4;
const LENGTH = 0.75;

/**
 * The answers of a language's shards put together as if one index had given them: how rare a word is, and how long
 * a page, is judged by all of them; and where one shard has the word, the words that another offers in its place
 * are no answer. `answers` are in the order of the shards; `nameOf` tells pages of two shards apart.
 */
export function mergedPages(
  answers: readonly CoreAnswer[],
  extent: Extent,
  nameOf: (shard: number, page: string) => string,
): Postings['pages'] {
  const kept = withoutSubstitutes(answers);
  const holding = kept.reduce((sum, { results }) => sum + results.length, 0);
  const pages = kept.flatMap(({ results }, shard) =>
    results.map((result) => {
      const hit = { score: scoreAmong(result, extent, holding), places: placesOf(result) };
      return [nameOf(shard, result.p), hit] as const;
    }),
  );
  return new Map(pages.sort(([, a], [, b]) => b.score - a.score));
}

/** Where a word stands in a page. */
export function placesOf({ l }: CoreResult): Place[] {
  return l.map((at) => ({ location: at.l, stem: at.v?.ws ?? '', weight: at.w / 24 }));
}

/** An index that has no word with this beginning offers the longest word that is a beginning of it. */
function withoutSubstitutes(answers: readonly CoreAnswer[]): CoreAnswer[] {
  const stem = answers[0]?.search_keywords[0] ?? '';
  const met = answers.map(({ results }) => results[0]?.l[0]?.v?.ws ?? '');
  const best = met.some((word) => word.startsWith(stem))
    ? met.map((word) => word.startsWith(stem))
    : met.map((word) => word.length === Math.max(...met.map(({ length }) => length)));
  return answers.map((answer, shard) => (best[shard] ? answer : { ...answer, results: [] }));
}

/**
 * Pagefind's formula (BM25) over all shards. What it does not tell, the bonus for the reader's own accents and the
 * weight of the headline, follows from the score that it gave; rounded, so that equals stay equal.
 */
function scoreAmong({ s, params, scores, vms }: CoreResult, { pages, words }: Extent, holding: number) {
  const rarity = Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));
  const headline = vms.reduce((sum, { cb }) => sum + cb, 0);
  const text = scores.reduce((sum, score) => sum + score.s, 0);
  const bonus = text > 0 ? rounded((s - headline) / text) : 1;
  const headlineWeight = rounded(headline / (scores[0]?.idf ?? 1));
  const relative = (params.dl * pages) / words;
  const frequency = scores.reduce((sum, { params: { w_tf, lb } }) => {
    const weighted = w_tf * lb;
    return sum + ((SATURATION + 1) * weighted) / (SATURATION * (1 - LENGTH + LENGTH * relative) + weighted);
  }, 0);
  return rarity * (bonus * frequency + headlineWeight);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
