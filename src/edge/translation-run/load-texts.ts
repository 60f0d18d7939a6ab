import type { ArticleSource } from '../../dossier/prepare-article.ts';
import type { Problem } from '../../errors.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import { cacheKey } from '../cache-key.ts';
import type { KeptValues } from '../kept-values.ts';
import type { ArticleTexts } from './texts-entry.ts';

/** From so many new clippings on it pays to start workers, which take about as long as so many to clean. */
const LEAST = 600;

/** How texts are made; `least` is from how many new ones on it pays to start workers. */
export interface Loading {
  kept?: KeptValues | undefined;
  least?: number;
  workers?: number;
}

/**
 * The texts of clippings, in their order: as an earlier run kept them, else cleaned here, or in workers when many
 * are new. Nothing is dated: no translation depends on a date. The rules are loaded when a clipping needs them.
 */
export async function* loadTexts(
  sources: readonly ArticleSource[],
  { kept, least = LEAST, workers }: Loading = {},
): AsyncGenerator<ArticleTexts> {
  const keys = sources.map(textsKey);
  const made = new Map<number, string>();
  const known = (i: number): string | undefined => made.get(i) ?? kept?.get(keys[i] ?? '');
  const take = (i: number, entry: string): void => {
    if (kept === undefined) made.set(i, entry);
    else kept.put(keys[i] ?? '', entry);
  };
  const missing = [...keys.keys()].filter((i) => known(i) === undefined);
  if (missing.length >= least) {
    const { inWorkers, usualWorkers } = await import('../prepare-articles.ts');
    await inWorkers('texts', sources, missing, workers ?? usualWorkers(), take);
  }
  for (const [i, source] of sources.entries()) {
    const entry = known(i) ?? (await cleanHere(source));
    if (known(i) === undefined) take(i, entry);
    made.delete(i);
    yield JSON.parse(entry) as ArticleTexts;
  }
}

/** All of the texts at once, with their problems. */
export async function loadAllTexts(
  sources: readonly ArticleSource[],
  loading: Loading = {},
): Promise<{ articles: TranslatableArticle[]; problems: Problem[] }> {
  const articles: TranslatableArticle[] = [];
  const problems: Problem[] = [];
  for await (const texts of loadTexts(sources, loading)) {
    problems.push(...texts.problems);
    if (texts.article) articles.push(texts.article);
  }
  return { articles, problems };
}

function textsKey(source: ArticleSource): string {
  return `texts-${cacheKey(source)}`;
}

async function cleanHere(source: ArticleSource): Promise<string> {
  const { textsEntry } = await import('./texts-entry.ts');
  return textsEntry(source);
}
