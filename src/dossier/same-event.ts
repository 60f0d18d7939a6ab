import { dateLanguage } from '../dates/date-language.ts';
import { emptyEventWords, eventWordsAlike } from '../language/event-words.ts';
import { withoutMarks } from '../language/fold.ts';
import { isCapital, lettersEnd } from '../language/letters.ts';
import { partAround, sentencesOf } from '../language/sentences.ts';
import type { Block, DatedArticle } from '../model.ts';
import { numbersIn, type StemNumbers } from './stem-numbers.ts';

/** What a stretch of text speaks of: its names and its other words, cut to stems. */
export interface Topic {
  names: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

/** A topic as it is kept: stems parted by spaces. */
export interface WrittenTopic {
  names: string;
  words: string;
}

/** The topic as it is kept. */
export function writeTopic({ names, words }: Topic): WrittenTopic {
  return { names: [...names].join(' '), words: [...words].join(' ') };
}

/** The topic that was kept. */
export function readTopic({ names, words }: WrittenTopic): Topic {
  const stems = (kept: string) => new Set(kept === '' ? [] : kept.split(' '));
  return { names: stems(names), words: stems(words) };
}

const stemLength = 5;
const shortestWord = 4;
/** The stem that stands for all that are alike. */
const sameAs = new Map(
  eventWordsAlike.flatMap(([first = '', ...others]) => others.map((stem) => [stem, first])),
);

/** Matches `𝐁` of `𝐁iden`, which takes two code units, and `B`; not `b`. */
const CAPITAL = /^\p{Lu}/u;
const FIRST_OF_TWO = 0xd800;
/** Matches what a sentence opens after, or a quotation: the end of `. `, `« ` and nothing; not of `de `. */
const OPENING = /(?:^|[.!?:«"]\s*)$/;

/** The topic of a text. A word with a capital inside a sentence is a name. */
export function topicOf(text: string): Topic {
  const names = new Set<string>();
  const words = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    const end = lettersEnd(text, start);
    if (end - start >= shortestWord) {
      const stem = stemOf(text.slice(start, end));
      if (stem !== '') (isName(text, start) ? names : words).add(stem);
    }
    start = end;
  }
  return { names, words };
}

function isName(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  const capital = code < FIRST_OF_TWO ? isCapital(code) : CAPITAL.test(text.slice(start, start + 2));
  return capital && !OPENING.test(text.slice(Math.max(0, start - 3), start));
}

/** The stems of words met before: nearly every word of a text has been. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;
/** A longer word may be held as a part of its text, and would hold all of it. */
const LONGEST_KEPT = 12;

/** Empty for a word that tells nothing of an event. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = readStem(word.toLowerCase());
  if (word.length <= LONGEST_KEPT) {
    if (stems.size >= MOST_STEMS) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}

function readStem(small: string): string {
  if (emptyEventWords.has(small)) return '';
  const stem = withoutMarks(small).slice(0, stemLength);
  return sameAs.get(stem) ?? stem;
}

/** How rare each stem is in the dossier: 1 where one article alone has it, towards 0 where every article has it. */
export type Rareness = (stem: string) => number;

/** The stems of an article, each once: what `rarenessIn` counts. */
export function stemsIn(article: DatedArticle): ReadonlySet<string> {
  const { names, words } = topicOf(article.blocks.map((block) => block.text).join('\n'));
  return new Set([...names, ...words]);
}

/**
 * Counts stems over the dossier: what every article names tells no event from another. Of each article its stems are
 * given parted by spaces; only those that have a number are counted.
 */
export function rarenessIn(stemsOfEach: readonly string[], numbers: StemNumbers): Rareness {
  const counts = new Int32Array(numbers.size);
  for (const written of stemsOfEach)
    for (const number of numbersIn(written, numbers)) counts[number] = (counts[number] ?? 0) + 1;
  const articles = stemsOfEach.length;
  const rareness = Float64Array.from(counts, (count) =>
    count === 0 ? 1 : Math.log2(1 + articles / count) / Math.log2(1 + articles),
  );
  return (stem) => rareness[numbers.get(stem) ?? -1] ?? 1;
}

/** What two topics share. */
export interface Likeness {
  names: number;
  /** Stems that are no names. */
  words: number;
  /** Of all that is shared, each stem by its rareness in the dossier. */
  weight: number;
}

/** Compares topics with one: how many names they share, and the weight of all that is shared. */
export function likenessTo({ names, words }: Topic, rareness: Rareness): (other: Topic) => Likeness {
  const stems = [...new Set([...names, ...words])].map((stem) => ({
    stem,
    isName: names.has(stem),
    weight: rareness(stem),
  }));
  return (other) => {
    const likeness: Likeness = { names: 0, words: 0, weight: 0 };
    for (const { stem, isName, weight } of stems) {
      const name = other.names.has(stem);
      if (!name && !other.words.has(stem)) continue;
      if (name || isName) likeness.names += 1;
      else likeness.words += 1;
      likeness.weight += weight;
    }
    return likeness;
  };
}

/** Whether what is shared is as much as that. */
export function enoughOf(likeness: Likeness, least: Partial<Likeness>): boolean {
  const { names = 0, words = 0, weight = 0 } = least;
  return likeness.names >= names && likeness.words >= words && likeness.weight >= weight;
}

/** A sentence shorter than this is explained by what follows it: a crosshead, «Cela s'est passé mardi.» */
const explained = 100;
/** What follows is read so far, some paragraphs: in a text of one line it would be all the rest, for every mention. */
const explanation = 5000;

/** The sentence of a block in which a stretch stands, with what follows when it is short. */
export function contextOf(article: DatedArticle, block: Block, offset: number): string {
  const { abbreviations } = dateLanguage(article.clipping.language).lexicon.tense;
  const sentences = sentencesOf(block.text, abbreviations);
  const span = partAround(sentences, offset);
  const sentence = block.text.slice(span.start, span.end);
  if (sentence.length > explained) return sentence;
  const rest = block.text.slice(span.end, span.end + explanation);
  const next = rest.trim() === '' ? article.blocks[article.blocks.indexOf(block) + 1]?.text : rest;
  return next ? `${sentence}. ${next.slice(0, explanation)}` : sentence;
}
