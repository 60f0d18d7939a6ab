import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { outletPath } from '../links.ts';
import { words } from '../wording.ts';

/** The outlet with a link to its page, or the plain statement that none is named. */
export function outletName(article: Article, leaf: Leaf): Html {
  const outlet = article.outlet && leaf.edition.outletOf.get(article.outlet.text);
  if (outlet === undefined) return html`<span class="unknown">${words.facts.unknownOutlet}</span>`;
  return html`<a href="${leaf.href(outletPath(outlet.slug))}">${outlet.name}</a>`;
}
