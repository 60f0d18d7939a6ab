import type { CleanArticle, Evidence, Language } from '../model.ts';
import { type Day, dayOf, monthBounds, monthOf } from './calendar.ts';
import { dateLanguage } from './date-language.ts';
import type { Meaning } from './expression.ts';
import { findExpressions } from './find-expressions.ts';
import { type HeadDates, headDates } from './head-dates.ts';
import { plain } from './plain.ts';

/** A date that stands outside the body: a crawler's prefix, a header, an address, the page's own metadata. */
export interface Stamp {
  source: 'prefix' | 'published' | 'updated' | 'unlabelled' | 'address' | 'dateline';
  /** Null where the stamp names no year. */
  year: number | null;
  month: number;
  /** Null where the stamp is a month. */
  day: number | null;
  /** It says of when the text is, which is an update where the page says as well when it was published. */
  asOf?: true;
  evidence: Evidence;
}

/** Matches `2021-04-13T10:00:00+02:00`, `2021-04-13`; not `13-04-2021`. */
export const isoStamp = /(\d{4})-(\d\d)-(\d\d)/;

/** Matches `à 09h54 le 26/05`, `26/05/21`, `13-04-2021`; not `09/54/2`. */
const shortStamp =
  /(?:(?:à \d{1,2} ?[h:] ?\d{2} )?le )?(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/])/gu;

/** What every date in figures holds, found in a fraction of the time. Matches `26/0`; not `26 mai`. */
const inFigures = /\d[/.-]\d/;

/** What every line with a date holds: «3 mai», «26/05», «à Noël»; not «mardi». */
const mayBeDated = /\d|noël/i;

/** Matches `mise à jour`, `updated`; not `publié`. */
const updateWord = /mis(?:e|es)? à jour|modifi|actualis|updated|modified|édité|màj/g;

/** Matches `publié le`, `posted`; not `républicain`. Looks for the first letter first: to look back takes longest. */
const publishWord =
  /(?=[pmdcér])(?<!\p{L})(?:publi[ée]|posté|mis(?:e)? en ligne|paru|posted|published|créé|diffus|écrit le|rédigé le)/gu;

/** Evidence for a quotation of the line or block that is read. */
export type MakeEvidence = (quote: string, says: string) => Evidence;

/** The dates of a line as stamps, in figures and in words, each once. */
export function readStamps(article: CleanArticle, text: string, evidence: MakeEvidence): Stamp[] {
  if (!mayBeDated.test(text)) return [];
  const { language } = article.clipping;
  const own = headDates(language);
  const flat = plain(text);
  const line: DatedLine = { text, flat: own ? flat.replace(HYPHEN_BEFORE_DATE, ' ') : flat, own, evidence };
  const numeric = stampsInFigures(line);
  const written = (own && stampsInOwnWords(line, own)) ?? stampsInWords(line, language);
  const all = [...numeric, ...written];
  // «23. Oktober 2026, 14.05»: beside a full date, two numbers without a year are a time
  const dated = own && all.some(({ year }) => year !== null) ? all.filter(({ year }) => year !== null) : all;
  return dated.filter((stamp, i) => dated.findIndex((other) => sameDay(other, stamp)) === i);
}

/** Matches the `-` of `madrid-29/05/2025`, not of `covid-19`. */
const HYPHEN_BEFORE_DATE = /(?<=\p{L})-(?=\d{1,2}[/.]\d)/gu;

/** A line that may hold dates: as it stands, and as patterns see it. */
interface DatedLine {
  text: string;
  flat: string;
  own: HeadDates | undefined;
  evidence: MakeEvidence;
}

/** What stands at a place of a line as a stamp, by the words that announce it. */
function stampAt(
  { text, flat, own, evidence }: DatedLine,
  [start, end]: [number, number],
  make: (source: Stamp['source'], evidence: Evidence) => Stamp[],
): Stamp[] {
  const { source, asOf } = sourceOf(flat.slice(0, start), own);
  const quote = text.slice(start, end);
  const stamps = make(source, evidence(quote, stampSays(quote, source)));
  return asOf ? stamps.map((stamp) => ({ ...stamp, asOf })) : stamps;
}

function stampsInFigures(line: DatedLine): Stamp[] {
  const { flat, own } = line;
  return (inFigures.test(flat) ? [...flat.matchAll(shortStamp)] : []).flatMap((match) => {
    const [all, day, , month, year] = match;
    const end = match.index + all.length;
    if (year === undefined && own?.ofHour.test(flat.slice(end))) return []; // «14.05 Uhr»
    const fullYear = year?.length === 2 ? `20${year}` : year;
    return stampAt(line, [match.index, end], (source, evidence) =>
      stampOf(source, fullYear, month, day, evidence),
    );
  });
}

