import { isVouchedFor } from './judge.ts';
import { notArticleText } from './not-article-text.ts';
import type { Passage } from './passage.ts';
import type { Page } from './rule.ts';

/**
 * Takes back a heading that the learned rule removed though the saved page has it inside the article, right above text
 * of the article: the page's own markup knows better than the look of a line.
 */
export function keepPageHeadings({ clipping, passages }: Page): void {
  if (clipping.format !== 'html') return;
  for (let i = passages.length - 2; i >= 0; i--) {
    const passage = passages[i];
    const below = passages[i + 1];
    if (passage?.verdict?.rule === notArticleText.name && isHeading(passage) && below && isOfArticle(below))
      passage.verdict = undefined;
  }
}

function isHeading({ markup }: Passage): boolean {
  return markup?.main === true && markup.element === 'heading';
}

/** Whether it stays: text that the page vouches for, a caption of it, or a heading that was taken back. */
function isOfArticle(passage: Passage): boolean {
  if (passage.verdict) return passage.verdict.fate === 'body';
  return isVouchedFor(passage) || isHeading(passage);
}
