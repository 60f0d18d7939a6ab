import { cleanClipping } from '../../cleaning/clean-clipping.ts';
import { readClipping } from '../../clipping/read-clipping.ts';
import { planDossier } from '../../dossier/build-dossier.ts';
import type { ArticleSource } from '../../dossier/prepare-article.ts';
import type { Problem } from '../../errors.ts';
import type { CleanArticle, DossierSettings } from '../../model.ts';
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

/** An article that an earlier build made of exactly these files, where one did. */
export type Remembered = (source: ArticleSource) => CleanArticle | undefined;

/** Reads and cleans every clipping of a folder that is not remembered, and keeps of each no more than its texts. */
export function loadTexts(folder: string, remembered: Remembered = () => undefined): DossierTexts {
  const { files, problems } = readDossierFolder(folder);
  const plan = planDossier(files);
  const glossary = readGlossary(files.glossary);
  const all = [...problems, ...plan.problems, ...glossary.problems];
  const articles = plan.sources.flatMap((source) => {
    const known = remembered(source);
    return known === undefined ? readTexts(source, all) : [textsOf(known)];
  });
  return { settings: plan.settings, articles, glossary: glossary.value ?? [], problems: all };
}

function readTexts(
  { clipping: file, sourceLanguage }: ArticleSource,
  problems: Problem[],
): TranslatableArticle[] {
  const read = readClipping(file, sourceLanguage);
  problems.push(...read.problems);
  if (read.value === undefined) return [];
  return [textsOf(cleanClipping(read.value))];
}

function textsOf({ clipping, title, blocks }: CleanArticle): TranslatableArticle {
  const { slug, file, language, sidecar } = clipping;
  return { clipping: { slug, file, language, sidecar }, title, blocks };
}
