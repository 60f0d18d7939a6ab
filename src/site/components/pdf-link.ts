import type { Leaf } from '../edition.ts';
import { type Content, html } from '../html.ts';
import { words } from '../wording.ts';

/** A link to the dossier's PDF with its length and size; nothing where the site was built without one. */
export function pdfLink(leaf: Leaf): Content {
  const { pdf } = leaf.site;
  if (pdf === undefined) return undefined;
  return html`<a href="${leaf.href(pdf.path)}" type="application/pdf">${words.nav.pdf}</a> (${words.nav.pdfSize(pdf.pages, pdf.bytes)})`;
}
