import type { DateClaim, Evidence } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import {
  type Day,
  daysBetween,
  monthBounds,
  monthOf,
  shift,
  weekdayOf,
  weekdaysBetween,
} from './calendar.ts';
import { lineEvidence, meet, readEdtf, undated } from './claim.ts';
import { type Clues, dayWithYear, fullDay, inLead, placeKey } from './clues.ts';
import { type Stamp, stampDay } from './stamps.ts';

type Bounds = [Day | null, Day | null];

/** One way of knowing when an article was published; null where it does not apply. */
interface PublicationRule {
  name: string;
  claim(clues: Clues): DateClaim | null;
}

/** The rules in their order: the first that applies makes the claim, the bounds of the others narrow it. */
const rules: readonly PublicationRule[] = [
  { name: 'sidecar', claim: fromSidecar },
  { name: 'published-stamp', claim: fromPublishedStamp },
  { name: 'today-in-text', claim: fromToday },
  { name: 'update-stamp', claim: fromUpdateStamp },
  { name: 'lead-day', claim: fromLeadDay },
  { name: 'known-event', claim: fromKnownEvent },
  { name: 'prefix', claim: fromPrefix },
  { name: 'bounds', claim: fromBounds },
];

/** The claim of publication that the clues allow, with the prefix as a bound and disagreements as conflicts. */
export function publicationClaim(clues: Clues): DateClaim {
  for (const rule of rules) {
    const claim = rule.claim(clues);
    if (claim) return withPrefix(claim, clues);
  }
  return undated();
}

const make = (
  claim: Partial<DateClaim> & Pick<DateClaim, 'edtf' | 'precision' | 'basis' | 'certainty'>,
): DateClaim => ({
  ...undated(),
  ...claim,
});

function fromSidecar({ article }: Clues): DateClaim | null {
  const text = article.clipping.sidecar.date;
  const value = text === undefined ? null : readEdtf(text);
  if (text === undefined || value === null) return null;
  const says = `The compiler gives the date «${text}».`;
  const evidence = [lineEvidence(article.clipping.slug, 1, text, text, 'sidecar', says)];
  return make({
    ...value,
    edtf: text.trim(),
    basis: 'sidecar',
    certainty: /[~%]/.test(text) ? 'approximate' : 'stated',
    evidence,
  });
}

function fromPublishedStamp({ stamps }: Clues): DateClaim | null {
  const dated = stamps.filter((stamp) => stamp.source !== 'updated' && stampDay(stamp) !== null);
  const [stamp] = dated;
  const day = stamp ? stampDay(stamp) : null;
  if (!stamp || day === null) return null;
  const others = dated.filter((other) => stampDay(other) !== day);
  return make({
    edtf: day,
    notBefore: day,
    notAfter: day,
    precision: 'day',
    basis: 'header',
    certainty: 'stated',
    evidence: [stamp.evidence, ...others.map((other) => other.evidence)],
    conflicts: others.map((other) => `Another header of the page says ${stampDay(other)}.`),
  });
}

/** «ce jeudi 30 décembre» means within a day; with a part of the day it means that day, or the night after it. */
function fromToday(clues: Clues): DateClaim | null {
  for (const found of clues.found) {
    const { meaning } = found;
    if (meaning.is !== 'day' || meaning.near !== 'today' || found.block.kind === 'caption') continue;
    const day =
      meaning.year === undefined
        ? dayWithYear(meaning.month, meaning.day, meaning.weekday, clues)
        : (fullDay(found)[0] ?? null);
    const surface = found.block.text.slice(found.start, found.end);
    const says = `The text says «${surface}» of its own day.`;
    const evidence = [evidenceOf(clues.article, found, 'today-in-text', says)];
    const yearKnown = meaning.year !== undefined;
    if (day === null) {
      const edtf = `XXXX-${monthOf(0, meaning.month).slice(5)}-${String(meaning.day).padStart(2, '0')}`;
      return make({ edtf, precision: 'day', basis: 'stated', certainty: 'inferred', evidence });
    }
    const sure = meaning.part && found.tense !== 'past';
    if (sure)
      return make({
        edtf: day,
        notBefore: day,
        notAfter: day,
        precision: 'day',
        basis: 'stated',
        certainty: yearKnown ? 'stated' : 'inferred',
        evidence: [...evidence, ...yearEvidence(found, day, clues)],
      });
    const first = meaning.part ? day : shift(day, -1, 'day');
    const last = shift(day, 1, 'day');
    return make({
      edtf: `${day}~`,
      notBefore: first,
      notAfter: last,
      precision: 'day',
      basis: 'stated',
      certainty: 'approximate',
      alternatives: [last, first].filter((each) => each !== day),
      evidence: [...evidence, ...yearEvidence(found, day, clues)],
    });
  }
  return null;
}

