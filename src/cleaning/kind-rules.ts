import { endsSentence, looksLikeHeading } from './line-shape.ts';
import { type Passage, textOf } from './passage.ts';
import type { Page, PassageRule } from './rule.ts';

/*
 * Rules that say what kind of block a line of the article is; the last one always answers.
 */

const marked: PassageRule = {
  name: 'marked-kind',
  title: 'Kind marked by the page',
  reason:
    'The saved page or a sign before the line says whether the line is a heading, a list item or a quotation.',
  judge(passage) {
    const element = passage.mark ?? passage.markup?.element;
    if (element === 'heading' || element === 'list-item' || element === 'quotation') {
      return { fate: 'body', rule: this.name, kind: element };
    }
    return undefined;
  },
};

/** Matches `« Quel idiot ! »` and `“No”` as a whole line, not `« Non », dit-il.` */
const QUOTED = /^(?:«[^«»]*»|“[^“”]*”|"[^"]*")$/u;
/** Matches the end of `« Jusqu'au bout. »` and `“No.”`: a sentence that somebody said; not of `« Quel idiot ! »`. */
const STATED = /[^.]\. ?[»”"]$/u;

/** Matches the sign of `- un disparu` and `• un`, not of `-5 °C`. */
const BULLET = /^[-–—•*·▪●]\s/u;

/** Matches the whole of `(CORRECTION au 2e paragraphe)` and `[Rires]`, not `Le port (1)`. */
const BRACKETED = /^(?:\([^()]*\)|\[[^[\]]*\])$/;

/** How far below a heading what it stands above is looked for, over what was taken out. */
const LINES_BELOW = 40;

/** The next passage that is a part of the article as far as is known. */
function nextOfArticle({ passages }: Page, index: number): Passage | undefined {
  for (let i = index + 1; i < index + LINES_BELOW; i++) {
    const passage = passages[i];
    if (!passage || passage.verdict === undefined || passage.verdict.fate === 'body') return passage;
  }
  return undefined;
}

/** Matches `310 000` and `28/06/2019`, not `Pièce`. */
const FIGURE = /\d/;
/** Fewest lines with figures, one after the other, that are entries of a list rather than headings. */
const FEWEST_ENTRIES = 3;

/** Whether it is a row of a table, or one of several short lines with figures, none of which heads what follows. */
function isRow({ passages }: Page, index: number): boolean {
  const own = passages[index];
  if (!own) return false;
  if (textOf(own).includes('\t')) return true;
  const entriesOn = (step: 1 | -1): number => {
    let entries = 0;
    for (let i = index + step; entries < FEWEST_ENTRIES; i += step) {
      const passage = passages[i];
      if (!passage || !isEntry(passage)) break;
      entries++;
    }
    return entries;
  };
  return isEntry(own) && 1 + entriesOn(-1) + entriesOn(1) >= FEWEST_ENTRIES;
}

function isEntry({ mended, verdict }: Passage): boolean {
  const isOpen = verdict === undefined || verdict.rule === 'crosshead' || verdict.rule === 'paragraph';
  return (
    isOpen && mended.text.length <= 140 && FIGURE.test(mended.text) && looksLikeHeading(mended.text, 140)
  );
}

/** A heading inside the article. */
export const crosshead: PassageRule = {
  name: 'crosshead',
  title: 'Crosshead',
  reason: 'A short line without a full stop before a paragraph is a heading inside the article.',
  judge(passage, page, index) {
    const text = textOf(passage);
    const quoted = isQuotation(text);
    const plain = isPlainHeading(text);
    if (!(quoted || plain) || isRow(page, index)) return undefined;
    const next = nextOfArticle(page, index);
    if (!next || (next.verdict?.fate === 'body' && next.verdict.kind === 'caption')) return undefined;
    const heads = plain || next.verdict !== undefined || textOf(next).length > text.length;
    return heads ? { fate: 'body', rule: this.name, kind: 'heading' } : undefined;
  },
};

function isQuotation(text: string): boolean {
  return text.length <= 80 && QUOTED.test(text) && !STATED.test(text);
}

function isPlainHeading(text: string): boolean {
  if (endsSentence(text) && !(text.endsWith('?') && text.length <= 90)) return false;
  return looksLikeHeading(text, 140) && !BULLET.test(text) && !BRACKETED.test(text);
}

const paragraph: PassageRule = {
  name: 'paragraph',
  title: 'Paragraph',
  reason: 'The line is a paragraph of the article.',
  judge: () => ({ fate: 'body', rule: 'paragraph', kind: 'paragraph' }),
};

const columnLine: PassageRule = {
  name: 'column-line',
  title: 'Line of two columns',
  reason: 'The text stands in two columns side by side; each line is left as it is.',
  judge: (passage) =>
    passage.columns ? { fate: 'body', rule: 'column-line', kind: 'paragraph' } : undefined,
};

/** Rules on kinds, in order; the last one always answers. */
export const kindRules: readonly PassageRule[] = [columnLine, marked, crosshead, paragraph];
