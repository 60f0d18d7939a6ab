import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { rules } from '../../src/cleaning/explain-rules.ts';
import { bundleAssets } from '../../src/edge/bundle-assets.ts';
import { loadDossier } from '../../src/edge/load-dossier.ts';
import { originalPath } from '../../src/site/links.ts';
import { sitePages } from '../../src/site/pages.ts';
import { plainFiles } from '../../src/site/plain-files.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { brokenLinks, faultsOf } from './check-pages.ts';

const { dossier, problems } = await loadDossier(fileURLToPath(new URL('../../', import.meta.url)));
const assets = { stylesheet: 'assets/site.css', script: 'assets/site.js' };
const site: SiteInput = { dossier, problems, rules, assets };
const pages = new Map(sitePages(site).map((page) => [page.path, page.render()]));

it.each([...pages.keys()])('the sample’s %s is valid HTML', (path) => {
  expect(faultsOf(pages.get(path) ?? '')).toEqual([]);
});

it('the sample’s links all lead somewhere', () => {
  const originals = dossier.articles.map(({ clipping }) => originalPath(clipping));
  const others = [...plainFiles(site).map((file) => file.path), ...Object.values(assets), ...originals];
  expect(brokenLinks(pages, [...others, 'assets/search.js', 'assets/search-entrance.js'])).toEqual([]);
});

it('an article of 600 words comes in at most 20 kB, styles and scripts included, a longer one in its share', async () => {
  const compressed = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length;
  const bundles = await bundleAssets();
  const frame = ['assets/site.css', 'assets/site.js', 'assets/search-entrance.js'].map((path) =>
    compressed(bundles.get(path) ?? ''),
  );
  for (const article of dossier.articles) {
    const text = pages.get(`articles/${article.clipping.slug}.html`) ?? '';
    const [, ...scripts] = frame;
    expect(scripts.reduce((a, b) => a + b)).toBeLessThan(3_000);
    const sum = compressed(text) + frame.reduce((a, b) => a + b);
    const words = article.blocks.flatMap((block) => block.text.split(/\s+/)).length;
    expect(sum, article.clipping.slug).toBeLessThan(20_000 * Math.max(1, words / 600));
  }
});
