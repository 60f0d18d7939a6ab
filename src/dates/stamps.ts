import type { CleanArticle, Language, LedgerEntry } from '../model.ts';
import { inWords, lineEvidence } from './claim.ts';
import { dateLanguage } from './date-language.ts';
import { headDates } from './head-dates.ts';
import { holdsCredit, isPhotograph, isScene } from './photograph.ts';
import { plain } from './plain.ts';
import { isoStamp, type MakeEvidence, readStamps, type Stamp, stampDay, stampOf } from './stamp.ts';
import { asMeant } from './twice-encoded.ts';

/** Matches ` date 2021-04 `, `date 2021-04-13`; not `update 2021-04`. */
const crawlPrefix = /^\s*date (\d{4})-(\d\d)(?:-(\d\d))?\s*$/;

/** Matches `/2021/04/13/`, `-20210413-`; not `/2021/04/`. */
const dayInAddress = /(?<!\d)(20\d\d)([/-]?)([01]\d)\2([0-3]\d)(?!\d)/;

/** The stamps of an article: the page's metadata, its address, then the lines lifted out of its head. */
export function stampsOf(article: CleanArticle): Stamp[] {
  const stamps = [
    ...stampsOfPage(article),
    ...stampsOfLines(article),
    ...stampsOfBlocks(article),
    ...stampsOfAddress(article),
  ];
  const isPublished = stamps.some(({ source, day }) => source === 'published' && day !== null);
  return isPublished ? stamps.map((stamp) => (stamp.asOf ? { ...stamp, source: 'updated' } : stamp)) : stamps;
}

function stampsOfPage({ clipping: { page, slug } }: CleanArticle): Stamp[] {
  const read = (value: string | undefined, source: 'published' | 'updated'): Stamp[] => {
    const found = isoStamp.exec(value ?? '');
    if (!found || value === undefined) return [];
    const says = `The saved page says in its own metadata that it was ${source} on ${inWords(found[0])}.`;
    return stampOf(
      source,
      found[1],
      found[2],
      found[3],
      lineEvidence(slug, 1, value, value, `page-${source}`, says),
    );
  };
  return [...read(page?.published, 'published'), ...read(page?.modified, 'updated')];
}

function stampsOfAddress({ clipping, url }: CleanArticle): Stamp[] {
  const address = url ?? clipping.sidecar.url ?? clipping.page?.url;
  const found = dayInAddress.exec(address ?? '');
  if (!found || address === undefined) return [];
  const says = `The article's address contains the day ${inWords(`${found[1]}-${found[3]}-${found[4]}`)}.`;
  const evidence = lineEvidence(clipping.slug, 1, address, found[0], 'address', says);
  return stampOf('address', found[1], found[3], found[4], evidence);
}

/** A slug and other lines of the wire may be taken for text before an agency's dateline: so many blocks. */
const blocksBeforeDateline = 3;

/** Matches `Par Jan Kobel, `, `Publié`, `Le 3`, `3 mai`; not `Lire aussi : `. */
const opensSignature = /^(?:par|by|publi|post|mise? (?:en ligne|à jour)|published|updated|le \d|\d)/iu;

/** Matches `37 commentaires`, `Les commentaires (2)`, `Comments`; not `Commentaires du roi sur la crue`. */
const opensComments =
  /^\s*(?:(?:les|vos|voir les|\d{1,5}|view|read) )?(?:commentaires?|réactions?|comments?|kommentare?)(?: ?[(:]? ?\d{1,5}\)?)?\s*$/iu;

/** Rules on lines that hold the date of something else: of another article, or of the mail that sent this one on. */
const DATES_OF_OTHERS = new Set(['read-also', 'mail-head', 'mail-note', 'mail-signature']);

type Lifted = Extract<LedgerEntry, { fate: 'metadata' | 'removed' }>;

function mayHoldStamp(entry: LedgerEntry): entry is Lifted {
  return (entry.fate === 'metadata' || entry.fate === 'removed') && !DATES_OF_OTHERS.has(entry.rule);
}

