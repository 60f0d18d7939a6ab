import { createHash } from 'node:crypto';
import type { ArticleSource } from '../dossier/prepare-article.ts';

/** A build asks for each more than once. */
const known = new WeakMap<ArticleSource, string>();

/** The name of an entry: a hash of everything that the article is made from. */
export function cacheKey(source: ArticleSource): string {
  const key = known.get(source) ?? keyOf(source);
  known.set(source, key);
  return key;
}

/** Each text comes with its length, so that no two lists of texts are hashed as the same row of bytes. */
function keyOf({ clipping, memories, sourceLanguage, targetLanguage }: ArticleSource): string {
  const { file, sha256, sidecar } = clipping;
  const texts = [...(sidecar ? [[sidecar.file, sidecar.text] as const] : []), ...Object.entries(memories)];
  const sizes = texts.map(([name, text]) => [name, text.length]);
  const hash = createHash('sha256');
  hash.update(JSON.stringify([file, sha256, sidecar !== undefined, sizes, sourceLanguage, targetLanguage]));
  for (const [, text] of texts) hash.update(text);
  return hash.digest('hex');
}
