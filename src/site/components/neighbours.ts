import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { articlePath } from '../links.ts';
import { words } from '../wording.ts';
import { readersHeadline } from './bilingual.ts';
import { dateText } from './date-text.ts';

/** Links to the articles before and after this one in the dossier's order. */
export function neighbours(article: Article, leaf: Leaf): Html | undefined {
  const { articles } = leaf.site.dossier;
  const at = leaf.edition.positionOf.get(article.clipping.slug) ?? 0;
  const before = articles[at - 1];
  const after = articles[at + 1];
  if (before === undefined && after === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="${words.article.neighbours}">
${before && neighbour(before, 'prev', words.article.previous, leaf)}
${after && neighbour(after, 'next', words.article.next, leaf)}
</nav>`;
}

function neighbour(article: Article, rel: 'prev' | 'next', word: string, leaf: Leaf): Html {
  const { text, language } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
  return html`<a class="${rel}" rel="${rel}" href="${leaf.href(articlePath(article.clipping.slug))}"><span class="direction">${word}</span> <span class="neighbour-date">${dateText(article.publication, leaf)}</span> <span class="neighbour-title" lang="${language}">${text}</span></a>`;
}
