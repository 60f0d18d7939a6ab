import { weekdayOf } from '../dates/calendar.ts';
import { inWords } from '../dates/claim.ts';
import { type Anchor, type OutsideKnowledge, placeKey } from '../dates/clues.ts';
import type { DateClaim, DatedArticle, Evidence } from '../model.ts';
import { accountsOf, type Candidate, mayBeOn, remembered } from './accounts.ts';
import { type AfterClue, afterCluesIn, afterWhat, type MayReport } from './after-event.ts';
import { type Asked, askedIn, isSettled } from './asked.ts';
import { gatherHappenings, type Happening, type Happenings, type Told, toldIn } from './happenings.ts';
import { type Redate, redateArticle } from './redate.ts';
import {
  enoughOf,
  likenessTo,
  type Rareness,
  rarenessIn,
  readTopic,
  stemsIn,
  type WrittenTopic,
} from './same-event.ts';
import { mayShare, type StemIndex, stemIndex } from './stem-index.ts';
import { numberStems, numbersIn, topicNumbers } from './stem-numbers.ts';
import { withDates } from './with-dates.ts';

/** Knowledge travels from clipping to clipping; so many rounds reach further than any real dossier needs. */
const rounds = 4;

/** What the dating across articles looks at in one of them: a function of the article alone, so it can be kept. */
export interface DatingNotes {
  /** What `stemsIn` says, joined by spaces. */
  stems: string;
  told: Told[];
  /** What the article asks of the others; a settled one asks nothing. */
  asked: Asked[];
  after: AfterClue[];
}

/** Takes the notes of one article. */
export function datingNotes(article: DatedArticle): DatingNotes {
  return {
    stems: [...stemsIn(article)].join(' '),
    told: toldIn(article),
    asked: askedIn(article),
    after: isSettled(article.publication) ? [] : afterCluesIn(article),
  };
}

/** How the notes of an article are had: taken anew, or as they were taken when it was prepared. */
export type NotesOf = (article: DatedArticle) => DatingNotes;

/** What one round of dating looks at. */
interface Round {
  articles: readonly DatedArticle[];
  happenings: Happenings;
  rareness: Rareness;
  mayReport: MayReport;
  /** Of an ISO day, Monday 1. */
  weekday(day: string): number;
  /** What an article was dated with: the same again tells nothing new. */
  toldBefore: Map<DatedArticle, string>;
  dateAgain(article: DatedArticle, outside: OutsideKnowledge): DatedArticle;
}

/**
 * Dates each article again with what the others tell: the same event named there with its full date, and the year
 * that follows from it. Mentions are resolved anew against the sharpened day of writing. An article whose date is
 * known within a few days keeps it.
 */
export function crossDate(
  articles: readonly DatedArticle[],
  notesOf: NotesOf = datingNotes,
  redate: Redate = redateArticle,
): DatedArticle[] {
  const notes = articles.map(notesOf);
  const asking = notes.flatMap((note) => [...note.asked.filter(mayBeLookedFor), ...note.after]);
  if (asking.length === 0) return [...articles];
  const numbers = numberStems(asking.flatMap(({ topic }) => stemsOf(topic)));
  const rareness = rarenessIn(
    notes.map(({ stems }) => stems),
    numbers,
  );
  const stemsOfTold = readOnce(({ topic }: Told) => topicNumbers(topic, numbers));
  const told = new Map(articles.map((article, i) => [article, notes[i]?.told ?? []]));
  const toldOf = (article: DatedArticle): readonly Told[] => told.get(article) ?? [];
  const dateAgain: Round['dateAgain'] = (article, outside) => {
    const again = redate(article, outside);
    const dated = withDates(article, again);
    told.set(dated, again.told);
    return dated;
  };
  const weekday = remembered(weekdayOf);
  const mayReport = reportersIn(notes, rareness);
  const toldBefore: Round['toldBefore'] = new Map();
  let current = [...articles];
  for (let round = 0; round < rounds; round += 1) {
    const happenings = gatherHappenings(current, toldOf, numbers, stemsOfTold);
    const setting = { articles: current, happenings, rareness, mayReport, weekday, toldBefore, dateAgain };
    const next = current.map((article, i) => {
      const own = notes[i];
      return !own || isSettled(article.publication) ? article : askOthers(article, own, setting);
    });
    const moved = next.some((article, i) => !sameDate(article.publication, current[i]?.publication));
    current = next;
    if (!moved) break;
  }
  return current;
}

function stemsOf({ names, words }: WrittenTopic): string[] {
  return [...names.split(' '), ...words.split(' ')];
}

/** What is read of a thing is held: most stay the same from round to round. */
function readOnce<T extends object, V>(read: (thing: T) => V): (thing: T) => V {
  const known = new Map<T, V>();
  return (thing) => {
    const value = known.get(thing) ?? read(thing);
    known.set(thing, value);
    return value;
  };
}

