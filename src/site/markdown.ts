import MarkdownIt from 'markdown-it';
import { typeset } from '../language/typography.ts';
import { withinItself } from '../language/within-itself.ts';
import { type Html, raw } from './html.ts';
import { OF_COMPILER } from './links.ts';

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image']);

/**
 * The compiler's Markdown as markup, in the typography of its language. HTML in it is shown, not obeyed, and
 * pictures are not loaded: no page of a dossier asks another site for anything. Headings are lowered by `below`,
 * so that they never outrank the section they stand in. Signs that turn the order of letters are shown as on all pages.
 * Links are marked as the compiler's, who may mean files that are none of the site's.
 */
export function markdown(text: string, language: string, below = 2): Html {
  const tokens = renderer.parse(withinItself(text), {});
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + below)}`;
    }
    for (const child of token.children ?? []) {
      if (child.type === 'text') child.content = typeset(child.content, language);
      if (child.type === 'link_open') child.attrSet('class', OF_COMPILER);
    }
  }
  return raw(renderer.renderer.render(tokens, renderer.options, {}));
}
