import { typeset } from '../../language/typography.ts';
import type { DossierName, NamePlace, NameVariant } from '../../model.ts';
import { document } from '../components/document.ts';
import { type Edition, type Leaf, openLeaf } from '../edition.ts';
import { type Html, html, joined, type Pieces } from '../html.ts';
import { articlePath } from '../links.ts';
import { words } from '../wording.ts';

/** Links shown for a name before the rest is only counted: a head of state stands in nearly every paragraph. */
const MOST_LINKS = 60;

/** The house's form of each name of the glossary, every spelling met, and where it stands. */
export function namesPage(edition: Edition): Pieces {
  const leaf = openLeaf(edition, 'names.html');
  const { columns, title, intro } = words.names;
  return document(leaf, {
    title,
    kind: 'names',
    current: 'names.html',
    main: html`<h1>${title}</h1>
<p class="lead">${intro}</p>
<div class="scroll"><table class="names-table">
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${alphabetical(leaf).map((name) => row(name, leaf))}</tbody>
</table></div>`,
  });
}

function alphabetical(leaf: Leaf): DossierName[] {
  const { names, settings } = leaf.site.dossier;
  return [...names].sort((a, b) => a.target.localeCompare(b.target, settings.targetLanguage));
}

function row(name: DossierName, leaf: Leaf): Html {
  const { sourceLanguage: source, targetLanguage: target } = leaf.site.dossier.settings;
  return html`<tr><th scope="row" lang="${target}">${typeset(name.target, target)}${name.note && html`<small class="name-note" lang="${target}">${name.note}</small>`}</th>
<td lang="${source}">${spellings(name.sourceVariants, source)}</td>
<td lang="${target}">${spellings(name.targetVariants, target)}</td>
<td>${places(name, leaf)}</td></tr>`;
}

function spellings(variants: readonly NameVariant[], language: string): Html {
  return joined(
    variants.map(
      (variant) =>
        html`<span class="spelling">${typeset(variant.text, language)} <small>${variant.places.length}</small></span>`,
    ),
    html`<br>`,
  );
}

function places(name: DossierName, leaf: Leaf): Html {
  const all = name.sourceVariants.flatMap((variant) => variant.places);
  const byArticle = new Map<string, NamePlace[]>();
  const position = (place: NamePlace) => leaf.edition.positionOf.get(place.article) ?? 0;
  all.sort((a, b) => position(a) - position(b) || blockNumber(a) - blockNumber(b));
  for (const place of all) byArticle.set(place.article, [...(byArticle.get(place.article) ?? []), place]);
  return joined(
    [...byArticle.values()].map((inArticle) => {
      const number = inArticle[0] ? position(inArticle[0]) + 1 : 0;
      const links = inArticle.slice(0, MOST_LINKS).map((place) => placeLink(place, leaf));
      const rest = inArticle.length - links.length;
      return html`<span class="name-article">${words.names.article(number)}</span> ${joined(links, ', ')}${rest > 0 && ` ${words.names.more(rest)}`}`;
    }),
    html`<br>`,
  );
}

/** `p7` is 7; the headline comes first. */
function blockNumber({ block }: NamePlace): number {
  return block === 'title' ? 0 : Number(block.slice(1));
}

function placeLink({ article, block }: NamePlace, leaf: Leaf): Html {
  if (block === 'title')
    return html`<a href="${leaf.href(articlePath(article))}">${words.names.headline}</a>`;
  return html`<a href="${leaf.href(`${articlePath(article)}#${block}`)}">${block.slice(1)}</a>`;
}
