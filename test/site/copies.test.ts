import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { sitePages } from '../../src/site/pages.ts';
import { smallSite } from './small-dossier.ts';

const { dossier } = smallSite;
const [first, second] = dossier.articles.map((article) => article.clipping.slug);
const copied = { ...smallSite, dossier: { ...dossier, copies: [[first ?? '', second ?? '']] } };
const pages = new Map(sitePages(copied).map((page) => [page.path, page.render()]));

const at = (path: string) => parseHTML(pages.get(path) ?? '').document;
const textOf = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

it('an article page names the articles that hold the same text, and links to them', () => {
  const page = at(`articles/${first}.html`);
  const fact = [...page.querySelectorAll('.facts dt')].find((term) => textOf(term) === 'Same text');
  expect(fact?.nextElementSibling?.querySelector('a')?.getAttribute('href')).toBe(`${second}.html`);
});

it('the digest shows every copy and counts their text once', () => {
  const page = at('index.html');
  expect(page.querySelectorAll('.entry')).toHaveLength(dossier.articles.length);
  expect(page.querySelectorAll('.entry-copies')).toHaveLength(2);
  expect(textOf(page.querySelector('.cover-facts'))).toContain(
    `${dossier.articles.length} articles, ${dossier.articles.length - 1} different texts`,
  );
});
