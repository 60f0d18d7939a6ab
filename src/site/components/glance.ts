import { dateInWords } from '../../language/date-words.ts';
import type { Article } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import type { Html } from '../html.ts';
import { words } from '../wording.ts';
import { readersHeadline } from './bilingual.ts';
import { dateLocale } from './date-text.ts';
import { type PlotMark, plot, sparse } from './plot.ts';

/** Beyond these the outlets with the fewest articles share a row. */
const MOST_ROWS = 9;

/** Articles by date and outlet, at a glance. */
export function glance(leaf: Leaf): Html | undefined {
  const rows = outletRows(leaf).map(({ label, articles }) => ({
    label,
    marks: articles.flatMap((article) => articleMark(article, leaf)),
  }));
  return plot({
    id: 'glance',
    title: words.digest.glance,
    description: words.digest.glanceDescription,
    rows: sparse(rows),
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
