import { typeset } from '../../language/typography.ts';
import type { Bilingual } from '../../model.ts';
import { bilingual } from '../components/bilingual.ts';
import { distinctTexts } from '../components/copies.ts';
import { edtfInWords } from '../components/date-text.ts';
import { document } from '../components/document.ts';
import { entry } from '../components/entry.ts';
import { glance } from '../components/glance.ts';
import { pdfLink } from '../components/pdf-link.ts';
import { periodName, spanInWords } from '../components/periods.ts';
import { readingBar } from '../components/view-switch.ts';
import { type Edition, type Leaf, openLeaf, type Period } from '../edition.ts';
import { type Content, type Html, html } from '../html.ts';
import { outletPath } from '../links.ts';
import { markdown } from '../markdown.ts';
import { words } from '../wording.ts';

/** The front page: what the dossier is, then its articles in order of date. */
export function digestPage(edition: Edition): string {
  const leaf = openLeaf(edition, 'index.html');
  const { settings, articles } = leaf.site.dossier;
  return document(leaf, {
    title: typeset(settings.title.target, settings.targetLanguage),
    kind: 'digest',
    current: 'index.html',
    main: html`${cover(leaf)}
${readingBar(leaf, settings.sourceLanguage)}
${compilersWords('summary', words.digest.summary, settings.summary, leaf)}
${compilersWords('note', words.digest.note, settings.coverNote, leaf)}
${topStories(leaf)}
${articles.length === 0 ? html`<p class="empty">${words.digest.empty}</p>` : overview(leaf)}
${edition.periods.map((period) => periodSection(period, leaf))}`,
  });
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

/** The plot, and ways into a long list: by month and by outlet. */
function overview(leaf: Leaf): Html {
  const { periods, outlets } = leaf.edition;
  const months = periods.map(
    (period) =>
      html`<li><a href="#${periodId(period)}">${periodName(period.key, leaf)}</a> <span class="tally">${period.articles.length}</span></li>`,
  );
  const sources = outlets.map(
    (outlet) =>
      html`<li><a href="${leaf.href(outletPath(outlet.slug))}">${outlet.name}</a> <span class="tally">${outlet.articles.length}</span></li>`,
  );
  return html`<section class="glance" aria-labelledby="at-a-glance"><h2 id="at-a-glance">${words.digest.glance}</h2>
${glance(leaf)}
<p class="legend">${words.digest.legend}</p>
<nav class="ways" aria-label="${words.digest.ways}">
<div><h3>${words.digest.byMonth}</h3><ul>${months}</ul></div>
${sources.length > 0 && html`<div><h3>${words.digest.byOutlet}</h3><ul>${sources}</ul></div>`}
</nav></section>`;
}

const periodId = (period: Period): string =>
  period.key === '' ? 'undated' : `m${period.key.replace(/[^\d-]+/g, '_')}`;

function periodSection(period: Period, leaf: Leaf): Html {
  const id = periodId(period);
  return html`<section class="period" aria-labelledby="${id}">
<h2 id="${id}">${periodName(period.key, leaf)}</h2>
${period.key === '' && html`<p class="period-note">${words.digest.undatedNote}</p>`}
<ol>${period.articles.map((article) => entry(article, leaf))}</ol>
</section>`;
}
