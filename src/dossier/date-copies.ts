import { daysBetween } from '../dates/calendar.ts';
import { inWords } from '../dates/claim.ts';
import type { Anchor } from '../dates/clues.ts';
import type { DatedArticle } from '../model.ts';
import { oneOf } from './likely-pairs.ts';
import { type Compare, comparer, nearDuplicates, sampleIn } from './near-duplicates.ts';
import { type PairUp, pairAnew } from './pairs-after.ts';
import { type Redate, redateArticle } from './redate.ts';
import { withDates } from './with-dates.ts';

/** So much of both texts is common to them: a long article that quotes a dispatch is no copy of it. */
const sameText = 0.5;

/** Copies whose days lie further apart than this leave the day of another copy open. */
const printedWithin = 1;

interface Dating {
  redate?: Redate;
  compare?: Compare;
  pairUp?: PairUp;
}

/**
 * An article about whose date nothing is known has that of the near-duplicate whose own page or compiler states it:
 * the same text was printed about that day. Where the copies disagree, nothing is inferred.
 */
export function dateCopies(
  articles: readonly DatedArticle[],
  sampleOf: (article: DatedArticle) => readonly number[] = sampleIn,
  { redate = redateArticle, compare = comparer(), pairUp = pairAnew }: Dating = {},
): DatedArticle[] {
  const undated = articles.filter(isUndated);
  if (undated.length === 0) return [...articles];
  // only what an undated article holds is looked for in the others
  const isWanted = oneOf(undated.flatMap((article) => [...sampleOf(article)]));
  const pairs = nearDuplicates(articles, (article) => sampleOf(article).filter(isWanted), {
    compare,
    pairUp: (samples, isAsked) => pairUp(articles, samples, { undated, isWanted, isAsked }),
    isAsked: (a, b) => (isUndated(a) && statesDay(b)) || (isUndated(b) && statesDay(a)),
  });
  const bySlug = new Map(articles.map((article) => [article.clipping.slug, article]));
  const copies = new Map<DatedArticle, DatedArticle[]>();
  for (const { first, second, resemblance } of pairs) {
    const [a, b] = [bySlug.get(first), bySlug.get(second)];
    if (!a || !b || resemblance < sameText) continue;
    if (isUndated(a) && statesDay(b)) copies.set(a, [...(copies.get(a) ?? []), b]);
    if (isUndated(b) && statesDay(a)) copies.set(b, [...(copies.get(b) ?? []), a]);
  }
  return articles.map((article) => {
    const copy = anchorOf(copies.get(article) ?? []);
    const { notBefore } = article.publication;
    if (!copy || (notBefore !== null && notBefore > copy.day)) return article;
    return withDates(article, redate(article, { days: new Map(), after: null, copy }));
  });
}

const isUndated = ({ publication: { edtf, notAfter } }: DatedArticle): boolean =>
  edtf === '' && notAfter === null;

function statesDay({ publication: { edtf, certainty } }: DatedArticle): boolean {
  return certainty === 'stated' && /^\d{4}-\d\d-\d\d$/.test(edtf);
}

function anchorOf(copies: readonly DatedArticle[]): Anchor | null {
  const byDay = [...copies].sort((a, b) => (a.publication.edtf < b.publication.edtf ? -1 : 1));
  const [first, last] = [byDay[0], byDay.at(-1)];
  const evidence = first?.publication.evidence[0];
  if (!first || !last || !evidence) return null;
  const day = first.publication.edtf;
  if (daysBetween(day, last.publication.edtf) > printedWithin) return null;
  const says = `The text is nearly that of “${first.title.text}”, which is of ${inWords(day)}.`;
  return { day, evidence: [{ ...evidence, says }] };
}
