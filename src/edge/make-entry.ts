import { type ArticleSource, prepareArticle } from '../dossier/prepare-article.ts';
import { type Entry, toEntry } from './article-entry.ts';
import { hashOf } from './site-files.ts';

/** Makes an article anew, as the cache keeps it. */
export function makeEntry(source: ArticleSource): Entry {
  return toEntry(prepareArticle(source, hashOf), source);
}
