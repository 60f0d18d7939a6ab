import { type DateLocale, dateBasisInWords, dateInWords } from '../../language/date-words.ts';
import { typeset } from '../../language/typography.ts';
import type { Article, DateClaim, Evidence } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { articlePath } from '../links.ts';
import { words } from '../wording.ts';
import { readersHeadline } from './bilingual.ts';
import { blockNumber } from './block-pair.ts';

/** The locale in which this dossier's pages say dates; British English where it names none that is known. */
export function dateLocale(leaf: Leaf): DateLocale {
  const { dateLocale: wanted } = leaf.site.dossier.settings;
  return wanted === 'en-US' || wanted === 'fr' ? wanted : 'en-GB';
}

/** The claim in words, machine-readable where it is one whole day, month or year. */
export function dateText(claim: DateClaim, leaf: Leaf): Html {
  const said = dateInWords(claim, dateLocale(leaf));
  // Matches `2021-04`; must not match `2021-04~` or `[2021-04-15,2021-04-22]`.
  if (/^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(claim.edtf))
    return html`<time datetime="${claim.edtf}">${said}</time>`;
  return html`${said}`;
}

/** How the date is known: its basis in a sentence, the quotations it rests on, and what speaks against it. */
export function dateEvidence(article: Article, leaf: Leaf): Html {
  const claim = article.publication;
  return html`<section class="evidence" aria-labelledby="dating">
<h3 id="dating">${words.dating.title}</h3>
${claim.basis === 'none' ? html`<p>${words.dating.none}</p>` : html`<p><b>${dateText(claim, leaf)}</b>: ${dateBasisInWords(claim, dateLocale(leaf))}.</p>`}
${claim.evidence.length > 0 && html`<ul>${claim.evidence.map((evidence) => evidenceItem(evidence, article, leaf))}</ul>`}
${claim.alternatives.length > 0 && html`<p>${words.dating.alternatives}: ${claim.alternatives.map((edtf) => alternative(claim, edtf, leaf)).join('; ')}.</p>`}
${claim.conflicts.length > 0 && html`<p>${words.dating.conflicts}:</p><ul>${claim.conflicts.map((conflict) => html`<li>${conflict}</li>`)}</ul>`}
</section>`;
}

function alternative(claim: DateClaim, edtf: string, leaf: Leaf): string {
  return dateInWords(
    { ...claim, edtf, notBefore: null, notAfter: null, certainty: 'stated' },
    dateLocale(leaf),
  );
}

function evidenceItem(evidence: Evidence, article: Article, leaf: Leaf): Html {
  const own = evidence.article === article.clipping.slug;
  const other = leaf.edition.bySlug.get(evidence.article);
  const language = (own ? article : (other ?? article)).clipping.language;
  const quote = html`<q lang="${language}">${typeset(evidence.quote.trim(), language)}</q>`;
  const where =
    evidence.block === null
      ? words.dating.line(evidence.line)
      : words.block.link(blockNumber(evidence.block));
  const file = own ? leaf.path : articlePath(evidence.article);
  const href = evidence.block === null ? leaf.href(file) : leaf.href(`${file}#${evidence.block}`);
  const place = own && evidence.block === null ? where : html`<a href="${href}">${where}</a>`;
  const source = own || other === undefined ? '' : html`, ${headlineOf(other, leaf)}`;
  return html`<li>${quote} <span class="where">${place}${source}</span> ${sentence(evidence.says)}</li>`;
}

function headlineOf(article: Article, leaf: Leaf): Html {
  const { text, language } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
  return html`<cite lang="${language}">${text}</cite>`;
}

function sentence(says: string): string {
  const capital = says.charAt(0).toUpperCase() + says.slice(1);
  return /[.!?…]$/.test(capital) || capital === '' ? capital : `${capital}.`;
}
