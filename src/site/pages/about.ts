import type { Article } from '../../model.ts';
import { readersHeadline } from '../components/bilingual.ts';
import { document } from '../components/document.ts';
import { marking } from '../components/marking.ts';
import { stateCounts } from '../components/translation-state.ts';
import { doubtsIn } from '../doubts.ts';
import { type Edition, type Leaf, openLeaf } from '../edition.ts';
import { type Html, html, joined, type Pieces } from '../html.ts';
import { articlePath, outletPath } from '../links.ts';
import { aboutMethod, languageName, words } from '../wording.ts';

/** How the dossier was made, from what, by which rules, and who may read it. */
export function aboutPage(edition: Edition): Pieces {
  const leaf = openLeaf(edition, 'about.html');
  const { settings } = leaf.site.dossier;
  return document(leaf, {
    title: words.about.title,
    kind: 'about',
    current: 'about.html',
    main: html`<h1>${words.about.title}</h1>
<div class="prose">
${method(leaf)}
${sources(leaf)}
<section aria-labelledby="rights"><h2 id="rights">${words.about.rights}</h2>
<p class="authority">${words.authority(leaf.edition.languages)}</p>
${settings.rights && html`<p>${settings.rights}</p>`}</section>
${markingSection(leaf)}
${problems(leaf)}
${doubts(leaf)}
${rules(leaf)}
<section aria-labelledby="data"><h2 id="data">${words.about.data}</h2><ul>
<li><a href="${leaf.href('dossier.json')}">dossier.json</a>: ${aboutMethod.json}</li>
<li><a href="${leaf.href('dossier.schema.json')}">dossier.schema.json</a>: ${aboutMethod.schema}</li></ul></section>
</div>`,
  });
}

function method(leaf: Leaf): Html {
  const states = new Set(
    leaf.site.dossier.articles.flatMap((article) => stateCounts(article).map(([state]) => state)),
  );
  const made = aboutMethod.translation.filter(([state]) => states.has(state)).map(([, text]) => text);
  return html`<section aria-labelledby="method"><h2 id="method">${words.about.method}</h2>
${aboutMethod.steps.map((text) => html`<p>${text}</p>`)}
${made.length > 0 && html`<ul>${made.map((text) => html`<li>${text}</li>`)}</ul>`}</section>`;
}

function sources(leaf: Leaf): Html {
  const { outlet, country, language, articles, note } = words.about.columns;
  const { outlets, site } = leaf.edition;
  const unnamed = site.dossier.articles.filter((article) => article.outlet === undefined).length;
  const rows = outlets.map(
    (group) =>
      html`<tr><th scope="row"><a href="${leaf.href(outletPath(group.slug))}">${group.name}</a></th><td>${group.country}</td><td>${group.language && languageName(group.language)}</td><td class="number" data-name="${articles}">${group.articles.length}</td><td>${group.note}</td></tr>`,
  );
  const rest =
    unnamed > 0 &&
    html`<tr><th scope="row" class="unknown">${words.facts.unknownOutlet}</th><td></td><td></td><td class="number" data-name="${articles}">${unnamed}</td><td></td></tr>`;
  return html`<section aria-labelledby="sources"><h2 id="sources">${words.about.sources}</h2><div class="scroll"><table class="sources-table">
<thead><tr>${[outlet, country, language, articles, note].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}${rest}</tbody></table></div></section>`;
}

function markingSection(leaf: Leaf): Html | undefined {
  const { settings } = leaf.site.dossier;
  const mark = marking(settings.marking);
  if (mark === undefined && settings.distribution === undefined) return undefined;
  const meaning = aboutMethod.tlp.find(([label]) => label === settings.marking?.trim().toUpperCase())?.[1];
  return html`<section aria-labelledby="marking"><h2 id="marking">${words.about.marking}</h2>
<p>${mark} ${meaning}</p>${settings.distribution && html`<p>${settings.distribution}</p>`}</section>`;
}

function problems(leaf: Leaf): Html | undefined {
  const { problems: all = [] } = leaf.site;
  if (all.length === 0) return undefined;
  return html`<section aria-labelledby="problems"><h2 id="problems">${words.about.problems}</h2><ul>${all.map(
    (problem) =>
      html`<li><code>${problem.file}${problem.line !== undefined && `:${problem.line}`}</code>: ${problem.message}</li>`,
  )}</ul></section>`;
}

/** Links shown for a kind of doubt before the rest is only counted. */
const MOST_LINKS = 60;

function doubts(leaf: Leaf): Html | undefined {
  const { settings } = leaf.site.dossier;
  const all = doubtsIn(leaf.site.dossier);
  if (all.length === 0) return undefined;
  const link = (article: Article): Html => {
    const { text, language } = readersHeadline(article, settings.targetLanguage);
    return html`<a href="${leaf.href(articlePath(article.clipping.slug))}" lang="${language}">${text}</a>`;
  };
  return html`<section aria-labelledby="look"><h2 id="look">${words.doubts.title}</h2><p>${words.doubts.lead}</p>
<ul>${all.map((doubt) => {
    const rest = doubt.articles.length - MOST_LINKS;
    const links = joined(doubt.articles.slice(0, MOST_LINKS).map(link), '; ');
    const settle = doubt.settle !== undefined && html`<br>${doubt.settle}`;
    return html`<li>${doubt.says}: ${links}${rest > 0 && `; ${words.doubts.more(rest)}`}${settle}</li>`;
  })}</ul></section>`;
}

function rules(leaf: Leaf): Html | undefined {
  if (leaf.site.rules.length === 0) return undefined;
  return html`<section aria-labelledby="rules"><h2 id="rules">${words.about.rules}</h2><p>${words.about.rulesLead}</p>
<dl class="rules">${leaf.site.rules.map(
    (rule) =>
      html`<div id="rule-${rule.name}"><dt>${rule.title} <code>${rule.name}</code></dt><dd>${rule.reason}</dd></div>`,
  )}</dl></section>`;
}
