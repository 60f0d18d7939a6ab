import path from 'node:path';
import { articlePath, cleaningPath, OF_COMPILER } from '../site/links.ts';
import { isInside } from './checksums.ts';
import { readPlain } from './site-files.ts';

/**
 * Matches what a page leads to: `href="articles/a.html#p2"`; not `href="https://example.org/"`, `href="#p2"`, what is
 * encoded, as no file of a site, nor `href="plan.pdf" class="of-compiler"`.
 */
const LINK = new RegExp(`\\s(?:href|src)="([^":#?%]+)[#?"](?![^<>]* class="${OF_COMPILER}")`, 'g');

/**
 * Files that must stand in a site, by what the site itself says: those to which the pages lead that stand once in every
 * dossier, and two pages for each article. So one is missed that was taken away together with its line in the list.
 */
export function promisedFiles(folder: string, names: Iterable<string>, slugs: Iterable<string>): Set<string> {
  const promised = new Set<string>();
  for (const name of names) {
    if (name.includes('/') || !name.endsWith('.html')) continue;
    const page = readPlain(path.join(folder, name))?.toString('utf8') ?? '';
    for (const [, link = ''] of page.matchAll(LINK)) {
      const target = path.posix.normalize(link);
      if (isInside(target)) promised.add(target);
    }
  }
  for (const slug of slugs) promised.add(articlePath(slug)).add(cleaningPath(slug));
  return promised;
}
