import { createHash } from 'node:crypto';
import type { Problem } from '../../errors.ts';
import { countCharacters, staleOfPeople, textsToTranslate } from '../../translation/batches.ts';
import { memoryFile, parseMemory } from '../../translation/memory.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import { decodeMemory, readMemoryBytes } from '../memory-folder.ts';
import { reconcileRead } from './open-memory.ts';
import type { Outline } from './outline.ts';
import type { Planning } from './plan.ts';
import type { ArticleTexts } from './texts-entry.ts';

/** Outlines an article from its texts and its memory as it stands on the disk. */
export function makeOutline(planning: Planning, { article, problems: ofTexts }: ArticleTexts): Outline {
  const { dossierDir, target } = planning;
  if (article === undefined) return { wanted: [], problems: ofTexts };
  const { slug, language } = article.clipping;
  const clipping = { slug, language };
  if (language === target) return { clipping, wanted: [], problems: ofTexts };
  const file = memoryFile(slug, language, target);
  const { value: bytes, problems: ofFile } = readMemoryBytes(dossierDir, file);
  // a file that cannot be read has no hash that could be found again
  if (ofFile.length > 0)
    return { clipping, memory: { file, sha256: '' }, wanted: [], problems: [...ofTexts, ...ofFile] };
  const sha256 = bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex');
  const problems = [...ofTexts];
  const read = parseMemory(bytes && decodeMemory(bytes), file);
  return { clipping, memory: { file, sha256 }, ...outlineOf(planning, article, read, problems), problems };
}

function outlineOf(
  { target, engine, again }: Planning,
  article: TranslatableArticle,
  read: ReturnType<typeof parseMemory>,
  problems: Problem[],
): Pick<Outline, 'article' | 'wanted'> {
  const opened = reconcileRead(read, article, target, problems);
  if (opened === undefined) return { wanted: [] };
  const { slug, file } = article.clipping;
  const { memory, missing } = opened;
  const known = new Set(memory.segments.map((segment) => segment.key));
  return {
    article: {
      slug,
      file,
      texts: known.size + missing.filter(({ key }) => !known.has(key)).length,
      waiting: staleOfPeople(memory).length,
      orphans: memory.orphans.length,
    },
    wanted: textsToTranslate(opened, again).map(({ key, source }) => [
      key,
      countCharacters(source),
      engine.sizeOf(source),
    ]),
  };
}
