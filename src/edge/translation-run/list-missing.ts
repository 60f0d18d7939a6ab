import type { Language, Segment } from '../../model.ts';
import { textsToTranslate } from '../../translation/batches.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import { openMemory, storeSegments } from './open-memory.ts';

/**
 * Lists what a person is to translate: brings every memory up to date and gives each text without a translation
 * a blank target to fill in. Gives the number of blanks.
 */
export function listMissing(
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  target: Language,
): number {
  let blanks = 0;
  for (const article of articles) {
    const opened = openMemory(dossierDir, article, target);
    if (opened === undefined) continue;
    const known = new Set(opened.memory.segments.map((segment) => segment.key));
    const fresh = textsToTranslate(opened, false)
      .filter(({ key }) => !known.has(key))
      .map(({ key, source }): Segment => ({ key, source, target: '', origin: 'human' }));
    const stored = storeSegments(dossierDir, article, target, fresh);
    blanks += stored?.memory.segments.filter((segment) => segment.target.trim() === '').length ?? 0;
  }
  return blanks;
}
