import type { OutsideKnowledge } from '../dates/clues.ts';
import { dateWith } from '../dates/date-article.ts';
import type { DatedArticle } from '../model.ts';
import { type Told, toldIn } from './happenings.ts';
import { type Telling, tellingsIn } from './timeline.ts';

/** The dates of an article with what others tell of them, and what is noted of the article then. */
export interface Redated extends Pick<DatedArticle, 'publication' | 'mentions'> {
  told: Told[];
  tellings: Telling[];
}

/** How an article is dated anew: a function of the article's own files and of what others tell, so it can be kept. */
export type Redate = (article: DatedArticle, outside: OutsideKnowledge) => Redated;

/** Dates an article anew from its text. */
export function redateArticle(article: DatedArticle, outside: OutsideKnowledge): Redated {
  const dated = dateWith(article, outside);
  const { publication, mentions } = dated;
  return { publication, mentions, told: toldIn(dated), tellings: tellingsIn(dated) };
}
