import { evidenceOf } from '../dates/article-text.ts';
import { shift, weekdaysBetween } from '../dates/calendar.ts';
import { inWords } from '../dates/claim.ts';
import { type Anchor, placeKey } from '../dates/clues.ts';
import { dateWith } from '../dates/date-article.ts';
import type { DateClaim, DatedArticle, Evidence } from '../model.ts';
import { afterWhat } from './after-event.ts';
import { type Asked, askedIn, isSettled } from './asked.ts';
import { gatherHappenings, type Happening, type Happenings, topicCache } from './happenings.ts';
import { type Commonness, commonnessIn, type StemsOf, shared, shareNames } from './same-event.ts';

/** Knowledge travels from clipping to clipping; so many rounds reach further than any real dossier needs. */
const rounds = 4;

/** What was read of the articles before, each by itself; else it is read anew. */
export interface ReadBefore {
  stemsOf?: StemsOf;
  askedOf?: (article: DatedArticle) => readonly Asked[];
}

/** What one round of dating looks at. */
interface Round {
  articles: readonly DatedArticle[];
  happenings: Happenings;
  commonness: Commonness;
  asked: ReadonlyMap<string, readonly Asked[]>;
}

/**
 * Dates each article again with what the others tell: the same event named there with its full date, and the year
 * that follows from it. Mentions are resolved anew against the sharpened day of writing. An article whose date is
 * known within a few days keeps it.
 */
export function crossDate(
  articles: DatedArticle[],
  { stemsOf, askedOf = askedIn }: ReadBefore = {},
): DatedArticle[] {
  const commonness = commonnessIn(articles, stemsOf);
  const topics = topicCache();
  const unsettled = articles.filter((article) => !isSettled(article.publication));
  const asked = new Map(unsettled.map((article) => [article.clipping.slug, askedOf(article)]));
  let current = articles;
  for (let round = 0; round < rounds; round += 1) {
    const setting = { articles: current, happenings: gatherHappenings(current, topics), commonness, asked };
    const next = current.map((article) =>
      isSettled(article.publication) ? article : redate(article, setting),
    );
    const moved = next.some((article, i) => !sameDate(article.publication, current[i]?.publication));
    current = next;
    if (!moved) break;
  }
  return current;
}

const sameDate = (a: DateClaim, b: DateClaim | undefined): boolean =>
  a.edtf === b?.edtf && a.notBefore === b.notBefore && a.notAfter === b.notAfter;

function redate(article: DatedArticle, round: Round): DatedArticle {
  const own = round.asked.get(article.clipping.slug) ?? [];
  const days = new Map<string, Anchor>();
  for (const one of own) {
    const match = isLookedFor(one, article) ? bestMatch(article, one, own, round) : null;
    if (match) days.set(placeKey(one), match);
  }
  const after = afterWhat(article, round.articles, round.commonness);
  return days.size === 0 && after === null ? article : dateWith(article, { days, after });
}

/** Weekdays of the lead are looked for, and days of which the article knows no year. */
function isLookedFor({ meaning }: Asked, { publication }: DatedArticle): boolean {
  return meaning.is === 'weekday' || (meaning.is === 'day' && publication.notAfter === null);
}

/** Two accounts of one event share at least so many names and other words, and this weight of both. */
const least = { names: 2, words: 2, weight: 1.2 };
/** Nothing else bounds the date: more must be shared. */
const leastUnbounded = { names: 2, words: 2, weight: 2 };
/** A day that more articles tell of than this is known well enough from the first of them. */
const mostAccounts = 60;
/** An account of another day that weighs nearly as much leaves the matter open. */
const rival = 0.85;

