import { checkAccounting } from '../cleaning/accounting.ts';
import { cleanClipping } from '../cleaning/clean-clipping.ts';
import { type ClippingFile, readClipping } from '../clipping/read-clipping.ts';
import { dateArticle } from '../dates/date-article.ts';
import type { Problem } from '../errors.ts';
import type { Article, Clipping, DatedArticle, Dossier, DossierSettings } from '../model.ts';
import { readGlossary } from '../translation/glossary.ts';
import { memoryFile, parseMemory } from '../translation/memory.ts';
import { translateArticle } from '../translation/translate-article.ts';
import { crossDate } from './cross-dates.ts';
import { namesOf } from './names.ts';
import { publicationOrder } from './order.ts';
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

/**
 * The whole line, in order: clipping → cleaning → dates → translation → timeline. A clipping that cannot be read
 * is left out and named in the problems; the others are built. Throws only when the accounting law is broken.
 */
export function buildDossier(files: DossierFiles): BuiltDossier {
  const settings = readSettings(files.settings);
  const problems = [...settings.problems];
  const chosen = settings.value ?? defaultSettings();
  const clippings = readClippings(files.clippings, chosen, problems);
  const dated = crossDate(clippings.map((clipping) => dateArticle(cleanAccounted(clipping))));
  const articles = dated
    .map((article) => translate(article, files.memories, chosen, problems))
    .sort(publicationOrder);
  const glossary = readGlossary(files.glossary);
  problems.push(...glossary.problems);
  const names = namesOf(articles, glossary.value ?? []);
  return { dossier: { settings: chosen, articles, events: buildTimeline(articles), names }, problems };
}

function translate(
  article: DatedArticle,
  memories: ReadonlyMap<string, string>,
  { targetLanguage }: DossierSettings,
  problems: Problem[],
): Article {
  const { slug, language } = article.clipping;
  const file = memoryFile(slug, language, targetLanguage);
  const memory = parseMemory(memories.get(file), file);
  const translated = translateArticle(article, memory.value, targetLanguage);
  problems.push(...memory.problems, ...translated.problems);
  return translated.value;
}

function cleanAccounted(clipping: Clipping) {
  const article = cleanClipping(clipping);
  checkAccounting(article);
  return article;
}

function readClippings(files: ClippingFile[], settings: DossierSettings, problems: Problem[]): Clipping[] {
  const bySlug = new Map<string, Clipping>();
  for (const file of files) {
    const read = readClipping(file, settings.sourceLanguage);
    problems.push(...read.problems);
    if (!read.value) continue;
    const first = bySlug.get(read.value.slug);
    if (first) problems.push(sameSlug(read.value, first));
    else bySlug.set(read.value.slug, read.value);
  }
  return [...bySlug.values()];
}

function sameSlug(clipping: Clipping, first: Clipping): Problem {
  return {
    kind: 'clipping-same-page',
    severity: 'error',
    file: clipping.file,
    message: `this clipping and ${first.file} would both become the page «${clipping.slug}»; this one is left out`,
    hint: 'rename one of them',
  };
}

function defaultSettings(): DossierSettings {
  const { value } = readSettings(undefined);
  if (!value) throw new Error('the settings of an empty dossier.yml are refused: their schema is broken');
  return value;
}