/** Lines that were lifted out and may tell of the article's own date: no caption, and no comment below the body. */
function linesOfOwn({ ledger, clipping }: CleanArticle, lastBody: number): Lifted[] {
  const lifted = ledger.filter(mayHoldStamp);
  const comments = lifted.find(({ line, text }) => line > lastBody && opensComments.test(text))?.line;
  return lifted.filter(
    ({ line }) => line <= (comments ?? line) && clipping.lines[line - 1]?.markup?.element !== 'caption',
  );
}

/**
 * Lines that the cleaner lifted out as dates, wherever they stand; an agency's dateline; and other lines before
 * the body, or right after its first block as below a standfirst, where they tell of their own page. Lines after
 * the body belong to other articles, and dates below the head of the comments to those.
 */
function stampsOfLines(article: CleanArticle): Stamp[] {
  const bodyLines = article.ledger.filter(({ fate }) => fate === 'body').map(({ line }) => line);
  const bodyLine = (place: number): number => bodyLines[place] ?? Number.POSITIVE_INFINITY;
  const [firstBody, secondBody] = [bodyLine(0), bodyLine(1)];
  const lastBody = bodyLines.at(-1) ?? Number.POSITIVE_INFINITY;
  const own = headDates(article.clipping.language);
  const stamps = linesOfOwn(article, lastBody).flatMap((entry): Stamp[] => {
    const role = entry.fate === 'metadata' ? entry.role : 'none';
    if (role === 'front-matter') return [];
    if (role === 'date') return stampsOfLine(article, entry.line, entry.text);
    if (entry.text.length > 200) return [];
    if (role === 'agency') {
      if (entry.line > bodyLine(blocksBeforeDateline)) return [];
      return stampsOfLine(article, entry.line, entry.text).map((stamp) => ({ ...stamp, source: 'dateline' }));
    }
    const signs =
      entry.line < secondBody && (opensSignature.test(entry.text) || own?.opensSignature.test(entry.text));
    if (entry.line > firstBody && !signs) return [];
    return stampsOfLine(article, entry.line, entry.text).filter((stamp) =>
      speaksOfPublication(stamp, entry.text, article.clipping.language),
    );
  });
  return withoutList(stamps, bodyLine(headBlocks), lastBody);
}

/**
 * Dates below the body are of other articles where there are several, or where the page's head has its own; so are
 * those alone on a line far into it, as in a chronology, days of which it tells.
 */
function withoutList(stamps: Stamp[], lineInText: number, lastBody: number): Stamp[] {
  const isBelow = ({ evidence, source }: Stamp): boolean =>
    (evidence.line > lastBody && source !== 'updated') ||
    (evidence.line > lineInText && source === 'unlabelled');
  const above = stamps.some((stamp) => !isBelow(stamp) && stamp.source !== 'updated' && stampDay(stamp));
  const days = new Set(stamps.filter(isBelow).map(({ year, month, day }) => `${year}-${month}-${day}`));
  return above || days.size > 1 ? stamps.filter((stamp) => !isBelow(stamp)) : stamps;
}

/** Matches ` à 22:20`, `, 19h19`; not ` à Paris`. */
const hourAfter = /^,? ?(?:à |at |- ?|• ?|\| ?)?\d{1,2} ?[:h] ?\d{2}/;

