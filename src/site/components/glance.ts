import { dateInWords } from '../../language/date-words.ts';
import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import type { Html } from '../html.ts';
import { words } from '../wording.ts';
import { readersHeadline } from './bilingual.ts';
import { dateLocale } from './date-text.ts';
import { type PlotMark, type PlotRow, plot } from './plot.ts';

/** Beyond these a drawing of single articles or of single outlets says nothing at a glance. */
const MOST_MARKS = 80;
const MOST_ROWS = 9;

/** Articles by date and outlet, at a glance. */
export function glance(leaf: Leaf): Html | undefined {
  const { articles } = leaf.site.dossier;
  return plot({
    id: 'glance',
    title: words.digest.glance,
    description: words.digest.glanceDescription,
    rows: outletRows(leaf)
      .map(({ label, articles: own }) => ({
        label,
        marks:
          articles.length > MOST_MARKS
            ? monthMarks(own)
            : own.flatMap((article) => articleMark(article, leaf)),
      }))
      .filter((row: PlotRow) => row.marks.length > 0),
  });
}

function outletRows(leaf: Leaf): { label: string; articles: Article[] }[] {
  const { outlets, site } = leaf.edition;
  const byWeight = [...outlets].sort((a, b) => b.articles.length - a.articles.length);
  const own = new Set(byWeight.slice(0, outlets.length > MOST_ROWS ? MOST_ROWS - 1 : MOST_ROWS));
  const others = outlets.filter((outlet) => !own.has(outlet)).flatMap((outlet) => outlet.articles);
  const unnamed = site.dossier.articles.filter((article) => article.outlet === undefined);
  return [
    ...outlets.filter((outlet) => own.has(outlet)).map(({ name, articles }) => ({ label: name, articles })),
    { label: words.digest.otherOutlets, articles: others },
    { label: words.facts.unknownOutlet, articles: unnamed },
  ];
}

/** An article without bounds on both sides has no place on the axis. */
export function articleMark(article: Article, leaf: Leaf): PlotMark[] {
  const { notBefore: start, notAfter: end, certainty } = article.publication;
  if (start === null || end === null) return [];
  const { text } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
  const title = `${dateInWords(article.publication, dateLocale(leaf))}: ${text}`;
  return [{ start, end, inferred: certainty !== 'stated', size: 1, title }];
}

function monthMarks(articles: readonly Article[]): PlotMark[] {
  const months = new Map<string, number>();
  for (const { publication } of articles) {
    const month = publication.notBefore?.slice(0, 7);
    if (month !== undefined && publication.notAfter !== null) months.set(month, (months.get(month) ?? 0) + 1);
  }
  return [...months].map(([month, size]) => ({
    start: `${month}-15`,
    end: `${month}-15`,
    inferred: false,
    size,
    title: `${month}: ${words.digest.articles(size)}`,
  }));
}
