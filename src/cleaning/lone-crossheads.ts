import { endsSentence, looksLikeHeading } from './line-shape.ts';
import { notArticleText } from './not-article-text.ts';
import { isRunningText, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Shortest and longest crosshead, in characters. */
const SHORTEST = 20;
const LONGEST = 110;
/** Matches `relations` and `à`, not `Biden` nor `2021`. */
const SMALL_WORD = /^["«“(]?\p{Ll}/u;

/**
 * Takes back what the learned rule removed where it is alone between two paragraphs of the article and is worded
 * like a phrase: crossheads stand so, links to other articles rarely do, and lost text is worse than left furniture.
 */
export function keepLoneCrossheads(page: Page): void {
  const { passages } = page;
  let above: Passage | undefined;
  passages.forEach((passage, i) => {
    const rule = passage.verdict?.rule;
    if (
      rule === notArticleText.name &&
      above &&
      isParagraph(above) &&
      looksLikeHeading(textOf(passage), LONGEST)
    ) {
      const below = nextUnruled(passages, i);
      const heads =
        below && (isUpdate(below) || (isParagraph(below) && isWordedLikeCrosshead(textOf(passage))));
      if (heads) passage.verdict = undefined;
    }
    if (rule === undefined || rule === notArticleText.name) above = passage;
  });
}

/** The next passage that no explicit rule has taken out. */
function nextUnruled(passages: readonly Passage[], index: number): Passage | undefined {
  for (let i = index + 1; i < Math.min(passages.length, index + 30); i++) {
    const passage = passages[i];
    const rule = passage?.verdict?.rule;
    if (passage && (rule === undefined || rule === notArticleText.name || passage.verdict?.fate === 'body'))
      return passage;
  }
  return undefined;
}

function isParagraph(passage: Passage): boolean {
  return passage.verdict === undefined && isRunningText(passage) && endsSentence(textOf(passage));
}

/** Whether the next entry of a live report begins with it: what stands alone right above is its heading. */
function isUpdate({ verdict }: Passage): boolean {
  return verdict?.fate === 'body' && verdict.kind === 'update';
}

function isWordedLikeCrosshead(text: string): boolean {
  if (text.length < SHORTEST || endsSentence(text)) return false;
  const words = text.split(' ');
  return words.length >= 4 && words.filter((w) => SMALL_WORD.test(w)).length >= 0.4 * words.length;
}
