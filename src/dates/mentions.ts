import type { CleanArticle, DateClaim, Mention } from '../model.ts';
import type { Found } from './article-text.ts';
import { type Day, daysBetween, earliestOf, latestOf, shift, weekdaysBetween, yearOf } from './calendar.ts';
import type { Value } from './calendar-value.ts';
import type { Anchored, ToldYear } from './choose-year.ts';
import { dateLanguage } from './date-language.ts';
import type { Meaning } from './expression.ts';
import { mentionClaim } from './mention-claim.ts';
import { type Reference, referenceOf } from './reference.ts';
import { resolve } from './resolve.ts';
import type { Tense } from './tense.ts';

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
  const { takesPlace } = dateLanguage(article.clipping.language).lexicon;
  let last: { time: Anchored; place: number; found: Found } | null = null;
  let told: { time: ToldYear; place: number } | null = null;
  const mentions: Mention[] = [];
  for (const [at, each] of all.entries()) {
    const found: Found = last && takesUp(each, last.found, takesPlace) ? fromBefore(each) : each;
    const toldYear: ToldYear | undefined =
      told !== null && told.place === found.place ? told.time : undefined;
    const before = last !== null && found.place - last.place <= reachOfAnchor ? last.time : null;
    const anchor = countsFromNext(found) ? nextTime(found, all[at + 1], reference) : before;
    const values = resolveOver(found, reference, anchor, toldYear);
    const mention = mentionOf(article, found, values, reference, firm);
    const [value] = values;
    if (value && values.length === 1)
      last = { time: { day: value.first, precision: value.precision }, place: found.place, found };
    const year = statedYear(found.meaning);
    if (year !== undefined && !(found.kind === 'year' && found.standing().ofThing))
      told = { time: toldBy(year, value), place: found.place };
    mentions.push(mention);
  }
  return mentions;
}

const countsFromNext = ({ meaning }: Found): boolean => meaning.is === 'anchored' && meaning.ofNext === true;

/** Matches ` la visioconférence,` of «dix jours après la visioconférence, »; not ` l'ouverture d'une enquête`. */
const bareNoun = /^ (?:l['’]|(?:la|le|cette|cet|ce|the|this|that) )([\p{L}-]{4,})(?=[,.;]|$)/u;

/** The noun that it counts from is that of the day last named: the sentence there has it, or tells that something took place. */
function takesUp(found: Found, last: Found, takesPlace: RegExp): boolean {
  if (!countsFromNext(found)) return false;
  const noun = bareNoun.exec(found.block.text.slice(found.end, found.end + 48))?.[1]?.toLowerCase();
  if (noun === undefined) return false;
  const { sentence } = last.standing();
  const end = last.block === found.block ? Math.min(sentence.end, found.start) : sentence.end;
  const told = last.block.text.slice(sentence.start, end).toLowerCase();
  return takesPlace.test(told) || told.includes(noun);
}

/** Counted from the day last named after all. */
function fromBefore(found: Found): Found {
  const { meaning } = found;
  return meaning.is === 'anchored' ? { ...found, meaning: { ...meaning, ofNext: false } } : found;
}

/** Matches what joins «dix jours après le 6 avril»; not «dix jours après la crue du 6 avril». */
const linked = /^ (?:le |la |the )?$/;

/** The time that the expression right after another names: what «dix jours après le 6 avril» counts from. */
function nextTime(found: Found, next: Found | undefined, reference: Reference): Anchored | null {
  if (next === undefined || next.place !== found.place || countsFromNext(next)) return null;
  if (!linked.test(found.block.text.slice(found.end, next.start))) return null;
  const [value, other] = resolveOver(next, reference, null, undefined);
  return value && !other ? { day: value.first, precision: value.precision } : null;
}

function toldBy(year: number, value: Value | undefined): ToldYear {
  return value?.precision === 'day' ? { year, day: value.first } : { year };
}

function statedYear(meaning: Meaning): number | undefined {
  if (meaning.is === 'day' || meaning.is === 'month') return meaning.year;
  if (meaning.is === 'fixed' && /^\d{4}/.test(meaning.edtf)) return yearOf(meaning.edtf);
  return undefined;
}

/** What is known of how a full date stands: nothing, for nothing of it matters. */
const noStanding = { tense: 'unknown', settled: false } as const;

/** Values for each day on which the text may have been written: the likeliest first, each once. */
function resolveOver(
  found: Found,
  reference: Reference,
  anchor: Anchored | null,
  told: ToldYear | undefined,
): Value[] {
  const { meaning } = found;
  const timeless = meaning.is === 'fixed' || (meaning.is === 'day' && meaning.year !== undefined);
  const days = timeless || meaning.is === 'anchored' ? ['2000-01-01'] : writingDays(reference, meaning);
  const { tense, settled } = timeless || days.length === 0 ? noStanding : found.standing();
  const values: Value[] = [];
  for (const today of days) {
    const value = resolve(meaning, { today, tense, settled, anchor, told });
    if (value && !tellsOfLater(value, found, reference) && !values.some((each) => each.edtf === value.edtf))
      values.push(value);
  }
  const sampled = reference.days.length === 0 && meaning.is !== 'weekday';
  if (!sampled || values.length < 2) return values;
  return namesMonth(meaning) ? nearestToMiddle(found, reference, anchor) : [];
}

/**
 * «a rouvert mercredi, douze jours après l'inondation»: counted from Wednesday it would be told as past and lie
 * after the day of writing, so it is counted from what no date names.
 */
function tellsOfLater({ first }: Value, { meaning, standing }: Found, { days, latest }: Reference): boolean {
  if (meaning.is !== 'anchored' || standing().tense !== 'past') return false;
  const last = latestOf(days) ?? latest;
  return last !== null && first > last;
}

const namesMonth = (meaning: Meaning): boolean =>
  meaning.is === 'day' || meaning.is === 'month' || meaning.is === 'season' || meaning.is === 'range';

/** A day or month whose year the two ends of the bounds dispute has that which is nearest to their middle. */
function nearestToMiddle(
  { meaning }: Found,
  { earliest, latest }: Reference,
  anchor: Anchored | null,
): Value[] {
  if (!earliest || !latest) return [];
  const today = shift(earliest, Math.floor(daysBetween(earliest, latest) / 2), 'day');
  const value = resolve(meaning, { today, tense: 'unknown', anchor });
  return value ? [value] : [];
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
    tense: tenseOf(values[0], reference, found),
  };
}

/** The calendar decides between past and coming where it can, the verb where it cannot. */
function tenseOf(
  value: Value | undefined,
  { days, earliest, latest }: Reference,
  { standing }: Found,
): Tense {
  const first = earliestOf(days) ?? earliest;
  const last = latestOf(days) ?? latest;
  if (!value || !first || !last) return standing().tense;
  if (value.last < first) return 'past';
  if (value.first > last) return 'coming';
  return standing().tense;
}
