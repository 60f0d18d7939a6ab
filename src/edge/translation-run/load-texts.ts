import { planDossier } from '../../dossier/plan-dossier.ts';
import type { Problem } from '../../errors.ts';
import type { CleanArticle, DossierSettings } from '../../model.ts';
import { type GlossaryEntry, readGlossary } from '../../translation/glossary.ts';
import type { TranslatableArticle } from '../../translation/segments.ts';
import type { ArticleCache } from '../article-cache.ts';
import { readDossierFolder } from '../dossier-folder.ts';
import { prepareArticles } from '../prepare-articles.ts';

/** A dossier as far as its translation needs it: texts and glossary, without dates, timeline and pages. */
export interface DossierTexts {
  settings: DossierSettings;
  articles: TranslatableArticle[];
  glossary: GlossaryEntry[];
  problems: Problem[];
}

/** So many articles are held whole at once. */
const HELD = 500;

/**
 * Reads and cleans every clipping of a folder, and keeps of each no more than its texts. Memories are not read here,
 * so the cache is asked as for a dossier without translations: a build before the first translation has filled it,
 * and translating does not empty it.
 */
export async function loadTexts(folder: string, cache?: ArticleCache): Promise<DossierTexts> {
  const { files, problems } = readDossierFolder(folder, { memories: false });
  const plan = planDossier(files);
  const glossary = readGlossary(files.glossary);
  const all = [...problems, ...plan.problems, ...glossary.problems];
  const articles: TranslatableArticle[] = [];
  for (let from = 0; from < plan.sources.length; from += HELD) {
    const sources = plan.sources.slice(from, from + HELD);
    for (const { article, problems: found } of await prepareArticles(sources, cache ? { cache } : {})) {
      all.push(...found);
      if (article) articles.push(textsOf(article));
    }
  }
  return { settings: plan.settings, articles, glossary: glossary.value ?? [], problems: all };
}

function textsOf({ clipping, title, blocks }: CleanArticle): TranslatableArticle {
  const { slug, file, language, sidecar } = clipping;
  return { clipping: { slug, file, language, sidecar }, title, blocks };
}