function bestMatch(article: DatedArticle, one: Asked, own: readonly Asked[], round: Round): Anchor | null {
  const { happenings, commonness } = round;
  const topic = happenings.topic(article, one.block, one.start);
  const bounded = article.publication.notAfter !== null || one.meaning.is === 'day';
  const enough = bounded ? least : leastUnbounded;
  const topicAt = ({ article: other, block, mention }: Happening) =>
    happenings.topic(other, block, mention.start);
  const scored = candidates(article, one, happenings)
    .filter(({ happening }) => happening.article !== article)
    .filter(({ happening }) => shareNames(topic, topicAt(happening), enough.names))
    .filter(({ day }) => fitsMonths(own, day))
    .map(({ day, happening }) => ({ day, happening, ...shared(topic, topicAt(happening), commonness) }))
    .filter(
      ({ names, words, weight }) => names >= enough.names && words >= enough.words && weight >= enough.weight,
    )
    .sort((a, b) => b.weight - a.weight);
  const [best] = scored;
  if (!best || scored.some(({ day, weight }) => day !== best.day && weight > rival * best.weight))
    return null;
  return { day: best.day, evidence: evidenceFor(article, one, own, best) };
}

interface Candidate {
  day: string;
  happening: Happening;
}

/** Happenings of other clippings on a day that the expression can mean. */
function candidates({ publication }: DatedArticle, { meaning }: Asked, happenings: Happenings): Candidate[] {
  const { onDay, onMonthDay, daysByWeekday } = happenings;
  const told = (day: string): Candidate[] =>
    (onDay.get(day) ?? []).slice(0, mostAccounts).map((happening) => ({ day, happening }));
  if (meaning.is === 'day') {
    const entries = onMonthDay.get(`${two(meaning.month)}-${two(meaning.day)}`) ?? [];
    return entries.flatMap(({ day, happening }) => (day === null ? [] : [{ day, happening }]));
  }
  if (meaning.is !== 'weekday') return [];
  const { notBefore, notAfter } = publication;
  if (notBefore === null || notAfter === null)
    return (daysByWeekday.get(meaning.weekday) ?? []).flatMap(told);
  const days = weekdaysBetween(shift(notBefore, -6, 'day'), shift(notAfter, 6, 'day'), meaning.weekday);
  return days.flatMap((day) => {
    const yearless = (onMonthDay.get(day.slice(5)) ?? [])
      .filter((entry) => entry.day === null)
      .slice(0, mostAccounts);
    return [...told(day), ...yearless.map(({ happening }) => ({ day, happening }))];
  });
}

/** «en juin de cette année», told as past, stands before any day of writing in the same year. */
function fitsMonths(own: readonly Asked[], day: string): boolean {
  return pastMonths(own).every(({ month }) => month <= Number(day.slice(5, 7)));
}

function pastMonths(own: readonly Asked[]): { month: number; found: Asked }[] {
  return own.flatMap((found) => {
    const { meaning, tense } = found;
    return meaning.is === 'month' && meaning.thisYear && tense === 'past'
      ? [{ month: meaning.month, found }]
      : [];
  });
}

function evidenceFor(
  article: DatedArticle,
  one: Asked,
  own: readonly Asked[],
  { day, happening }: Candidate,
): Evidence[] {
  const quote = one.block.text.slice(one.start, one.end);
  const { block, mention } = happening;
  const { start, end, surface } = mention;
  const title = happening.article.title.text;
  const { edtf } = happening.article.publication;
  const of = mention.kind === 'weekday' && edtf ? `, in an article of ${inWords(edtf)}` : '';
  const says = `The text says «${quote}» of the event that “${title}” names with «${surface}»${of}: ${inWords(day)}.`;
  const slug = happening.article.clipping.slug;
  const theirs = {
    article: slug,
    block: block.id,
    line: block.lines[0],
    start,
    end,
    quote: surface,
    rule: 'same-event',
    says,
  };
  const months = pastMonths(own).map(({ found }) => {
    const month = found.block.text.slice(found.start, found.end);
    return evidenceOf(
      article,
      found,
      'past-month',
      `The text tells of «${month}» as past, so it was written later in that year.`,
    );
  });
  return [theirs, ...months];
}

const two = (number: number): string => String(number).padStart(2, '0');
