import type { Article } from '../../model.ts';
import { articleText, onOwnPage } from '../components/article-text.ts';
import { headlinePair, readersHeadline } from '../components/bilingual.ts';
import { citations } from '../components/citation.ts';
import { cleaningSummary } from '../components/cleaning-summary.ts';
import { dateEvidence } from '../components/date-evidence.ts';
import { document } from '../components/document.ts';
import { summaryPair } from '../components/entry.ts';
import { factLine } from '../components/fact-line.ts';
import { type TermNotes, termNotes, termSection } from '../components/glossary-notes.ts';
import { neighbours } from '../components/neighbours.ts';
import { provenance, translators } from '../components/provenance.ts';
import { readingBar } from '../components/view-switch.ts';
import { type Edition, type Leaf, openLeaf } from '../edition.ts';
import { type Gaps, type Html, html, openGaps, type Pieces } from '../html.ts';
import { articlePath, webAddress } from '../links.ts';
import { words } from '../wording.ts';

/** An article in both languages, with everything that lets a reader trust or check it. */
export function articlePage(article: Article, edition: Edition): Pieces {
  const leaf = openLeaf(edition, articlePath(article.clipping.slug));
  const { targetLanguage } = leaf.site.dossier.settings;
  const { text } = readersHeadline(article, targetLanguage);
  const { gap, fill } = openGaps();
  const terms = leaf.edition.explained.length > 0 ? termNotes(article, leaf.edition.explained) : undefined;
  const cited = citations(article, leaf);
  const page = document(leaf, {
    title: text,
    kind: 'article',
    gap,
    head: citationMeta(article),
    main: html`<article data-cite="${cited.block}">
${articleHead(article, leaf)}
${readingBar(leaf, article.clipping.language)}
${summary(article, targetLanguage)}
${gap((terms ? undefined : article.made?.text) ?? articleText(article, { ...onOwnPage(targetLanguage), ...(terms && { terms }) }))}
</article>
${neighbours(article, leaf)}
${apparatus(article, leaf, cited.article, terms, gap)}`,
  });
  return fill(page);
}

/** What reference managers read from a page: the original, not its translation. */
function citationMeta(article: Article): Html {
  const { title, outlet, author, publication, clipping, url } = article;
  const day = /^\d{4}-\d\d-\d\d$/.test(publication.edtf) ? publication.edtf.replaceAll('-', '/') : undefined;
  const facts: [string, string | undefined][] = [
    ['title', title.text],
    ['author', author?.text],
    ['journal_title', outlet?.text],
    ['publication_date', day],
    ['language', clipping.language],
    ['public_url', webAddress(url)],
  ];
  return html`${facts.map(
    ([name, content]) =>
      content &&
      html`<meta name="citation_${name}" content="${content}">
`,
  )}`;
}

function summary(article: Article, target: string): Html | undefined {
  const pair = summaryPair(article, target);
  return (
    pair &&
    html`<section class="compilers-words" aria-labelledby="summary"><h2 id="summary">${words.article.summary}</h2>${pair}</section>`
  );
}

/** Headline pair and facts. */
function articleHead(article: Article, leaf: Leaf): Html {
  const { targetLanguage } = leaf.site.dossier.settings;
  const position = (leaf.edition.positionOf.get(article.clipping.slug) ?? 0) + 1;
  return html`<header class="article-head">
<p class="kicker">${words.article.position(position, leaf.site.dossier.articles.length)}</p>
<h1 class="headlines">${headlinePair(article, targetLanguage)}</h1>
${factLine(article, leaf)}
</header>`;
}

function apparatus(
  article: Article,
  leaf: Leaf,
  cited: string,
  terms: TermNotes | undefined,
  gap: Gaps['gap'],
): Html {
  const { made } = article;
  return html`<aside class="apparatus" aria-labelledby="apparatus">
<h2 id="apparatus">${words.article.about}</h2>
${terms && termSection(terms, article, leaf)}
${dateEvidence(article, leaf)}
${gap(made?.cleaning ?? cleaningSummary(article))}
${provenance(article, leaf, gap(made?.translators ?? translators(article)))}
<section aria-labelledby="citing"><h3 id="citing">${words.article.cite}</h3><p class="citation">${cited}</p></section>
</aside>`;
}
