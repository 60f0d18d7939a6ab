import type { Problem } from '../errors.ts';
import type { Article, DatedArticle, Dossier, DossierEvent, DossierSettings } from '../model.ts';
import { readGlossary } from '../translation/glossary.ts';
import { crossDate, datingNotes, type NotesOf } from './cross-dates.ts';
import { dateCopies } from './date-copies.ts';
import { namesOf } from './names.ts';
import { type Comparable, duplicateGroups, nearDuplicates } from './near-duplicates.ts';
import { publicationOrder } from './order.ts';
import { type DossierFiles, type DossierPlan, planDossier } from './plan-dossier.ts';
import { type PreparedArticle, prepareArticle } from './prepare-article.ts';
import { buildTimeline, type Telling, tellingsIn } from './timeline.ts';

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

/** A new date changes no text, so every article is compared by the sample that was taken of it. */
type SampleOf = (article: Comparable) => readonly number[];

/** Puts the articles together, each prepared by itself: dates from each other, order, timeline, glossary's names. */
export function assembleDossier(
  plan: DossierPlan,
  glossary: string | undefined,
  prepared: readonly PreparedArticle[],
): BuiltDossier {
  const problems = [...plan.problems, ...prepared.flatMap((each) => each.problems)];
  const alone = prepared.flatMap(({ article }) => article ?? []);
  const bySlug = new Map(prepared.map((each) => [each.article?.clipping.slug, each]));
  const notesOf: NotesOf = (article) => bySlug.get(article.clipping.slug)?.notes ?? datingNotes(article);
  const samples = new Map(prepared.map((each) => [each.article?.clipping.slug, each.sample]));
  const sampleOf: SampleOf = ({ clipping }) => samples.get(clipping.slug) ?? [];
  const articles = datedFromEachOther(alone, notesOf, sampleOf).sort(publicationOrder);
  const entries = readGlossary(glossary);
  problems.push(...entries.problems);
  problems.push(...unknownStories(plan.settings, articles));
  const names = namesOf(articles, entries.value ?? []);
  const dossier: Dossier = {
    settings: plan.settings,
    articles,
    events: timelineOf(articles, prepared),
    names,
    copies: duplicateGroups(nearDuplicates(articles, sampleOf)),
  };
  return { dossier, problems };
}

/** An article that is not dated anew tells what it told when it was prepared. */
function timelineOf(articles: readonly Article[], prepared: readonly PreparedArticle[]): DossierEvent[] {
  // read in the order of the files, in which a cache has them
  const told = new Map<unknown, Telling[] | undefined>(prepared.map((each) => [each.article, each.tellings]));
  return buildTimeline(articles, (article) => told.get(article) ?? tellingsIn(article));
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
function datedFromEachOther(articles: readonly Article[], notesOf: NotesOf, sampleOf: SampleOf): Article[] {
  const dated = dateCopies(crossDate(articles, notesOf), sampleOf);
  return articles.map((article, i) => {
    const again = dated[i];
    return again && again !== article ? withDates(article, again) : article;
  });
}

/** The article with other dates. What it reads only when it is asked for stays so. */
export function withDates(
  article: Article,
  { publication, mentions }: Pick<DatedArticle, 'publication' | 'mentions'>,
): Article {
  const fixed = { enumerable: true, configurable: true, writable: true };
  return Object.defineProperties({} as Article, {
    ...Object.getOwnPropertyDescriptors(article),
    publication: { ...fixed, value: publication },
    mentions: { ...fixed, value: mentions },
  });
}
