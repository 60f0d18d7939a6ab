import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { articlePath } from '../links.ts';
import { firstLinesOf } from '../listing.ts';
import { markdown } from '../markdown.ts';
import { words } from '../wording.ts';
import { headlinePair } from './bilingual.ts';
import { missingText } from './block-pair.ts';
import { copiesOf } from './copies.ts';
import { dateText, sourceDateText } from './date-text.ts';
import { outletName } from './outlet-name.ts';
import { translationInWords } from './translation-state.ts';

/** An article in a list: date, outlet, both headlines, first lines, state of its translation. */
export function entry(article: Article, leaf: Leaf, level: 'h3' | 'h2' = 'h3'): Html {
  const { targetLanguage } = leaf.site.dossier.settings;
  const link = html`<a href="${leaf.href(articlePath(article.clipping.slug))}">${headlinePair(article, targetLanguage)}</a>`;
  const copies = copiesOf(article, leaf);
  return html`<li class="entry">
<div class="entry-facts"><p class="entry-date">${dateText(article.publication, leaf)} ${sourceDateText(article.publication, leaf)}</p><p class="entry-outlet">${outletName(article, leaf)}</p><p class="entry-state">${translationInWords(article)}</p>${copies !== undefined && html`<p class="entry-copies">${words.facts.copies}: ${copies}</p>`}</div>
${level === 'h3' ? html`<h3 class="headlines">${link}</h3>` : html`<h2 class="headlines">${link}</h2>`}
${firstLines(article, targetLanguage)}
</li>`;
}

/** The compiler's summary where there is one, else the first lines of the text, in both languages. */
function firstLines(article: Article, target: string): Html | undefined {
  const { language, sidecar } = article.clipping;
  if (sidecar.summary !== undefined) return summaryPair(article, target);
  const first = firstLinesOf(article, target);
  if (first === undefined) return undefined;
  const { source, translated } = first;
  if (language === target)
    return html`<div class="first-lines facing"><p lang="${language}">${source}</p></div>`;
  const beside =
    translated === undefined
      ? html`<p class="target missing" lang="${target}">${missingText(source, language)}</p>`
      : html`<p class="target" lang="${target}">${translated}</p>`;
  return html`<div class="first-lines facing"><p class="source" lang="${language}">${source}</p>
${beside}</div>`;
}

/** The compiler's summary of an article; in one language alone where only that one is written. */
export function summaryPair({ clipping }: Article, target: string): Html | undefined {
  const { source, target: translated } = clipping.sidecar.summary ?? {};
  if (source === undefined && translated === undefined) return undefined;
  const own =
    source !== undefined &&
    html`<div class="${translated === undefined ? 'alone' : 'source'}" lang="${clipping.language}">${markdown(source, clipping.language, 3)}</div>`;
  const other =
    translated !== undefined &&
    html`<div class="${source === undefined ? 'alone' : 'target'}" lang="${target}">${markdown(translated, target, 3)}</div>`;
  return html`<div class="first-lines facing">${own}${other}</div>`;
}
