import { typeset } from '../language/typography.ts';
import type { Bilingual, Language } from '../model.ts';
import { icon } from './components/document.ts';
import { type Content, type Html, html } from './html.ts';
import { contentSecurityPolicy } from './security.ts';
import type { AssetNames } from './site-input.ts';
import { words } from './wording.ts';

/** One dossier of a collection. */
export interface CollectedDossier {
  /** Its folder, safe in a relative address, with `/` at its end: `2021/`. */
  root: string;
  title: Bilingual;
  sourceLanguage: Language;
  targetLanguage: Language;
  marking?: string;
  articles: number;
  /** Years of its first and last dated article; `''` where none is dated. */
  years: [first: string, last: string];
  /** SHA-256 of its list of files, as its build told it. */
  fingerprint: string;
}

/** Dossiers that stand side by side and are searched together. */
export interface Collection {
  title: string;
  dossiers: readonly CollectedDossier[];
}

/** The two pages of a collection: its dossiers, and the search in all of them. */
export function collectionPages(
  collection: Collection,
  assets: AssetNames,
): { path: string; text: string }[] {
  const frame = (path: string, title: string, main: Content) => ({
    path,
    text: page(path, title, main, collection, assets),
  });
  return [
    frame('index.html', collection.title, dossierList(collection)),
    frame(
      'search.html',
      `${words.searchPage.title} · ${collection.title}`,
      html`<h1>${words.searchPage.title}</h1>
${searchField(collection)}
<div id="search-app"></div>
<noscript><p>${words.collection.noScript}</p></noscript>`,
    ),
  ];
}

function page(
  path: string,
  title: string,
  main: Content,
  collection: Collection,
  assets: AssetNames,
): string {
  const place = (to: string, name: string) =>
    html`<li${to === 'search.html' && html` class="narrow-only"`}><a href="${to}"${to === path && html` aria-current="page"`}>${name}</a></li>`;
  return html`<!doctype html>
<html lang="${collection.dossiers[0]?.targetLanguage ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${icon}">
<script src="${assets.script}"></script>
<script defer src="assets/search-entrance.js"></script>
<link rel="stylesheet" href="${assets.stylesheet}">
</head>
<body class="${path === 'search.html' ? 'search' : 'collection'}">
<a class="skip" href="#main">${words.skip}</a>
<header class="masthead">
<div class="masthead-line"><p class="masthead-title">${path === 'index.html' ? words.collection.kind : html`<a href="index.html">${collection.title}</a>`}</p></div>
<div class="masthead-tools">
<nav class="places" aria-label="${words.collection.kind}"><ul>${[place('index.html', words.collection.dossiers), place('search.html', words.nav.search)]}</ul></nav>
${path !== 'search.html' && searchField(collection)}
</div>
</header>
<main id="main">
${main}
</main>
</body>
</html>
`.markup;
}

function searchField({ dossiers }: Collection): Html {
  const [first] = dossiers;
  const sources = [...new Set(dossiers.map(({ sourceLanguage }) => sourceLanguage))];
  const hint = first ? words.search.placeholder(sources, first.targetLanguage) : '';
  return html`<form class="search-slot" role="search" action="search.html" method="get">
<input type="search" name="q" aria-label="${words.collection.search}" placeholder="${hint}" autocomplete="off" spellcheck="false">
<button type="submit">${words.search.submit}</button>
</form>`;
}

function dossierList({ title, dossiers }: Collection): Html {
  const articles = dossiers.reduce((sum, dossier) => sum + dossier.articles, 0);
  return html`<header class="cover">
<h1 class="cover-title">${title}</h1>
<p class="cover-subtitle">${words.collection.contents(dossiers.length, articles)}</p></header>
<section class="all-sheets" aria-labelledby="dossiers"><h2 id="dossiers">${words.collection.dossiers}</h2>
<ul class="sheets">${dossiers.map(dossierItem)}</ul></section>`;
}

function dossierItem(dossier: CollectedDossier): Html {
  const { root, title, years, articles, marking, fingerprint, sourceLanguage, targetLanguage } = dossier;
  const [first, last] = years;
  const span = first === last ? first : `${first}–${last}`;
  const facts = [words.digest.articles(articles), marking].filter(Boolean).join(', ');
  return html`<li><span class="sheet">${span || words.digest.undated}</span>
<div><p><a href="${root}index.html" lang="${targetLanguage}">${typeset(title.target, targetLanguage)}</a> <span class="tally">${facts}</span></p>
<p lang="${sourceLanguage}">${typeset(title.source, sourceLanguage)}</p>
<p class="tally">${words.collection.fingerprint} <code class="hash">${fingerprint}</code></p></div></li>`;
}
