import type { DateClaim } from '../model.ts';
import { evidenceOf } from './article-text.ts';
import { shift } from './calendar.ts';
import { claimOf, inWords } from './claim.ts';
import { type Clues, inLead, leadWeekdays, placeKey } from './clues.ts';
import { dayOfFound, quoteOf, yearEvidence } from './publication-year.ts';

/** «jeudi 15 avril» in the lead, told as past: news of that day, and written within the week after it. */
export function fromLeadDay(clues: Clues): DateClaim | null {
  for (const found of clues.found) {
    const { meaning } = found;
    if (
      meaning.is !== 'day' ||
      meaning.weekday === undefined ||
      !inLead(found, clues) ||
      found.standing().tense !== 'past'
    )
      continue;
    const day = dayOfFound(found, meaning, clues);
    if (day === null || meaning.shift !== 'none') continue;
    const says = `The text tells its news of «${quoteOf(found)}», so it was written then or within a week after.`;
    const last = shift(day, 6, 'day');
    const month = clues.prefix !== null || day.slice(0, 7) === last.slice(0, 7);
    return claimOf({
      edtf: month ? day.slice(0, 7) : `${day}/${last}`,
      notBefore: day,
      notAfter: last,
      precision: month ? 'month' : 'day',
      basis: 'stated',
      certainty: 'inferred',
      alternatives: [day, shift(day, 1, 'day')],
      evidence: [evidenceOf(clues.article, found, 'lead-day', says), ...yearEvidence(found, day, clues)],
    });
  }
  return null;
}

/**
 * The bare weekday of the lead is of an event that another clipping dates in full: news of that day or of the day
 * before. A live report is written on the day, or across the midnight on either side of it.
 */
export function fromKnownEvent(clues: Clues): DateClaim | null {
  for (const { found } of leadWeekdays(clues)) {
    const anchor = clues.outside.days.get(placeKey(found));
    if (!anchor || (!clues.live && found.standing().tense === 'coming')) continue;
    const { day } = anchor;
    const next = shift(day, 1, 'day');
    const base = { basis: 'cross-document', evidence: anchor.evidence } as const;
    if (clues.live) {
      const says = `The page is a live report, and «${quoteOf(found)}» is the day that it reports.`;
      const live = evidenceOf(clues.article, found, 'live-report', says);
      return claimOf({
        ...base,
        edtf: `${day}~`,
        notBefore: shift(day, -1, 'day'),
        notAfter: next,
        precision: 'day',
        certainty: 'inferred',
        evidence: [live, ...anchor.evidence],
      });
    }
    const says = `The text tells its news of «${quoteOf(found)}», which is ${inWords(day)}: it was written then or the day after.`;
    const evidence = [evidenceOf(clues.article, found, 'weekday', says), ...anchor.evidence];
    const month = clues.prefix !== null && day.slice(0, 7) === next.slice(0, 7);
    return claimOf({
      ...base,
      edtf: month ? day.slice(0, 7) : `${day}/${next}`,
      notBefore: day,
      notAfter: next,
      precision: month ? 'month' : 'day',
      certainty: 'inferred',
      alternatives: [day, next],
      evidence,
    });
  }
  return null;
}

/** Nearly the same text in another clipping, of a stated day: papers print a dispatch then or the next day. */
export function fromCopy({ outside: { copy } }: Clues): DateClaim | null {
  if (!copy) return null;
  return claimOf({
    edtf: `${copy.day}~`,
    notBefore: copy.day,
    notAfter: shift(copy.day, 1, 'day'),
    precision: 'day',
    basis: 'cross-document',
    certainty: 'inferred',
    evidence: copy.evidence,
  });
}