/** Matches what joins a date to what it is the date of: `Attentats du `; not `AFP - `. */
const joined = /(?:^|[ '’])(?:du|de|d['’]|des|depuis|avant|après|jusqu'au|au|of|since|from|on) ?$/iu;

/** Matches `Paris` and `le`, not `à`. */
const word = /\p{L}{2,}/gu;

/** A line tells of its own page when it says so, gives the hour too, or is a full date with a name or two. */
function speaksOfPublication(
  { source, year, day, evidence }: Stamp,
  text: string,
  language: Language,
): boolean {
  if (source === 'published' || source === 'updated') return true;
  if (year === null || day === null || text.length > 120) return false;
  const own = headDates(language);
  const at = text.indexOf(evidence.quote);
  const [before, after] = [text.slice(0, at), text.slice(at + evidence.quote.length)];
  if (hourAfter.test(after) || own?.hourAfter.test(after)) return true;
  const words = `${before} ${after}`.match(word)?.length ?? 0;
  const ofDate = endsWithWeekday(before, language) ? 1 : 0;
  if (words - ofDate > 4 || joined.test(before) || /^ ?:/.test(after)) return false;
  if (own?.joined.test(before) || own?.opensScene.test(before)) return false;
  return !holdsCredit(text) && !isScene(before, evidence.quote, after);
}

/** Matches `vendredi ` and `vendredi, ` at the end of `Le Courrier - vendredi `, not `le `. */
const lastWordBefore = /(\p{L}+),? $/u;

/** Whether the day of the week stands right before a date in figures: it is of the date. */
function endsWithWeekday(before: string, language: Language): boolean {
  const last = plain(lastWordBefore.exec(before)?.[1] ?? '');
  const { weekdays } = dateLanguage(language).lexicon;
  return Object.hasOwn(weekdays, last) || headDates(language)?.weekdays.has(last) === true;
}

/** A line longer than this is no stamp, and only its head is read. */
const longestStamp = 300;

function stampsOfLine(article: CleanArticle, line: number, whole: string): Stamp[] {
  const text = whole.slice(0, longestStamp);
  const { slug, lines } = article.clipping;
  const full = lines[line - 1]?.text ?? text;
  const prefix = crawlPrefix.exec(text);
  if (prefix) {
    const quote = text.trim().slice('date '.length);
    const says = `The clipping begins with the crawler's note «date ${quote}».`;
    return stampOf(
      'prefix',
      prefix[1],
      prefix[2],
      prefix[3],
      lineEvidence(slug, line, full, quote, 'crawl-prefix', says),
    );
  }
  const meant = asMeant(text);
  const evidence: MakeEvidence = (quote, says) => {
    const at = Math.max(0, meant.text.indexOf(quote));
    const received = text.slice(meant.rawAt(at), meant.rawAt(at + quote.length));
    return lineEvidence(slug, line, full, received, 'header-stamp', says);
  };
  return readStamps(article, meant.text, evidence);
}

/** How far down a page's own date still stands among its blocks. */
const headBlocks = 6;

/** A date line that was left in the body: short, near the top, and telling of its own page. */
function stampsOfBlocks(article: CleanArticle): Stamp[] {
  return article.blocks.slice(0, headBlocks).flatMap((block, place) => {
    const short = block.text.length <= (place < 3 ? 160 : 40) && !/[.!?»”]$/.test(block.text);
    if (isPhotograph(block) || !(short || publishLabel.test(block.text))) return [];
    const evidence: MakeEvidence = (quote, says) => {
      const start = Math.max(0, block.text.indexOf(quote));
      const { slug } = article.clipping;
      return {
        article: slug,
        block: block.id,
        line: block.lines[0],
        start,
        end: start + quote.length,
        quote,
        rule: 'head-stamp',
        says,
      };
    };
    return readStamps(article, block.text, evidence).filter((stamp) =>
      short
        ? speaksOfPublication(stamp, block.text, article.clipping.language) &&
          !isOfSomethingElse(stamp, block.text)
        : isLabelled(stamp, block.text),
    );
  });
}

/** Matches `Fin des travaux : `; not `Date de parution : `, `Zenda, `. */
const otherLabel = /^(?!.*(?:date|publi|paru|ligne)).*\p{L}{3} ?: ?$/iu;

/** «Fin des travaux : 3 mai 2022»: the line says itself what the date is of. */
const isOfSomethingElse = ({ evidence: { start } }: Stamp, text: string): boolean =>
  otherLabel.test(text.slice(0, start));

/** Matches `Publié le 1`, `Mis en ligne le : 1`; not `un rapport publié le 1`. */
const publishLabel = /(?:Publié|Posté|Mis en ligne|Published|Posted)(?:e)?(?: le| on)? ?:? ?(?=\d)/;

/** «… Publié le 14/06/2021 16:21 …» in the run of a text: the label with its capital right before, the hour after. */
function isLabelled({ evidence: { start, end } }: Stamp, text: string): boolean {
  const from = Math.max(0, start - 20);
  return publishLabel.test(text.slice(from, end)) && hourAfter.test(text.slice(end, end + 12));
}
