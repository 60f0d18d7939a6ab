import type { CleanArticle, Evidence } from '../model.ts';
import type { Found } from './article-text.ts';
import { type Day, dayOf, daysBetween, nearest, weekdayOf, yearOf } from './calendar.ts';
import { fixedValue } from './resolve.ts';
import { type Stamp, stampsOf } from './stamps.ts';

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
}

export const nothingOutside: OutsideKnowledge = { days: new Map(), after: null };

/** All that the rules of publication look at. */
export interface Clues {
  article: CleanArticle;
  found: Found[];
  stamps: Stamp[];
  prefix: Stamp | null;
  anchors: Day[];
  outside: OutsideKnowledge;
  /** Blocks of the text proper, in order, by their place. */
  bodyPlaces: number[];
  live: boolean;
}

/** Gathers the clues of one article. */
export function cluesOf(article: CleanArticle, found: Found[], outside: OutsideKnowledge): Clues {
  const stamps = stampsOf(article);
  const full = found.flatMap(fullDay);
  const bodyPlaces = article.blocks.flatMap((block, place) =>
    block.kind === 'caption' || block.kind === 'heading' ? [] : [place],
  );
  return {
    article,
    found,
    stamps: stamps.filter((stamp) => stamp.source !== 'prefix'),
    prefix: stamps.find((stamp) => stamp.source === 'prefix') ?? null,
    anchors: [...full, ...[...outside.days.values()].map((anchor) => anchor.day)],
    outside,
    bodyPlaces,
    live: article.updateOrder !== undefined || article.blocks.some((block) => block.kind === 'update'),
  };
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

/**
 * The year of a day that is written without one: the prefix's, else the one nearest to a date that is known in
 * full, among those on which the weekday fits.
 */
export function dayWithYear(
  month: number,
  day: number,
  weekday: number | undefined,
  clues: Clues,
): Day | null {
  const known = clues.prefix ? [dayOf(clues.prefix.year ?? 0, clues.prefix.month, 15)] : clues.anchors;
  const marks = known.filter((each) => each !== null);
  let best: Day | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const years = Array.from({ length: 2 * reachOfYears + 1 }, (_, i) => yearOf(mark) - reachOfYears + i);
    const days = years.map((year) => dayOf(year, month, day)).filter((each) => each !== null);
    const candidate = nearest(
      days.filter((each) => weekday === undefined || weekdayOf(each) === weekday),
      mark,
    );
    if (candidate !== null && Math.abs(daysBetween(mark, candidate)) < distance) {
      best = candidate;
      distance = Math.abs(daysBetween(mark, candidate));
    }
  }
  return best;
}

/** The stretch is in the first two paragraphs, where news says when it happened, or in a live report. */
export function inLead(found: Found, clues: Clues): boolean {
  const order = clues.bodyPlaces.indexOf(found.place);
  return order >= 0 && (order < 2 || clues.live);
}
