import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildSearch } from '../../src/edge/pagefind.ts';
import type { SiteFile } from '../../src/edge/pagefind-files.ts';
import type { Article, Dossier } from '../../src/model.ts';
import { searchRecords } from '../../src/search/records.ts';
import { contentSecurityPolicy } from '../../src/site/security.ts';

/** Writes a small site around the search of a dossier: article pages, search page, bundles, script. */
export async function writeSite(folder: string, dossier: Dossier): Promise<SiteFile[]> {
  const files = await buildSearch(searchRecords(dossier));
  const written: SiteFile[] = [
    ...files,
    { ...(await searchScript('entrance')), path: 'assets/search-entrance.js' },
    await searchScript('search'),
    page('index.html', '', '<h1>Digest</h1>'),
    page('search.html', '', '<h1>Search</h1><div id="search-app"></div>'),
    ...dossier.articles.map(articlePage),
  ];
  for (const { path, bytes } of written) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return written;
}

/** One of the search's scripts, bundled as the site has it. */
export async function searchScript(entry: string): Promise<SiteFile> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../src/search/client/${entry}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  return { path: `assets/${entry}.js`, bytes: outputFiles[0]!.contents };
}

function articlePage({ clipping, title, blocks, translations }: Article): SiteFile {
  const pairs = blocks.map(
    ({ id, text }) =>
      `<div id="${id}"><p lang="fr">${text}</p><p lang="en">${translations[id]?.text}</p></div>`,
  );
  return page(`articles/${clipping.slug}.html`, '../', `<h1 lang="fr">${title.text}</h1>${pairs.join('')}`);
}

function page(path: string, root: string, main: string): SiteFile {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}"><title>${path}</title>
<script defer src="${root}assets/search-entrance.js"></script></head><body>
<header><form role="search" action="${root}search.html"><input type="search" name="q" aria-label="Search"></form></header>
<main>${main}</main></body></html>`;
  return { path, bytes: new TextEncoder().encode(html) };
}
