import { dateLanguage } from '../dates/date-language.ts';
import { sentenceAt, sentencesOf } from '../dates/sentences.ts';
import { emptyEventWords, eventWordsAlike } from '../language/event-words.ts';
import type { Block, DatedArticle } from '../model.ts';

/** What a stretch of text speaks of: its names and its other words, cut to stems. */
export interface Topic {
  names: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

const stemLength = 5;
const shortestWord = 4;
/** The stem that stands for all that are alike. */
const sameAs = new Map(
  eventWordsAlike.flatMap(([first = '', ...others]) => others.map((stem) => [stem, first])),
);

/** Matches `Biden`, `téléphonique`; not `10`. */
const wordPattern = /\p{L}+/gu;

/** The topic of a text. A word with a capital inside a sentence is a name. */
export function topicOf(text: string): Topic {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    if (word.length < shortestWord) continue;
    if (emptyEventWords.has(word.toLowerCase())) continue;
    const stem = stemOf(word);
    const opens = /(?:^|[.!?:«"]\s*)$/.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (/^\p{Lu}/u.test(word) && !opens) names.add(stem);
    else words.add(stem);
  }
  return { names, words };
}

function stemOf(word: string): string {
  const stem = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').slice(0, stemLength);
  return sameAs.get(stem) ?? stem;
}

/** In how many articles of the dossier each stem stands. */
export interface Commonness {
  articles: number;
  of: ReadonlyMap<string, number>;
}

/** The stems of an article, each once: what `commonnessIn` counts. */
export function stemsIn(article: DatedArticle): ReadonlySet<string> {
  const { names, words } = topicOf(article.blocks.map((block) => block.text).join('\n'));
  return new Set([...names, ...words]);
}

/** Counts stems over the dossier: what every article names tells no event from another. */
export function commonnessIn(articles: readonly DatedArticle[], stemsOf: StemsOf = stemsIn): Commonness {
  const of = new Map<string, number>();
  for (const article of articles) for (const stem of stemsOf(article)) of.set(stem, (of.get(stem) ?? 0) + 1);
  return { articles: articles.length, of };
}

/** How the stems of an article are had: counted anew, or as they were counted when it was prepared. */
export type StemsOf = (article: DatedArticle) => Iterable<string>;

/** Whether two topics share as many names as that: quickly, for most that are asked do not. */
export function shareNames(a: Topic, b: Topic, least: number): boolean {
  let names = 0;
  for (const stem of a.names) if (b.names.has(stem) || b.words.has(stem)) names += 1;
  for (const stem of b.names) if (names < least && a.words.has(stem) && !a.names.has(stem)) names += 1;
  return names >= least;
}

/** What two topics share. */
export interface Likeness {
  names: number;
  /** Stems that are no names. */
  words: number;
  /** Of all that is shared, each stem by its rareness in the dossier. */
  weight: number;
}

/** What two topics share: how many names, and the weight of all that is shared, each stem by its rareness. */
export function shared(a: Topic, b: Topic, commonness: Commonness): Likeness {
  const { articles, of } = commonness;
  const rareness = (stem: string): number =>
    Math.log2(1 + articles / (of.get(stem) ?? 1)) / Math.log2(1 + articles);
  const likeness: Likeness = { names: 0, words: 0, weight: 0 };
  for (const stem of new Set([...a.names, ...a.words])) {
    const name = b.names.has(stem) || (b.words.has(stem) && a.names.has(stem));
    if (!name && !b.words.has(stem)) continue;
    if (name) likeness.names += 1;
    else likeness.words += 1;
    likeness.weight += rareness(stem);
  }
  return likeness;
}

/** A sentence shorter than this is explained by what follows it: a crosshead, «Cela s'est passé mardi.» */
const explained = 100;

/** The sentence of a block in which a stretch stands, with what follows when it is short. */
export function contextOf(article: DatedArticle, block: Block, offset: number): string {
  const { abbreviations } = dateLanguage(article.clipping.language).lexicon.tense;
  const sentences = sentencesOf(block.text, abbreviations);
  const span = sentenceAt(sentences, offset);
  const sentence = block.text.slice(span.start, span.end);
  if (sentence.length > explained) return sentence;
  const rest = block.text.slice(span.end);
  const next = rest.trim() === '' ? article.blocks[article.blocks.indexOf(block) + 1]?.text : rest;
  return next ? `${sentence}. ${next}` : sentence;
}
