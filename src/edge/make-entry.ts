import { createHash } from 'node:crypto';
import { type ArticleSource, prepareArticle } from '../dossier/prepare-article.ts';
import { type Entry, toEntry } from './article-entry.ts';

/** Makes an article anew, as the cache keeps it. */
export function makeEntry(source: ArticleSource): Entry {
  return toEntry(prepareArticle(source, hashOf), source);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
