import { checkAccounting } from '../cleaning/accounting.ts';
import { cleanClipping } from '../cleaning/clean-clipping.ts';
import { type ClippingFile, readClipping } from '../clipping/read-clipping.ts';
import { dateArticle } from '../dates/date-article.ts';
import type { Problem } from '../errors.ts';
import { MOST_MENDED } from '../language/reading-limit.ts';
import type { Article, CleanArticle, Language } from '../model.ts';
import { foreignMemories } from '../translation/foreign-memories.ts';
import { memoryFile, parseMemory } from '../translation/memory.ts';
import { type HashOf, rememberedKeys } from '../translation/segments.ts';
import { translateArticle } from '../translation/translate-article.ts';
import { type DatingNotes, datingNotes } from './cross-dates.ts';
import { idleDecisions } from './idle-decisions.ts';
import { withListedOutlet } from './listed-outlet.ts';
import { sampleIn } from './near-duplicates.ts';
import { type Telling, tellingsIn } from './timeline.ts';

/** Everything that one article is made from: a function of it may be cached, or run elsewhere. */
export interface ArticleSource {
  clipping: ClippingFile;
  /** Text of the translation memories that bear the page's name, by their path in the dossier. */
  memories: Record<string, string>;
  /** SHA-256 of those of which it is known. */
  memoryHashes?: Record<string, string>;
  sourceLanguage: Language;
  targetLanguage: Language;
  /** The locale in which the pages say dates. */
  dateLocale: string;
  /** The names of the outlets that the settings list. */
  outlets?: readonly string[];
}

/** An article as far as it can be made without the others; absent when its clipping cannot be read. */
export interface PreparedArticle {
  article?: Article;
  /** What the dating across articles looks at. */
  notes?: DatingNotes | undefined;
  /** What the timeline takes of it, as long as it is not dated anew. */
  tellings?: Telling[] | undefined;
  /** What `sampleIn` says of the article: the search for near-duplicates compares them all. */
  sample?: number[] | undefined;
  problems: Problem[];
}

/**
 * One article from its clipping to its translation, dated from itself alone. Throws only when the accounting law
 * is broken; a file that was made to exhaust the program (brackets in brackets, a hundred thousand deep) is a problem.
 */
export function prepareArticle(source: ArticleSource, hash?: HashOf): PreparedArticle {
  return unlessTooDeep(source, () => prepare(source, hash));
}

/** One article as far as its translation needs it: cleaned, not dated. Its problems are those of these stages. */
export function cleanArticle(source: ArticleSource): { article?: CleanArticle; problems: Problem[] } {
  return unlessTooDeep(source, clean);
}

function unlessTooDeep<T>(
  source: ArticleSource,
  make: (source: ArticleSource) => T,
): T | { problems: Problem[] } {
  try {
    return make(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [tooDeep(source.clipping.file, error.message)] };
  }
}

function clean({ clipping: file, sourceLanguage, outlets }: ArticleSource): {
  article?: CleanArticle;
  problems: Problem[];
} {
  const read = readClipping(file, sourceLanguage);
  if (!read.value) return { problems: read.problems };
  const article = cleanClipping(read.value, outlets);
  checkAccounting(article);
  if (article.repairs.length > MOST_MENDED) return { problems: [...read.problems, tooDamaged(file.file)] };
  return { article, problems: [...read.problems, ...idleDecisions(article, file)] };
}

function prepare(source: ArticleSource, hash?: HashOf): PreparedArticle {
  const { article, problems } = clean(source);
  if (!article) return { problems };
  const { memories, targetLanguage, outlets = [] } = source;
  const dated = dateArticle(withListedOutlet(article, outlets));
  const { slug, language } = article.clipping;
  const name = memoryFile(slug, language, targetLanguage);
  const keyOf = rememberedKeys(hash);
  const memory = parseMemory(Object.hasOwn(memories, name) ? memories[name] : undefined, name, keyOf);
  const translated = translateArticle(dated, memory.value, targetLanguage, keyOf, hash);
  return {
    article: translated.value,
    notes: datingNotes(dated),
    tellings: tellingsIn(dated),
    sample: sampleIn(dated),
    problems: [
      ...problems,
      ...memory.problems,
      ...translated.problems,
      ...foreignMemories(Object.keys(memories), { slug, language }, targetLanguage),
    ],
  };
}

function tooDamaged(file: string): Problem {
  return {
    kind: 'clipping-too-damaged',
    severity: 'error',
    file,
    message: `more than ${MOST_MENDED.toLocaleString('en')} places of the text had to be mended, and it was left out`,
    hint: 'the file is damaged or no text: save the clipping again from where it came, as UTF-8',
  };
}

function tooDeep(file: string, reason: string): Problem {
  return {
    kind: 'clipping-too-deep',
    severity: 'error',
    file,
    message: `the clipping, its sidecar or its translation cannot be worked through, and it was left out: ${reason}`,
    hint: 'look for brackets or elements within each other, thousands of times',
  };
}
