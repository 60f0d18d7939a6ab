import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildSearch, type SiteFile } from '../../src/edge/pagefind.ts';
import type { Dossier } from '../../src/model.ts';
import { searchRecords } from '../../src/search/records.ts';

/** What the header of every page must allow the search: nothing but the site's own files, and WebAssembly. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** Writes a small site around the search of a dossier: article pages, search page, bundles, script. */
export async function writeSite(folder: string, dossier: Dossier): Promise<SiteFile[]> {
  const files = await buildSearch(searchRecords(dossier));
  const script = await build({
    entryPoints: ['src/search/client/search.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  const written: SiteFile[] = [
    ...files,
    { path: 'assets/search.js', bytes: script.outputFiles[0]!.contents },
    page('search.html', './', '<main><div id="search-app"></div></main>'),
    ...dossier.articles.map((article) =>
      page(
        `articles/${article.clipping.slug}.html`,
        '../',
        `<main><h1>${article.title.text}</h1>${article.blocks
          .map(
            ({ id, text }) =>
              `<div id="${id}"><p lang="fr">${text}</p><p lang="en">${article.translations[id]?.text}</p></div>`,
          )
          .join('')}</main>`,
      ),
    ),
  ];
  for (const { path, bytes } of written) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return written;
}

function page(path: string, root: string, main: string): SiteFile {
  const html = `<!doctype html><html lang="en" data-root="${root}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${path}</title>
<script defer src="${root}assets/search.js"></script></head><body>
<header><form role="search" action="${root}search.html"><input type="search" name="q" aria-label="Search"></form></header>
${main}</body></html>`;
  return { path, bytes: new TextEncoder().encode(html) };
}
