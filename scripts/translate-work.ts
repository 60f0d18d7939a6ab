import type { ArticleSource } from '../src/dossier/prepare-article.ts';
import { cacheKey } from '../src/edge/cache-key.ts';
import type { KeptValues } from '../src/edge/kept-values.ts';
import { loadAllTexts } from '../src/edge/translation-run/load-texts.ts';
import { foreignMemoriesOf } from '../src/translation/foreign-memories.ts';
import type { GlossaryEntry } from '../src/translation/glossary.ts';
import type { TranslatableArticle } from '../src/translation/segments.ts';
import { reportProblems } from './command.ts';
import type { TranslateArguments } from './translate-arguments.ts';

/** What was asked for is done. */
export const DONE = 0;
/** Something is broken: a file, an argument, the key. */
export const BROKEN = 1;
/** A run has ended with texts left. */
export const LEFT = 2;
/** `--check` found something to look at, or `--import` kept texts that were changed on both sides. */
export const FOUND = 3;

/** What a task is done with. */
export interface Work {
  args: TranslateArguments;
  folder: string;
  /** The clippings that were asked for. */
  sources: ArticleSource[];
  source: string;
  target: string;
  /** Every file in `translations/`. */
  memoryFiles: string[];
  glossary: GlossaryEntry[];
  kept: KeptValues | undefined;
}

/** The texts of the clippings that were asked for. Their problems are reported unless a plan has done so before. */
export async function textsOf(
  work: Work,
  report: boolean,
): Promise<{ articles: TranslatableArticle[]; errors: number }> {
  const { sources, memoryFiles, target, kept } = work;
  const { articles, problems } = await loadAllTexts(sources, { kept });
  saveKept(work);
  if (!report) return { articles, errors: 0 };
  const clippings = articles.map(({ clipping }) => clipping);
  const foreign = foreignMemoriesOf(clippings, memoryFiles, target);
  return { articles, errors: reportProblems([...problems, ...foreign]) };
}

/** Keeps what this run has worked out; of a whole dossier it also forgets what is of clippings as they were. */
export function saveKept({ sources, kept, args }: Work): void {
  kept?.save(args.only.length > 0 ? undefined : new Set(sources.map(cacheKey)));
}
