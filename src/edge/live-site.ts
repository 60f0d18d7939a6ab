import path from 'node:path';
import { rules } from '../cleaning/explain-rules.ts';
import { assembleDossier, type BuiltDossier, withDates } from '../dossier/build-dossier.ts';
import type { PreparedArticle } from '../dossier/prepare-article.ts';
import type { Problem } from '../errors.ts';
import type { Article } from '../model.ts';
import { sitePages } from '../site/pages.ts';
import type { Page } from '../site/site-input.ts';
import type { ArticleCache } from './article-cache.ts';
import { ASSETS, originalPaths } from './build-site.ts';
import { cacheKey } from './cache-key.ts';
import { prepareArticles } from './prepare-articles.ts';
import { type ReadDossier, readDossier } from './read-dossier.ts';

/** A dossier under work: its pages are rendered when somebody asks for them. */
export interface LiveSite {
  /**
   * Reads the dossier again. What changed is shown at once, dated by itself; `settle` then dates the articles from
   * each other, which takes longer the more there are.
   */
  refresh(): Promise<void>;
  /** Dates the articles from each other; true when that changed a date. */
  settle(): boolean;
  /** The page as it stands now; undefined when the dossier has none of this name. */
  page(path: string): string | undefined;
  problems(): Problem[];
}

/** Opens a dossier for work. Articles that do not change stay in memory. */
export function openLiveSite(folder: string, cache: ArticleCache): LiveSite {
  let known = new Map<string, PreparedArticle>();
  let dated = new Map<string, Article>();
  let read: ReadDossier | undefined;
  let pages = new Map<string, Page>();
  let problems: Problem[] = [];

  const show = (built: BuiltDossier, folderProblems: readonly Problem[]) => {
    problems = [...folderProblems, ...built.problems];
    const { dossier } = built;
    const site = { dossier, problems, originals: originalPaths(dossier), rules, assets: ASSETS };
    pages = new Map(sitePages(site).map((page) => [page.path, page]));
  };

  const asDatedBefore = (articles: readonly Article[]) =>
    articles.map((article) => {
      const earlier = dated.get(article.clipping.slug);
      if (earlier?.clipping.sha256 !== article.clipping.sha256) return article;
      return withDates(article, earlier);
    });

  return {
    async refresh() {
      read = readDossier(folder);
      const keys = read.plan.sources.map(cacheKey);
      const fresh = read.plan.sources.filter((_, i) => !known.has(keys[i] ?? ''));
      const all = known.size === 0 ? { dossier: path.resolve(folder) } : {};
      const made = await prepareArticles(fresh, { cache, ...all });
      const next = new Map(fresh.map((source, i) => [cacheKey(source), made[i] ?? { problems: [] }]));
      known = new Map(keys.map((key) => [key, known.get(key) ?? next.get(key) ?? { problems: [] }]));
      const built = assembleDossier(read.plan, read.files.glossary, [...known.values()], asDatedBefore);
      show(built, read.problems);
    },
    settle() {
      if (!read) return false;
      const built = assembleDossier(read.plan, read.files.glossary, [...known.values()]);
      const alone = new Set([...known.values()].map(({ article }) => article));
      const datesOf = (articles: Iterable<Article>) =>
        JSON.stringify([...articles].map(({ clipping, publication }) => [clipping.slug, publication]));
      const before = datesOf(dated.values());
      const datedAnew = built.dossier.articles.filter((article) => !alone.has(article));
      dated = new Map(datedAnew.map((article) => [article.clipping.slug, article]));
      const moved = datesOf(dated.values()) !== before;
      show(built, read.problems);
      return moved;
    },
    page: (path) => pages.get(path)?.render(),
    problems: () => problems,
  };
}
