import type { ClippingFile } from '../clipping/read-clipping.ts';
import { slugOf } from '../clipping/slug.ts';
import type { Problem } from '../errors.ts';
import type { Article, Dossier, DossierSettings } from '../model.ts';
import { readGlossary } from '../translation/glossary.ts';
import { crossDate } from './cross-dates.ts';
import { namesOf } from './names.ts';
import { duplicateGroups, nearDuplicates } from './near-duplicates.ts';
import { publicationOrder } from './order.ts';
import { type ArticleSource, type PreparedArticle, prepareArticle } from './prepare-article.ts';
import type { StemsOf } from './same-event.ts';
import { readSettings } from './settings.ts';
import { buildTimeline } from './timeline.ts';

/** A dossier's folder as it stands on the disk, read once. */
export interface DossierFiles {
  /** `dossier.yml`; undefined where there is none. */
  settings: string | undefined;
  clippings: ClippingFile[];
  /** Text of `glossary.csv`; undefined where there is none. */
  glossary: string | undefined;
  /** Text of each file of `translations/`, by its path in the dossier. */
  memories: Map<string, string>;
}

/** The finished dossier and everything in its files that a person must look at. */
export interface BuiltDossier {
  dossier: Dossier;
  problems: Problem[];
}

/** Settings, and what each article is made from: all that is to be known before the long work begins. */
export interface DossierPlan {
  settings: DossierSettings;
  sources: ArticleSource[];
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

/** Reads the settings and decides which clipping becomes which page; two for one page are a problem. */
export function planDossier({ settings: yaml, clippings, memories }: DossierFiles): DossierPlan {
  const read = readSettings(yaml);
  const problems = [...read.problems];
  const settings = read.value ?? defaultSettings();
  const { sourceLanguage, targetLanguage } = settings;
  const bySlug = new Map<string, ArticleSource>();
  const memoriesOf = groupMemories(memories);
  for (const clipping of clippings) {
    const slug = slugOf(clipping.file, clipping.sha256);
    const first = bySlug.get(slug);
    if (first) problems.push(samePage(clipping.file, first.clipping.file, slug));
    else bySlug.set(slug, { clipping, memories: memoriesOf.get(slug) ?? {}, sourceLanguage, targetLanguage });
  }
  return { settings, sources: [...bySlug.values()], problems };
}

/**
 * Puts the articles together, each prepared by itself: dates from each other, order, timeline, glossary's names.
 * `dateTogether` stands in for the dating, where a quick look is wanted first.
 */
export function assembleDossier(
  plan: DossierPlan,
  glossary: string | undefined,
  prepared: readonly PreparedArticle[],
  dateTogether: (articles: readonly Article[], stemsOf: StemsOf) => Article[] = datedFromEachOther,
): BuiltDossier {
  const problems = [...plan.problems, ...prepared.flatMap((each) => each.problems)];
  const stems = new Map(prepared.map(({ article, stems }) => [article?.clipping.slug, stems]));
  const stemsOf: StemsOf = ({ clipping }) => (stems.get(clipping.slug) ?? '').split(' ');
  const alone = prepared.flatMap(({ article }) => article ?? []);
  const articles = dateTogether(alone, stemsOf).sort(publicationOrder);
  const entries = readGlossary(glossary);
  problems.push(...entries.problems);
  problems.push(...unknownStories(plan.settings, articles));
  const names = namesOf(articles, entries.value ?? []);
  const dossier: Dossier = {
    settings: plan.settings,
    articles,
    events: buildTimeline(articles),
    names,
    copies: duplicateGroups(nearDuplicates(articles)),
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
function datedFromEachOther(articles: readonly Article[], stemsOf: StemsOf): Article[] {
  const dated = crossDate([...articles], stemsOf);
  return articles.map((article, i) => {
    const again = dated[i];
    if (!again || again === article) return article;
    return { ...article, publication: again.publication, mentions: again.mentions };
  });
}

/** Memories by the page they belong to: `translations/sommet.fr-en.json` to `sommet`. */
function groupMemories(memories: ReadonlyMap<string, string>): Map<string, Record<string, string>> {
  const groups = new Map<string, Record<string, string>>();
  for (const [file, text] of memories) {
    const slug = /^translations\/([^.]*)\./.exec(file)?.[1]; // «translations/sommet.fr-en.json», not «translations/sommet»
    if (slug === undefined) continue;
    const group = groups.get(slug) ?? {};
    group[file] = text;
    groups.set(slug, group);
  }
  return groups;
}

function samePage(file: string, first: string, slug: string): Problem {
  return {
    kind: 'clipping-same-page',
    severity: 'error',
    file,
    message: `this clipping and ${first} would both become the page «${slug}»; this one is left out`,
    hint: 'rename one of them',
  };
}

function defaultSettings(): DossierSettings {
  const { value } = readSettings(undefined);
  if (!value) throw new Error('the settings of an empty dossier.yml are refused: their schema is broken');
  return value;
}
