import type { DateClaim } from '../model.ts';
import type { Day } from './calendar.ts';
import { meet, readEdtf, undated } from './claim.ts';
import type { Clues } from './clues.ts';
import { fromCopy, fromKnownEvent, fromLeadDay } from './publication-lead.ts';
import { fromBounds, fromPrefix } from './publication-prefix.ts';
import { fromAddress, fromMonthStamp, fromPublishedStamp, fromUpdateStamp } from './publication-stamps.ts';
import { fromDateline, fromToday } from './publication-today.ts';
import { prefixBounds, type Stamp } from './stamp.ts';

/** One way of knowing when an article was published; null where it does not apply. */
interface PublicationRule {
  name: string;
  claim(clues: Clues): DateClaim | null;
}

/** In their order: the first rule that applies, and that the crawler's month does not exclude, makes the claim. */
const rules: readonly PublicationRule[] = [
  { name: 'published-stamp', claim: fromPublishedStamp },
  { name: 'dateline', claim: fromDateline },
  { name: 'today-in-text', claim: fromToday },
  { name: 'address', claim: fromAddress },
  { name: 'update-stamp', claim: fromUpdateStamp },
  { name: 'lead-day', claim: fromLeadDay },
  { name: 'month-stamp', claim: fromMonthStamp },
  { name: 'known-event', claim: fromKnownEvent },
  { name: 'prefix', claim: fromPrefix },
  { name: 'copy', claim: fromCopy },
  { name: 'bounds', claim: fromBounds },
];

/**
 * The claim of publication that the clues allow. The compiler's word stands above all; a crawler's month bounds
 * every other rule, and what disagrees is told as a conflict.
 */
export function publicationClaim(clues: Clues): DateClaim {
  const refused = new Map<string, string>();
  const conflicts: string[] = [];
  let claim: DateClaim | null = null;
  for (const rule of rules) {
    const found: DateClaim | null = rule.claim(clues);
    const bounded = found && withinPrefix(found, clues);
    if (found && !bounded && !meetsPrefix(found, clues)) {
      const quote = found.evidence[0]?.quote ?? '';
      if (!refused.has(quote)) refused.set(quote, excluded(found, clues));
    }
    if (!claim && bounded) claim = bounded;
    else if (claim && bounded) conflicts.push(...disagreement(claim, bounded));
  }
  const own = {
    ...(claim ?? undated()),
    conflicts: [...(claim?.conflicts ?? []), ...refused.values(), ...new Set(conflicts)],
  };
  return fromSidecar(clues, own) ?? own;
}

/** The compiler's date, with what the clipping itself says against it. */
function fromSidecar({ article, stamps }: Clues, own: DateClaim): DateClaim | null {
  const text = article.clipping.sidecar.date?.trim();
  const value = text ? readEdtf(text) : null;
  if (!text || value === null) return null;
  const { slug } = article.clipping;
  const says = `The compiler gives the date «${text}» under «date».`;
  const start = 0;
  const evidence = {
    article: slug,
    block: null,
    line: article.clipping.sidecar.dateLine ?? 1,
    start,
    end: text.length,
    quote: text,
    rule: 'sidecar',
    says,
  };
  const bounds: [Day | null, Day | null] = [value.notBefore, value.notAfter];
  const sameLine = stamps.find((stamp) => isOwnDay(stamp) && meet(bounds, prefixBounds(stamp)) !== null);
  const agree = sameLine ?? meet(bounds, [own.notBefore, own.notAfter]);
  const known = own.evidence.filter((one) => one !== sameLine?.evidence);
  return {
    ...own,
    ...value,
    edtf: text,
    basis: 'sidecar',
    certainty: /[~%]/.test(text) ? 'approximate' : 'stated',
    alternatives: [],
    evidence: [evidence, ...(sameLine ? [sameLine.evidence] : []), ...known],
    conflicts: agree
      ? []
      : [`The compiler gives ${text}, the clipping itself says ${own.edtf || inBounds(own)}.`],
  };
}

/** A line of the head that names a day with its year, and not that of an update. */
const isOwnDay = ({ source, day, year }: Stamp): boolean =>
  day !== null && year !== null && source !== 'updated';

const meetsPrefix = ({ notBefore, notAfter }: DateClaim, { prefix }: Clues): boolean =>
  !prefix || meet([notBefore, notAfter], prefixBounds(prefix)) !== null;

/** The claim cut to the crawler's month; null where the month excludes it, or the very day that it claims. */
function withinPrefix(claim: DateClaim, { prefix }: Clues): DateClaim | null {
  if (!prefix) return claim;
  const common = meet([claim.notBefore, claim.notAfter], prefixBounds(prefix));
  if (!common || !withinMonth(claim.edtf, prefix)) return null;
  const known = claim.evidence.includes(prefix.evidence);
  const evidence = known ? claim.evidence : [prefix.evidence, ...claim.evidence];
  const [notBefore, notAfter] = common;
  const alternatives = claim.alternatives.filter(
    (day) => day.length < 10 || ((notBefore ?? '') <= day && day <= (notAfter ?? '9999')),
  );
  return { ...claim, notBefore, notAfter, alternatives, evidence };
}

/** A claim of a day or month outside the crawler's is no claim, though its bounds may reach into it. */
function withinMonth(edtf: string, prefix: Stamp): boolean {
  const month = /^(\d{4})\??-(\d\d)/.exec(edtf);
  return month === null || (Number(month[1]) === prefix.year && Number(month[2]) === prefix.month);
}

function excluded(claim: DateClaim, { prefix }: Clues): string {
  const quote = claim.evidence[0]?.quote ?? claim.edtf;
  return `«${quote}» would give ${claim.edtf || inBounds(claim)}, which the crawler's note «${prefix?.evidence.quote}» excludes.`;
}

/** Says that a later rule allows no day that the chosen one allows. */
function disagreement(chosen: DateClaim, other: DateClaim): string[] {
  if (meet([chosen.notBefore, chosen.notAfter], [other.notBefore, other.notAfter])) return [];
  const quote = other.evidence[0]?.quote ?? '';
  return [`The text also says «${quote}», which does not fit: by that it was published ${published(other)}.`];
}

function published({ edtf, notBefore, notAfter }: DateClaim): string {
  if (edtf) return `on ${edtf}`;
  return notBefore ? `on ${notBefore} or later` : `on ${notAfter} or earlier`;
}

const inBounds = ({ notBefore, notAfter }: DateClaim): string =>
  notBefore ? `no earlier than ${notBefore}` : `no later than ${notAfter}`;
