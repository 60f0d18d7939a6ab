import { readFileSync } from 'node:fs';
import { CommandError, type Problem } from '../../errors.ts';
import type { Language } from '../../model.ts';
import type { ReturnedPair } from '../../translation/exchange/exchange-unit.ts';
import { exchangeArticle } from '../../translation/exchange/exchange-unit.ts';
import { pairsByKey, type Returned, takeBack } from '../../translation/exchange/take-back.ts';
import { formatTmx, readTmx } from '../../translation/exchange/tmx.ts';
import { formatXliff, readXliff } from '../../translation/exchange/xliff.ts';
import { emptyMemory } from '../../translation/memory.ts';
import { reconcileMemory } from '../../translation/reconcile-memory.ts';
import { segmentsOf, type TranslatableArticle } from '../../translation/segments.ts';
import { readMemory, writeMemory } from '../memory-folder.ts';
import { openMemory } from './open-memory.ts';

/** Formats that a translator's own program opens. */
export type ExchangeFormat = 'tmx' | 'xliff';

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
  /** Of the memories: one that cannot be read takes nothing in. */
  problems: Problem[];
}

/** Takes the pairs of an exchange file into the memories of the articles that have their sources. */
export function importFile(
  path: string,
  dossierDir: string,
  articles: readonly TranslatableArticle[],
  target: Language,
  returned: Returned,
): Imported {
  const text = readExchangeText(path);
  const result: Imported = { pairs: 0, changed: 0, articles: 0, unknown: 0, problems: [] };
  const byLanguage = new Map<Language, Map<string, ReturnedPair[]>>();
  const known = new Set<string>();
  for (const article of articles) {
    const { language } = article.clipping;
    if (language === target) continue;
    const pairs =
      byLanguage.get(language) ?? pairsByKey(pairsOf(text, path, language, target), language, target);
    byLanguage.set(language, pairs);
    const opened = openMemory(dossierDir, article, target, result.problems);
    if (opened === undefined) continue;
    const wanted = segmentsOf(article, target);
    const back = takeBack(opened.memory, wanted, pairs, returned);
    for (const key of back.known) known.add(key);
    if (back.changed.length === 0) continue;
    writeMemory(dossierDir, reconcileMemory(back.memory, wanted).memory);
    result.changed += back.changed.length;
    result.articles += 1;
  }
  const amounts = [...byLanguage.values()].map((pairs) => [...pairs.values()].flat().length);
  result.pairs = Math.max(0, ...amounts);
  result.unknown = Math.max(0, result.pairs - known.size);
  return result;
}

function pairsOf(text: string, path: string, source: Language, target: Language): ReturnedPair[] {
  const pairs = readTmx(text, source, target) ?? readXliff(text, source, target);
  if (pairs !== undefined) return pairs;
  throw new CommandError(`${path} is neither TMX nor XLIFF 1.2`, 'export one of them from your program');
}

/** UTF-8, or UTF-16 by its byte order mark, as some programs write it. */
function readExchangeText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CommandError(`${path} cannot be read`, 'give the path of a TMX or XLIFF file', {
      cause: error,
    });
  }
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
