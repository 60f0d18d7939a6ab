import { lexicons } from '../language/lexicons.ts';
import { isParagraph } from './announced-lists.ts';
import { isSignature } from './headline-points.ts';
import { isVouchedFor } from './judge.ts';
import { looksLikeHeading } from './line-shape.ts';
import { notArticleText } from './not-article-text.ts';
import { outsideArticle } from './owner-rules.ts';
import { foldedOf, type Passage, textOf, wordsOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Longest heading that the page does not hold for a part of the article. */
const LONGEST = 90;
/** Matches the beginning of `Pourquoi` and `« Pour »`, not of `12`, `@port` and `suite`. */
const OPENS = /^(?:[«“"] ?)?\p{Lu}/u;

const furniture = new Set(lexicons.flatMap((l) => [...l.furnitureWords, ...l.telling.reader]));

/**
 * Takes back a heading that the learned rule removed though the saved page has it inside the article, right above text
 * of the article: the page's own markup knows better than the look of a line. So comes back what is worded like a heading
 * between two paragraphs of the article, where nothing in the page speaks against it.
 */
export function keepPageHeadings({ clipping, passages }: Page): void {
  if (clipping.format !== 'html') return;
  for (let i = passages.length - 2; i >= 0; i--) {
    const passage = passages[i];
    const rule = passage?.verdict?.rule;
    if (!passage || rule === undefined) continue;
    const below = passages[rule === notArticleText.name ? belowSignature(passages, i) : i + 1];
    if (!below || !isOfArticle(below)) continue;
    const isTakenBack =
      (rule === notArticleText.name && isHeading(passage)) ||
      (rule === outsideArticle.name &&
        isBetweenParagraphs(passages, i) &&
        readsLikeHeading(passage, passages));
    if (isTakenBack) passage.verdict = undefined;
  }
}

/** The index of what stands below a line and, where it stands above all text, below who signed when. */
function belowSignature(passages: readonly Passage[], index: number): number {
  let below = index + 1;
  while (passages[below]?.markup?.main && isSigned(passages[below])) below++;
  const isInHead = below > index + 1 && !passages.slice(0, index).some(isOfArticle);
  return isInHead ? below : index + 1;
}

function isSigned(passage: Passage | undefined): boolean {
  return passage !== undefined && isSignature(passage);
}

function isHeading({ markup }: Passage): boolean {
  return markup?.main === true && markup.element === 'heading';
}

/** Whether it stays: text that the page vouches for, a caption of it, or a heading that was taken back. */
function isOfArticle(passage: Passage): boolean {
  if (passage.verdict) return passage.verdict.fate === 'body';
  return isVouchedFor(passage) || isHeading(passage);
}

function isBetweenParagraphs(passages: readonly Passage[], index: number): boolean {
  const above = passages[index - 1];
  const below = passages[index + 1];
  return (
    above !== undefined &&
    isOfArticle(above) &&
    below !== undefined &&
    isVouchedFor(below) &&
    isParagraph(below)
  );
}

/** Whether the page only holds it for something else because it holds it for nothing, and its words are of no furniture. */
function readsLikeHeading(passage: Passage, passages: readonly Passage[]): boolean {
  const { markup } = passage;
  const text = textOf(passage);
  if (markup?.because !== undefined && markup.element !== 'heading') return false;
  if (markup?.element === 'caption' || markup?.element === 'list-item') return false;
  if (!looksLikeHeading(text, LONGEST) || !OPENS.test(text)) return false;
  if (wordsOf(passage).some((word) => furniture.has(word))) return false;
  const folded = foldedOf(passage);
  return passages.filter((p) => foldedOf(p) === folded).length === 1;
}
