import type { Problem } from '../../errors.ts';
import type { TranslationMemory } from '../../model.ts';
import type { GlossaryEntry } from '../glossary.ts';
import { memoryFile } from '../memory.ts';
import type { ArticleSegment } from '../segments.ts';
import { checkPair } from './check-pair.ts';

/** Findings in an article's memory as warnings, each with the block that it stands in; blanks are not findings. */
export function checkMemory(
  memory: TranslationMemory,
  wanted: readonly ArticleSegment[],
  glossary: readonly GlossaryEntry[],
): Problem[] {
  const file = memoryFile(memory.article, memory.source, memory.target);
  const blocks = new Map(wanted.toReversed().map(({ key, block }) => [key, block]));
  return memory.segments
    .filter((segment) => segment.target.trim() !== '' && !segment.stale)
    .flatMap(({ key, source, target }) => {
      const pair = { source, target, sourceLanguage: memory.source, targetLanguage: memory.target, glossary };
      return checkPair(pair).map(
        ({ check, message }): Problem => ({
          kind: `translation-${check}`,
          severity: 'warning',
          file,
          message: `${blocks.get(key) ?? key}: ${message}`,
        }),
      );
    });
}
