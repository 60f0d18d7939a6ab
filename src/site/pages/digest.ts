import { typeset } from '../../language/typography.ts';
import type { Article, Bilingual } from '../../model.ts';
import { bilingual } from '../components/bilingual.ts';
import { distinctTexts } from '../components/copies.ts';
import { edtfInWords } from '../components/date-text.ts';
import { document } from '../components/document.ts';
import { entry } from '../components/entry.ts';
import { glance } from '../components/glance.ts';
import { pdfLink } from '../components/pdf-link.ts';
import { periodName, spanInWords } from '../components/periods.ts';
import { periodId, sheetList, sheetName, sheetNeighbours } from '../components/sheet-links.ts';
import { readingBar } from '../components/view-switch.ts';
import { type Edition, groupByPeriod, type Leaf, openLeaf, type Period } from '../edition.ts';
import { type Content, type Html, html, type Pieces } from '../html.ts';
import { digestPath, outletPath } from '../links.ts';
import { markdown } from '../markdown.ts';
import { type Sheet, sheetsOf } from '../sheets.ts';
import { words } from '../wording.ts';

/** Beyond this the digest is a page of overview, with its articles on pages of their own. */
const MOST_ENTRIES = 300;
/** Articles shown on the page of overview. */
const LATEST = 10;

/** The stretches of a long digest; none where the front page lists every article. */
export function digestSheets(edition: Edition): Sheet<Article>[] {
  return sheetsOf(edition.site.dossier.articles, ({ publication }) => publication, MOST_ENTRIES);
}

/** The front page: what the dossier is, then its articles in order of date, or the ways to them. */
export function digestPage(edition: Edition): Pieces {
  const leaf = openLeaf(edition, 'index.html');
  const { settings, articles } = leaf.site.dossier;
  const sheets = digestSheets(edition);
  return document(leaf, {
    title: typeset(settings.title.target, settings.targetLanguage),
    kind: 'digest',
    current: 'index.html',
    main: html`${cover(leaf)}${leftOut(leaf)}
${readingBar(leaf)}
${compilersWords('summary', words.digest.summary, settings.summary, leaf)}
${compilersWords('note', words.digest.note, settings.coverNote, leaf)}
${topStories(leaf)}
${articles.length === 0 ? html`<p class="empty">${words.digest.empty}</p>` : overview(leaf, sheets.length === 0)}
${sheets.length === 0 ? edition.periods.map((period) => periodSection(period, leaf)) : [allSheets(sheets, leaf), latest(leaf)]}`,
  });
}

/** Matches `articles/a.txt` and `articles/b.HTM`, not `articles/a.yml`. */
const CLIPPING = /^articles\/.+\.(txt|md|markdown|html?)$/i;

/** How many clippings have become no article, for readers who would miss them; the about page names them. */
function leftOut(leaf: Leaf): Html | undefined {
  const { problems = [], dossier } = leaf.site;
  const there = new Set(dossier.articles.map(({ clipping }) => clipping.file));
  const missing = problems
    .filter(({ severity, file }) => severity === 'error' && CLIPPING.test(file) && !there.has(file))
    .map(({ file }) => file);
  const count = new Set(missing).size;
  if (count === 0) return undefined;
  return html`<p class="period-note">${words.digest.leftOut(count)}<a href="${leaf.href('about.html')}#problems">${words.digest.leftOutWhich}</a>.</p>`;
}

/** One stretch of a long digest. */
export function digestSheetPage(sheets: readonly Sheet<Article>[], at: number, edition: Edition): Pieces {
  const sheet = sheets[at];
  if (sheet === undefined) throw new Error(`the digest has no page ${at}`);
  const leaf = openLeaf(edition, digestPath(sheet.name));
  const name = sheetName(sheet, leaf);
  const others = sheetNeighbours(sheets, at, digestPath, leaf);
  return document(leaf, {
    title: `${words.nav.digest}: ${name}`,
    kind: 'digest',
    main: html`<header class="sheet-head"><p class="kicker"><a href="${leaf.href('index.html')}">${words.nav.digest}</a></p>
<h1>${name}</h1>
<p>${words.digest.articles(sheet.items.length)}</p></header>
<nav class="neighbours" aria-label="${words.sheets.before}">${others}</nav>
${readingBar(leaf)}
${groupByPeriod(sheet.items).map((period) => periodSection(period, leaf))}
<nav class="neighbours" aria-label="${words.sheets.after}">${others}</nav>`,
  });
}

