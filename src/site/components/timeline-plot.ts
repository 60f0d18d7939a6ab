import { dateInWords } from '../../language/date-words.ts';
import type { DateClaim } from '../../model.ts';
import type { Leaf } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { words } from '../wording.ts';
import { dateLocale } from './date-text.ts';
import { articleMark } from './glance.ts';
import { type PlotMark, plot, sparse } from './plot.ts';

const YEAR = 366 * 86_400_000;

/**
 * Events over the axis of time, and under them the days of publication. Events more than a year away from every
 * article (an anniversary, a biography) would squeeze the rest into a corner: they are left to the list and counted.
 */
export function timelinePlot(leaf: Leaf): Html | undefined {
  const { articles, events } = leaf.site.dossier;
  const published = articles.flatMap((article) => articleMark(article, leaf));
  const all = events.flatMap(({ claim, mentions }) => eventMark(claim, mentions.length, leaf));
  const near = nearOnes(all, published);
  const drawing = plot({
    id: 'overview',
    title: words.timeline.overview,
    description: words.timeline.overviewDescription,
    rows: sparse([
      { label: words.timeline.events, marks: near },
      { label: words.timeline.publications, marks: published },
    ]),
  });
  const far = all.length - near.length;
  return (
    drawing &&
    html`<figure class="overview">${drawing}<figcaption class="legend">${words.digest.legend} ${far > 0 && words.timeline.farEvents(far)}</figcaption></figure>`
  );
}

function eventMark(claim: DateClaim, size: number, leaf: Leaf): PlotMark[] {
  const { notBefore: start, notAfter: end, certainty } = claim;
  if (start === null || end === null) return [];
  return [
    { start, end, inferred: certainty !== 'stated', size, title: dateInWords(claim, dateLocale(leaf)) },
  ];
}

/** Those within a year of the stretch that the articles span; all of them when no article is dated. */
function nearOnes(marks: readonly PlotMark[], published: readonly PlotMark[]): PlotMark[] {
  const first = published.map(({ start }) => Date.parse(start)).reduce((a, b) => Math.min(a, b), Infinity);
  const last = published.map(({ end }) => Date.parse(end)).reduce((a, b) => Math.max(a, b), -Infinity);
  return marks.filter(
    ({ start, end }) =>
      published.length === 0 || (Date.parse(end) > first - YEAR && Date.parse(start) < last + YEAR),
  );
}
