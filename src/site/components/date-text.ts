import { type DateLocale, dateInWords } from '../../language/date-words.ts';
import { typeset } from '../../language/typography.ts';
import type { DateClaim } from '../../model.ts';
import type { OwnLeaf } from '../edition.ts';
import { type Html, html } from '../html.ts';

/** The locale in which this dossier's pages say dates; British English where it names none that is known. */
export function dateLocale(leaf: OwnLeaf): DateLocale {
  const { dateLocale: wanted } = leaf.site.dossier.settings;
  return wanted === 'en-US' || wanted === 'fr' ? wanted : 'en-GB';
}

/** The claim in words, machine-readable where it is one whole day, month or year. */
export function dateText(claim: DateClaim, leaf: OwnLeaf): Html {
  const said = dateInWords(claim, dateLocale(leaf));
  // Matches `2021-04`; must not match `2021-04~`, `2021-22` (a season) or `[2021-04-15,2021-04-22]`.
  if (/^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(claim.edtf))
    return html`<time datetime="${claim.edtf}">${said}</time>`;
  return html`${said}`;
}

/** The claim in the original's language too, where its words for dates are known: `avril 2021`. */
export function sourceDateText(claim: DateClaim, leaf: OwnLeaf): Html | undefined {
  const { sourceLanguage, targetLanguage } = leaf.site.dossier.settings;
  if (sourceLanguage !== 'fr' || targetLanguage === 'fr') return undefined;
  return html`<span class="source source-date" lang="fr">${typeset(dateInWords(claim, 'fr'), 'fr')}</span>`;
}

/** An EDTF value that is not a claim of any article, in the words of the pages: `5 January 2022`. */
export function edtfInWords(edtf: string, leaf: OwnLeaf): string {
  const precision = edtf.length > 7 ? 'day' : edtf.length > 4 ? 'month' : 'year';
  const claim: DateClaim = {
    role: 'event',
    edtf,
    notBefore: null,
    notAfter: null,
    precision,
    basis: 'stated',
    certainty: 'stated',
    alternatives: [],
    evidence: [],
    conflicts: [],
  };
  return dateInWords(claim, dateLocale(leaf));
}