/** Clues of this kind are rare, so the articles are indexed for them only where there are any. */
function reportersIn(notes: readonly DatingNotes[], rareness: Rareness): MayReport {
  const numbers = numberStems(notes.flatMap(({ after }) => after.flatMap(({ topic }) => stemsOf(topic))));
  if (numbers.size === 0) return () => [];
  const index = stemIndex(
    notes.map(({ stems }) => numbersIn(stems, numbers)),
    numbers,
  );
  return (topic, weight) => mayShare(index, topic, weight, rareness);
}

const sameDate = (a: DateClaim, b: DateClaim | undefined): boolean =>
  a.edtf === b?.edtf && a.notBefore === b.notBefore && a.notAfter === b.notAfter;

function askOthers(article: DatedArticle, { asked, after: clues }: DatingNotes, round: Round): DatedArticle {
  const days = new Map<string, Anchor>();
  for (const one of asked) {
    const match = isLookedFor(one, article) ? bestMatch(article, one, asked, round) : null;
    if (match) days.set(placeKey({ block: { id: one.block }, start: one.start }), match);
  }
  const after = afterWhat(article, clues, round.articles, round.mayReport, round.rareness);
  if (days.size === 0 && after === null) return article;
  const told = JSON.stringify([...days, after]);
  if (round.toldBefore.get(article) === told) return article;
  const dated = round.dateAgain(article, { days, after });
  round.toldBefore.set(dated, told);
  return dated;
}

/** What some state of the article may look for. */
function mayBeLookedFor({ meaning }: Asked): boolean {
  return meaning.is === 'weekday' || meaning.is === 'day';
}

/** Weekdays of the lead are looked for, and days of which the article knows no year. */
function isLookedFor({ meaning }: Asked, { publication }: DatedArticle): boolean {
  return meaning.is === 'weekday' || (meaning.is === 'day' && publication.notAfter === null);
}

/** Two accounts of one event share at least so many names and other words, and this weight of both. */
const least = { names: 2, words: 2, weight: 1.2 };
/** Nothing else bounds the date: more must be shared. */
const leastUnbounded = { names: 2, words: 2, weight: 2 };
/** An account of another day that weighs nearly as much leaves the matter open. */
const rival = 0.85;

function bestMatch(article: DatedArticle, one: Asked, own: readonly Asked[], round: Round): Anchor | null {
  const { happenings, rareness } = round;
  const topic = readTopic(one.topic);
  const bounded = article.publication.notAfter !== null || one.meaning.is === 'day';
  const enough = bounded ? least : leastUnbounded;
  const likely: Happening[] = [];
  for (const place of mayShare(indexFor(one, round), topic, enough.weight, rareness)) {
    const happening = happenings.all[place];
    if (happening && happening.article !== article) likely.push(happening);
  }
  const likeness = likenessTo(topic, rareness);
  const scored = accountsOf(article, one, likely, round.weekday)
    .filter(({ day }) => fitsMonths(own, day))
    .flatMap((candidate) => {
      const like = likeness(candidate.happening.topic());
      return enoughOf(like, enough) ? [{ ...candidate, weight: like.weight }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  const [best] = scored;
  if (!best || scored.some(({ day, weight }) => day !== best.day && weight > rival * best.weight))
    return null;
  return { day: best.day, evidence: evidenceFor(article, one, own, best) };
}

/** Where the answers of the others are looked up. */
function indexFor({ meaning }: Asked, { happenings, weekday }: Round): StemIndex {
  if (meaning.is !== 'weekday') return happenings.indexFor('day', () => true);
  const asked = meaning.weekday;
  return happenings.indexFor(`weekday ${asked}`, (happening) => mayBeOn(asked, happening, weekday));
}

/** «en juin de cette année», told as past, stands before any day of writing in the same year. */
function fitsMonths(own: readonly Asked[], day: string): boolean {
  return pastMonths(own).every(({ month }) => month <= Number(day.slice(5, 7)));
}

function pastMonths(own: readonly Asked[]): { month: number; one: Asked }[] {
  return own.flatMap((one) => {
    const { meaning, tense } = one;
    return meaning.is === 'month' && meaning.thisYear && tense === 'past'
      ? [{ month: meaning.month, one }]
      : [];
  });
}

function evidenceFor(
  article: DatedArticle,
  { quote }: Asked,
  own: readonly Asked[],
  { day, happening }: Candidate,
): Evidence[] {
  const { article: other, told } = happening;
  const { block, line, start, end, surface } = told;
  const { edtf } = other.publication;
  const of = told.kind === 'weekday' && edtf ? `, in an article of ${inWords(edtf)}` : '';
  const says = `The text says «${quote}» of the event that “${other.title.text}” names with «${surface}»${of}: ${inWords(day)}.`;
  const at = { article: other.clipping.slug, block, line, start, end };
  const theirs = { ...at, quote: surface, rule: 'same-event', says };
  const months = pastMonths(own).map(({ one }) => ({
    article: article.clipping.slug,
    block: one.block,
    line: one.line,
    start: one.start,
    end: one.end,
    quote: one.quote,
    rule: 'past-month',
    says: `The text tells of «${one.quote}» as past, so it was written later in that year.`,
  }));
  return [theirs, ...months];
}
