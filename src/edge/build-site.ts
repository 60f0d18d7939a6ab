import { rules } from '../cleaning/explain-rules.ts';
import type { Dossier } from '../model.ts';
import { searchRecords } from '../search/records.ts';
import { sitePages } from '../site/pages.ts';
import { plainFiles } from '../site/plain-files.ts';
import type { SiteInput } from '../site/site-input.ts';
import { bundleAssets } from './bundle-assets.ts';
import type { LoadedDossier } from './load-dossier.ts';
import type { SiteFiles } from './output-folder.ts';
import { buildSearch } from './pagefind.ts';
import { renderPages } from './render-pages.ts';

/** Every file of the site, in memory: pages, assets, the clippings as received, `dossier.json`, search indexes. */
export async function buildSite({ dossier, problems, files }: LoadedDossier): Promise<SiteFiles> {
  const originals = originalPaths(dossier);
  const input: SiteInput = {
    dossier,
    problems,
    originals,
    rules,
    assets: { stylesheet: 'assets/site.css', script: 'assets/site.js' },
  };
  const site: SiteFiles = new Map();
  const received = new Map(files.clippings.map((clipping) => [clipping.file, clipping.bytes]));
  for (const { clipping } of dossier.articles) {
    const bytes = received.get(clipping.file);
    const path = originals[clipping.slug];
    if (bytes && path) site.set(path, bytes);
  }
  for (const [path, content] of await renderPages(sitePages(input))) site.set(path, content);
  for (const { path, text } of plainFiles(input)) site.set(path, text);
  for (const [path, content] of await bundleAssets()) site.set(path, content);
  for (const { path, bytes } of await buildSearch(searchRecords(dossier))) site.set(path, bytes);
  return site;
}

/**
 * Where the copy of each clipping stands: named for its page, which is a safe name on every system, with the
 * extension of the clipping. A saved page ends in `.txt`, so that no browser runs it.
 */
function originalPaths(dossier: Dossier): Record<string, string> {
  return Object.fromEntries(
    dossier.articles.map(({ clipping }) => {
      const extension = /\.[a-z]+$/i.exec(clipping.file)?.[0].toLowerCase() ?? ''; // «.TXT», not «.tar.7z»
      return [
        clipping.slug,
        `originals/${clipping.slug}${extension}${clipping.format === 'text' ? '' : '.txt'}`,
      ];
    }),
  );
}
