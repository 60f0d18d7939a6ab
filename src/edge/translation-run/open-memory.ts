import type { Outcome, Problem } from '../../errors.ts';
import type { Language, Segment, TranslationMemory } from '../../model.ts';
import { textsToTranslate } from '../../translation/batches.ts';
import { fillMemory } from '../../translation/fill-memory.ts';
import { emptyMemory } from '../../translation/memory.ts';
import { isTranslated, type Reconciled, reconcileMemory } from '../../translation/reconcile-memory.ts';
import { segmentsOf, type TranslatableArticle } from '../../translation/segments.ts';
import { readMemory, writeMemory } from '../memory-folder.ts';

/**
 * An article's memory as it stands on the disk, in line with the article. Undefined where the article needs no
 * translation, or where its memory cannot be understood and must not be touched.
 */
export function openMemory(
  dossierDir: string,
  article: TranslatableArticle,
  target: Language,
  problems?: Problem[],
): Reconciled | undefined {
  const { slug, language } = article.clipping;
  if (language === target) return undefined;
  return reconcileRead(readMemory(dossierDir, slug, language, target), article, target, problems);
}

/** A memory that was read, in line with its article; undefined where it cannot be understood. */
export function reconcileRead(
  read: Outcome<TranslationMemory>,
  article: TranslatableArticle,
  target: Language,
  problems?: Problem[],
): Reconciled | undefined {
  const { slug, language } = article.clipping;
  problems?.push(...read.problems);
  if (read.problems.some((problem) => problem.severity === 'error')) return undefined;
  return reconcileMemory(read.value ?? emptyMemory(slug, language, target), segmentsOf(article, target));
}

/**
 * Writes new segments into an article's memory, which is read anew: a person may have edited it meanwhile. Gives
 * the memory as it stands then, or undefined where it must not be touched.
 */
export function storeSegments(
  dossierDir: string,
  article: TranslatableArticle,
  target: Language,
  fresh: readonly Segment[],
): Reconciled | undefined {
  const opened = openMemory(dossierDir, article, target);
  if (opened === undefined) return undefined;
  const stored = reconcileMemory(fillMemory(opened.memory, fresh), segmentsOf(article, target));
  if (stored.memory.segments.length + stored.memory.orphans.length > 0)
    writeMemory(dossierDir, stored.memory);
  return stored;
}

/** Keeps segments of an article that is not in the dossier any more; gives whether its memory could be written. */
export function storeOrphans(
  dossierDir: string,
  { article, source, target }: { article: string; source: Language; target: Language },
  fresh: readonly Segment[],
): boolean {
  const read = readMemory(dossierDir, article, source, target);
  if (read.problems.some((problem) => problem.severity === 'error')) return false;
  const memory = read.value ?? emptyMemory(article, source, target);
  writeMemory(dossierDir, { ...memory, orphans: [...memory.orphans, ...fresh] });
  return true;
}

/**
 * Translations that the dossier has of texts that another of its articles lacks, by key: one agency text in two
 * papers is paid for once. Each is as its own article has it, its bill left behind.
 */
export function findReusable(
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  target: Language,
): Map<string, Segment> {
  const lacking = new Set<string>();
  for (const article of articles) {
    const opened = openMemory(dossierDir, article, target);
    if (opened !== undefined) for (const { key } of textsToTranslate(opened, false)) lacking.add(key);
  }
  const found = new Map<string, Segment>();
  if (lacking.size === 0) return found;
  for (const article of articles) {
    for (const segment of openMemory(dossierDir, article, target)?.memory.segments ?? []) {
      if (!lacking.has(segment.key) || !isTranslated(segment)) continue;
      if (found.get(segment.key)?.origin !== 'human') found.set(segment.key, withoutBill(segment));
    }
  }
  return found;
}

/** A segment as a second article may have it: paid for once, in the first. */
export function withoutBill(segment: Segment): Segment {
  if (segment.provenance === undefined) return segment;
  const { billedCharacters, ...provenance } = segment.provenance;
  return { ...segment, provenance };
}
