import { type Found, readArticle } from '../dates/article-text.ts';
import { daysBetween, shift, weekdayOf } from '../dates/calendar.ts';
import { type Anchor, type OutsideKnowledge, placeKey } from '../dates/clues.ts';
import { dateWith } from '../dates/date-article.ts';
import type { DatedArticle, Mention } from '../model.ts';
import { contextOf, shared, type Topic, topicOf } from './same-event.ts';

/** Knowledge travels from clipping to clipping; so many rounds reach further than any real dossier needs. */
const rounds = 4;

/**
 * Dates each article again with what the others tell: the same event named there with its full date, and the year
 * that follows from it. Mentions are resolved anew against the sharpened day of writing.
 */
export function crossDate(articles: DatedArticle[]): DatedArticle[] {
  const found = new Map(articles.map((article) => [article.clipping.slug, readArticle(article)]));
  let current = articles;
  for (let round = 0; round < rounds; round += 1) {
    const next = current.map((article) => redate(article, current, found));
    if (
      JSON.stringify(next.map((each) => each.publication)) ===
      JSON.stringify(current.map((each) => each.publication))
    )
      return next;
    current = next;
  }
  return current;
}

function redate(
  article: DatedArticle,
  all: DatedArticle[],
  found: ReadonlyMap<string, Found[]>,
): DatedArticle {
  const settled = article.publication.precision === 'day' && article.publication.certainty === 'stated';
  if (settled) return article;
  const own = found.get(article.clipping.slug) ?? [];
  const others = all.filter((other) => other !== article).flatMap(datedHappenings);
  const days = daysFromOthers(article, own, others);
  const after = afterWhat(article, all);
  if (days.size === 0 && after === null) return article;
  return dateWith(article, { days, after } satisfies OutsideKnowledge);
}

/** A day that an article names, with what it says about it. */
interface Happening {
  article: DatedArticle;
  mention: Mention;
  topic: Topic;
}

function datedHappenings(article: DatedArticle): Happening[] {
  return article.mentions.flatMap((mention) => {
    const block = article.blocks.find((each) => each.id === mention.block);
    if (!block || block.kind === 'caption' || mention.claim.role !== 'event') return [];
    return [{ article, mention, topic: topicOf(contextOf(article, block)) }];
  });
}

const fullDay = /^\d{4}-\d\d-\d\d$/;

/** For each weekday or yearless day of the article: the full day of the same event in another clipping. */
function daysFromOthers(article: DatedArticle, own: Found[], others: Happening[]): Map<string, Anchor> {
  const days = new Map<string, Anchor>();
  for (const one of own) {
    const { meaning, block } = one;
    const bare = meaning.is === 'weekday' || (meaning.is === 'day' && meaning.year === undefined);
    if (!bare || block.kind === 'caption') continue;
    const topic = topicOf(contextOf(article, block));
    const best = bestMatch(article, one, topic, others, own);
    if (best) days.set(placeKey(one), best);
  }
  return days;
}

/** Names and words that two accounts must share to be of one event. */
const least = { names: 2, words: 2 };

function bestMatch(
  article: DatedArticle,
  one: Found,
  topic: Topic,
  others: Happening[],
  own: Found[],
): Anchor | null {
  let best: { anchor: Anchor; score: number } | null = null;
  for (const other of others) {
    const day = commonDay(one, article, other);
    if (day === null || !fitsMonths(own, day)) continue;
    const { names, words } = shared(topic, other.topic);
    if (names < least.names || words + names < least.words + least.names) continue;
    const score = 2 * names + words;
    if (best === null || score > best.score)
      best = { anchor: { day, evidence: evidenceFor(one, other, day) }, score };
  }
  return best?.anchor ?? null;
}

