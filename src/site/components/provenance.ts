import type { Article } from '../../model.ts';
import type { OwnLeaf } from '../edition.ts';
import { type Content, type Html, html } from '../html.ts';
import { originalPath } from '../links.ts';
import { languageName, titleBasis, words } from '../wording.ts';
import { translatorsOf } from './translation-state.ts';

const encodingBasis = {
  bom: 'byte order mark',
  valid: 'every byte valid',
  stated: 'stated by the page',
  guessed: 'guessed',
} as const;
const languageBasis = {
  sidecar: 'given by the compiler',
  detected: 'detected',
  page: 'stated by the page',
  dossier: 'as set for the dossier',
} as const;

/** The file behind the article, and who made its translation: enough to find it again, prove that it is the same, and read its bytes alike. */
export function provenance(article: Article, leaf: Pick<OwnLeaf, 'href'>): Html {
  const { clipping } = article;
  const original = leaf.href(originalPath(clipping));
  const { encoding } = clipping;
  const rows: [string, Content][] = [
    [words.provenance.file, html`<a href="${original}" type="text/plain"><code>${clipping.file}</code></a>`],
    [words.provenance.sha256, html`<code class="hash">${clipping.sha256}</code>`],
    [words.provenance.size, words.provenance.bytes(clipping.byteLength)],
    [words.provenance.encoding, `${encoding.name.toUpperCase()} (${encodingBasis[encoding.basis]})`],
    [
      words.provenance.language,
      `${languageName(clipping.language)} (${languageBasis[clipping.languageBasis]})`,
    ],
    [words.provenance.headline, titleBasis[article.title.basis]],
    [words.provenance.translation, translators(article)],
    [words.article.rights, clipping.sidecar.rights],
    [words.article.note, clipping.sidecar.note],
  ];
  return html`<section class="provenance" aria-labelledby="provenance">
<h3 id="provenance">${words.provenance.title}</h3>
<dl>${rows.map(([name, content]) => content !== undefined && html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}</dl>
</section>`;
}

/** Who or what made the translation. */
function translators(article: Article): string {
  return translatorsOf(article).join('; ') || words.block.untranslated;
}
