import edtf from 'edtf';
import { valueInWords } from '../language/date-words.ts';
import type { DateClaim, Evidence } from '../model.ts';
import { type Day, earliestOf, latestOf } from './calendar.ts';

/** The claim of an article about whose date nothing is known. */
export function undated(role: DateClaim['role'] = 'publication'): DateClaim {
  return {
    role,
    edtf: '',
    notBefore: null,
    notAfter: null,
    precision: 'none',
    basis: 'none',
    certainty: 'inferred',
    alternatives: [],
    evidence: [],
    conflicts: [],
  };
}

/** A claim of publication of its parts; what is not named is open. */
export function claimOf(
  parts: Partial<DateClaim> & Pick<DateClaim, 'edtf' | 'precision' | 'basis' | 'certainty'>,
): DateClaim {
  return { ...undated(), ...parts };
}

/** Values said before: a dossier names few days, each many times. */
const said = new Map<string, string>();
const MOST_SAID = 5000;

/** An EDTF value as a sentence of evidence says it: «13 April 2021». */
export function inWords(value: string): string {
  const words = said.get(value) ?? valueInWords(value, 'en-GB');
  if (said.size >= MOST_SAID) said.clear();
  said.set(value, words);
  return words;
}

/** `XXXX-05-26`: a day of which nobody says the year. */
export function yearless(month: number, day: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `XXXX-${two(month)}-${two(day)}`;
}

/** The bounds and precision of an EDTF value that somebody wrote; null where it is none. */
export function readEdtf(text: string): Pick<DateClaim, 'notBefore' | 'notAfter' | 'precision'> | null {
  try {
    const value = edtf(text.trim());
    const iso = (moment: number): Day | null =>
      Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : null;
    return { notBefore: iso(value.min), notAfter: iso(value.max), precision: precisionOf(text.trim()) };
  } catch {
    return null;
  }
}

/** Precision by the shape of an EDTF value; of an interval or a set, that of its first member. */
export function precisionOf(text: string): DateClaim['precision'] {
  const bare =
    text
      .replace(/[?~%[\]{}]/g, '')
      .replace(/^\.\.\/?/, '')
      .split(/[,/]|\.\./)[0] ?? '';
  if (/^-?[\dX]{4}-[\dX]{2}-[\dX]{2}$/.test(bare)) return 'day';
  if (/^-?[\dX]{4}-2[1-4]$/.test(bare)) return 'season';
  if (/^-?[\dX]{4}-[\dX]{2}$/.test(bare)) return 'month';
  return /^-?[\dX]{4}$/.test(bare) ? 'year' : 'none';
}

/** The part of two stretches of days that both allow, or null where they disagree; null edges are open. */
export function meet(
  a: [Day | null, Day | null],
  b: [Day | null, Day | null],
): [Day | null, Day | null] | null {
  const first = latestOf([a[0], b[0]]);
  const last = earliestOf([a[1], b[1]]);
  return first !== null && last !== null && first > last ? null : [first, last];
}

/** Evidence from a line of the clipping that is no part of the body. */
export function lineEvidence(
  article: string,
  line: number,
  text: string,
  quote: string,
  rule: string,
  says: string,
): Evidence {
  const start = Math.max(0, text.indexOf(quote));
  return { article, block: null, line, start, end: start + quote.length, quote, rule, says };
}
