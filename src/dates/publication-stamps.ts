import type { DateClaim } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import { type Day, dayOf, shift, weekdayOf, yearOf } from './calendar.ts';
import { claimOf, inWords, yearless } from './claim.ts';
import { type Clues, dayWithYear, inLead, leadWeekdays, outsideEvidence } from './clues.ts';
import { type DayMeaning, quoteOf } from './publication-year.ts';
import { prefixBounds, type Stamp, stampDay } from './stamp.ts';

/** A header, or the page's metadata, that says when the article was published. */
export function fromPublishedStamp(clues: Clues): DateClaim | null {
  const dated = clues.stamps.filter(
    ({ source, day }) => (source === 'published' || source === 'unlabelled') && day !== null,
  );
  const stamp = dated.find(({ year }) => year !== null) ?? dated.find(({ source }) => source === 'published');
  if (!stamp || stamp.day === null) return null;
  const day = stampDay(stamp);
  if (day === null) return withYear(stamp, stamp.day, clues);
  const others = dated.filter((other) => other.year !== null && stampDay(other) !== day);
  return claimOf({
    edtf: day,
    notBefore: day,
    notAfter: day,
    precision: 'day',
    basis: 'header',
    certainty: 'stated',
    evidence: [stamp.evidence, ...others.map((other) => other.evidence)],
    conflicts: others.map((other) => `Another line of the page says ${stampDay(other)}.`),
  });
}

/** «Publié le 26/05», with the year that the text allows. */
function withYear(stamp: Stamp, day: number, clues: Clues): DateClaim {
  const full = dayWithYear(stamp.month, day, undefined, clues);
  const evidence = [stamp.evidence, ...outsideEvidence(clues)];
  const base = { precision: 'day', basis: 'header', certainty: 'inferred' } as const;
  if (full === null) return claimOf({ ...base, edtf: yearless(stamp.month, day), evidence });
  return claimOf({ ...base, edtf: uncertainYear(full), notBefore: full, notAfter: full, evidence });
}

const uncertainYear = (day: Day): string => `${day.slice(0, 4)}?${day.slice(4)}`;

/** A line of the head that is a month and no day, as magazines have it: `Avril 2024`. */
export function fromMonthStamp({ stamps }: Clues): DateClaim | null {
  const stamp = stamps.find(
    ({ source, day, year }) =>
      (source === 'published' || source === 'unlabelled') && day === null && year !== null,
  );
  if (!stamp) return null;
  const [notBefore, notAfter] = prefixBounds(stamp);
  return claimOf({
    edtf: notBefore.slice(0, 7),
    notBefore,
    notAfter,
    precision: 'month',
    basis: 'header',
    certainty: 'stated',
    evidence: [stamp.evidence],
  });
}

/** A day in the article's address is the day on which the page was made. */
export function fromAddress({ stamps }: Clues): DateClaim | null {
  const stamp = stamps.find(({ source }) => source === 'address');
  const day = stamp ? stampDay(stamp) : null;
  if (!stamp || day === null) return null;
  return claimOf({
    edtf: `${day}~`,
    notBefore: shift(day, -1, 'day'),
    notAfter: shift(day, 1, 'day'),
    precision: 'day',
    basis: 'header',
    certainty: 'approximate',
    evidence: [stamp.evidence],
  });
}

/**
 * A stamp of the last update can be the site's and not the article's: it bounds the date, and is taken for it only
 * where a weekday of the lead, or a day and weekday that it names, is the stamp's day or the day before.
 */
export function fromUpdateStamp(clues: Clues): DateClaim | null {
  const stamp = clues.stamps.find(
    ({ source, day }) => day !== null && (source === 'updated' || source === 'unlabelled'),
  );
  if (!stamp || stamp.day === null) return null;
  const day = stampDay(stamp) ?? dayWithYear(stamp.month, stamp.day, undefined, clues);
  if (day === null) {
    const edtf = yearless(stamp.month, stamp.day);
    return claimOf({
      edtf,
      precision: 'day',
      basis: 'header',
      certainty: 'inferred',
      evidence: [stamp.evidence],
    });
  }
  const told = weekdayBefore(day, clues) ?? dayBefore(day, clues);
  if (!told) return boundOnly(stamp, day);
  const { found, first } = told;
  const is = found.meaning.is === 'weekday' ? 'that weekday' : 'that day';
  const says = `The text says «${quoteOf(found)}», and ${inWords(first)} is ${is}: the header agrees with the text.`;
  return claimOf({
    edtf: stamp.year === null ? uncertainYear(day) : `${day}~`,
    notBefore: first,
    notAfter: day,
    precision: 'day',
    basis: 'header',
    certainty: 'inferred',
    alternatives: first === day ? [] : [first],
    evidence: [
      stamp.evidence,
      evidenceOf(clues.article, found, found.meaning.is, says),
      ...outsideEvidence(clues),
    ],
  });
}

/** What the lead tells of the day of the stamp or of the day before. */
interface ToldDay {
  found: Found;
  first: Day;
}

function weekdayBefore(day: Day, clues: Clues): ToldDay | null {
  const lead = leadWeekdays(clues).find(({ found }) => found.standing().tense !== 'coming');
  const back = lead ? (weekdayOf(day) - lead.weekday + 7) % 7 : 7;
  return lead && back <= 1 ? { found: lead.found, first: shift(day, -back, 'day') } : null;
}

/** «mardi 4 mai», not told as to come, by a stamp of that day or the next. */
function dayBefore(day: Day, clues: Clues): ToldDay | null {
  for (const found of clues.found) {
    const { meaning } = found;
    if (meaning.is !== 'day' || meaning.weekday === undefined || found.standing().tense === 'coming')
      continue;
    const first = [day, shift(day, -1, 'day')].find((one) => isDay(one, meaning));
    if (first !== undefined && inLead(found, clues)) return { found, first };
  }
  return null;
}

function isDay(one: Day, { year = yearOf(one), month, day, weekday }: DayMeaning): boolean {
  return dayOf(year, month, day) === one && weekdayOf(one) === weekday;
}

function boundOnly(stamp: Stamp, day: Day): DateClaim {
  return claimOf({
    edtf: '',
    notAfter: day,
    precision: 'none',
    basis: 'header',
    certainty: 'inferred',
    alternatives: [day],
    evidence: [stamp.evidence],
  });
}
