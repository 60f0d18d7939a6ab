import type { CleanArticle, DateClaim, Mention } from '../model.ts';
import { evidenceOf, type Found } from './article-text.ts';
import {
  type Day,
  dayOf,
  daysBetween,
  earliestOf,
  latestOf,
  shift,
  weekdaysBetween,
  yearOf,
} from './calendar.ts';
import { inWords, undated } from './claim.ts';
import type { Meaning } from './expression.ts';
import { type Anchored, resolve, type Value } from './resolve.ts';
import type { Tense } from './tense.ts';

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
  const day = /^\d{4}[?~%]?-\d\d[?~%]?-\d\d/.exec(claim.edtf)?.[0].replace(/[?~%]/g, '');
  const alternatives = claim.alternatives.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each));
  const { notBefore, notAfter } = claim;
  if (day) return { days: [day], earliest: day, latest: day };
  const [first, second] = alternatives;
  const spread = first !== undefined && second !== undefined && daysBetween(first, second) >= 7;
  return { days: spread && !ranked ? [] : alternatives, earliest: notBefore, latest: notAfter };
}

/** «Le lendemain» counts from a time named so many blocks before it, at most. */
const reachOfAnchor = 3;

/** The mentions of an article, resolved against the day of writing as far as the claim knows it. */
export function resolveMentions(
  article: CleanArticle,
  all: readonly Found[],
  publication: DateClaim,
  ranked = false,
): Mention[] {
  const reference = referenceOf(publication, ranked);
  const firm = publication.certainty === 'stated' && publication.precision === 'day';
  let last: { time: Anchored; place: number } | null = null;
  let told: { year: number; place: number } | null = null;
  const mentions: Mention[] = [];
  for (const found of all) {
    const toldYear: number | undefined = told !== null && told.place === found.place ? told.year : undefined;
    const anchor: Anchored | null =
      last !== null && found.place - last.place <= reachOfAnchor ? last.time : null;
    const values = resolveOver(found, reference, anchor, toldYear);
    const mention = mentionOf(article, found, values, reference, firm);
    const [value] = values;
    if (value && values.length === 1)
      last = { time: { day: value.first, precision: value.precision }, place: found.place };
    const year = statedYear(found.meaning);
    if (year !== undefined) told = { year, place: found.place };
    mentions.push(mention);
  }
  return mentions;
}

function statedYear(meaning: Meaning): number | undefined {
  if (meaning.is === 'day' || meaning.is === 'month') return meaning.year;
  if (meaning.is === 'fixed' && /^\d{4}/.test(meaning.edtf)) return yearOf(meaning.edtf);
  return undefined;
}

/** Values for each day on which the text may have been written: the likeliest first, each once. */
function resolveOver(
  found: Found,
  reference: Reference,
  anchor: Anchored | null,
  toldYear: number | undefined,
): Value[] {
  const { meaning, tense, settled } = found;
  const timeless = meaning.is === 'fixed' || (meaning.is === 'day' && meaning.year !== undefined);
  const days = timeless || meaning.is === 'anchored' ? ['2000-01-01'] : writingDays(reference, meaning);
  const values: Value[] = [];
  for (const today of days) {
    const value = resolve(meaning, { today, tense, settled, anchor, toldYear });
    if (value && !values.some((each) => each.edtf === value.edtf)) values.push(value);
  }
  const sampled = reference.days.length === 0 && meaning.is !== 'weekday';
  return sampled && values.length > 1 ? [] : values;
}

/** A reference wider than this tells nothing of a weekday or a day without year. */
const widestReference = 62;

/**
 * Days for which a meaning is resolved: the likely ones; else both ends of the bounds, which must agree, or the
 * days within them on which a weekday falls.
 */
function writingDays({ days, earliest, latest }: Reference, meaning: Meaning): Day[] {
  if (days.length > 0) return days;
  if (!earliest || !latest || shift(earliest, widestReference, 'day') < latest) return [];
  if (meaning.is !== 'weekday') return [earliest, latest];
  return weekdaysBetween(earliest, latest, meaning.weekday);
}

