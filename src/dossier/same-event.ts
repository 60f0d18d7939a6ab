import { dateLanguage } from '../dates/date-language.ts';
import { isCapital, lettersEnd } from '../language/letters.ts';
import { partAround, type Span, sentencesOf } from '../language/sentences.ts';
import {
  isOfLetters,
  WORD_END,
  WORD_KIND,
  WORD_PRINT,
  WORD_SIZE,
  wordAfter,
  wordsOf,
} from '../language/words.ts';
import type { Block, DatedArticle } from '../model.ts';
import { numbersIn, type StemNumbers } from './stem-numbers.ts';
import { stemAt, stemOf } from './stems.ts';

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

const shortestWord = 4;

/** Matches `𝐁` of `𝐁iden`, which takes two code units, and `B`; not `b`. */
const CAPITAL = /^\p{Lu}/u;
const FIRST_OF_TWO = 0xd800;
/** Matches what a sentence opens after, or a quotation: the end of `. `, `« ` and nothing; not of `de `. */
const OPENING = /(?:^|[.!?:«"]\s*)$/;
/** It is told by so many signs. */
const OPENING_LENGTH = 3;

/** A part of a text, and what is put before it. */
interface Stretch extends Span {
  lead: string;
}

/** The topic of a text. A word with a capital inside a sentence is a name. */
export function topicOf(text: string): Topic {
  const topic = { names: new Set<string>(), words: new Set<string>() };
  readLetters(topic, text, { start: 0, end: text.length, lead: '' });
  return topic;
}

type Stems = Record<'names' | 'words', Set<string>>;

/** Reads a stretch letter by letter, as is done where words are not known. */
function readLetters(topic: Stems, whole: string, stretch: Stretch): void {
  const text = whole.slice(0, stretch.end);
  for (let start = stretch.start; start < text.length; start++) {
    const end = lettersEnd(text, start);
    if (end - start >= shortestWord) addStem(topic, stemOf(text.slice(start, end)), text, start, stretch);
    start = end;
  }
}

/** Reads a stretch of a block by its words; one that is cut at an end of the stretch counts as it stands there. */
function readWords(topic: Stems, blocks: readonly Block[], place: number, stretch: Stretch): void {
  const { all, first, odd } = wordsOf(blocks);
  const text = blocks[place]?.text ?? '';
  if (odd[place]) {
    readLetters(topic, text, stretch);
    return;
  }
  const last = first[place + 1] ?? 0;
  for (let at = wordAfter(all, first[place] ?? 0, last, stretch.start); at < last; at += WORD_SIZE) {
    const [from, to] = [all[at] ?? 0, all[at + WORD_END] ?? 0];
    if (from >= stretch.end) break;
    const start = Math.max(from, stretch.start);
    const end = Math.min(to, stretch.end);
    if (end - start < shortestWord || !isOfLetters(all[at + WORD_KIND] ?? 0)) continue;
    const whole = start === from && end === to;
    const stem = whole ? stemAt(text, start, end, all[at + WORD_PRINT] ?? 0) : stemOf(text.slice(start, end));
    addStem(topic, stem, text, start, stretch);
  }
}

function addStem(topic: Stems, stem: string, text: string, start: number, stretch: Stretch): void {
  if (stem !== '') (isName(text, start, stretch) ? topic.names : topic.words).add(stem);
}

function isName(text: string, start: number, stretch: Stretch): boolean {
  const code = text.charCodeAt(start);
  const capital = code < FIRST_OF_TWO ? isCapital(code) : CAPITAL.test(text.slice(start, start + 2));
  if (!capital) return false;
  const before = text.slice(Math.max(stretch.start, start - OPENING_LENGTH), start);
  const told = before.length < OPENING_LENGTH ? (stretch.lead + before).slice(-OPENING_LENGTH) : before;
  return !OPENING.test(told);
}

/** How rare each stem is in the dossier: 1 where one article alone has it, towards 0 where every article has it. */
export type Rareness = (stem: string) => number;

/** The stems of an article, each once: what `rarenessIn` counts. */
export function stemsIn({ blocks }: Pick<DatedArticle, 'blocks'>): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [place, { text }] of blocks.entries())
    readWords({ names: stems, words: stems }, blocks, place, { start: 0, end: text.length, lead: '' });
  return stems;
}

/**
 * Counts stems over the dossier: what every article names tells no event from another. Of each article its stems are
 * given parted by spaces; only those that have a number are counted.
 */
export function rarenessIn(stemsOfEach: readonly string[], numbers: StemNumbers): Rareness {
  const counts = new Int32Array(numbers.size);
  for (const written of stemsOfEach) {
    const found = numbersIn(written, numbers);
    for (let i = 0; i < found.length; i++) {
      const number = found[i] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
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

/** What the sentence of a block speaks of that stands at a place, with what follows it when it is short. */
export function topicAround({ blocks, clipping }: DatedArticle, block: Block, offset: number): WrittenTopic {
  const { abbreviations } = dateLanguage(clipping.language).lexicon.tense;
  const { text } = block;
  const span = partAround(sentencesOf(text, abbreviations), offset);
  const place = blocks.indexOf(block);
  const topic = { names: new Set<string>(), words: new Set<string>() };
  readWords(topic, blocks, place, { ...span, lead: '' });
  if (span.end - span.start > explained) return writeTopic(topic);
  const isLast = text.slice(span.end, span.end + explanation).trim() === '';
  const [next, start] = isLast ? [place + 1, 0] : [place, span.end];
  const end = Math.min(blocks[next]?.text.length ?? 0, start + explanation);
  readWords(topic, blocks, next, { start, end, lead: '. ' });
  return writeTopic(topic);
}
