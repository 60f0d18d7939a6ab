import type { DateClaim } from '../model.ts';
import { type Day, daysBetween } from './calendar.ts';

/** The days on which the text may have been written, likeliest first, and the bounds where it is only bounds. */
export interface Reference {
  days: Day[];
  earliest: Day | null;
  latest: Day | null;
}

/**
 * What a claim of publication gives for reading the text's own dates. Weekdays spread over a month rank no
 * Thursday before another, unless other knowledge does (`ranked`).
 */
export function referenceOf(claim: DateClaim, ranked: boolean): Reference {
  const oneDay = !claim.edtf.includes('/');
  const day = /^\d{4}[?~%]?-\d\d[?~%]?-\d\d/.exec(claim.edtf)?.[0].replace(/[?~%]/g, '');
  const alternatives = claim.alternatives.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each));
  const { notBefore, notAfter } = claim;
  if (day && oneDay) return { days: [day], earliest: day, latest: day };
  const [first, second] = alternatives;
  const spread = first !== undefined && second !== undefined && daysBetween(first, second) >= 7;
  return { days: spread && !ranked ? [] : alternatives, earliest: notBefore, latest: notAfter };
}
