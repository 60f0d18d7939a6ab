import { expect, it } from 'vitest';
import { type FilePart, openParts } from '../../src/site/file-part.ts';
import { html, inPieces, textOf } from '../../src/site/html.ts';

it('parts stand in a text where they were held open, in their order, with the text between them', () => {
  const { later, parts } = openParts();
  const part = (name: string): FilePart => ({ name, articles: [name], pieces: () => [`<li>${name}`] });
  const [a, b] = [part('a'), part('b')];
  const page = inPieces`<ol>${[a, b].map(later)}</ol>${html`<p>&</p>`}${later(a)}`;
  const all = parts(page.pieces);
  expect(all.map((each) => textOf(each.pieces())).join('')).toBe('<ol><li>a<li>b</ol><p>&</p><li>a');
  expect(all.filter((each) => each.name)).toEqual([a, b, a]);
});

it('a text without any is one part', () => {
  const { parts } = openParts();
  expect(parts(['a', new Uint8Array(), 'b']).map((each) => textOf(each.pieces()))).toEqual(['ab']);
});
