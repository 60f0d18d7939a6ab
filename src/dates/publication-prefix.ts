import type { DateClaim } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import { type Day, latestOf, shift, weekdaysBetween } from './calendar.ts';
import { claimOf, inWords } from './claim.ts';
import { type Clues, fullDay, leadWeekdays } from './clues.ts';
import { isCorrection } from './correction.ts';
import { isPhotograph } from './photograph.ts';
import { dayOfFound, quoteOf } from './publication-year.ts';
import { prefixBounds } from './stamp.ts';

/** The crawler's month, with the weekdays of the lead as days that it may be, after what the text tells as past. */
export function fromPrefix(clues: Clues): DateClaim | null {
  const { prefix, outside } = clues;
  if (!prefix) return null;
  const [first, last] = prefixBounds(prefix);
  const evidence = [prefix.evidence];
  if (first === last)
    return claimOf({
      edtf: first,
      notBefore: first,
      notAfter: last,
      precision: 'day',
      basis: 'header',
      certainty: 'stated',
      evidence,
    });
  const base = {
    edtf: first.slice(0, 7),
    precision: 'month',
    basis: 'header',
    certainty: 'stated',
    notAfter: last,
  } as const;
  const lead = leadWeekdays(clues).find(({ found }) => found.standing().tense !== 'coming');
  const told = pastDayWithin(first, last, clues);
  const toldEvidence = told
    ? [
        evidenceOf(
          clues.article,
          told.found,
          'past-day',
          `The text tells of «${quoteOf(told.found)}» as past.`,
        ),
      ]
    : [];
  const after = outside.after && outside.after.day >= first ? shift(outside.after.day, 1, 'day') : null;
  const from = latestOf([first, told?.day ?? null, after]) ?? first;
  if (!lead) return claimOf({ ...base, notBefore: from, evidence: [...evidence, ...toldEvidence] });
  const days = weekdaysBetween(from, last, lead.weekday);
  const says = `The text says «${quoteOf(lead.found)}»: from ${inWords(`${from}/${last}`)} that is ${inWords(`[${days.join(',')}]`)}.`;
  const known = [
    ...evidence,
    ...toldEvidence,
    evidenceOf(clues.article, lead.found, 'weekday', says),
    ...(outside.after?.evidence ?? []),
  ];
  const notBefore = after !== null && days[0] !== undefined ? days[0] : from;
  return claimOf({ ...base, notBefore, alternatives: days, evidence: known });
}

/** The latest day inside the crawler's month that the text tells as past. */
function pastDayWithin(first: Day, last: Day, clues: Clues): { day: Day; found: Found } | null {
  let best: { day: Day; found: Found } | null = null;
  for (const found of clues.found) {
    const { meaning } = found;
    if (meaning.is !== 'day' || meaning.shift === 'next' || isPhotograph(found.block)) continue;
    const day = dayOfFound(found, meaning, clues);
    if (day === null || day < first || day > last || (best !== null && day <= best.day)) continue;
    if (found.standing().tense === 'past') best = { day, found };
  }
  return best;
}

/** The text itself tells of the day as past, and no caption or note of a correction does. */
const tellsOfPast = ({ block, standing }: Found): boolean =>
  !isPhotograph(block) && standing().tense === 'past' && !isCorrection(block);

const latestFirst = (a: { day: Day }, b: { day: Day }): number =>
  a.day < b.day ? 1 : a.day > b.day ? -1 : 0;

/** Nothing but a lower bound: the latest full date that the text tells as past. */
export function fromBounds(clues: Clues): DateClaim | null {
  const days = clues.found.flatMap((found) => fullDay(found).map((day) => ({ day, found })));
  const latest = days.sort(latestFirst).find(({ found }) => tellsOfPast(found));
  if (latest === undefined) return null;
  const says = `The text tells of «${quoteOf(latest.found)}» as past, so it was not published before.`;
  return claimOf({
    edtf: '',
    notBefore: latest.day,
    precision: 'none',
    basis: 'context',
    certainty: 'inferred',
    evidence: [evidenceOf(clues.article, latest.found, 'past-day', says)],
  });
}
