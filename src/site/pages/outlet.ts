import { document } from '../components/document.ts';
import { entry } from '../components/entry.ts';
import { readingBar } from '../components/view-switch.ts';
import { type Edition, type OutletGroup, openLeaf } from '../edition.ts';
import { html, type Pieces } from '../html.ts';
import { outletPath } from '../links.ts';
import { languageName, words } from '../wording.ts';

/** What is known of a source, and its articles. */
export function outletPage(outlet: OutletGroup, edition: Edition): Pieces {
  const leaf = openLeaf(edition, outletPath(outlet.slug));
  const known = [outlet.country, outlet.language && languageName(outlet.language)].filter(Boolean).join(', ');
  return document(leaf, {
    title: outlet.name,
    kind: 'outlet',
    main: html`<header class="outlet-head"><p class="kicker">${words.facts.outlet}</p>
<h1>${outlet.name}</h1>
${known !== '' && html`<p>${known}</p>`}
${outlet.note && html`<p>${outlet.note}</p>`}</header>
${readingBar(leaf, outlet.language)}
<section class="entries" aria-labelledby="its-articles"><h2 id="its-articles">${words.digest.articles(outlet.articles.length)}</h2>
<ol>${outlet.articles.map((article) => entry(article, leaf))}</ol></section>`,
  });
}
