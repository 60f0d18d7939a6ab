import { createHash } from 'node:crypto';
import type { ArticleSource } from '../dossier/prepare-article.ts';

/** The name of an entry: a hash of everything that the article is made from. */
export function cacheKey({ clipping, memories, sourceLanguage, targetLanguage }: ArticleSource): string {
  const parts = [
    clipping.file,
    clipping.sha256,
    clipping.sidecar ? [clipping.sidecar.file, clipping.sidecar.text] : null,
    Object.entries(memories),
    sourceLanguage,
    targetLanguage,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
