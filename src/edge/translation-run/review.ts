import type { Problem } from '../../errors.ts';
import type { Language } from '../../model.ts';
import { memoryFile, reviewDigest } from '../../translation/memory.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import { writeMemory } from '../memory-folder.ts';
import { openMemory } from './open-memory.ts';

/**
 * Records that a person answers for the translations of these articles as they stand. An article with a missing
 * or stale translation cannot be answered for, and is named instead.
 */
export function recordReview(
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  target: Language,
  review: { by: string; date: string },
): { reviewed: number; problems: Problem[] } {
  const problems: Problem[] = [];
  let reviewed = 0;
  for (const article of articles) {
    const opened = openMemory(dossierDir, article, target, problems);
    if (opened === undefined) continue;
    const { memory, missing } = opened;
    if (missing.length > 0) {
      problems.push(unfinished(memoryFile(memory.article, memory.source, target), missing.length));
      continue;
    }
    writeMemory(dossierDir, { ...memory, reviewed: { ...review, digest: reviewDigest(memory) } });
    reviewed += 1;
  }
  return { reviewed, problems };
}

function unfinished(file: string, count: number): Problem {
  return {
    kind: 'review-unfinished',
    severity: 'error',
    file,
    message: `${count} ${count === 1 ? 'text has' : 'texts have'} no translation of today’s wording, so no review is recorded`,
    hint: 'translate them first',
  };
}
