import { lexicons } from '../language/lexicons.ts';
import { isParagraph } from './announced-lists.ts';
import { aboveBox, isBelowBox } from './boxes-in-text.ts';
import { endsSentence, looksLikeHeading } from './line-shape.ts';
import { notArticleText } from './not-article-text.ts';
import { foldedOf, type Passage, textOf, wordsOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Longest short crosshead, and the most words of one in which a word of furniture stands. */
const LONGEST = 45;
const WORDS_BESIDE_FURNITURE = 4;
/** Fewest letters of a word that says what the line is about, where another is a word of furniture. */
const LETTERS_OF_SUBJECT = 5;
/** Most links or advertisements between a crosshead and the paragraph above. */
const LINES_BETWEEN = 3;

/** Matches the beginning of `Pourquoi`, `« Pour »`, `‘A` and `À`; not of `12`, `@port`, `suite`. */
const OPENS = /^(?:[«“"‘„] ?)?\p{Lu}/u;
/** Matches what a short crosshead does not hold: `Photo : AFP`, `a | b`, `Voir >>`, `12`, `…`; not `Pour et contre`. */
const FOREIGN = /[:@©|>›→•#/\d]|\.\.|…/u;

const furniture = new Set(lexicons.flatMap((l) => l.furnitureWords));
const summaryHeadings = new Set(lexicons.flatMap((l) => l.summaryHeadings));
const reader = new Set(lexicons.flatMap((l) => l.telling.reader));

/**
 * Takes back a short line that the learned rule removed between two paragraphs of the article, right above the lower
 * one: it looks like a link, but there crossheads stand. A line that stands on the page several times is none.
 */
export function keepShortCrossheads({ passages }: Page): void {
  const found = passages.flatMap((passage, i) =>
    isBetween(passages, i) && isShort(passage) ? [passage] : [],
  );
  if (found.length === 0) return;
  const times = new Map<string, number>();
  for (const p of passages) if (isShort(p)) times.set(foldedOf(p), (times.get(foldedOf(p)) ?? 0) + 1);
  const alone = isOnlyDoubt(passages);
  for (const passage of found) {
    if (times.get(foldedOf(passage)) !== 1 || wordsOf(passage).some((word) => reader.has(word))) continue;
    if (!hasFurnitureWord(passage) || (alone && hasSubject(passage))) passage.verdict = undefined;
  }
}

function isShort(passage: Passage): boolean {
  const text = textOf(passage);
  if (!looksLikeHeading(text, LONGEST) || !OPENS.test(text) || FOREIGN.test(text)) return false;
  return !endsSentence(text) || /\?(?: ?[»”"])?$/.test(text); // «Et après ?», not «Merci !»
}

/** Whether a paragraph stands right below, and one above, with nothing but links and advertisements between. */
function isBetween(passages: readonly Passage[], index: number): boolean {
  const passage = passages[index];
  const below = passages[index + 1];
  if (passage?.verdict?.rule !== notArticleText.name || !below || !stands(below)) return false;
  let at = index - 1;
  while (at >= index - LINES_BETWEEN && isTakenOut(passages[at])) at--;
  const above = passages[at];
  if (summaryHeadings.has(foldedOf(passage))) return true;
  // A link and its label may go on in the line below them.
  if (above !== undefined && standsAbove(above) && (at === index - 1 || passage.gapBefore)) return true;
  const aboveAll = isBelowBox(passages, index) ? aboveBox(passages, index) : undefined;
  return aboveAll !== undefined && standsAbove(aboveAll);
}

function isTakenOut(passage: Passage | undefined): boolean {
  return passage?.verdict?.fate === 'removed' && passage.verdict.rule !== notArticleText.name;
}

function stands(passage: Passage): boolean {
  return passage.verdict === undefined && isParagraph(passage);
}

/** Whether it is a paragraph, or what the saved page holds for one. */
function standsAbove(passage: Passage): boolean {
  return stands(passage) || (passage.verdict === undefined && textOf(passage).includes('\t'));
}

/** Whether the learned rule took out one line at most from among the paragraphs. */
function isOnlyDoubt(passages: readonly Passage[]): boolean {
  const inside = passages.slice(passages.findIndex(stands), passages.findLastIndex(stands));
  return inside.filter((p) => p.verdict?.rule === notArticleText.name).length <= 1;
}

function hasFurnitureWord(passage: Passage): boolean {
  return wordsOf(passage).some((word) => furniture.has(word));
}

function hasSubject(passage: Passage): boolean {
  const words = wordsOf(passage);
  const isSubject = (word: string) => word.length >= LETTERS_OF_SUBJECT && !furniture.has(word);
  return words.length <= WORDS_BESIDE_FURNITURE && words.some(isSubject);
}
