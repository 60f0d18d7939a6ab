import { type Found, readArticle } from '../dates/article-text.ts';
import { daysBetween } from '../dates/calendar.ts';
import { inFirstParagraphs, isLive } from '../dates/clues.ts';
import { isPhotograph } from '../dates/photograph.ts';
import type { Tense } from '../dates/tense.ts';
import type { BlockId, DateClaim, DatedArticle } from '../model.ts';
import { topicAround, type WrittenTopic } from './same-event.ts';

/**
 * A calendar expression for which the other articles are asked, or which bounds what they may answer. It is kept with
 * the article, so that the article need not be read again to be compared.
 */
export interface Asked extends Pick<Found, 'start' | 'end' | 'meaning'> {
  block: BlockId;
  tense: Tense;
  /** Line of the clipping. */
  line: number;
  quote: string;
  /** What the sentence speaks of. */
  topic: WrittenTopic;
}

/** Within so many days nothing from elsewhere is asked. */
const settledWithin = 3;

/** Whether a date is known well enough to be left as it is. */
export function isSettled({ notBefore, notAfter, edtf, basis }: DateClaim): boolean {
  if (basis === 'sidecar') return true;
  if (notBefore === null || notAfter === null || edtf.startsWith('XXXX')) return false;
  return daysBetween(notBefore, notAfter) <= settledWithin;
}

/** No article asks for more: it would be compared with all others for each. */
const mostAsked = 500;

/** What an unsettled article asks of the others; a settled one asks nothing. */
export function askedIn(article: DatedArticle): Asked[] {
  if (isSettled(article.publication)) return [];
  const live = isLive(article);
  return readArticle(article)
    .filter((found) => isPastMonth(found) || canDate(found, article, live))
    .slice(0, mostAsked)
    .map(({ block, start, end, meaning, standing }) => ({
      block: block.id,
      line: block.lines[0],
      start,
      end,
      quote: block.text.slice(start, end),
      meaning,
      tense: standing().tense,
      topic: topicAround(article, block, start),
    }));
}

/** «en juin de cette année», told as past: it bounds the day of writing. */
function isPastMonth({ meaning, standing }: Found): boolean {
  return meaning.is === 'month' && meaning.thisYear && standing().tense === 'past';
}

/** Only what can date the article is looked for: the weekdays of its lead, and days that name no year. */
function canDate({ meaning, block, place }: Found, article: DatedArticle, live: boolean): boolean {
  if (isPhotograph(block)) return false;
  if (meaning.is === 'weekday') return inFirstParagraphs(article, place, live);
  return meaning.is === 'day' && meaning.year === undefined;
}
