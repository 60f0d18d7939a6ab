import type { CleanArticle, Evidence } from '../model.ts';
import { type Day, dayOf } from './calendar.ts';
import { lineEvidence } from './claim.ts';
import { dateLanguage } from './date-language.ts';
import { findExpressions, plain } from './find-expressions.ts';

/** A date that stands outside the body: a crawler's prefix, a header, the page's own metadata. */
export interface Stamp {
  source: 'prefix' | 'published' | 'updated' | 'unlabelled';
  /** `2021`, or null where the stamp names no year. */
  year: number | null;
  month: number;
  /** Null where the stamp is a month. */
  day: number | null;
  evidence: Evidence;
}

/** Matches ` date 2021-04 `, `date 2021-04-13`; not `update 2021-04`. */
const crawlPrefix = /^\s*date (\d{4})-(\d\d)(?:-(\d\d))?\s*$/;
/** Matches `2021-04-13T10:00:00+02:00`, `2021-04-13`; not `13-04-2021`. */
const isoStamp = /(\d{4})-(\d\d)-(\d\d)/;
/** Matches `le 26/05`, `26/05/21`, `13-04-2021`; not `09/54/2`. */
const shortStamp =
  /(?:(?:à \d{1,2} ?[h:] ?\d{2} )?le )?(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?!\d)/giu;
/** Matches `Dernière mise à jour`, `Updated`; not `Publié`. */
const updateWord = /mis(?:e)? à jour|modifi|actualis|updated|modified|édité/i;
const publishWord = /publi|posté|mis en ligne|paru|posted|créé|diffus/i;

/** The stamps of an article, the page's own metadata first, then the lines lifted out of the text. */
export function stampsOf(article: CleanArticle): Stamp[] {
  const lines = article.ledger.flatMap((entry) =>
    entry.fate === 'metadata' && entry.role === 'date' ? stampsOfLine(article, entry.line, entry.text) : [],
  );
  return [...stampsOfPage(article), ...lines];
}

function stampsOfPage(article: CleanArticle): Stamp[] {
  const { page, slug } = article.clipping;
  const read = (value: string | undefined, source: Stamp['source']): Stamp[] => {
    const found = isoStamp.exec(value ?? '');
    if (!found || value === undefined) return [];
    const says = `The saved page says in its own metadata that it was ${source} on ${found[0]}.`;
    const evidence = lineEvidence(slug, 1, value, value, `page-${source}`, says);
    return valid({
      source,
      year: Number(found[1]),
      month: Number(found[2]),
      day: Number(found[3]),
      evidence,
    });
  };
  return [...read(page?.published, 'published'), ...read(page?.modified, 'updated')];
}

function stampsOfLine(article: CleanArticle, line: number, text: string): Stamp[] {
  const { slug } = article.clipping;
  const full = article.clipping.lines[line - 1]?.text ?? text;
  const prefix = crawlPrefix.exec(text);
  if (prefix) {
    const [, year, month, day] = prefix;
    const quote = text.trim().slice('date '.length);
    const says = `The clipping begins with the crawler's note «date ${quote}».`;
    const evidence = lineEvidence(slug, line, full, quote, 'crawl-prefix', says);
    return valid({
      source: 'prefix',
      year: Number(year),
      month: Number(month),
      day: day ? Number(day) : null,
      evidence,
    });
  }
  return [...numericStamps(article, line, text, full), ...writtenStamps(article, line, text, full)];
}

function numericStamps(article: CleanArticle, line: number, text: string, full: string): Stamp[] {
  return [...plain(text).matchAll(shortStamp)].flatMap((match) => {
    const [quote, day, month, year] = match;
    const source = sourceOf(text.slice(0, match.index));
    const fullYear = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
    const says = stampSays(text.slice(match.index, match.index + quote.length), source);
    const evidence = lineEvidence(
      article.clipping.slug,
      line,
      full,
      text.slice(match.index, match.index + quote.length),
      'header-stamp',
      says,
    );
    return valid({ source, year: fullYear, month: Number(month), day: Number(day), evidence });
  });
}

function writtenStamps(article: CleanArticle, line: number, text: string, full: string): Stamp[] {
  const language = dateLanguage(article.clipping.language);
  return findExpressions(text, language).flatMap(({ meaning, start, end }) => {
    const source = sourceOf(text.slice(0, start));
    const quote = text.slice(start, end);
    const evidence = lineEvidence(
      article.clipping.slug,
      line,
      full,
      quote,
      'header-stamp',
      stampSays(quote, source),
    );
    if (meaning.is === 'day')
      return valid({ source, year: meaning.year ?? null, month: meaning.month, day: meaning.day, evidence });
    const iso = meaning.is === 'fixed' ? isoStamp.exec(meaning.edtf) : null;
    if (iso)
      return valid({ source, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), evidence });
    if (meaning.is === 'month' && meaning.year)
      return valid({ source, year: meaning.year, month: meaning.month, day: null, evidence });
    return [];
  });
}

function valid(stamp: Stamp): Stamp[] {
  const { year, month, day } = stamp;
  return dayOf(year ?? 2000, month, day ?? 1) === null ? [] : [stamp];
}

/** The last label before the date says what the date is. */
function sourceOf(before: string): Stamp['source'] {
  const at = (word: RegExp): number =>
    [...before.matchAll(new RegExp(word.source, 'gi'))].at(-1)?.index ?? -1;
  const [updated, published] = [at(updateWord), at(publishWord)];
  if (updated < 0 && published < 0) return 'unlabelled';
  return updated > published ? 'updated' : 'published';
}

function stampSays(quote: string, source: Stamp['source']): string {
  if (source === 'updated') return `A header of the page says «${quote}» of its last update.`;
  if (source === 'published') return `A header of the page says that the article was published «${quote}».`;
  return `A line outside the text says «${quote}».`;
}

/** The ISO day of a stamp in a year, or null where it names no day. */
export function stampDay(stamp: Stamp, year: number | null = stamp.year): Day | null {
  return stamp.day === null || year === null ? null : dayOf(year, stamp.month, stamp.day);
}