function stampsInWords(line: DatedLine, language: Language): Stamp[] {
  const found = findExpressions(unglued(line.text), dateLanguage(language));
  // an English date in a text of another language has its year, or it is one by chance: «mar 23»
  const clear = line.own ? found.filter(({ meaning }) => meaning.is === 'day' && meaning.year) : found;
  return clear.flatMap(({ meaning, start, end }) =>
    stampAt(line, [start, end], (source, evidence) => stampOfMeaning(source, meaning, evidence)),
  );
}

/** The stamps of a line in its own language; nothing where it holds none. */
function stampsInOwnWords(line: DatedLine, own: HeadDates): Stamp[] | undefined {
  const dates = own.datesIn(plain(unglued(line.text)));
  const stamps = dates.flatMap(({ start, end, day, month, year }) =>
    stampAt(line, [start, end], (source, evidence) => stampOf(source, year, month, day, evidence)),
  );
  return stamps.length > 0 ? stamps : undefined;
}

/** Matches the `e` of `Europe27 mai 2019` and the `t` of `Publiziert27. Mai 2019`, not of `Europe, 27 mai 2019`. */
const gluedDate = /(?=\D\d)\p{L}(?=\d{1,2}\.? \p{L}{3,9} \d{4})/gu;

/** «Europe27 mai 2019»: the letter to which a date is glued is blanked out. */
function unglued(text: string): string {
  return text.replace(gluedDate, ' ');
}

const sameDay = (a: Stamp, b: Stamp): boolean =>
  a.day === b.day && a.month === b.month && a.year === b.year && a.source === b.source;

function stampOfMeaning(source: Stamp['source'], meaning: Meaning, evidence: Evidence): Stamp[] {
  if (meaning.is === 'day') return stampOf(source, meaning.year, meaning.month, meaning.day, evidence);
  const iso = meaning.is === 'fixed' ? isoStamp.exec(meaning.edtf) : null;
  if (iso) return stampOf(source, iso[1], iso[2], iso[3], evidence);
  if (meaning.is === 'month' && meaning.year)
    return stampOf(source, meaning.year, meaning.month, undefined, evidence);
  return [];
}

type Figure = string | number | undefined;

/** A stamp, or none where the calendar has no such day. */
export function stampOf(
  source: Stamp['source'],
  year: Figure,
  month: Figure,
  day: Figure,
  evidence: Evidence,
): Stamp[] {
  const stamp = { year: numberOr(year), month: Number(month), day: numberOr(day) };
  return dayOf(stamp.year ?? 2000, stamp.month, stamp.day ?? 1) === null
    ? []
    : [{ source, ...stamp, evidence }];
}

const numberOr = (figure: Figure): number | null => (figure === undefined ? null : Number(figure));

/** The last label before the date says what the date is. */
function sourceOf(before: string, own: HeadDates | undefined): Pick<Stamp, 'source' | 'asOf'> {
  const [updated, published] = [lastPlace(updateWord, before), lastPlace(publishWord, before)];
  const announced = own?.announcedBy(before);
  if (announced && announced.at >= Math.max(updated, published)) {
    const { what } = announced;
    return what === 'as-of' ? { source: 'unlabelled', asOf: true } : { source: what };
  }
  if (updated < 0 && published < 0) return { source: 'unlabelled' };
  return { source: updated > published ? 'updated' : 'published' };
}

/** Where a label stands for the last time; -1 where it does not. `matchAll` would copy the pattern. */
function lastPlace(label: RegExp, text: string): number {
  let place = -1;
  label.lastIndex = 0;
  for (let match = label.exec(text); match; match = label.exec(text)) place = match.index;
  return place;
}

function stampSays(quote: string, source: Stamp['source']): string {
  if (source === 'updated') return `A header of the page says «${quote}» of its last update.`;
  if (source === 'published') return `A header of the page says that the article was published «${quote}».`;
  return `A line of the page says «${quote}».`;
}

/** The ISO day of a stamp in a year, or null where it names no day or no year is known. */
export function stampDay(stamp: Stamp, year: number | null = stamp.year): Day | null {
  return stamp.day === null || year === null ? null : dayOf(year, stamp.month, stamp.day);
}

/** First and last day of the crawler's note: a month, or a day. */
export function prefixBounds(prefix: Stamp): [string, string] {
  const day = stampDay(prefix);
  return day === null ? monthBounds(monthOf(prefix.year ?? 0, prefix.month)) : [day, day];
}
