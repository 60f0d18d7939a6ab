import { lineOfItem } from '../clipping/checked-yaml.ts';
import type { Problem } from '../errors.ts';
import type { Article, Dossier, DossierEvent } from '../model.ts';
import { readGlossary } from '../translation/glossary.ts';
import { type DossierFiles, type DossierPlan, planDossier } from './plan-dossier.ts';
import { type PreparedArticle, prepareArticle } from './prepare-article.ts';
import { type Relations, relate } from './relate.ts';
import { buildTimeline, type Telling, tellingsIn } from './timeline.ts';
import { withDates } from './with-dates.ts';

/** The finished dossier and everything in its files that a person must look at. */
export interface BuiltDossier {
  dossier: Dossier;
  problems: Problem[];
}

/**
 * The whole line, in order: clipping → cleaning → dates → translation → timeline. A clipping that cannot be read
 * is left out and named in the problems; the others are built. Throws only when the accounting law is broken.
 */
export function buildDossier(files: DossierFiles): BuiltDossier {
  const plan = planDossier(files);
  return assembleDossier(
    plan,
    files.glossary,
    plan.sources.map((source) => prepareArticle(source)),
  );
}

/**
 * Puts the articles together, each prepared by itself, with what they tell of each other: dates, order, names, copies.
 * The timeline is made when somebody asks for it: it takes as long as the rest.
 */
export function assembleDossier(
  plan: DossierPlan,
  glossary: string | undefined,
  prepared: readonly PreparedArticle[],
  related?: Relations,
): BuiltDossier {
  const problems = [...plan.problems, ...prepared.flatMap((each) => each.problems)];
  const entries = readGlossary(glossary);
  problems.push(...entries.problems);
  const { dates, order, names, copies } = related ?? relate(prepared, entries.value ?? []);
  const datedAnew = new Map(dates);
  const alone = prepared.flatMap(({ article }) => article ?? []);
  const articles = order.flatMap((place) => {
    const article = alone[place];
    const again = article && datedAnew.get(article.clipping.slug);
    return again ? withDates(article, again) : (article ?? []);
  });
  problems.push(...unknownStories(plan, articles));
  let events: DossierEvent[] | undefined;
  const dossier: Dossier = {
    settings: plan.settings,
    articles,
    get events() {
      events ??= timelineOf(articles, prepared, datedAnew);
      return events;
    },
    names,
    copies,
  };
  return { dossier, problems };
}

/** An article that is not dated anew tells what it told when it was prepared. */
function timelineOf(
  articles: readonly Article[],
  prepared: readonly PreparedArticle[],
  datedAnew: ReadonlyMap<string, { tellings: readonly Telling[] }>,
): DossierEvent[] {
  // read in the order of the files, in which a cache has them
  const told = new Map<string, readonly Telling[]>();
  for (const { article, tellings } of prepared)
    if (article && tellings) told.set(article.clipping.slug, tellings);
  return buildTimeline(articles, (article) => {
    const { slug } = article.clipping;
    return datedAnew.get(slug)?.tellings ?? told.get(slug) ?? tellingsIn(article);
  });
}

/** Top stories that are no page of the dossier. */
function unknownStories({ settings, yaml = '' }: DossierPlan, articles: readonly Article[]): Problem[] {
  const pages = new Set(articles.map((article) => article.clipping.slug));
  return (settings.topStories ?? [])
    .filter((story) => !pages.has(story))
    .map((story) => {
      const line = lineOfItem(yaml, 'top_stories', story);
      return {
        kind: 'dossier-unknown-story',
        severity: 'error',
        file: 'dossier.yml',
        ...(line === undefined ? {} : { line }),
        message: `«top_stories: ${story}» is no article of this dossier`,
        hint: 'give the name of its page: that of the clipping, without extension',
      };
    });
}
