import type { Problem } from '../errors.ts';
import type { Article, Dossier, DossierSettings } from '../model.ts';
import { readGlossary } from '../translation/glossary.ts';
import { crossDate, datingNotes, type NotesOf } from './cross-dates.ts';
import { namesOf } from './names.ts';
import { duplicateGroups, nearDuplicates } from './near-duplicates.ts';
import { publicationOrder } from './order.ts';
import { type DossierFiles, type DossierPlan, planDossier } from './plan-dossier.ts';
import { type PreparedArticle, prepareArticle } from './prepare-article.ts';
import { buildTimeline } from './timeline.ts';

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
  return assembleDossier(plan, files.glossary, plan.sources.map(prepareArticle));
}

/**
 * Puts the articles together, each prepared by itself: dates from each other, order, timeline, glossary's names.
 * `dateTogether` stands in for the dating, where a quick look is wanted first.
 */
export function assembleDossier(
  plan: DossierPlan,
  glossary: string | undefined,
  prepared: readonly PreparedArticle[],
  dateTogether: (articles: readonly Article[], notesOf: NotesOf) => Article[] = datedFromEachOther,
): BuiltDossier {
  const problems = [...plan.problems, ...prepared.flatMap((each) => each.problems)];
  const bySlug = new Map(prepared.map((each) => [each.article?.clipping.slug, each]));
  const notesOf: NotesOf = (article) => bySlug.get(article.clipping.slug)?.notes ?? datingNotes(article);
  const alone = prepared.flatMap(({ article }) => article ?? []);
  const articles = dateTogether(alone, notesOf).sort(publicationOrder);
  const entries = readGlossary(glossary);
  problems.push(...entries.problems);
  problems.push(...unknownStories(plan.settings, articles));
  const names = namesOf(articles, entries.value ?? []);
  const dossier: Dossier = {
    settings: plan.settings,
    articles,
    events: buildTimeline(articles),
    names,
    copies: duplicateGroups(
      nearDuplicates(articles, ({ clipping }) => bySlug.get(clipping.slug)?.sample ?? []),
    ),
  };
  return { dossier, problems };
}

/** Top stories that are no page of the dossier. */
function unknownStories({ topStories = [] }: DossierSettings, articles: readonly Article[]): Problem[] {
  const pages = new Set(articles.map((article) => article.clipping.slug));
  return topStories
    .filter((story) => !pages.has(story))
    .map((story) => ({
      kind: 'dossier-unknown-story',
      severity: 'error',
      file: 'dossier.yml',
      message: `«top_stories: ${story}» is no article of this dossier`,
      hint: 'give the name of its page: that of the clipping, without extension',
    }));
}

/** A translation rests on no date, so it is made before and stays. */
function datedFromEachOther(articles: readonly Article[], notesOf: NotesOf): Article[] {
  const dated = crossDate(articles, notesOf);
  return articles.map((article, i) => {
    const again = dated[i];
    if (!again || again === article) return article;
    return { ...article, publication: again.publication, mentions: again.mentions };
  });
}
