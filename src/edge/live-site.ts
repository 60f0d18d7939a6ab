import path from 'node:path';
import { rules } from '../cleaning/explain-rules.ts';
import { assembleDossier } from '../dossier/build-dossier.ts';
import { joinAlike } from '../dossier/join-alike.ts';
import { publicationOrder } from '../dossier/order.ts';
import type { PreparedArticle } from '../dossier/prepare-article.ts';
import { withDates } from '../dossier/with-dates.ts';
import type { Problem } from '../errors.ts';
import type { Article, Dossier } from '../model.ts';
import { sitePages } from '../site/pages.ts';
import type { Page } from '../site/site-input.ts';
import type { ArticleCache } from './article-cache.ts';
import { ASSETS } from './build-site.ts';
import { cacheKey } from './cache-key.ts';
import { prepareArticles } from './prepare-articles.ts';
import { type ReadDossier, readDossier } from './read-dossier.ts';
import { rememberReads } from './read-regular-file.ts';

/** A dossier under work: its pages are rendered when somebody asks for them. */
export interface LiveSite {
  /**
   * Reads the dossier again; true when anything of it has changed since. An article that changed is shown at once,
   * dated by itself; what rests on all articles follows with `settle`, which takes longer the more there are.
   */
  refresh(): Promise<boolean>;
  /** Dates the articles from each other, finds events, names and copies anew; true when that changed anything. */
  settle(): boolean;
  /** The page as it stands now; undefined when the dossier has none of this name. */
  page(path: string): string | undefined;
  problems(): Problem[];
}

/** What was last put together of all articles. */
interface Assembled {
  /** As long as this stays, a change concerns articles one by one. */
  frame: string;
  /** What rests on all articles, to be compared. */
  whole: string;
  /** Problems that are no article's own. */
  problems: Problem[];
}

/** Opens a dossier for work. Files and articles that do not change stay in memory. */
export function openLiveSite(folder: string, cache: ArticleCache): LiveSite {
  const readFile = rememberReads();
  let known = new Map<string, PreparedArticle>();
  let read: ReadDossier | undefined;
  let assembled: Assembled | undefined;
  let shown: Dossier | undefined;
  let pages = new Map<string, Page>();
  let problems: Problem[] = [];

  const ownProblems = () => [...known.values()].flatMap((each) => each.problems);
  const show = (dossier: Dossier, rest: readonly Problem[]) => {
    shown = dossier;
    problems = joinAlike([...(read?.problems ?? []), ...rest, ...ownProblems()]);
    const site = { dossier, problems, rules, assets: ASSETS };
    pages = new Map(sitePages(site).map((page) => [page.path, page]));
  };
  const assemble = (from: ReadDossier, frame: string): Assembled => {
    const { dossier, problems: all } = assembleDossier(from.plan, from.files.glossary, [...known.values()]);
    const own = new Set(ownProblems());
    const rest = all.filter((problem) => !own.has(problem));
    show(dossier, rest);
    return { frame, whole: wholeOf(dossier), problems: rest };
  };

  return {
    async refresh() {
      read = readDossier(folder, readFile);
      const { sources } = read.plan;
      const keys = sources.map(cacheKey);
      const now = frameOf(read);
      if (now === assembled?.frame && keys.every((key) => known.has(key))) return false;
      const fresh = sources.filter((_, i) => !known.has(keys[i] ?? ''));
      const all = known.size === 0 ? { dossier: path.resolve(folder) } : {};
      const made = await prepareArticles(fresh, { cache, ...all });
      const next = new Map(fresh.map((source, i) => [cacheKey(source), made[i] ?? { problems: [] }]));
      known = new Map(keys.map((key) => [key, known.get(key) ?? next.get(key) ?? { problems: [] }]));
      const quick = shown && assembled?.frame === now && withArticles(shown, made);
      if (quick) show(quick, assembled?.problems ?? []);
      else assembled = assemble(read, now);
      return true;
    },
    settle() {
      if (!read || !assembled) return false;
      const { frame, whole } = assembled;
      assembled = assemble(read, frame);
      return assembled.whole !== whole;
    },
    page: (path) => pages.get(path)?.render(),
    problems: () => problems,
  };
}

function frameOf({ plan, files }: ReadDossier): string {
  const clippings = plan.sources.map(({ clipping }) => clipping.file);
  return JSON.stringify([files.settings ?? null, files.glossary ?? null, plan.problems, clippings]);
}

function wholeOf({ articles, events, names, copies }: Dossier): string {
  const dates = articles.map(({ clipping, publication }) => [clipping.slug, publication]);
  return JSON.stringify([dates, events, names, copies]);
}

/** The dossier with articles in the place of their earlier states; undefined where one has none, or is none any more. */
function withArticles(dossier: Dossier, made: readonly PreparedArticle[]): Dossier | undefined {
  const fresh = new Map(made.map(({ article }) => [article?.clipping.slug, article]));
  const articles = dossier.articles.map((before) => {
    const article = fresh.get(before.clipping.slug);
    fresh.delete(before.clipping.slug);
    return article ? datedAs(before, article) : before;
  });
  return fresh.size > 0 ? undefined : { ...dossier, articles: articles.sort(publicationOrder) };
}

/** An article whose own words stay, since its translation alone has changed, keeps the dates that were found for it. */
function datedAs(before: Article, article: Article): Article {
  const wordsOf = ({ clipping }: Article) => JSON.stringify([clipping.sha256, clipping.sidecar]);
  if (wordsOf(before) !== wordsOf(article)) return article;
  return withDates(article, before);
}
