import { type Found, readArticle } from '../dates/article-text.ts';
import { daysBetween } from '../dates/calendar.ts';
import { inFirstParagraphs } from '../dates/clues.ts';
import { isPhotograph } from '../dates/photograph.ts';
import type { DateClaim, DatedArticle } from '../model.ts';

/** A calendar expression for which the other articles are asked, or which bounds what they may answer. */
export type Asked = Pick<Found, 'block' | 'place' | 'start' | 'end' | 'meaning' | 'tense'>;

/** The same without its block, to be kept with the article. */
export type AskedPlace = Omit<Asked, 'block'>;

/** Within so many days nothing from elsewhere is asked. */
const settledWithin = 3;

/** Whether a date is known well enough to be left as it is. */
export function isSettled({ notBefore, notAfter, edtf, basis }: DateClaim): boolean {
  if (basis === 'sidecar') return true;
  if (notBefore === null || notAfter === null || edtf.startsWith('XXXX')) return false;
  return daysBetween(notBefore, notAfter) <= settledWithin;
}

/** What an unsettled article asks of the others; a settled one asks nothing. */
export function askedIn(article: DatedArticle): Asked[] {
  if (isSettled(article.publication)) return [];
  return readArticle(article).filter((found) => isPastMonth(found) || canDate(found, article));
}

/** «en juin de cette année», told as past: it bounds the day of writing. */
function isPastMonth({ meaning, tense }: Found): boolean {
  return meaning.is === 'month' && meaning.thisYear && tense === 'past';
}

/** Only what can date the article is looked for: the weekdays of its lead, and days that name no year. */
function canDate({ meaning, block, place }: Found, article: DatedArticle): boolean {
  if (isPhotograph(block)) return false;
  if (meaning.is === 'weekday') return inFirstParagraphs(article, place);
  return meaning.is === 'day' && meaning.year === undefined;
}

/** What `askedIn` said when the article was prepared. */
export function keptAsked(article: DatedArticle, places: readonly AskedPlace[]): Asked[] {
  return places.flatMap((one) => {
    const block = article.blocks[one.place];
    return block ? [{ ...one, block }] : [];
  });
}

/** What is asked, without the blocks, which the article has already. */
export function askedPlaces(article: DatedArticle): AskedPlace[] {
  return askedIn(article).map(({ place, start, end, meaning, tense }) => ({
    place,
    start,
    end,
    meaning,
    tense,
  }));
}
