import { lexicons } from '../language/lexicons.ts';
import { isParagraph } from './announced-lists.ts';
import { endsSentence } from './line-shape.ts';
import { notArticleText } from './not-article-text.ts';
import { isTitle, type Passage, textOf, wordsOf } from './passage.ts';
import type { Page } from './rule.ts';

const SHORTEST = 45;
const LONGEST = 300;
/** Fewest paragraphs of the article below. */
const FEWEST_PARAGRAPHS = 2;
/** Share of its words of so many letters that the article says again. */
const TOLD_AGAIN = 0.6;
const LETTERS_OF_TELLING = 5;

/** Matches `Le pont fermera en juin.` and `Le pont fermera` whole; not what a caption, a date or a call holds: `Le pont, le 3 mai.` */
const PLAIN_SENTENCE = /^(?:[«“"] ?)?\p{Lu}[^\d:@©|…()]*[^.!?](?:\.(?: ?[»”"])?)?$/u;
/** Shortest one without a full stop, which the headline of another article may be. */
const SHORTEST_OPEN = 80;

const furniture = new Set(
  lexicons.flatMap((l) => [...l.furnitureWords, ...l.captionWords, ...l.telling.reader]),
);

/**
 * Takes back the sentence right below the headline that the learned rule removed where the article says most of it again,
 * and none of its words is furniture or tells of a picture.
 */
export function keepStandfirst({ passages }: Page): void {
  const at = passages.findIndex(isTitle) + 1;
  const passage = passages[at];
  if (passage?.verdict?.rule !== notArticleText.name) return;
  const text = textOf(passage);
  if (text.length < SHORTEST || text.length > LONGEST || !PLAIN_SENTENCE.test(text)) return;
  if (!endsSentence(text) && (text.length < SHORTEST_OPEN || isOfList(passages[at + 1]))) return;
  const paragraphs = passages.filter((p) => p.verdict === undefined && isParagraph(p));
  if (paragraphs.length < FEWEST_PARAGRAPHS) return;
  const words = wordsOf(passage);
  if (words.some((word) => furniture.has(word))) return;
  const told = new Set(paragraphs.flatMap(wordsOf));
  const telling = words.filter((word) => word.length >= LETTERS_OF_TELLING);
  if (telling.filter((word) => told.has(word)).length >= TOLD_AGAIN * telling.length)
    passage.verdict = undefined;
}

/** Whether a line reads like one more headline: where several stand below each other, none is a standfirst. */
function isOfList(below: Passage | undefined): boolean {
  return below !== undefined && textOf(below).length >= SHORTEST && !endsSentence(textOf(below));
}
