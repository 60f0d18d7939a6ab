import { isParagraph } from './announced-lists.ts';
import { endsSentence } from './line-shape.ts';
import { notArticleText } from './not-article-text.ts';
import { inOneForm, lengthOf, type Passage, textOf } from './passage.ts';
import { isOff } from './questions.ts';
import type { Page } from './rule.ts';

/** Rules whose lines stand together in a box: a form, an offer, a question. */
const BOXES = new Set(['newsletter-call', 'paywall', 'consent-notice', 'social-call']);
const LINKS = 'read-also';
/** Longest line of a form or label of a list of links, and longest link. */
const LONGEST_PART = 40;
const LONGEST_LINK = 160;

/**
 * Takes out what was left of a box that was taken out: a few words between two lines of a form, and headlines below a
 * label of links, after the last paragraph, of which others went.
 */
export function dropBoxLeftovers(page: Page): void {
  const { passages } = page;
  const last = passages.findLastIndex((p) => stays(p) && isParagraph(p));
  for (let i = 1; i < passages.length - 1; i++) {
    const passage = passages[i];
    const rule = passages[i - 1]?.verdict?.rule;
    if (!passage || rule === undefined || isOff(page, rule)) continue;
    const isEnclosed = BOXES.has(rule) && passages[i + 1]?.verdict?.rule === rule;
    if (isEnclosed && stays(passage) && lengthOf(passage) <= LONGEST_PART) takeOut(passage, rule);
    if (i > last && rule === LINKS && lengthOf(passages[i - 1] ?? passage) <= LONGEST_PART)
      dropLinks(passages, i);
  }
}

/** Takes out the headlines that stay among those that begin at `from`, where any was taken out. */
function dropLinks(passages: readonly Passage[], from: number): void {
  let end = from;
  for (let link = passages[end]; link && isLink(link); link = passages[end]) end++;
  const links = passages.slice(from, end);
  if (!links.some(({ verdict }) => verdict?.rule === notArticleText.name)) return;
  for (const link of links) if (stays(link)) takeOut(link, LINKS);
}

function isLink(passage: Passage): boolean {
  const isOpen = stays(passage) || passage.verdict?.rule === notArticleText.name;
  const text = textOf(passage);
  return isOpen && text.length <= LONGEST_LINK && (!endsSentence(text) || text.endsWith('?'));
}

function stays({ verdict, kept }: Passage): boolean {
  return verdict === undefined && !kept;
}

function takeOut(passage: Passage, rule: string): void {
  passage.verdict = inOneForm({ fate: 'removed', rule });
}
