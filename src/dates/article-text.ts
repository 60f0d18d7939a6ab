import type { TenseLexicon } from '../language/date-lexicon.ts';
import { READ_FOR_DATES } from '../language/reading-limit.ts';
import { type Span, sentenceAt, sentencesOf } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';
import type { Block, CleanArticle, Evidence } from '../model.ts';
import { type DateLanguage, dateLanguage } from './date-language.ts';
import type { Expression } from './expression.ts';
import { readExpressions } from './find-expressions.ts';
import { isOfParticiple, settledAsPast, type Tense, type TimedVerb, tenseAt, timedVerbs } from './tense.ts';

/** An expression in a block. */
export interface Found extends Expression {
  block: Block;
  /** Position of the block in the article. */
  place: number;
  /** How it stands in its text; found out when it is first asked for, since a full date needs no verb. */
  standing(): Standing;
}

/** The sentence and the tense that an expression stands in. */
export interface Standing {
  sentence: Span;
  tense: Tense;
  /** The tense is said by the word before and not reckoned from a verb. */
  settled: boolean;
  /** It tells which thing is meant, and not when the story plays: «signée en 2019». */
  ofThing: boolean;
}

/** The article last read: it is dated, and then asked what it wants to know of the others. */
let last: { blocks: readonly Block[]; language: DateLanguage; found: readonly Found[] } | undefined;

/** Every calendar expression of an article, in reading order, not yet resolved. */
export function readArticle({ blocks, clipping }: CleanArticle): readonly Found[] {
  const language = dateLanguage(clipping.language);
  if (last?.blocks !== blocks || last.language !== language)
    last = { blocks, language, found: readBlocks(blocks, language) };
  return last.found;
}

function readBlocks(blocks: readonly Block[], language: DateLanguage): Found[] {
  const words = wordsOf(blocks);
  let left = READ_FOR_DATES;
  return blocks.flatMap((block, place) => {
    if (left <= 0) return [];
    const original = block.text.length <= left ? block.text : block.text.slice(0, left);
    left -= original.length;
    const known = original === block.text && words.odd[place] === false ? { words, place } : undefined;
    const read = readExpressions(original, language, known);
    if (!read) return [];
    const standingOf = standingIn(original, read.text, language.lexicon.tense);
    return read.found.map((expression) => {
      const { start, end, kind, meaning, reader } = expression;
      let known: Standing | undefined;
      const standing = (): Standing => (known ??= standingOf(expression));
      return { start, end, kind, meaning, reader, block, place, standing };
    });
  });
}

/** How expressions stand in a text; each of its sentences is read for verbs once. */
function standingIn(
  original: string,
  text: string,
  tense: TenseLexicon,
): (expression: Expression) => Standing {
  const verbs = new Map<Span, TimedVerb[]>();
  return (expression) => {
    const sentence = sentenceAt(sentencesOf(original, tense.abbreviations), expression.start);
    const known = verbs.get(sentence) ?? timedVerbs(text, sentence, tense);
    verbs.set(sentence, known);
    const settled = settledAsPast(text, expression, tense);
    return {
      sentence,
      settled,
      ofThing: expression.kind === 'year' && isOfParticiple(text, expression, known, tense),
      tense: settled ? 'past' : tenseAt(text, expression, known, tense),
    };
  };
}

/** Evidence that quotes an expression; `says` is the sentence that a reader sees. */
export function evidenceOf(
  article: CleanArticle,
  found: Pick<Found, 'block' | 'start' | 'end'>,
  rule: string,
  says: string,
): Evidence {
  const { block, start, end } = found;
  return {
    article: article.clipping.slug,
    block: block.id,
    line: block.lines[0],
    start,
    end,
    quote: block.text.slice(start, end),
    rule,
    says,
  };
}
