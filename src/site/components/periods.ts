import { dateInWords } from '../../language/date-words.ts';
import type { DateClaim } from '../../model.ts';
import type { Leaf, Period } from '../edition.ts';
import { words } from '../wording.ts';
import { dateLocale } from './date-evidence.ts';

/** A plain statement of an EDTF value, to say days, months and years in the same words everywhere. */
function plainClaim(edtf: string): DateClaim {
  const precision = edtf.length > 7 ? 'day' : edtf.length > 4 ? 'month' : 'year';
  return {
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
}

/** `April 2021`, `2021`, or the words for undated articles. */
export function periodName(period: Period, leaf: Leaf): string {
  return period.key === '' ? words.digest.undated : isoDayInWords(period.key, leaf);
}

/** An EDTF value in the words of the pages: `5 January 2022`. */
export function isoDayInWords(edtf: string, leaf: Leaf): string {
  return dateInWords(plainClaim(edtf), dateLocale(leaf));
}

/** From the first dated article to the last: `April to 30 December 2021`; undefined when none is dated. */
export function spanInWords(leaf: Leaf): string | undefined {
  const dated = leaf.site.dossier.articles.filter(({ publication }) => publication.edtf !== '');
  const starts = dated.flatMap(({ publication }) => publication.notBefore ?? []);
  const ends = dated.flatMap(({ publication }) => publication.notAfter ?? []);
  const first = starts.reduce<string | undefined>(
    (least, day) => (least === undefined || day < least ? day : least),
    undefined,
  );
  const last = ends.reduce<string | undefined>(
    (most, day) => (most === undefined || day > most ? day : most),
    undefined,
  );
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  return isoDayInWords(from === to ? from : `${from}/${to}`, leaf);
}
