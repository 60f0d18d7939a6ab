import type { Problem } from '../../errors.ts';
import type { Language } from '../../model.ts';
import { checkMemory } from '../../translation/check/check-memory.ts';
import type { GlossaryEntry } from '../../translation/glossary.ts';
import { memoryFile } from '../../translation/memory.ts';
import { segmentsOf, type TranslatableArticle } from '../../translation/segments.ts';
import { decodeMemory, readMemoryBytes } from '../memory-folder.ts';
import { openMemory } from './open-memory.ts';

/** Looks for faults in the translations of a dossier; each is a warning with its place in the memory file. */
export function checkDossier(
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  target: Language,
  glossary: readonly GlossaryEntry[],
): { problems: Problem[]; pairs: number } {
  const problems: Problem[] = [];
  let pairs = 0;
  for (const article of articles) {
    const opened = openMemory(dossierDir, article, target, problems);
    if (opened === undefined) continue;
    pairs += opened.memory.segments.length;
    const { article: slug, source } = opened.memory;
    const { value: bytes } = readMemoryBytes(dossierDir, memoryFile(slug, source, target));
    const text = bytes && decodeMemory(bytes);
    problems.push(...checkMemory(opened.memory, segmentsOf(article, target), glossary, text));
  }
  return { problems, pairs };
}