/** The one day on which both accounts can stand, or null. */
function commonDay(one: Found, article: DatedArticle, other: Happening): string | null {
  const { meaning } = one;
  const theirs = other.mention.claim.edtf;
  const { notBefore, notAfter } = article.publication;
  if (fullDay.test(theirs) && other.mention.kind === 'day') {
    if (meaning.is === 'weekday' && weekdayOf(theirs) !== meaning.weekday) return null;
    if (meaning.is === 'day' && theirs.slice(5) !== `${two(meaning.month)}-${two(meaning.day)}`) return null;
    if (meaning.is === 'weekday' && notBefore && theirs < shift(notBefore, -6, 'day')) return null;
    if (notAfter && meaning.is === 'weekday' && theirs > shift(notAfter, 6, 'day')) return null;
    return theirs;
  }
  return meaning.is === 'day' ? yearlessMatch(meaning, other) : weekdayMatch(one, article, theirs);
}

/** Our day without year, their weekday within a known month. */
function yearlessMatch(
  meaning: { month: number; day: number },
  { mention, article }: Happening,
): string | null {
  const { notBefore, notAfter } = article.publication;
  if (mention.kind !== 'weekday' || !notBefore || !notAfter) return null;
  const day = `${notBefore.slice(0, 4)}-${two(meaning.month)}-${two(meaning.day)}`;
  const inside = day >= shift(notBefore, -6, 'day') && day <= shift(notAfter, 6, 'day');
  return inside && mention.claim.edtf.includes(day) ? day : null;
}

/** Our weekday within a known month, their day without year. */
function weekdayMatch(one: Found, { publication }: DatedArticle, theirs: string): string | null {
  const { notBefore, notAfter } = publication;
  if (one.meaning.is !== 'weekday' || !theirs.startsWith('XXXX-') || !notBefore || !notAfter) return null;
  const day = `${notBefore.slice(0, 4)}${theirs.slice(4)}`;
  const inside = day >= shift(notBefore, -6, 'day') && day <= notAfter;
  return inside && weekdayOf(day) === one.meaning.weekday ? day : null;
}

/** «en juin de cette année», told as past, stands before any day of writing in the same year. */
function fitsMonths(own: Found[], day: string): boolean {
  return own.every(({ meaning, tense }) => {
    if (meaning.is !== 'month' || !meaning.thisYear || tense !== 'past') return true;
    return meaning.month <= Number(day.slice(5, 7));
  });
}

function evidenceFor(one: Found, other: Happening, day: string): Anchor['evidence'] {
  const quote = one.block.text.slice(one.start, one.end);
  const block = other.article.blocks.find((each) => each.id === other.mention.block);
  if (!block) return [];
  const says = `The text says «${quote}» of what «${other.article.title.text}» dates to ${day} («${other.mention.surface}»).`;
  const { start, end, surface } = other.mention;
  return [
    {
      article: other.article.clipping.slug,
      block: block.id,
      line: block.lines[0],
      start,
      end,
      quote: surface,
      rule: 'same-event',
      says,
    },
  ];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Matches `quelques jours après que`, `a few days after`; not `dix jours après la`. */
const soonAfter =
  /(?:quelques jours|deux jours|trois jours|peu) après (?:que|qu['’]|les?|la|l['’])|(?:a few|two|three) days after/iu;

/** «quelques jours après que Mme Psaki a…»: after a statement that another clipping reports, whose date is known. */
function afterWhat(article: DatedArticle, all: DatedArticle[]): OutsideKnowledge['after'] {
  for (const block of article.blocks) {
    const match = soonAfter.exec(block.text);
    if (!match) continue;
    const place = article.blocks.indexOf(block);
    const clause = `${block.text.slice(match.index)} ${article.blocks[place + 1]?.text ?? ''}`;
    const topic = topicOf(clause);
    for (const other of all) {
      const { notBefore, notAfter } = other.publication;
      if (other === article || !notBefore || !notAfter || daysBetween(notBefore, notAfter) > 3) continue;
      const said = other.blocks.find((each) => {
        const { names, words } = shared(topic, topicOf(each.text));
        return names >= 2 && words >= 2;
      });
      if (!said) continue;
      const quote = match[0];
      const says = `The text says «${quote}» of what «${other.title.text}» reports, which was written from ${notBefore} to ${notAfter}.`;
      const evidence = [
        {
          article: article.clipping.slug,
          block: block.id,
          line: block.lines[0],
          start: match.index,
          end: match.index + quote.length,
          quote,
          rule: 'after-event',
          says,
        },
      ];
      return { day: notBefore, evidence, soon: true };
    }
  }
  return null;
}
