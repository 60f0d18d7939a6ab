import type { Problem } from '../../errors.ts';
import type { Language } from '../../model.ts';
import type { ReturnedPair } from '../../translation/exchange/exchange-unit.ts';
import { exchangeArticle } from '../../translation/exchange/exchange-unit.ts';
import { pairsByKey, type Returned, type TakenBack, takeBack } from '../../translation/exchange/take-back.ts';
import { formatTmx, TMX_HEAD } from '../../translation/exchange/tmx.ts';
import { formatXliff, XLIFF_HEAD } from '../../translation/exchange/xliff.ts';
import { lineFinder } from '../../translation/json-lines.ts';
import { emptyMemory, memoryFile } from '../../translation/memory.ts';
import { reconcileMemory } from '../../translation/reconcile-memory.ts';
import { type ArticleSegment, segmentsOf, type TranslatableArticle } from '../../translation/segments.ts';
import { decodeMemory, readMemory, readMemoryBytes, writeMemory } from '../memory-folder.ts';
import type { FileKind } from '../whole-file.ts';
import { openMemory } from './open-memory.ts';
import { readExchangeFile } from './read-exchange.ts';

/** Formats that a translator's own program opens. */
export type ExchangeFormat = 'tmx' | 'xliff';

/** By which the exports of each format are told from every other file: only they may be written over. */
export const EXPORT_KINDS: Record<ExchangeFormat, FileKind> = {
  tmx: { name: 'TMX that was exported here', head: TMX_HEAD },
  xliff: { name: 'XLIFF that was exported here', head: XLIFF_HEAD },
};

/** The dossier's texts and translations as one exchange file; adds to `problems` those of the memories. */
export function exportDossier(
  format: ExchangeFormat,
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  source: Language,
  target: Language,
  problems: Problem[],
): string {
  const units = articles
    .filter((article) => article.clipping.language !== target)
    .map((article) => {
      const { slug, language } = article.clipping;
      const read = readMemory(dossierDir, slug, language, target);
      problems.push(...read.problems);
      return exchangeArticle(article, read.value ?? emptyMemory(slug, language, target), target);
    });
  return format === 'tmx' ? formatTmx(units, source) : formatXliff(units);
}

/** What an import did. */
export interface Imported {
  pairs: number;
  /** Segments that are a person's text from now on. */
  changed: number;
  articles: number;
  /** Pairs whose source stands in no article. */
  unknown: number;
  /** Texts of people that were changed since the export, and stay; `problems` names each. */
  kept: number;
  /** Of the memories: one that cannot be read takes nothing in. */
  problems: Problem[];
}

/**
 * Takes the pairs of an exchange file into the memories of the articles that have their sources. A file that is
 * broken, or in other languages than the dossier, stops the command before anything is taken.
 */
export function importFile(
  path: string,
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  { source, target }: { source: Language; target: Language },
  returned: Returned,
): Imported {
  const languages = [source, ...articles.map(({ clipping }) => clipping.language)];
  const file = readExchangeFile(
    path,
    [...new Set(languages)].filter((language) => language !== target),
    target,
  );
  const result: Imported = { pairs: 0, changed: 0, articles: 0, unknown: 0, kept: 0, problems: [] };
  const byLanguage = new Map<Language, Map<string, ReturnedPair[]>>();
  const known = new Set<string>();
  for (const article of articles) {
    const { language } = article.clipping;
    if (language === target) continue;
    const pairs = byLanguage.get(language) ?? pairsByKey(file.get(language) ?? [], language, target);
    byLanguage.set(language, pairs);
    const opened = openMemory(dossierDir, article, target, result.problems);
    if (opened === undefined) continue;
    const wanted = segmentsOf(article, target);
    const back = takeBack(opened.memory, wanted, pairs, returned);
    for (const key of back.known) known.add(key);
    if (back.changed.length > 0) {
      writeMemory(dossierDir, reconcileMemory(back.memory, wanted).memory);
      result.changed += back.changed.length;
      result.articles += 1;
    }
    result.kept += back.conflicts.length;
    result.problems.push(...conflictProblems(dossierDir, back, wanted));
  }
  const amounts = [...byLanguage.values()].map((pairs) => [...pairs.values()].flat().length);
  result.pairs = Math.max(0, ...amounts);
  result.unknown = Math.max(0, result.pairs - known.size);
  return result;
}

/** Each conflict with its place in the memory as it stands on the disk now. */
function conflictProblems(
  dossierDir: string,
  { memory: { article, source, target }, conflicts }: TakenBack,
  wanted: readonly ArticleSegment[],
): Problem[] {
  if (conflicts.length === 0) return [];
  const file = memoryFile(article, source, target);
  const { value: bytes } = readMemoryBytes(dossierDir, file);
  const lineOf = lineFinder(bytes === undefined ? '' : decodeMemory(bytes));
  const segments = readMemory(dossierDir, article, source, target).value?.segments ?? [];
  return conflicts.map(({ key, kept, offered }) => {
    const index = segments.findIndex((segment) => segment.key === key);
    const line = index < 0 ? undefined : lineOf(['segments', index, 'target']);
    const block = wanted.find((segment) => segment.key === key)?.block ?? key;
    return {
      kind: 'import-conflict',
      severity: 'warning',
      file,
      ...(line === undefined ? {} : { line }),
      message: `${block}: a person’s text that is not the one exported is kept: “${kept}”; the file has “${offered}”`,
      hint: 'import again with --overwrite to take the file’s, or mend the text here by hand',
    };
  });
}
