import { type Edition, prepareEdition } from './edition.ts';
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
import { timelinePage, timelineSheetPage, timelineSheets } from './pages/timeline.ts';
import type { Page, SiteInput } from './site-input.ts';

/** Pages that stand once in every dossier. */
const singlePages: readonly [path: string, render: (edition: Edition) => string][] = [
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
  const put = (path: string, pieces: () => Pieces): Page => ({
    path,
    language,
    pieces,
    render: () => textOf(pieces()),
  });
  const page = (path: string, render: () => string): Page => put(path, () => [render()]);
  const digest = digestSheets(edition);
  const timeline = timelineSheets(edition);
  return [
    ...singlePages.map(([path, render]) => page(path, () => render(edition))),
    ...digest.map(({ name }, at) => page(digestPath(name), () => digestSheetPage(digest, at, edition))),
    ...timeline.map(({ name }, at) =>
      page(timelinePath(name), () => timelineSheetPage(timeline, at, edition)),
    ),
    ...(site.dossier.names.length > 0 ? [page('names.html', () => namesPage(edition))] : []),
    ...site.dossier.articles.flatMap((article) => {
      const { slug } = article.clipping;
      return [
        put(articlePath(slug), () => articlePage(article, edition)),
        put(cleaningPath(slug), () => cleaningPage(article, edition)),
      ];
    }),
    ...edition.outlets.map((outlet) => page(outletPath(outlet.slug), () => outletPage(outlet, edition))),
  ];
}
