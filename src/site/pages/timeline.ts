import { periodOf } from '../../language/period.ts';
import { sameWords } from '../../language/same-words.ts';
import type { Article, DateClaim, DossierEvent } from '../../model.ts';
import { readersHeadline } from '../components/bilingual.ts';
import { dateText, sourceDateText } from '../components/date-text.ts';
import { document } from '../components/document.ts';
import { outletName } from '../components/outlet-name.ts';
import { periodName } from '../components/periods.ts';
import { facingSentences } from '../components/quoted-sentence.ts';
import { periodId, sheetList, sheetName, sheetNeighbours } from '../components/sheet-links.ts';
import { timelinePlot } from '../components/timeline-plot.ts';
import { readingBar } from '../components/view-switch.ts';
import { type Edition, type Leaf, openLeaf } from '../edition.ts';
import { type FilePart, openParts } from '../file-part.ts';
import { type Assembled, type Html, html, inPieces, type Part, type Pieces } from '../html.ts';
import { articlePath, timelinePath } from '../links.ts';
import { type Sheet, sheetsOf } from '../sheets.ts';
import { words } from '../wording.ts';

/** What the articles say happened, and, set apart, when the articles themselves appeared. */
export type TimelineItem = { claim: DateClaim } & ({ event: DossierEvent } | { article: Article });

/** Beyond this the timeline is a page of overview, with its events on pages of their own. */
const MOST_ITEMS = 500;
/** Events shown on the page of overview. */
const LATEST = 10;

/** The stretches of a long timeline; none where one page lists every event. */
export function timelineSheets(edition: Edition): Sheet<TimelineItem>[] {
  return sheetsOf(itemsInOrder(edition), ({ claim }) => claim, MOST_ITEMS);
}

/** The dated happenings that the articles name, in order, each with the sentences that say so, or the ways to them. */
export function timelinePage(edition: Edition): Pieces {
  const leaf = openLeaf(edition, 'timeline.html');
  const items = itemsInOrder(edition);
  const sheets = timelineSheets(edition);
  return document(leaf, {
    title: words.nav.timeline,
    kind: 'timeline',
    current: 'timeline.html',
    main: inPieces`<h1>${words.nav.timeline}</h1>
<p class="lead">${words.timeline.lead}</p>
${timelinePlot(leaf)}
${readingBar(leaf)}
${items.length === 0 && html`<p class="empty">${words.timeline.empty}</p>`}
${sheets.length === 0 ? periods(items).map(([key, own]) => periodSection(key, own, leaf, (item) => timelineItem(item, leaf))) : [allSheets(sheets, leaf), latest(leaf)]}`,
  });
}

/** One stretch of a long timeline. */
export function timelineSheetPage(
  sheets: readonly Sheet<TimelineItem>[],
  at: number,
  edition: Edition,
): FilePart[] {
  const sheet = sheets[at];
  if (sheet === undefined) throw new Error(`the timeline has no page ${at}`);
  const leaf = openLeaf(edition, timelinePath(sheet.name));
  const name = sheetName(sheet, leaf);
  const others = sheetNeighbours(sheets, at, timelinePath, leaf);
  const { later, parts } = openParts();
  const show = (item: TimelineItem) => later(itemPart(item, leaf));
  const page = document(leaf, {
    title: `${words.nav.timeline}: ${name}`,
    kind: 'timeline',
    main: inPieces`<header class="sheet-head"><p class="kicker"><a href="${leaf.href('timeline.html')}">${words.nav.timeline}</a></p>
<h1>${name}</h1></header>
<nav class="neighbours" aria-label="${words.sheets.before}">${others}</nav>
${readingBar(leaf)}
${periods(sheet.items).map(([key, own]) => periodSection(key, own, leaf, show, periodId(key)))}
<nav class="neighbours" aria-label="${words.sheets.after}">${others}</nav>`,
  });
  return parts(page);
}

/** A stretch of the timeline by itself. It rests on the articles that it names, beside what any page may say of any. */
function itemPart(item: TimelineItem, leaf: Leaf): FilePart {
  const pieces = () => inPieces`${timelineItem(item, leaf)}`.pieces;
  if (!('event' in item)) {
    const { slug } = item.article.clipping;
    return { name: slug, articles: [slug], pieces };
  }
  const articles = item.event.mentions.map(({ article }) => article);
  return { name: `${item.event.id} ${articles.join(' ')}`, articles, pieces };
}

function allSheets(sheets: readonly Sheet<TimelineItem>[], leaf: Leaf): Html {
  const periodsOf = (items: readonly TimelineItem[]) =>
    periods(items).map(([key, own]) => ({ key, count: own.length }));
  const all = leaf.site.dossier.events.length;
  return html`<nav class="all-sheets" aria-labelledby="all-sheets"><h2 id="all-sheets">${words.timeline.sheets(all)}</h2>
${sheetList(sheets, timelinePath, periodsOf, leaf)}</nav>`;
}

