import type { Problem } from '../../errors.ts';
import type { Segment, TranslationMemory } from '../../model.ts';
import type { GlossaryEntry } from '../glossary.ts';
import { memoryFile } from '../memory.ts';
import type { ArticleSegment } from '../segments.ts';
import { checkPair } from './check-pair.ts';

/**
 * Findings in an article's memory as warnings, each with the block that it stands in and, from the text of the
 * file, with its line. Blanks are not findings. A stale translation is compared with what it translates: what was
 * wrong before its source changed is wrong still, and what changed since is known.
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
    .filter((segment) => comparable(segment) !== undefined)
    .flatMap((segment) => {
      const { key, target } = segment;
      const languages = { sourceLanguage: memory.source, targetLanguage: memory.target };
      const pair = { source: comparable(segment) ?? '', target, ...languages, glossary };
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

/** The text that a translation is compared with; undefined where there is no translation, or nobody knows of what. */
function comparable({ source, target, stale, formerSource }: Segment): string | undefined {
  if (target.trim() === '') return undefined;
  return stale ? formerSource : source;
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
