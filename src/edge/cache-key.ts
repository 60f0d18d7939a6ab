import { hash } from 'node:crypto';
import type { ArticleSource } from '../dossier/prepare-article.ts';

/** A build asks for each more than once. */
const known = new WeakMap<ArticleSource, string>();

/** The name of an entry: a hash of everything that the article is made from. */
export function cacheKey(source: ArticleSource): string {
  const key = known.get(source) ?? keyOf(source);
  known.set(source, key);
  return key;
}

function keyOf(source: ArticleSource): string {
  const {
    clipping,
    memories,
    memoryHashes,
    sourceLanguage,
    targetLanguage,
    dateLocale,
    outlets = [],
  } = source;
  const parts = [
    clipping.file,
    clipping.sha256,
    clipping.sidecar
      ? [clipping.sidecar.file, clipping.sidecar.sha256 ?? hashOf(clipping.sidecar.text)]
      : null,
    Object.keys(memories).map((file) => [file, memoryHashes?.[file] ?? hashOf(memories[file] ?? '')]),
    sourceLanguage,
    targetLanguage,
    dateLocale,
    outlets,
  ];
  return hashOf(JSON.stringify(parts));
}

function hashOf(text: string): string {
  return hash('sha256', text);
}