/** The last events that the articles can report: what they announce for later is in the list. */
function latest(leaf: Leaf): Assembled | undefined {
  const { events, articles } = leaf.site.dossier;
  const days = articles.flatMap(({ publication }) => publication.notAfter ?? []);
  const last = days.reduce((a, b) => (a > b ? a : b), '');
  const past = events.filter(({ claim }) => claim.notBefore !== null && claim.notBefore <= last);
  const shown = past.sort((a, b) => compare(a.claim.notBefore, b.claim.notBefore)).slice(-LATEST);
  if (shown.length === 0) return undefined;
  return inPieces`<section class="period" aria-labelledby="latest"><h2 id="latest">${words.timeline.latest}</h2>
<ol>${shown.map((event) => eventItem(event, leaf))}</ol></section>`;
}

function itemsInOrder(edition: Edition): TimelineItem[] {
  const items = ordered.get(edition) ?? sortedItems(edition);
  ordered.set(edition, items);
  return items;
}

/** Asked for by the page of overview and by the list of pages. */
const ordered = new WeakMap<Edition, TimelineItem[]>();

function sortedItems({ site }: Edition): TimelineItem[] {
  const { events, articles } = site.dossier;
  const items: TimelineItem[] = [
    ...events.map((event) => ({ claim: event.claim, event })),
    ...articles.filter(isDated).map((article) => ({ claim: article.publication, article })),
  ];
  return items.sort(
    (a, b) => compare(a.claim.notBefore, b.claim.notBefore) || compare(a.claim.notAfter, b.claim.notAfter),
  );
}

const isDated = ({ publication }: Article): boolean =>
  publication.notBefore !== null || publication.notAfter !== null;

function compare(a: string | null, b: string | null): number {
  const left = a ?? '';
  const right = b ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}

function periods(items: readonly TimelineItem[]): [string, TimelineItem[]][] {
  const groups = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const key = periodOf(item.claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}

function periodSection(
  key: string,
  items: readonly TimelineItem[],
  leaf: Leaf,
  show: (item: TimelineItem) => Part,
  id?: string,
): Assembled {
  return inPieces`<section class="period"><h2${id !== undefined && html` id="${id}"`}>${periodName(key, leaf)}</h2>
<ol>${items.map(show)}</ol></section>`;
}

function timelineItem(item: TimelineItem, leaf: Leaf): Part {
  return 'event' in item ? eventItem(item.event, leaf) : publicationItem(item.article, leaf);
}

function publicationItem(article: Article, leaf: Leaf): Html {
  const { text, language } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
  return html`<li class="publication"><p class="entry-date">${dateText(article.publication, leaf)}</p>
<p>${words.timeline.published}: <a href="${leaf.href(articlePath(article.clipping.slug))}"><cite lang="${language}">${text}</cite></a>${article.outlet && html`, ${outletName(article, leaf)}`}</p></li>`;
}

function eventItem(event: DossierEvent, leaf: Leaf): Assembled {
  return inPieces`<li class="event" id="${event.id}"><h3 class="entry-date">${dateText(event.claim, leaf)} ${sourceDateText(event.claim, leaf)}</h3>
<ul>${tellings(event, leaf).map((telling) => tellingItem(telling, leaf))}</ul></li>`;
}

/** An article's mention of an event. */
interface Told {
  article: Article;
  mention: DossierEvent['mentions'][number];
  sentences: { markup: Part; translated: boolean };
}

/** The sentences that tell an event, each once, with all articles that print it: three papers with one dispatch tell it in one. */
function tellings({ mentions }: DossierEvent, leaf: Leaf): Told[][] {
  const { targetLanguage } = leaf.site.dossier.settings;
  const bySentence = new Map<string, Told[]>();
  const made = mentions.every(({ told }) => told);
  for (const mention of mentions) {
    const article = leaf.edition.bySlug.get(mention.article);
    if (article === undefined) continue;
    const sentences = mention.told ?? facingSentences(mention, article, targetLanguage);
    const content = (made && mention.told?.words) || sameWords(mention.sentence);
    const known = bySentence.get(content);
    if (known) known.push({ article, mention, sentences });
    else bySentence.set(content, [{ article, mention, sentences }]);
  }
  return [...bySentence.values()];
}

function tellingItem(telling: readonly Told[], leaf: Leaf): Assembled | undefined {
  const shown = telling.find(({ sentences }) => sentences.translated) ?? telling[0];
  if (shown === undefined) return undefined;
  return inPieces`<li class="mention">${shown.sentences.markup}
${telling.map((each) => whereTold(each, leaf))}</li>`;
}

function whereTold({ article, mention }: Told, leaf: Leaf): Html {
  const { text, language } = readersHeadline(article, leaf.site.dossier.settings.targetLanguage);
  const href = leaf.href(`${articlePath(mention.article)}#${mention.block}`);
  return html`<p class="where">${mention.tense === 'coming' && html`<span class="beforehand">${words.timeline.coming}</span> `}<a href="${href}"><cite lang="${language}">${text}</cite></a></p>`;
}
