import { typeset } from '../../language/typography.ts';
import { bilingual } from '../components/bilingual.ts';
import { document } from '../components/document.ts';
import { entry } from '../components/entry.ts';
import { marking } from '../components/marking.ts';
import { isoDayInWords, periodName, spanInWords } from '../components/periods.ts';
import { type Edition, type Leaf, openLeaf, type Period } from '../edition.ts';
import { type Content, type Html, html } from '../html.ts';
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
    bilingual: true,
    main: html`${cover(leaf)}
${coverNote(leaf)}
${
  articles.length === 0
    ? html`<p class="empty">${words.digest.empty}</p>`
    : html`<section class="entries" aria-labelledby="by-date"><h2 id="by-date" class="unseen">${words.digest.byMonth}</h2>
${edition.periods.map((period) => periodSection(period, leaf))}</section>`
}`,
  });
}

function cover(leaf: Leaf): Html {
  const { settings, articles } = leaf.site.dossier;
  const facts: [string, Content][] = [
    [
      words.digest.contents,
      `${words.digest.articles(articles.length)}, ${words.digest.outlets(leaf.edition.outlets.length)}`,
    ],
    [words.digest.span, spanInWords(leaf)],
    [words.digest.compiler, settings.compiler],
    [words.digest.issued, settings.issued && isoDayInWords(settings.issued, leaf)],
    [words.digest.distribution, settings.distribution],
  ];
  return html`<header class="cover">
<p class="cover-marking">${marking(settings.marking)}</p>
<h1 class="cover-title">${bilingual(settings.title, leaf)}</h1>
${settings.subtitle && html`<p class="cover-subtitle">${bilingual(settings.subtitle, leaf)}</p>`}
<dl class="cover-facts">${facts.map(([name, content]) => content !== undefined && html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}</dl>
</header>`;
}

function coverNote(leaf: Leaf): Html | undefined {
  const { coverNote: note, sourceLanguage, targetLanguage } = leaf.site.dossier.settings;
  if (note === undefined) return undefined;
  return html`<section class="cover-note" aria-labelledby="note"><h2 id="note">${words.digest.note}</h2>
<div class="target" lang="${targetLanguage}">${markdown(note.target)}</div>
<div class="source" lang="${sourceLanguage}">${markdown(note.source)}</div></section>`;
}

function periodSection(period: Period, leaf: Leaf): Html {
  const id = period.key === '' ? 'undated' : `m${period.key.replace(/[^\d-]+/g, '_')}`;
  return html`<section class="period" aria-labelledby="${id}">
<h2 id="${id}">${periodName(period, leaf)}</h2>
${period.key === '' && html`<p class="period-note">${words.digest.undatedNote}</p>`}
<ol>${period.articles.map((article) => entry(article, leaf))}</ol>
</section>`;
}
