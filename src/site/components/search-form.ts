import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { words } from '../wording.ts';

/** The search field. It needs no script to lead to the search page, which reads `q` from its address. */
export function searchForm(leaf: Leaf): Html {
  const { languages } = leaf.edition;
  const hint = words.search.placeholder(languages, leaf.site.dossier.settings.targetLanguage);
  return html`<form class="search-slot" role="search" action="${leaf.href('search.html')}" method="get">
<input type="search" name="q" aria-label="${words.search.label}" placeholder="${hint}" autocomplete="off" spellcheck="false">
<button type="submit">${words.search.submit}</button>
</form>`;
}
