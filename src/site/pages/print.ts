import type { Article } from '../../model.ts';
import { articleText } from '../components/article-text.ts';
import { headlinePair, readersHeadline } from '../components/bilingual.ts';
import { dateText } from '../components/date-text.ts';
import { document } from '../components/document.ts';
import { factLine } from '../components/fact-line.ts';
import { readingBar } from '../components/view-switch.ts';
import { type Edition, type Leaf, openLeaf } from '../edition.ts';
import { type Assembled, type Html, html, inPieces, type Pieces } from '../html.ts';
import { articlePath } from '../links.ts';
import { words } from '../wording.ts';
import { compilersWords, cover } from './digest.ts';

/** Beyond this no browser prints the dossier in one go; the contents then lead to the articles. */
const MOST_ARTICLES = 300;

/** The whole dossier on one page, to be printed. */
export function printPage(edition: Edition): Pieces {
  const leaf = openLeaf(edition, 'print.html');
  const { settings, articles } = leaf.site.dossier;
  const whole = articles.length <= MOST_ARTICLES;
  return document(leaf, {
    title: words.nav.whole,
    kind: 'whole',
    current: 'print.html',
    main: inPieces`${cover(leaf)}
<p class="print-hint">${whole ? words.print.hint : words.print.tooMany(articles.length)}</p>
${readingBar(leaf)}
${compilersWords('summary', words.digest.summary, settings.summary, leaf)}
${compilersWords('note', words.digest.note, settings.coverNote, leaf)}
${contents(leaf, whole)}
${whole && articles.map((article) => wholeArticle(article, leaf))}`,
  });
}

function contents(leaf: Leaf, whole: boolean): Html {
  const { articles, settings } = leaf.site.dossier;
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.print.contents}</h2><ol>${articles.map(
    (article) => {
      const { text, language } = readersHeadline(article, settings.targetLanguage);
      const href = whole ? `#${article.clipping.slug}` : leaf.href(articlePath(article.clipping.slug));
      return html`<li><span class="entry-date">${dateText(article.publication, leaf)}</span> <a href="${href}" lang="${language}">${text}</a></li>`;
    },
  )}</ol></nav>`;
}

function wholeArticle(article: Article, leaf: Leaf): Assembled {
  const { slug, file, sha256 } = article.clipping;
  const { targetLanguage: target } = leaf.site.dossier.settings;
  return inPieces`<article class="whole-article">
<h2 class="headlines" id="${slug}">${headlinePair(article, target)}</h2>
${factLine(article, leaf)}
${articleText(article, { target, anchorPrefix: `${slug}--`, headingLevel: 3 })}
<p class="colophon">${words.provenance.file} <code>${file}</code>, ${words.provenance.sha256} <code class="hash">${sha256}</code></p>
</article>`;
}
