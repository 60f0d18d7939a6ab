import { isLetter } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { isParagraph, mayReturn, reopen } from './announced-lists.ts';
import { endsSentence } from './line-shape.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Fewest figures, each on a line above what it counts, that make a list of the article. */
const FEWEST_ENTRIES = 3;
/** Share of the lines below the figures that end as a sentence does: headlines of other articles do not. */
const SENTENCES = 0.5;

/** Longest figure with its number before it, and longest row of a name and its figure, in characters. */
const LONGEST_NUMBERED = 40;
const LONGEST_ROW = 60;

/** Matches `6`, `1897`, `2,4 millions` and `85 %`; not `12 partages`, which its own rule knows, nor `3 mai 2021 à Brest`. */
const FIGURE = /^[+-]?\d[\d., \u00a0]{0,11}(?: ?[%€$]| \p{L}{1,12})?$/u;
/** Matches `85` and `1 204`, not `12 partages`. */
const BARE = /^[\d., \u00a0]+$/;

/** Matches `3. 240` and `2) 9,5 millions d'euros`, not `3. Le coût` nor `3.5`. */
const NUMBERED = /^(\d{1,2})[.)] [+-]?\d[^.!?:]{0,30}$/u;

/** Matches `Brest : 31` and `Le Port : 1 204 voix`, not `Photo : AFP` nor `Brest : le port`. */
const NAMED = /^\p{Lu}[\p{L}’' .-]{1,40} ?: ?[+-]?\d[\d., \u00a0]*(?:%|€|\$|\p{L}{1,12})?$/u;

const declaring = lexicons.flatMap((l) => l.telling.declaring);

/**
 * Takes back figures that look like counts of shares but head what they count: several of them, each above a line of
 * the article, or one above a sentence that says what it is.
 */
export function keepFigureEntries({ passages, endSign }: Page): void {
  let number = 0;
  for (let i = 0; i < passages.length; ) {
    const end = endOfEntries(passages, i);
    if (end > i && (endSign < 0 || i < endSign)) {
      const entries = passages.slice(i, end);
      if (isList(entries) || goesOn(entries, number)) {
        for (const p of entries) p.verdict = undefined;
        number = numberOf(entries.at(-2)) ?? number;
      }
    }
    i = Math.max(i + 1, end);
  }
}

/**
 * Takes back the rows of a list of names, each with its figure, below the first paragraph of the article and above the
 * last: they look like results of a menu.
 */
export function keepNamedFigures({ passages }: Page): void {
  const stands = (p: Passage) => p.verdict === undefined && isParagraph(p);
  const last = passages.findLastIndex(stands);
  for (let i = passages.findIndex(stands) + 1; i > 0 && i < last; ) {
    let end = i;
    while (end < last && isNamedFigure(passages[end])) end++;
    if (end - i >= FEWEST_ENTRIES) for (const row of passages.slice(i, end)) reopen(row);
    i = end + 1;
  }
}

function isNamedFigure(passage: Passage | undefined): boolean {
  if (!passage || !mayReturn(passage)) return false;
  const text = textOf(passage);
  return text.length <= LONGEST_ROW && text.includes(':') && NAMED.test(text);
}

/** Whether its first number follows that of the entries before. */
function goesOn(entries: readonly Passage[], number: number): boolean {
  const texts = entries.filter((_, i) => i % 2 === 1);
  return number > 0 && numberOf(entries[0]) === number + 1 && texts.every((p) => endsSentence(textOf(p)));
}

/** The number before the figure: 3 of `3. 240`. */
function numberOf(passage: Passage | undefined): number | undefined {
  const number = passage && NUMBERED.exec(textOf(passage))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The index after the figures and lines, one below the other, that begin at `from`. */
function endOfEntries(passages: readonly Passage[], from: number): number {
  let at = from;
  for (;;) {
    const figure = passages[at];
    const text = passages[at + 1];
    if (!figure || !text || !isFigure(figure) || !mayReturn(text) || isFigure(text)) return at;
    at += 2;
  }
}

function isFigure(passage: Passage): boolean {
  const text = textOf(passage);
  if (text.length > LONGEST_NUMBERED || isLetter(text.charCodeAt(0))) return false;
  if (!NUMBERED.test(text) && (text.length > 24 || !FIGURE.test(text))) return false;
  return mayReturn(passage) || (passage.verdict?.rule === 'counter' && BARE.test(text));
}

function isList(entries: readonly Passage[]): boolean {
  const texts = entries.filter((_, i) => i % 2 === 1);
  const [first] = texts;
  if (!first || !texts.some((p) => p.verdict === undefined)) return false;
  const sentences = texts.filter((p) => endsSentence(textOf(p)));
  if (texts.length >= FEWEST_ENTRIES) return sentences.length >= SENTENCES * texts.length;
  return sentences.length === texts.length && texts.every(saysWhatItIs);
}

function saysWhatItIs(passage: Passage): boolean {
  return passage.verdict === undefined && declaring.some((words) => foldedOf(passage).startsWith(words));
}
