import type { Article, DatedArticle, DossierName } from '../model.ts';
import type { GlossaryEntry } from '../translation/glossary.ts';
import { crossDate, type DatingNotes, datingNotes } from './cross-dates.ts';
import { dateCopies } from './date-copies.ts';
import { type FindNames, nameFinder, namesOf } from './names.ts';
import { type Compare, comparer, duplicateGroups, nearDuplicates } from './near-duplicates.ts';
import { publicationOrder } from './order.ts';
import { type PairUp, pairAnew } from './pairs-after.ts';
import type { PreparedArticle } from './prepare-article.ts';
import { type Redate, type Redated, redateArticle } from './redate.ts';
import { withDates } from './with-dates.ts';

/** What only all articles together tell. Plain data: as long as no article changes, it can be kept. */
export interface Relations {
  /** Of each article that the others have dated anew, by slug. */
  dates: [slug: string, dates: Pick<Redated, 'publication' | 'mentions' | 'tellings'>][];
  /** The articles in the dossier's order, each by its place among those that were prepared. */
  order: number[];
  names: DossierName[];
  copies: string[][];
  /** What articles ask of each other: the stems of it, and whether the texts of all may be read for it. */
  asked: { stems: string[]; texts: boolean };
}

/** What must be known of the text of one article, or of two: functions of these alone, so that answers can be kept. */
export interface Answers {
  redate: Redate;
  compare: Compare;
  findNames: FindNames;
  pairUp: PairUp;
}

/** Answers that are read in the texts, and found in the samples of all. */
export function answersOf(glossary: readonly GlossaryEntry[]): Answers {
  return {
    redate: redateArticle,
    compare: comparer(),
    findNames: nameFinder(glossary),
    pairUp: pairAnew,
  };
}

/** Dates the articles from each other, and finds the names and copies among them. */
export function relate(
  prepared: readonly PreparedArticle[],
  glossary: readonly GlossaryEntry[],
  { redate, compare, findNames, pairUp }: Answers = answersOf(glossary),
): Relations {
  const bySlug = new Map(prepared.map((each) => [each.article?.clipping.slug, each]));
  const samples = new Map(prepared.map((each) => [each.article?.clipping.slug, each.sample ?? []]));
  const asked = { stems: new Set<string>(), texts: false };
  const notesOf = (article: DatedArticle) => {
    const notes = bySlug.get(article.clipping.slug)?.notes ?? datingNotes(article);
    for (const stem of stemsAsked(notes)) asked.stems.add(stem);
    asked.texts ||= notes.after.length > 0;
    return notes;
  };
  // a new date changes no text, so every article is compared by the sample that was taken of it
  const sampleOf = ({ clipping }: DatedArticle) => samples.get(clipping.slug) ?? [];

  const dates: Map<string, Redated> = new Map();
  const dateAgain: Redate = (article, outside) => {
    const again = redate(article, outside);
    dates.set(article.clipping.slug, again);
    return again;
  };
  const alone = prepared.flatMap(({ article }) => article ?? []);
  dateCopies(crossDate(alone, notesOf, dateAgain), sampleOf, { redate: dateAgain, compare, pairUp });
  const articles = alone.map((article) => {
    const again = dates.get(article.clipping.slug);
    return again ? withDates(article, again) : article;
  });
  const order = articles.map((_, place) => place).sort(byPublication(articles));
  const ordered = order.flatMap((place) => articles[place] ?? []);
  return {
    dates: [...dates].map(([slug, { told, ...rest }]) => [slug, rest]),
    order,
    names: namesOf(ordered, glossary, findNames),
    copies: duplicateGroups(
      nearDuplicates(ordered, sampleOf, { compare, pairUp: (each) => pairUp(ordered, each) }),
    ),
    asked: { stems: [...asked.stems], texts: asked.texts },
  };
}

function stemsAsked({ asked, after }: DatingNotes): string[] {
  return [...asked, ...after].flatMap(({ topic: { names, words } }) => `${names} ${words}`.split(' '));
}

function byPublication(articles: readonly Article[]): (a: number, b: number) => number {
  return (a, b) => {
    const first = articles[a];
    const second = articles[b];
    return first && second ? publicationOrder(first, second) : 0;
  };
}