function mentionOf(
  article: CleanArticle,
  found: Found,
  values: Value[],
  reference: Reference,
  firm: boolean,
): Mention {
  const { block, start, end, kind } = found;
  const surface = block.text.slice(start, end);
  return {
    block: block.id,
    start,
    end,
    surface,
    kind,
    claim: mentionClaim(article, found, values, reference, firm),
    tense: tenseOf(values[0], reference, found.tense),
  };
}

/** The calendar decides between past and coming where it can, the verb where it cannot. */
function tenseOf(value: Value | undefined, { days, earliest, latest }: Reference, tense: Tense): Tense {
  const first = earliestOf(days) ?? earliest;
  const last = latestOf(days) ?? latest;
  if (!value || !first || !last) return tense;
  if (value.last < first) return 'past';
  if (value.first > last) return 'coming';
  return tense;
}

function mentionClaim(
  article: CleanArticle,
  found: Found,
  values: Value[],
  reference: Reference,
  firm: boolean,
): DateClaim {
  const [value] = values;
  if (!value) return unresolved(article, found);
  const surface = found.block.text.slice(found.start, found.end);
  const stated = statesItsYear(found.meaning);
  const ranked = values.length > 1 && reference.days.length > 1;
  const says = stated
    ? `The text says «${surface}».`
    : `The text says «${surface}»: ${reckoning(values, reference, found.meaning)}.`;
  return {
    ...undated(roleOf(found, value)),
    edtf: values.length === 1 || ranked ? value.edtf : listOf(values),
    notBefore: earliestOf(values.map((each) => each.first)),
    notAfter: latestOf(values.map((each) => each.last)),
    precision: value.precision,
    basis: basisOf(found.meaning),
    certainty: stated ? 'stated' : firm || values.length === 1 ? 'inferred' : 'approximate',
    alternatives: ranked ? values.slice(1).map((each) => each.edtf) : [],
    evidence: [evidenceOf(article, found, found.reader, says)],
  };
}

/** What the words say when nobody knows when they were written: a day without its year, or nothing. */
function unresolved(article: CleanArticle, found: Found): DateClaim {
  const { meaning, block, start, end } = found;
  const dayAlone = meaning.is === 'day' && dayOf(2000, meaning.month, meaning.day);
  const edtf = dayAlone ? `XXXX${dayAlone.slice(4)}` : '';
  const says = `The text says «${block.text.slice(start, end)}», which gives no full date by itself.`;
  return {
    ...undated(roleOf(found, null)),
    edtf,
    precision: dayAlone ? 'day' : 'none',
    certainty: 'approximate',
    evidence: [evidenceOf(article, found, found.reader, says)],
  };
}

/** A single day is of something that happened on it; weeks, months and years are mentioned only. */
function roleOf({ kind }: Found, value: Value | null): DateClaim['role'] {
  const counted = kind === 'relative' && value?.precision === 'day' && value.first === value.last;
  return kind === 'day' || kind === 'weekday' || counted ? 'event' : 'mention';
}

function statesItsYear(meaning: Meaning): boolean {
  return meaning.is === 'fixed' || ('year' in meaning && meaning.year !== undefined);
}

function basisOf(meaning: Meaning): DateClaim['basis'] {
  if (statesItsYear(meaning)) return 'stated';
  return meaning.is === 'weekday' ? 'weekday' : 'context';
}

function listOf(values: Value[]): string {
  const plainOnes = values.every((each) => /^[\d-]+$/.test(each.edtf));
  if (plainOnes && values.length <= 6)
    return `[${values
      .map((each) => each.edtf)
      .sort()
      .join(',')}]`;
  const first = values.map((each) => each.first).sort()[0] ?? '';
  const last =
    values
      .map((each) => each.last)
      .sort()
      .at(-1) ?? '';
  return `${first}/${last}`;
}

function reckoning(values: Value[], reference: Reference, meaning: Meaning): string {
  const words = values.map((each) => inWords(each.edtf)).join(' or ');
  const [day] = reference.days;
  if (meaning.is === 'anchored') return `counted from the day named before it, this is ${words}`;
  if (day) return `for an article written on ${inWords(day)} this is ${words}`;
  const { earliest, latest } = reference;
  return earliest && latest
    ? `for an article written from ${inWords(`${earliest}/${latest}`)} this is ${words}`
    : `this is ${words}`;
}
