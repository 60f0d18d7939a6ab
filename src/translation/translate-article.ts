import type { Outcome, Problem } from '../errors.ts';
import type { Article, DatedArticle, Language, Segment, Translation, TranslationMemory } from '../model.ts';
import { memoryFile, reviewHolds } from './memory.ts';
import { reconcileMemory } from './reconcile-memory.ts';
import { type HashOf, type KeyOf, segmentKey, segmentsOf } from './segments.ts';

/** An outcome that always has a value: no fault of a memory keeps an article from being shown. */
export interface Translated extends Outcome<Article> {
  value: Article;
}

/**
 * The article with what the memory knows of its translation. Whatever it does not know stands in the source
 * language with the state `missing`, so that a dossier builds without an engine and without a memory.
 */
export function translateArticle(
  article: DatedArticle,
  memory: TranslationMemory | undefined,
  target: Language,
  keyOf: KeyOf = segmentKey,
  hash?: HashOf,
): Translated {
  if (article.clipping.language === target) return { value: withOriginal(article), problems: [] };
  const { slug, language } = article.clipping;
  const file = memoryFile(slug, language, target);
  const problems: Problem[] = [];
  const wanted = segmentsOf(article, target, keyOf);
  const reconciled = memory && reconcileMemory(memory, wanted, hash);
  const byKey = new Map(reconciled?.memory.segments.map((segment) => [segment.key, segment]));
  const translations: Article['translations'] = {};
  let titleTranslation: Translation = supplied(article.clipping.sidecar.titleEn ?? article.title.text);
  let stale = 0;
  for (const want of wanted) {
    const segment = byKey.get(want.key);
    const translation =
      segment === undefined || segment.target.trim() === '' ? missing(want.source) : fromSegment(segment);
    if (translation.state === 'stale') stale += 1;
    if (want.block === 'title') titleTranslation = translation;
    else translations[want.block] = translation;
  }
  if (stale > 0) problems.push(staleProblem(file, stale));
  const value: Article = { ...article, titleTranslation, translations };
  const review = reconciled?.memory.reviewed;
  if (reconciled !== undefined && review !== undefined) {
    if (reviewHolds(reconciled.memory) && reconciled.missing.length === 0) value.review = review;
    else problems.push(reviewProblem(file, review.by, review.date));
  }
  return { value, problems };
}

function withOriginal(article: DatedArticle): Article {
  const original = (text: string): Translation => ({ text, state: 'original' });
  return {
    ...article,
    titleTranslation: original(article.title.text),
    translations: Object.fromEntries(article.blocks.map((block) => [block.id, original(block.text)])),
  };
}

function supplied(text: string): Translation {
  return { text, state: 'supplied' };
}

function missing(source: string): Translation {
  return { text: source, state: 'missing' };
}

function fromSegment(segment: Segment): Translation {
  const { engine, by, date } = segment.provenance ?? {};
  // the date beside an engine's name is the engine's, not that of the person who edited its text since
  const who = segment.origin === 'human' ? by : (by ?? engine);
  const said = who === undefined || date === undefined ? (who ?? '') : `${who}, ${date}`;
  const state = segment.stale ? 'stale' : segment.origin;
  return said === '' ? { text: segment.target, state } : { text: segment.target, state, by: said };
}

function staleProblem(file: string, count: number): Problem {
  return {
    kind: 'translation-stale',
    severity: 'warning',
    file,
    message: `${count === 1 ? 'the source of a translation has' : `the sources of ${count} translations have`} changed since`,
    hint: 'npm run translate marks them in the file: mend each target there, then remove its "stale" and "formerSource" lines',
  };
}

function reviewProblem(file: string, by: string, date: string): Problem {
  return {
    kind: 'translation-review-ended',
    severity: 'warning',
    file,
    message: `the texts have changed since ${by} reviewed them on ${date}, so the article is shown as not reviewed`,
    hint: 'review it again: npm run translate -- --only ARTICLE --reviewed-by NAME --date DAY',
  };
}
