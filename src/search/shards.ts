import type { Article } from '../model.ts';

/** Articles that one index holds: more of them are indexed in shards, one after the other. */
export const MOST_IN_INDEX = 2000;

/**
 * Articles that one shard holds. Pagefind needs a quarter of a megabyte for each while it indexes them, one change
 * has this many indexed again, and a common word costs the browser the square of it; each shard costs the browser
 * a few small files.
 */
export const MOST_IN_SHARD = 1000;

/** Articles that follow each other in time and share an index. */
export interface Shard {
  /** Its first stretch of time, safe as the name of a folder: `2014`, `2021-04`, `2021-04.2`, `undated`. */
  name: string;
  articles: Article[];
}

/**
 * Shards of at most `most` articles: of whole years where they are small enough, else of whole months, filled from
 * the oldest on. So an article that changes leaves every other shard as it was, and new articles, which are the
 * latest as a rule, only touch the last.
 */
export function shardsOf(articles: readonly Article[], most = MOST_IN_SHARD): Shard[] {
  const shards: Shard[] = [];
  for (const stretch of stretches(articles, most)) {
    const last = shards.at(-1);
    if (last && last.articles.length + stretch.articles.length <= most)
      last.articles.push(...stretch.articles);
    else shards.push(stretch);
  }
  return shards;
}

function stretches(articles: readonly Article[], most: number): Shard[] {
  return groupedBy(articles, 4).flatMap((year) => {
    if (year.articles.length <= most) return [year];
    return groupedBy(year.articles, 7).flatMap((month) => pieces(month, most));
  });
}

/** By the first letters of the first possible day: 4 give years, 7 give months; the undated come last. */
function groupedBy(articles: readonly Article[], letters: number): Shard[] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const name = article.publication.notBefore?.slice(0, letters) ?? 'undated';
    const group = groups.get(name);
    if (group) group.push(article);
    else groups.set(name, [article]);
  }
  const byTime = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return byTime.map(([name, own]) => ({ name, articles: own }));
}

function pieces({ name, articles }: Shard, most: number): Shard[] {
  const result: Shard[] = [];
  for (let at = 0; at < articles.length; at += most) {
    const number = at / most + 1;
    result.push({
      name: number === 1 ? name : `${name}.${number}`,
      articles: articles.slice(at, at + most),
    });
  }
  return result;
}
