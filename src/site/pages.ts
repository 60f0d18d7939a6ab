import type { Article } from '../model.ts';
import { type Edition, prepareEdition } from './edition.ts';
import type { FilePart } from './file-part.ts';
import { type Pieces, textOf } from './html.ts';
import { articlePath, cleaningPath, digestPath, outletPath, timelinePath } from './links.ts';
import { aboutPage } from './pages/about.ts';
import { articlePage } from './pages/article.ts';
import { cleaningPage } from './pages/cleaning.ts';
import { digestPage, digestSheetPage, digestSheets } from './pages/digest.ts';
import { namesPage } from './pages/names.ts';
import { notFoundPage } from './pages/not-found.ts';
import { outletPage } from './pages/outlet.ts';
import { printPage } from './pages/print.ts';
import { searchPage } from './pages/search.ts';
import { type TimelineItem, timelinePage, timelineSheetPage, timelineSheets } from './pages/timeline.ts';
import type { Sheet } from './sheets.ts';
import type { Page, Shown, SiteInput } from './site-input.ts';

/** Pages that stand once in every dossier. */
const singlePages: readonly [path: string, render: (edition: Edition) => Pieces | string][] = [
  ['index.html', digestPage],
  ['timeline.html', timelinePage],
  ['search.html', searchPage],
  ['print.html', printPage],
  ['about.html', aboutPage],
  ['404.html', notFoundPage],
];

/** Every HTML page of the site. Rendering is left to the caller, a page at a time: thousands need not be held at once. */
export function sitePages(site: SiteInput): Page[] {
  const edition = prepareEdition(site);
  const language = site.dossier.settings.targetLanguage;
  const page = (path: string, pieces: () => Pieces | string, shows?: Shown): Page => {
    const made = () => {
      const all = pieces();
      return typeof all === 'string' ? [all] : all;
    };
    return { path, language, ...(shows && { shows }), pieces: made, render: () => textOf(made()) };
  };
  const inParts = (path: string, parts: () => FilePart[], shows: Shown): Page => ({
    ...page(path, () => parts().flatMap((part) => [...part.pieces()]), shows),
    parts,
  });
  const digest = digestSheets(edition);
  const timeline = timelineSheets(edition);
  const [digestFrames, timelineFrames] = [framesOf(digest), framesOf(timeline)];
  return [
    ...singlePages.map(([path, render]) => page(path, () => render(edition))),
    ...digest.map((sheet, at) =>
      page(digestPath(sheet.name), () => digestSheetPage(digest, at, edition), {
        articles: sheet.items,
        rest: digestFrames,
      }),
    ),
    ...timeline.map((sheet, at) =>
      inParts(timelinePath(sheet.name), () => timelineSheetPage(timeline, at, edition), {
        articles: articlesIn(sheet.items, edition),
        rest: [timelineFrames, sheet.items.map(toldBy)],
      }),
    ),
    ...(site.dossier.names.length > 0 ? [page('names.html', () => namesPage(edition))] : []),
    ...site.dossier.articles.flatMap((article, position) => {
      const { slug } = article.clipping;
      const shows = { articles: [article], rest: position };
      return [
        page(articlePath(slug), () => articlePage(article, edition), shows),
        page(cleaningPath(slug), () => cleaningPage(article, edition), shows),
      ];
    }),
    ...edition.outlets.map((outlet) =>
      page(outletPath(outlet.slug), () => outletPage(outlet, edition), { articles: outlet.articles }),
    ),
  ];
}

/** What a sheet says of the others. */
function framesOf(sheets: readonly Sheet<unknown>[]): unknown {
  return sheets.map(({ items, ...frame }) => frame);
}

/** An event is made of what these articles tell of its days. */
function toldBy(item: TimelineItem): unknown {
  return 'event' in item ? [item.event.id, item.event.mentions.map(({ article }) => article)] : null;
}

/** The articles that stretches of the timeline name or quote. */
function articlesIn(items: readonly TimelineItem[], { bySlug }: Edition): Article[] {
  const slugs = items.flatMap((item) =>
    'event' in item ? item.event.mentions.map(({ article }) => article) : item.article.clipping.slug,
  );
  return [...new Set(slugs)].flatMap((slug) => bySlug.get(slug) ?? []);
}
