import type { Article } from '../../model.ts';
import { articleText, onOwnPage } from '../components/article-text.ts';
import { headlinePair, readersHeadline } from '../components/bilingual.ts';
import { citation, citedIn } from '../components/citation.ts';
import { cleaningSummary } from '../components/cleaning-summary.ts';
import { dateEvidence } from '../components/date-evidence.ts';
import { document } from '../components/document.ts';
import { summaryPair } from '../components/entry.ts';
import { dateFact, factLine, ownFacts } from '../components/fact-line.ts';
import { type TermNotes, termNotes, termSection } from '../components/glossary-notes.ts';
import { neighbours } from '../components/neighbours.ts';
import { provenance } from '../components/provenance.ts';
import { readingBar } from '../components/view-switch.ts';
import { type Edition, type OwnLeaf, openLeaf } from '../edition.ts';
import { type Html, html, inPieces, type Pieces } from '../html.ts';
import { articlePath, webAddress } from '../links.ts';
import { words } from '../wording.ts';

/** An article in both languages, with everything that lets a reader trust or check it. */
export function articlePage(article: Article, edition: Edition): Pieces {
  const leaf = openLeaf(edition, articlePath(article.clipping.slug));
  const { articles, settings } = leaf.site.dossier;
  const { made, publication } = article;
  const [meta, metaAfterDay, headlines, facts, text, about] = made?.page ?? ownParts(article, leaf);
  const isAsMade = made?.publication === publication;
  const [metaDay, cited, date, evidence] = (isAsMade && made.dated) || datedParts(article, leaf);
  const terms = leaf.edition.explained.length > 0 ? termNotes(article, leaf.edition.explained) : undefined;
  const position = (leaf.edition.positionOf.get(article.clipping.slug) ?? 0) + 1;
  return document(leaf, {
    title: readersHeadline(article, settings.targetLanguage).text,
    kind: 'article',
    head: inPieces`${meta}${metaDay}${metaAfterDay}`,
    main: inPieces`<article data-cite="${cited}, para. {block}${citedIn(leaf)}">
<header class="article-head">
<p class="kicker">${words.article.position(position, articles.length)}</p>
<h1 class="headlines">${headlines}</h1>
${factLine(article, leaf, date, facts)}
</header>
${readingBar(leaf, article.clipping.language)}
${terms ? textWithSummary(article, leaf, terms) : text}
</article>
${neighbours(article, leaf)}
<aside class="apparatus" aria-labelledby="apparatus">
<h2 id="apparatus">${words.article.about}</h2>
${terms && termSection(terms, article, leaf)}
${evidence}
${about}
<section aria-labelledby="citing"><h3 id="citing">${words.article.cite}</h3><p class="citation">${cited}${citedIn(leaf)}</p></section>
</aside>`,
  });
}

/** The parts of an article's page that rest on it alone, in their order: the date has no say in them. */
export function ownParts(article: Article, leaf: OwnLeaf): readonly Html[] {
  const { title, outlet, author, clipping, url } = article;
  return [
    citationMeta([
      ['title', title.text],
      ['author', author?.text],
      ['journal_title', outlet?.text],
    ]),
    citationMeta([
      ['language', clipping.language],
      ['public_url', webAddress(url)],
    ]),
    headlinePair(article, leaf.site.dossier.settings.targetLanguage),
    ownFacts(article, leaf),
    textWithSummary(article, leaf),
    html`${cleaningSummary(article)}
${provenance(article, leaf)}`,
  ];
}

/** How many these are. */
export const OWN_PARTS = 6;

/** The parts that rest on its date, in their order: as long as other articles do not tell it, on the article alone. */
export function datedParts(article: Article, leaf: OwnLeaf): readonly Html[] {
  const { edtf } = article.publication;
  const day = /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf.replaceAll('-', '/') : undefined; // «2021-04-13», not «2021-04»
  return [
    citationMeta([['publication_date', day]]),
    html`${citation(article, leaf)}`,
    dateFact(article, leaf),
    dateEvidence(article, leaf),
  ];
}

/** How many these are. */
export const DATED_PARTS = 4;

/** What reference managers read from a page: the original, not its translation. */
function citationMeta(facts: readonly [name: string, content: string | undefined][]): Html {
  return html`${facts.map(
    ([name, content]) =>
      content &&
      html`<meta name="citation_${name}" content="${content}">
`,
  )}`;
}

/** The compiler's summary, and the text. */
function textWithSummary(article: Article, leaf: OwnLeaf, terms?: TermNotes): Html {
  const { targetLanguage } = leaf.site.dossier.settings;
  const pair = summaryPair(article, targetLanguage);
  const summary =
    pair &&
    html`<section class="compilers-words" aria-labelledby="summary"><h2 id="summary">${words.article.summary}</h2>${pair}</section>`;
  return html`${summary}
${articleText(article, { ...onOwnPage(targetLanguage), ...(terms && { terms }) })}`;
}
