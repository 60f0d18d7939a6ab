import { cleanClipping } from '../../cleaning/clean-clipping.ts';
import { readClipping } from '../../clipping/read-clipping.ts';
import { planDossier } from '../../dossier/build-dossier.ts';
import type { ArticleSource } from '../../dossier/prepare-article.ts';
import type { Problem } from '../../errors.ts';
import type { DossierSettings } from '../../model.ts';
import { type GlossaryEntry, readGlossary } from '../../translation/glossary.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import { readDossierFolder } from '../dossier-folder.ts';

/** A dossier as far as its translation needs it: texts and glossary, without dates, timeline and pages. */
export interface DossierTexts {
  settings: DossierSettings;
  articles: TranslatableArticle[];
  glossary: GlossaryEntry[];
  problems: Problem[];
}

/** Reads and cleans every clipping of a folder, and keeps of each no more than its texts. */
export function loadTexts(folder: string): DossierTexts {
  const { files, problems } = readDossierFolder(folder);
  const plan = planDossier(files);
  const glossary = readGlossary(files.glossary);
  const all = [...problems, ...plan.problems, ...glossary.problems];
  const articles = plan.sources.flatMap((source) => readTexts(source, all));
  return { settings: plan.settings, articles, glossary: glossary.value ?? [], problems: all };
}

function readTexts(
  { clipping: file, sourceLanguage }: ArticleSource,
  problems: Problem[],
): TranslatableArticle[] {
  const read = readClipping(file, sourceLanguage);
  problems.push(...read.problems);
  if (read.value === undefined) return [];
  const { slug, language, sidecar } = read.value;
  const { title, blocks } = cleanClipping(read.value);
  return [{ clipping: { slug, file: file.file, language, sidecar }, title, blocks }];
}