/** Says where the year comes from, when the text's day has none. */
function yearEvidence(found: Found, day: Day, clues: Clues): Evidence[] {
  if (fullDay(found).length > 0) return [];
  const year = day.slice(0, 4);
  if (clues.prefix) return [clues.prefix.evidence];
  const source = clues.found
    .filter((each) => fullDay(each).length > 0)
    .sort((a, b) => distance(a, day) - distance(b, day))[0];
  if (!source) return [...clues.outside.days.values()].flatMap((anchor) => anchor.evidence);
  const quote = source.block.text.slice(source.start, source.end);
  const weekday =
    found.meaning.is === 'day' && found.meaning.weekday !== undefined ? ' and the weekday fits' : '';
  return [
    evidenceOf(clues.article, source, 'year', `The year ${year} is the one nearest to «${quote}»${weekday}.`),
  ];
}

const distance = (found: Found, day: Day): number => Math.abs(daysBetween(fullDay(found)[0] ?? day, day));

/** A stamp of the last update bounds the date; it is the date when the weekdays of the lead agree with it. */
function fromUpdateStamp(clues: Clues): DateClaim | null {
  const stamp = clues.stamps.find((each) => each.day !== null);
  if (!stamp || stamp.day === null) return null;
  const day = stampDay(stamp) ?? dayWithYear(stamp.month, stamp.day, undefined, clues);
  if (day === null) {
    const edtf = `XXXX-${monthOf(0, stamp.month).slice(5)}-${String(stamp.day).padStart(2, '0')}`;
    return make({
      edtf,
      precision: 'day',
      basis: 'header',
      certainty: 'inferred',
      evidence: [stamp.evidence],
    });
  }
  const lead = leadWeekdays(clues).find(({ found }) => found.tense !== 'coming');
  const back = lead ? (weekdayOf(day) - lead.weekday + 7) % 7 : null;
  if (!lead || back === null || back > 1) {
    return make({
      edtf: '',
      notAfter: day,
      precision: 'none',
      basis: 'header',
      certainty: 'inferred',
      alternatives: [day],
      evidence: [stamp.evidence],
    });
  }
  const first = shift(day, -back, 'day');
  const quote = lead.found.block.text.slice(lead.found.start, lead.found.end);
  const says = `The text says «${quote}», and ${first} is that weekday: the header agrees with the text.`;
  return make({
    edtf: stamp.year === null ? `${day.slice(0, 4)}?${day.slice(4)}` : `${day}~`,
    notBefore: first,
    notAfter: day,
    precision: 'day',
    basis: 'header',
    certainty: 'inferred',
    alternatives: first === day ? [] : [first],
    evidence: [
      stamp.evidence,
      evidenceOf(clues.article, lead.found, 'weekday', says),
      ...outsideEvidence(clues),
    ],
  });
}

const outsideEvidence = (clues: Clues): Evidence[] =>
  [...clues.outside.days.values()].flatMap((anchor) => anchor.evidence);

function leadWeekdays(clues: Clues): { found: Found; weekday: number }[] {
  return clues.found.flatMap((found) =>
    found.meaning.is === 'weekday' && inLead(found, clues) ? [{ found, weekday: found.meaning.weekday }] : [],
  );
}

/** «jeudi 15 avril» in the lead, told as past: news of that day or of the day before. */
function fromLeadDay(clues: Clues): DateClaim | null {
  for (const found of clues.found) {
    const { meaning } = found;
    if (
      meaning.is !== 'day' ||
      meaning.weekday === undefined ||
      found.tense !== 'past' ||
      !inLead(found, clues)
    )
      continue;
    const day = fullDay(found)[0] ?? dayWithYear(meaning.month, meaning.day, meaning.weekday, clues);
    if (day === null) continue;
    const surface = found.block.text.slice(found.start, found.end);
    const says = `The text tells its news of «${surface}», so it was written then or soon after.`;
    const last = shift(day, 2, 'day');
    return make({
      edtf: day.slice(0, 7) === last.slice(0, 7) ? day.slice(0, 7) : `${day}/${last}`,
      notBefore: day,
      notAfter: last,
      precision: day.slice(0, 7) === last.slice(0, 7) ? 'month' : 'day',
      basis: 'stated',
      certainty: 'inferred',
      alternatives: [day, shift(day, 1, 'day')],
      evidence: [evidenceOf(clues.article, found, 'lead-day', says), ...yearEvidence(found, day, clues)],
    });
  }
  return null;
}