function allSheets(sheets: readonly Sheet<Article>[], leaf: Leaf): Html {
  const periodsOf = (articles: readonly Article[]) =>
    groupByPeriod(articles).map((period) => ({ key: period.key, count: period.articles.length }));
  const all = leaf.site.dossier.articles.length;
  return html`<nav class="all-sheets" aria-labelledby="all-sheets"><h2 id="all-sheets">${words.digest.sheets(all)}</h2>
${sheetList(sheets, digestPath, periodsOf, leaf)}</nav>`;
}

/** The last articles in order of date; what is undated cannot be called late. */
function latest(leaf: Leaf): Html | undefined {
  const dated = leaf.site.dossier.articles.filter(({ publication }) => publication.notBefore !== null);
  if (dated.length === 0) return undefined;
  return html`<section class="period" aria-labelledby="latest"><h2 id="latest">${words.digest.latest}</h2>
<ol>${dated.slice(-LATEST).map((article) => entry(article, leaf))}</ol></section>`;
}

/** What the dossier is: title pair, and the facts that a reader asks for first. */
export function cover(leaf: Leaf): Html {
  const { settings, articles } = leaf.site.dossier;
  const facts: [string, Content][] = [
    [
      words.digest.contents,
      [
        words.digest.articles(articles.length),
        ...(distinctTexts(leaf) < articles.length ? [words.digest.distinct(distinctTexts(leaf))] : []),
        words.digest.outlets(leaf.edition.outlets.length),
      ].join(', '),
    ],
    [words.digest.span, spanInWords(leaf)],
    [words.digest.pdf, pdfLink(leaf)],
    [words.digest.compiler, settings.compiler && typeset(settings.compiler, settings.targetLanguage)],
    [words.digest.issued, settings.issued && edtfInWords(settings.issued, leaf)],
    [
      words.digest.distribution,
      settings.distribution && typeset(settings.distribution, settings.targetLanguage),
    ],
  ];
  return html`<header class="cover">
<h1 class="cover-title">${bilingual(settings.title, leaf)}</h1>
${settings.subtitle && html`<p class="cover-subtitle">${bilingual(settings.subtitle, leaf)}</p>`}
<dl class="cover-facts">${facts.map(([name, content]) => content !== undefined && html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}</dl>
</header>`;
}

/** A text by the compiler in both languages, side by side like the articles. */
export function compilersWords(
  id: string,
  title: string,
  text: Bilingual | undefined,
  leaf: Leaf,
): Html | undefined {
  const { sourceLanguage, targetLanguage } = leaf.site.dossier.settings;
  if (text === undefined) return undefined;
  return html`<section class="compilers-words" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<div class="facing"><div class="source" lang="${sourceLanguage}">${markdown(text.source, sourceLanguage)}</div>
<div class="target" lang="${targetLanguage}">${markdown(text.target, targetLanguage)}</div></div></section>`;
}

function topStories(leaf: Leaf): Html | undefined {
  const named = leaf.site.dossier.settings.topStories ?? [];
  const stories = named.flatMap((slug) => leaf.edition.bySlug.get(slug) ?? []);
  if (stories.length === 0) return undefined;
  return html`<section class="period top-stories" aria-labelledby="top"><h2 id="top">${words.digest.top}</h2>
<ol>${stories.map((article) => entry(article, leaf))}</ol></section>`;
}

/** The plot, and ways into a long list: by outlet, and by month where the months stand on this page. */
function overview(leaf: Leaf, byMonth: boolean): Html {
  const { periods, outlets } = leaf.edition;
  const months = periods.map(
    (period) =>
      html`<li><a href="#${periodId(period.key)}">${periodName(period.key, leaf)}</a> <span class="tally">${period.articles.length}</span></li>`,
  );
  const sources = outlets.map(
    (outlet) =>
      html`<li><a href="${leaf.href(outletPath(outlet.slug))}">${outlet.name}</a> <span class="tally">${outlet.articles.length}</span></li>`,
  );
  return html`<section class="glance" aria-labelledby="at-a-glance"><h2 id="at-a-glance">${words.digest.glance}</h2>
${glance(leaf)}
<p class="legend">${words.digest.legend}</p>
<nav class="ways" aria-label="${words.digest.ways}">
${byMonth && html`<div><h3>${words.digest.byMonth}</h3><ul>${months}</ul></div>`}
${sources.length > 0 && html`<div><h3>${words.digest.byOutlet}</h3><ul>${sources}</ul></div>`}
</nav></section>`;
}

function periodSection(period: Period, leaf: Leaf): Html {
  const id = periodId(period.key);
  return html`<section class="period" aria-labelledby="${id}">
<h2 id="${id}">${periodName(period.key, leaf)}</h2>
${period.key === '' && html`<p class="period-note">${words.digest.undatedNote}</p>`}
<ol>${period.articles.map((article) => entry(article, leaf))}</ol>
</section>`;
}
