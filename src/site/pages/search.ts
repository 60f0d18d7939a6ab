import { document } from '../components/document.ts';
import { searchForm } from '../components/search-form.ts';
import { type Edition, openLeaf } from '../edition.ts';
import { html, type Pieces } from '../html.ts';
import { words } from '../wording.ts';

/** The page that the search client fills: it reads `q` from the address and writes into `#search-app`. */
export function searchPage(edition: Edition): Pieces {
  const leaf = openLeaf(edition, 'search.html');
  return document(leaf, {
    title: words.searchPage.title,
    kind: 'search',
    current: 'search.html',
    main: html`<h1>${words.searchPage.title}</h1>
${searchForm(leaf)}
<div id="search-app"></div>
<noscript><p>${words.searchPage.noScript}</p>
<ul><li><a href="${leaf.href('index.html')}">${words.nav.digest}</a></li><li><a href="${leaf.href('print.html')}">${words.nav.whole}</a></li></ul></noscript>`,
  });
}
