import type { DateLexicon } from '../language/date-lexicon.ts';
import { englishDates } from '../language/en-dates.ts';
import { frenchDates } from '../language/fr-dates.ts';
import type { Block, CleanArticle, Evidence, Language } from '../model.ts';
import type { Expression, Reader } from './expression.ts';
import { findExpressions } from './find-expressions.ts';
import { englishReaders } from './readers-en.ts';
import { frenchReaders } from './readers-fr.ts';
import { type Span, sentenceAt, sentencesOf } from './sentences.ts';
import { type Tense, tenseAt, timedVerbs } from './tense.ts';

/** What is known of reading dates in one language. */
export interface DateLanguage {
  lexicon: DateLexicon;
  readers: readonly Reader[];
}

/** French for French, English for everything else: foreign months are rarely English words. */
export function dateLanguage(language: Language): DateLanguage {
  if (/^fr/i.test(language)) return { lexicon: frenchDates, readers: frenchReaders };
  return { lexicon: englishDates, readers: englishReaders };
}

/** An expression in a block, with the sentence and the tense that it stands in. */
export interface Found extends Expression {
  block: Block;
  /** Position of the block in the article. */
  place: number;
  sentence: Span;
  tense: Tense;
}

/** Every calendar expression of an article, in reading order, not yet resolved. */
export function readArticle(article: CleanArticle): Found[] {
  const { lexicon, readers } = dateLanguage(article.clipping.language);
  return article.blocks.flatMap((block, place) => {
    const expressions = findExpressions(block.text, readers);
    if (expressions.length === 0) return [];
    const sentences = sentencesOf(block.text, lexicon.tense.abbreviations);
    const verbs = timedVerbs(block.text, lexicon.tense);
    return expressions.map((expression) => {
      const sentence = sentenceAt(sentences, expression.start);
      return {
        ...expression,
        block,
        place,
        sentence,
        tense: tenseAt(block.text, expression, sentence, verbs),
      };
    });
  });
}

/** Evidence that quotes an expression; `says` is the sentence that a reader sees. */
export function evidenceOf(article: CleanArticle, found: Found, rule: string, says: string): Evidence {
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
