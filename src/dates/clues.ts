import type { CleanArticle, Evidence } from '../model.ts';
import type { Found } from './article-text.ts';
import { type Day, dayOf, daysBetween, monthOf, nearest, weekdayOf, yearOf } from './calendar.ts';
import { fixedValue } from './calendar-value.ts';
import { isPhotograph } from './photograph.ts';
import type { Stamp } from './stamp.ts';
import { stampsOf } from './stamps.ts';

/** A day that is known apart from the day of writing, with what tells it. */
export interface Anchor {
  day: Day;
  evidence: Evidence[];
}

/** What other clippings of the dossier tell about one article. */
export interface OutsideKnowledge {
  /** Expressions of this article whose day another clipping states in full, by `block:start`. */
  days: ReadonlyMap<string, Anchor>;
  /** The article was written after this day; `soon`: within a few days of it. */
  after: (Anchor & { soon: boolean }) | null;
  /** The day of another clipping of nearly the same text. */
  copy?: Anchor;
}

/** For an article that is dated from itself alone. */
export const nothingOutside: OutsideKnowledge = { days: new Map(), after: null };

/** All that the rules of publication look at. */
export interface Clues {
  article: CleanArticle;
  found: readonly Found[];
  stamps: Stamp[];
  prefix: Stamp | null;
  /** Days, and months in their middle, that the text or another clipping names with their year. */
  anchors: Day[];
  /** Years that the text names alone. */
  years: number[];
  outside: OutsideKnowledge;
  live: boolean;
}

/** Gathers the clues of one article. */
export function cluesOf(article: CleanArticle, found: readonly Found[], outside: OutsideKnowledge): Clues {
  const stamps = stampsOf(article);
  return {
    article,
    found,
    stamps: stamps.filter(({ source }) => source !== 'prefix'),
    prefix: stamps.find(({ source }) => source === 'prefix') ?? null,
    anchors: [...found.flatMap(anchorDay), ...[...outside.days.values()].map(({ day }) => day)],
    years: found.flatMap(namedYear),
    outside,
    live: isLive(article),
  };
}

/** A full day, or the middle of a month that names its year. */
function anchorDay(found: Found): Day[] {
  const { meaning } = found;
  if (meaning.is === 'month' && meaning.year !== undefined)
    return [`${monthOf(meaning.year, meaning.month)}-15`];
  return fullDay(found);
}

/** A year that stands alone. */
function namedYear({ meaning }: Found): number[] {
  return meaning.is === 'fixed' && /^\d{4}$/.test(meaning.edtf) ? [Number(meaning.edtf)] : [];
}

/** The day of an expression that names its year. */
export function fullDay({ meaning }: Found): Day[] {
  if (meaning.is === 'day' && meaning.year !== undefined) {
    const day = dayOf(meaning.year, meaning.month, meaning.day);
    return day === null ? [] : [day];
  }
  const value = meaning.is === 'fixed' ? fixedValue(meaning.edtf) : null;
  return value?.precision === 'day' ? [value.first] : [];
}

/** How a found expression is named in the knowledge from outside. */
export function placeKey(found: Pick<Found, 'start'> & { block: { id: string } }): string {
  return `${found.block.id}:${found.start}`;
}

/** Years in which a day is looked for around a known date: weekdays come back within six years at most. */
const reachOfYears = 6;
/** News names years near its own: a weekday that fits from the year before the last named one settles the year. */
const recentYears = { before: 1, after: 1 };
/** Years before are history in any web page: nothing is reckoned from them. */
const firstRecentYear = 1995;

/**
 * The year of a day that is written without one: the prefix's; else the one nearest to a date that is known in
 * full, among those on which the weekday fits; else, with a weekday, the one nearest to the end of the last
 * year that the text names.
 */
export function dayWithYear(
  month: number,
  day: number,
  weekday: number | undefined,
  clues: Clues,
): Day | null {
  const daysIn = (first: number, count: number): Day[] =>
    Array.from({ length: count }, (_, i) => dayOf(first + i, month, day))
      .filter((each) => each !== null)
      .filter((each) => weekday === undefined || weekdayOf(each) === weekday);
  const marks = clues.prefix ? [`${monthOf(clues.prefix.year ?? 0, clues.prefix.month)}-15`] : clues.anchors;
  const pairs = marks.flatMap((mark) => {
    const near = nearest(daysIn(yearOf(mark) - reachOfYears, 2 * reachOfYears + 1), mark);
    return near === null ? [] : [{ near, apart: Math.abs(daysBetween(mark, near)) }];
  });
  const [best] = pairs.sort((a, b) => a.apart - b.apart);
  if (best) return best.near;
  const lastYear = Math.max(...clues.years.filter((year) => year >= firstRecentYear));
  if (weekday === undefined || !Number.isFinite(lastYear) || marks.length > 0) return null;
  const fitting = daysIn(lastYear - recentYears.before, recentYears.before + 1 + recentYears.after);
  return nearest(fitting, `${lastYear}-12-31`);
}

/** The bare weekdays of the lead, in order. */
export function leadWeekdays(clues: Clues): { found: Found; weekday: number }[] {
  return clues.found.flatMap((found) =>
    found.meaning.is === 'weekday' && inLead(found, clues) ? [{ found, weekday: found.meaning.weekday }] : [],
  );
}

/** The evidence of other clippings, each stretch once. */
export const outsideEvidence = ({ outside }: Clues): Evidence[] => {
  const all = [...outside.days.values()].flatMap(({ evidence }) => evidence);
  return all.filter(
    (one, i) => all.findIndex((other) => other.article === one.article && other.start === one.start) === i,
  );
};

/** The stretch is in the first two paragraphs, where news says when it happened, or in a live report. */
export function inLead({ place }: Found, { article, live }: Clues): boolean {
  return inFirstParagraphs(article, place, live);
}

/** Whether an article is a live report. */
export function isLive({ blocks, updateOrder }: CleanArticle): boolean {
  return updateOrder !== undefined || blocks.some(({ kind }) => kind === 'update');
}

/** Whether a block, by its place, is one of the first two of the text proper; in a live report every one is. */
export function inFirstParagraphs({ blocks }: CleanArticle, place: number, live: boolean): boolean {
  const isBody = (one: CleanArticle['blocks'][number]): boolean =>
    one.kind !== 'heading' && !isPhotograph(one);
  const block = blocks[place];
  if (!block || !isBody(block)) return false;
  if (live) return true;
  let before = 0;
  for (let at = 0; at < place && before < 2; at++) {
    const one = blocks[at];
    if (one && isBody(one)) before++;
  }
  return before < 2;
}
