import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleAssets } from '../../src/edge/bundle-assets.ts';
import { sitePages } from '../../src/site/pages.ts';
import { plainFiles } from '../../src/site/plain-files.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { smallSite } from '../site/small-dossier.ts';

/** Paths of one page of every kind. */
export const PAGES = [
  'index.html',
  'articles/greve-des-ports.html',
  'articles/direct-du-port.html',
  'cleaning/greve-des-ports.html',
  'outlets/le-phare-fils.html',
  'timeline.html',
  'names.html',
  'search.html',
  'about.html',
  'print.html',
  '404.html',
];

/** Writes the site of an invented dossier, without its search indexes, into a new folder and gives its path. */
export async function writeSmallSite(site: SiteInput = smallSite): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-pages-'));
  const files = new Map<string, string | Uint8Array>(await bundleAssets());
  for (const page of sitePages(site)) files.set(page.path, page.render());
  for (const { path, text } of plainFiles(site)) files.set(path, text);
  files.set('originals/greve-des-ports.txt', 'La grève.');
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
