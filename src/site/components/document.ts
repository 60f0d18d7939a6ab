import { typeset } from '../../language/typography.ts';
import type { Edition, Leaf } from '../edition.ts';
import { type Content, type Html, html, inPieces, type Part, type Pieces } from '../html.ts';
import { contentSecurityPolicy } from '../security.ts';
import { words } from '../wording.ts';
import { marking } from './marking.ts';
import { pdfLink } from './pdf-link.ts';
import { searchForm } from './search-form.ts';

/** What a page says about itself to the frame around it. */
export interface DocumentParts {
  /** Plain text; the dossier's title is added. */
  title: string;
  description?: string;
  main: Part;
  /** More elements for the head. */
  head?: Part;
  /** `article`, `digest` …: names the page for its styles. */
  kind: string;
  /** Path of the entry of the navigation that the page is. */
  current?: string;
  /** After the main part: the search page's own scripts. */
  scripts?: Content;
}

/** Two columns. Carried in the page, because a browser would else ask for a file at the host's root. */
export const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23174a7c' d='M1 1h6v14H1zM9 1h6v14H9z'/%3E%3C/svg%3E";

/** A whole page: head, masthead, main part, foot. The script comes first so that a remembered view never flickers. */
export function document(leaf: Leaf, parts: DocumentParts): Pieces {
  const { ending, opening, assets, top, foot } = frameOf(leaf, parts);
  // each part by itself, so that a headline turns none of the words after it
  const title = parts.title === ending ? ending : html`${parts.title} · ${ending}`;
  const page = inPieces`${opening}<title>${title}</title>
${parts.description === undefined ? '' : html`<meta name="description" content="${parts.description}">`}
${assets}
${parts.head}${top}
<main id="main">
${parts.main}
</main>
${foot}
${parts.scripts}
</body>
</html>
`;
  return page.pieces;
}

/** What pages of one kind in one folder have in common: how their titles end, and markup as UTF-8. */
interface Frame {
  ending: string;
  opening: Uint8Array;
  assets: Uint8Array;
  top: Uint8Array;
  foot: Uint8Array;
}

const frames = new WeakMap<Edition, Map<string, Frame>>();

/** Made once for the thousand pages that share it. */
function frameOf(leaf: Leaf, parts: DocumentParts): Frame {
  const known = frames.get(leaf.edition) ?? new Map<string, Frame>();
  frames.set(leaf.edition, known);
  const folder = leaf.path.slice(0, leaf.path.lastIndexOf('/') + 1);
  const name = `${folder} ${parts.kind} ${parts.current}`;
  const frame = known.get(name) ?? makeFrame(leaf, parts);
  known.set(name, frame);
  return frame;
}

const encoder = new TextEncoder();
const encode = ({ markup }: Html) => encoder.encode(markup);

function makeFrame(leaf: Leaf, parts: DocumentParts): Frame {
  const { settings } = leaf.site.dossier;
  const { assets } = leaf.site;
  return {
    ending: typeset(settings.title.target, settings.targetLanguage),
    opening: encode(html`<!doctype html>
<html lang="${settings.targetLanguage}"${settings.paper === 'Letter' && html` data-paper="Letter"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
`),
    assets: encode(html`<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${icon}">
<script src="${leaf.href(assets.script)}"></script>
<script defer src="${leaf.href('assets/search-entrance.js')}"></script>`),
    top: encode(html`<link rel="stylesheet" href="${leaf.href(assets.stylesheet)}">
</head>
<body class="${parts.kind}">
<a class="skip" href="#main">${words.skip}</a>
${masthead(leaf, parts)}`),
    foot: encode(foot(leaf)),
  };
}

function masthead(leaf: Leaf, parts: DocumentParts): Html {
  const { settings } = leaf.site.dossier;
  const mark = marking(settings.marking);
  const isCover = parts.current === 'index.html';
  return html`<header class="masthead">
<div class="masthead-line">
<p class="masthead-title">${isCover ? words.nav.kind : html`<a href="${leaf.href('index.html')}">${typeset(settings.title.target, settings.targetLanguage)}</a>`}</p>
${mark && html`<p class="masthead-marking">${mark}</p>`}
</div>
<div class="masthead-tools">
${navigation(leaf, parts.current)}
${parts.kind !== 'search' && searchForm(leaf)}
</div>
</header>`;
}

function navigation(leaf: Leaf, current: string | undefined): Html {
  const entries: (readonly [path: string, name: string])[] = [
    ['index.html', words.nav.digest],
    ['timeline.html', words.nav.timeline],
    ...(leaf.site.dossier.names.length > 0 ? ([['names.html', words.nav.names]] as const) : []),
    ['about.html', words.nav.about],
    ['search.html', words.nav.search],
  ];
  return html`<nav class="places" aria-label="${words.nav.label}"><ul>${entries.map(
    ([path, name]) =>
      html`<li${path === 'search.html' && html` class="narrow-only"`}><a href="${leaf.href(path)}"${path === current && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>`;
}

function foot(leaf: Leaf): Html {
  const { settings } = leaf.site.dossier;
  const say = (text: string) => typeset(text, settings.targetLanguage);
  const mark = marking(settings.marking);
  return html`<footer class="foot">
<p class="authority">${words.authority(leaf.edition.languages)}</p>
${settings.rights && html`<p>${say(settings.rights)}</p>`}
<p class="foot-line">${mark} ${settings.distribution && say(settings.distribution)} <a href="${leaf.href('about.html')}">${words.about.title}</a> <a class="to-print" href="${leaf.href('print.html')}">${words.nav.whole}</a> ${pdfLink(leaf)}</p>
</footer>`;
}
