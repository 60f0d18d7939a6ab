import { lexicons } from '../language/lexicons.ts';
import { mayReturn } from './announced-lists.ts';
import { endsSentence } from './line-shape.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Fewest figures, each on a line above what it counts, that make a list of the article. */
const FEWEST_ENTRIES = 3;
/** Share of the lines below the figures that end as a sentence does: headlines of other articles do not. */
const SENTENCES = 0.5;

/** Matches `6`, `1897`, `2,4 millions` and `85 %`; not `12 partages`, which its own rule knows, nor `3 mai 2021 à Brest`. */
const FIGURE = /^[+-]?\d[\d., \u00a0]{0,11}(?: ?[%€$]| \p{L}{1,12})?$/u;
/** Matches `85` and `1 204`, not `12 partages`. */
const BARE = /^[\d., \u00a0]+$/;

const declaring = lexicons.flatMap((l) => l.telling.declaring);

/**
 * Takes back figures that look like counts of shares but head what they count: several of them, each above a line of
 * the article, or one above a sentence that says what it is.
 */
export function keepFigureEntries({ passages, endSign }: Page): void {
  for (let i = 0; i < passages.length; ) {
    const end = endOfEntries(passages, i);
    if (end > i && (endSign < 0 || i < endSign)) takeBack(passages.slice(i, end));
    i = Math.max(i + 1, end);
  }
}

function takeBack(entries: readonly Passage[]): void {
  if (isList(entries)) for (const passage of entries) passage.verdict = undefined;
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
  if (text.length > 24 || !FIGURE.test(text)) return false;
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
