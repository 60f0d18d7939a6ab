import type { Problem } from '../../errors.ts';
import type { Language } from '../../model.ts';
import { checkMemory } from '../../translation/check/check-memory.ts';
import type { GlossaryEntry } from '../../translation/glossary.ts';
import { memoryFile } from '../../translation/memory.ts';
import { segmentsOf, type TranslatableArticle } from '../../translation/segments.ts';
import { decodeMemory, readMemoryBytes } from '../memory-folder.ts';
import { openMemory } from './open-memory.ts';

/** What was looked at, and what could not be. */
export interface CheckedDossier {
  problems: Problem[];
  /** Translations that were looked at. */
  pairs: number;
  /** Texts without a translation. */
  untranslated: number;
  /** Texts that have changed since they were translated. */
  stale: number;
}

/** Looks for faults in the translations of a dossier; each is a warning with its place in the memory file. */
export function checkDossier(
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  target: Language,
  glossary: readonly GlossaryEntry[],
): CheckedDossier {
  const problems: Problem[] = [];
  const counts = { pairs: 0, untranslated: 0, stale: 0 };
  for (const article of articles) {
    const opened = openMemory(dossierDir, article, target, problems);
    if (opened === undefined) continue;
    const translated = opened.memory.segments.filter((segment) => segment.target.trim() !== '');
    const stale = translated.filter((segment) => segment.stale).length;
    counts.pairs += translated.length;
    counts.stale += stale;
    counts.untranslated += opened.missing.length - stale;
    const { article: slug, source } = opened.memory;
    const { value: bytes } = readMemoryBytes(dossierDir, memoryFile(slug, source, target));
    const text = bytes && decodeMemory(bytes);
    problems.push(...checkMemory(opened.memory, segmentsOf(article, target), glossary, text));
  }
  return { problems, ...counts };
}
