import { dateBasisInWords, otherValues } from '../../language/date-words.ts';
import { typeset } from '../../language/typography.ts';
import type { Article, DateClaim, Evidence } from '../../model.ts';
import type { OwnLeaf } from '../edition.ts';
import { type Html, html, joined } from '../html.ts';
import { articlePath } from '../links.ts';
import { words } from '../wording.ts';
import { readersHeadline } from './bilingual.ts';
import { blockNumber } from './block-pair.ts';
import { dateLocale, dateText, edtfInWords } from './date-text.ts';

/** How the date is known: its basis in a sentence, the quotations it rests on, and what speaks against it. */
export function dateEvidence(article: Article, leaf: OwnLeaf): Html {
  const claim = article.publication;
  const { evidence, conflicts } = claim;
  return html`<section class="evidence" aria-labelledby="dating">
<h3 id="dating">${words.dating.title}</h3>
<div>${basisLine(claim, leaf)}
${evidence.length > 0 && html`<ul>${evidence.map((item) => evidenceItem(item, article, leaf))}</ul>`}
${alternativesLine(claim, leaf)}
${conflicts.length > 0 && html`<p>${words.dating.conflicts}:</p><ul>${conflicts.map((conflict) => html`<li>${sentence(conflict, leaf)}</li>`)}</ul>`}</div>
</section>`;
}

function basisLine(claim: DateClaim, leaf: OwnLeaf): Html {
  if (claim.basis === 'none') return html`<p>${words.dating.none}</p>`;
  return html`<p><b>${dateText(claim, leaf)}</b>: ${dateBasisInWords(claim, dateLocale(leaf))}.</p>`;
}

function alternativesLine(claim: DateClaim, leaf: OwnLeaf): Html | undefined {
  const others = otherValues(claim);
  if (others.length === 0) return undefined;
  const said = others.map((edtf) => edtfInWords(edtf, leaf));
  return html`<p>${words.dating.alternatives}: ${joined(said, '; ')}.</p>`;
}

function evidenceItem(evidence: Evidence, article: Article, leaf: OwnLeaf): Html {
  const own = evidence.article === article.clipping.slug;
  const holder = own ? article : leaf.edition.bySlug.get(evidence.article);
  const language = (holder ?? article).clipping.language;
  const quote = html`<q lang="${language}">${typeset(evidence.quote.trim(), language)}</q>`;
  return html`<li>${quote} <span class="where">(${place(evidence, own, leaf)}${!own && holder && html`, ${headlineOf(holder, leaf)}`})</span> ${sentence(evidence.says, leaf)}</li>`;
}

/** A link to the paragraph that is quoted, or the place that became none. */
function place({ article, block, line, rule }: Evidence, own: boolean, leaf: OwnLeaf): Html {
  const path = articlePath(article);
  const known = own || leaf.edition.bySlug.has(article);
  if (block !== null && known) {
    return html`<a href="${leaf.href(`${path}#${block}`)}">${words.block.link(blockNumber(block))}</a>`;
  }
  const where = placeInWords(rule, line);
  return own || !known ? html`${where}` : html`<a href="${leaf.href(path)}">${where}</a>`;
}

/** The line of a clipping, or of its sidecar; an address and the metadata of a saved page stand on none. */
function placeInWords(rule: string, line: number): string {
  if (rule === 'sidecar') return words.dating.sidecarLine(line);
  if (rule === 'address') return words.dating.address;
  return rule.startsWith('page-') ? words.dating.metadata : words.dating.line(line);
}

function headlineOf(article: Article, leaf: OwnLeaf): Html {
  const { text, language } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
  return html`<cite lang="${language}">${text}</cite>`;
}

/** A rule's own words as a sentence, its days said as everywhere else. */
function sentence(says: string, leaf: OwnLeaf): string {
  // Matches `2021-04-13`; must not match `2021-04` or either half of `2021-04-13/2021-04-14`.
  const isoDay = /(?<![\d/[,])\d{4}-\d\d-\d\d(?![\d/,\]~])/g;
  const said = says.replace(isoDay, (iso) => edtfInWords(iso, leaf));
  const capital = said.charAt(0).toUpperCase() + said.slice(1);
  return typeset(/[.!?…]$/.test(capital) || capital === '' ? capital : `${capital}.`, 'en');
}
