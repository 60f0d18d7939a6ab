import type { Language } from '../../model.ts';
import { baseForm } from '../base-form.ts';
import type { Postings } from '../match.ts';
import { fold } from '../normalise.ts';
import type { ArticleText } from '../passages.ts';
import { type CoreAnswer, mergedPages, placesOf } from '../score.ts';
import type { Shard } from './shard.ts';

/** The texts of one language, open for questions. */
export interface Engine {
  language: Language;
  /** Loads what knows these words. */
  prepare(words: string[]): Promise<void>;
  /** Of a word that was prepared. */
  postings(word: string): Postings;
  /** The text of an article by its name in the postings. */
  text(page: string): Promise<ArticleText>;
}

/** The name of a page in the postings: two indexes may call two pages the same. */
export const pageName = (shard: number, page: string): string => `${shard}:${page}`;

/** One engine over the indexes of a language; each with its number among all shards of the search. */
export function engineOver(language: Language, shards: ReadonlyMap<number, Shard>): Engine {
  const all = [...shards].map(([number, shard]) => {
    return { number, shard, strangers: new Set(shard.bundle.strangers.split(' ')) };
  });
  const known = new Map<string, Postings>();
  const extent = {
    pages: all.reduce((sum, { shard }) => sum + shard.bundle.pages, 0),
    words: all.reduce((sum, { shard }) => sum + shard.bundle.words, 0),
  };
  const ask = (word: string): Postings => {
    const based = baseForm(word, language);
    const typed = fold(based);
    const asked = all.filter(({ strangers }) => !strangers.has(fold(word)));
    const answers = asked.map(({ shard }) => shard.ask(typed, based));
    const nameOf = (at: number, page: string) => pageName(asked[at]?.number ?? 0, page);
    const [first] = answers;
    if (!first) return { typed, stem: typed, pages: new Map() };
    const pages = all.length === 1 ? asRanked(first, nameOf) : mergedPages(answers, extent, nameOf);
    return { typed, stem: first.search_keywords[0] ?? '', pages };
  };
  return {
    language,
    async prepare(words) {
      const based = words.map((word) => fold(baseForm(word, language)));
      await Promise.all(all.map(({ shard }) => shard.prepare(based)));
    },
    postings(word) {
      const postings = known.get(word) ?? ask(word);
      known.set(word, postings);
      return postings;
    },
    async text(name) {
      const [number, page = ''] = name.split(':');
      const shard = shards.get(Number(number));
      if (!shard) throw new Error(`no index has the page ${name}`);
      return shard.text(page);
    },
  };
}

/** The pages of a language's only index, as it ranked them. */
function asRanked(answer: CoreAnswer, nameOf: (shard: number, page: string) => string): Postings['pages'] {
  return new Map(
    answer.results.map((result) => [nameOf(0, result.p), { score: result.s, places: placesOf(result) }]),
  );
}