/** The article's bare weekday is of an event that another clipping dates in full. */
function fromKnownEvent(clues: Clues): DateClaim | null {
  for (const { found } of leadWeekdays(clues)) {
    const anchor = clues.outside.days.get(placeKey(found));
    if (!anchor) continue;
    const { day } = anchor;
    if (clues.live) {
      return make({
        edtf: `${day}~`,
        notBefore: shift(day, -1, 'day'),
        notAfter: shift(day, 1, 'day'),
        precision: 'day',
        basis: 'cross-document',
        certainty: 'inferred',
        alternatives: [],
        evidence: outsideEvidence(clues),
      });
    }
    if (found.tense === 'coming') continue;
    const next = shift(day, 1, 'day');
    const month = clues.prefix && day.slice(0, 7) === next.slice(0, 7);
    return make({
      edtf: month ? day.slice(0, 7) : `${day}/${next}`,
      notBefore: day,
      notAfter: next,
      precision: month ? 'month' : 'day',
      basis: 'cross-document',
      certainty: month ? 'stated' : 'inferred',
      alternatives: [day, next],
      evidence: outsideEvidence(clues),
    });
  }
  return null;
}

/** The crawler's month, with the weekdays of the lead as days that it may be. */
function fromPrefix(clues: Clues): DateClaim | null {
  const { prefix, outside } = clues;
  if (!prefix) return null;
  const [first, last] = prefixBounds(prefix);
  if (first === last)
    return make({
      edtf: first,
      notBefore: first,
      notAfter: last,
      precision: 'day',
      basis: 'header',
      certainty: 'stated',
      evidence: [prefix.evidence],
    });
  const edtf = first.slice(0, 7);
  const base = { edtf, precision: 'month', basis: 'header', certainty: 'stated' } as const;
  const lead = leadWeekdays(clues).find(({ found }) => found.tense !== 'coming');
  if (!lead) return make({ ...base, notBefore: first, notAfter: last, evidence: [prefix.evidence] });
  const from = outside.after && outside.after.day >= first ? shift(outside.after.day, 1, 'day') : first;
  const days = weekdaysBetween(from, last, lead.weekday);
  const quote = lead.found.block.text.slice(lead.found.start, lead.found.end);
  const says = `The text says «${quote}»: in this month that is ${days.join(', ')}.`;
  const evidence = [prefix.evidence, evidenceOf(clues.article, lead.found, 'weekday', says)];
  const narrowed = outside.after !== null && days[0] !== undefined;
  return make({
    ...base,
    notBefore: narrowed ? (days[0] ?? first) : first,
    notAfter: last,
    alternatives: days,
    evidence: [...evidence, ...(outside.after?.evidence ?? [])],
  });
}

function prefixBounds(prefix: Stamp): [Day, Day] {
  const day = stampDay(prefix);
  return day === null ? monthBounds(monthOf(prefix.year ?? 0, prefix.month)) : [day, day];
}

/** Nothing but a lower bound: the latest full date that the text tells as past. */
function fromBounds(clues: Clues): DateClaim | null {
  const past = clues.found.filter(
    (found) => found.tense === 'past' && found.block.kind !== 'caption' && fullDay(found).length > 0,
  );
  const latest = past.sort((a, b) => ((fullDay(a)[0] ?? '') < (fullDay(b)[0] ?? '') ? 1 : -1))[0];
  const day = latest ? (fullDay(latest)[0] ?? null) : null;
  if (!latest || day === null) return null;
  const quote = latest.block.text.slice(latest.start, latest.end);
  const says = `The text tells of «${quote}» as past, so it was not published before.`;
  return make({
    edtf: '',
    notBefore: day,
    precision: 'none',
    basis: 'context',
    certainty: 'inferred',
    evidence: [evidenceOf(clues.article, latest, 'past-day', says)],
  });
}

/** The prefix bounds every claim but the compiler's; where both exclude each other, both stand as a conflict. */
function withPrefix(claim: DateClaim, { prefix }: Clues): DateClaim {
  if (!prefix || claim.evidence.includes(prefix.evidence)) return claim;
  const bounds: Bounds = prefixBounds(prefix);
  const common = meet([claim.notBefore, claim.notAfter], bounds);
  const evidence = [prefix.evidence, ...claim.evidence];
  if (common) return { ...claim, notBefore: common[0], notAfter: common[1], evidence };
  const conflict = `The crawler's prefix says ${prefix.evidence.quote}, the rest says ${claim.edtf}.`;
  return { ...claim, evidence, conflicts: [...claim.conflicts, conflict] };
}
