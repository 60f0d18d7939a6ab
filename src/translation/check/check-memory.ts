import type { Problem } from '../../errors.ts';
import type { TranslationMemory } from '../../model.ts';
import type { GlossaryEntry } from '../glossary.ts';
import { memoryFile } from '../memory.ts';
import type { ArticleSegment } from '../segments.ts';
import { checkPair } from './check-pair.ts';

/**
 * Findings in an article's memory as warnings, each with the block that it stands in and, from the text of the
 * file, with its line; blanks and stale translations are not findings.
 */
export function checkMemory(
  memory: TranslationMemory,
  wanted: readonly ArticleSegment[],
  glossary: readonly GlossaryEntry[],
  text = '',
): Problem[] {
  const file = memoryFile(memory.article, memory.source, memory.target);
  const blocks = new Map(wanted.toReversed().map(({ key, block }) => [key, block]));
  const lines = targetLines(text);
  return memory.segments
    .filter((segment) => segment.target.trim() !== '' && !segment.stale)
    .flatMap(({ key, source, target }) => {
      const pair = { source, target, sourceLanguage: memory.source, targetLanguage: memory.target, glossary };
      const line = lines.get(key);
      return checkPair(pair).map(
        ({ check, message }): Problem => ({
          kind: `translation-${check}`,
          severity: 'warning',
          file,
          ...(line === undefined ? {} : { line }),
          message: `${blocks.get(key) ?? key}: ${message}`,
        }),
      );
    });
}

/** The line of each key's target in a memory file, by key; where a person has laid it out anew, that of the key. */
function targetLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let key = '';
  for (const [index, line] of text.split('\n').entries()) {
    // `      "key": "59bd97…",` and `      "target": "…",`
    const [, name, value] = /^\s*"(key|target)": "([0-9a-f]*)/u.exec(line) ?? [];
    if (name === 'key') key = value ?? '';
    if (name !== undefined) lines.set(key, index + 1);
  }
  return lines;
}
