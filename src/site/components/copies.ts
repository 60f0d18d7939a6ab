import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Content, html, joined } from '../html.ts';
import { articlePath } from '../links.ts';
import { readersHeadline } from './bilingual.ts';
import { outletName } from './outlet-name.ts';

/** Links to the articles that hold the same text as this one; nothing where there is none. */
export function copiesOf(article: Article, leaf: Leaf): Content {
  const others = leaf.edition.copiesOf.get(article.clipping.slug);
  if (others === undefined || others.length === 0) return undefined;
  const { targetLanguage } = leaf.site.dossier.settings;
  return joined(
    others.map((other) => {
      const { text, language } = readersHeadline(other, targetLanguage);
      const link = html`<a href="${leaf.href(articlePath(other.clipping.slug))}" lang="${language}">${text}</a>`;
      return other.outlet ? html`${link} (${outletName(other, leaf)})` : link;
    }),
    '; ',
  );
}

/** How many different texts the dossier holds: copies of one text count once. */
export function distinctTexts(leaf: Leaf): number {
  const { articles, copies } = leaf.site.dossier;
  return articles.length - copies.reduce((sum, group) => sum + group.length - 1, 0);
}
