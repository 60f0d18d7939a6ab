import { dateBasisInWords } from '../../language/date-words.ts';
import { namesSection } from '../../language/no-section.ts';
import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { articlePath, webAddress } from '../links.ts';
import { partsOf } from '../listing.ts';
import { factBasis, languageName, relayWords, words } from '../wording.ts';
import { copiesOf } from './copies.ts';
import { dateLocale, dateText, edtfInWords, sourceDateText } from './date-text.ts';
import { outletName } from './outlet-name.ts';
import { translationInWords } from './translation-state.ts';

/** Date, outlet, author, relay, translation and address of an article, each with how it is known. */
export function factLine(article: Article, leaf: Leaf): Html {
  const rows: [string, Content][] = [
    [words.facts.date, dated(article, leaf)],
    [words.facts.outlet, outletFact(article, leaf)],
    [words.facts.author, article.author?.text],
    [
      words.facts.section,
      article.section &&
        namesSection(article.section.text) &&
        html`<span lang="${article.clipping.language}">${article.section.text}</span>`,
    ],
    [words.facts.relay, relayFact(article)],
    [words.facts.language, languageName(article.clipping.language)],
    [words.facts.translation, translationFact(article, leaf)],
    [words.facts.source, addressFact(article)],
    [words.facts.copies, copiesOf(article, leaf)],
  ];
  const shown = rows.filter(([, content]) => !isNothing(content));
  return html`<dl class="facts">${shown.map(([name, content]) => html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}</dl>`;
}

function dated(article: Article, leaf: Leaf): Html {
  const { publication } = article;
  const basis =
    publication.basis === 'none' ? words.dating.noneShort : dateBasisInWords(publication, dateLocale(leaf));
  return html`${dateText(publication, leaf)} ${sourceDateText(publication, leaf)} <a class="basis" href="${leaf.href(`${articlePath(article.clipping.slug)}#dating`)}">${basis}</a>`;
}

function outletFact(article: Article, leaf: Leaf): Html {
  const basis = article.outlet && html` <span class="basis">${factBasis[article.outlet.basis]}</span>`;
  return html`${outletName(article, leaf)}${basis}`;
}

function translationFact(article: Article, leaf: Leaf): Content {
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
