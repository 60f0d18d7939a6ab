import { dateBasisInWords } from '../../language/date-words.ts';
import { namesSection } from '../../language/no-section.ts';
import type { Article } from '../../model.ts';
import type { Leaf, OwnLeaf } from '../edition.ts';
import { type Assembled, type Content, type Html, html, inPieces, joined, type Part } from '../html.ts';
import { articlePath, webAddress } from '../links.ts';
import { partsOf } from '../listing.ts';
import { factBasis, languageName, relayWords, words } from '../wording.ts';
import { copiesOf } from './copies.ts';
import { dateLocale, dateText, edtfInWords, sourceDateText } from './date-text.ts';
import { outletName } from './outlet-name.ts';
import { translationInWords } from './translation-state.ts';

/** Date, outlet, author, relay, translation and address of an article, each with how it is known; two were perhaps made before. */
export function factLine(
  article: Article,
  leaf: Leaf,
  date: Part = dateFact(article, leaf),
  own: Part = ownFacts(article, leaf),
): Assembled {
  return inPieces`<dl class="facts"><div><dt>${words.facts.date}</dt><dd>${date}</dd></div>${rowsOf([[words.facts.outlet, outletFact(article, leaf)]])}${own}${rowsOf([[words.facts.copies, copiesOf(article, leaf)]])}</dl>`;
}

/** The date, how it is known, and the way to the evidence. */
export function dateFact(article: Article, leaf: OwnLeaf): Html {
  const { publication } = article;
  const basis =
    publication.basis === 'none' ? words.dating.noneShort : dateBasisInWords(publication, dateLocale(leaf));
  return html`${dateText(publication, leaf)} ${sourceDateText(publication, leaf)} <a class="basis" href="${leaf.href(`${articlePath(article.clipping.slug)}#dating`)}">${basis}</a>`;
}

/** The facts in which other articles have no say. */
export function ownFacts(article: Article, leaf: OwnLeaf): Html {
  const { author, section, clipping } = article;
  return rowsOf([
    [words.facts.author, author?.text],
    [
      words.facts.section,
      section && namesSection(section.text) && html`<span lang="${clipping.language}">${section.text}</span>`,
    ],
    [words.facts.relay, relayFact(article)],
    [words.facts.language, languageName(clipping.language)],
    [words.facts.translation, translationFact(article, leaf)],
    [words.facts.source, addressFact(article)],
  ]);
}

function rowsOf(rows: readonly [name: string, content: Content][]): Html {
  const shown = rows.filter(([, content]) => !isNothing(content));
  return html`${shown.map(([name, content]) => html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}`;
}

function outletFact(article: Article, leaf: Leaf): Html {
  const basis = article.outlet && html` <span class="basis">${factBasis[article.outlet.basis]}</span>`;
  return html`${outletName(article, leaf)}${basis}`;
}

function translationFact(article: Article, leaf: OwnLeaf): Content {
  const { language } = article.clipping;
  if (language === leaf.site.dossier.settings.targetLanguage) return undefined;
  const { review } = article;
  const reviewed = review && html`, ${words.facts.review(review.by, edtfInWords(review.date, leaf))}`;
  const { states, parts } = partsOf(article);
  const authority =
    states.missing !== parts &&
    html` <span class="basis">${words.facts.authority(languageName(language))}</span>`;
  return html`${translationInWords(article)}${reviewed}${authority}`;
}

function relayFact(article: Article): Content {
  return joined(
    article.relay.map((step) => `${relayWords[step.how]} ${step.name}`),
    ', ',
  );
}

function addressFact(article: Article): Content {
  const address = webAddress(article.url);
  if (address === undefined) return article.url;
  return html`<a class="address" href="${address}" rel="external noreferrer">${new URL(address).hostname}</a>`;
}

function isNothing(content: Content): boolean {
  if (content === undefined || content === null || content === false || content === '') return true;
  return typeof content === 'object' && 'markup' in content && content.markup === '';
}
