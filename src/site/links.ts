import type { Clipping } from '../model.ts';

/**
 * A relative link between two files of the site, with file names, so that the same folder works on any host,
 * under any path and from a disk: from `articles/a.html` to `index.html` is `../index.html`.
 */
export function relativeHref(from: string, to: string): string {
  const at = to.indexOf('#');
  const file = at === -1 ? to : to.slice(0, at);
  const hash = at === -1 ? '' : `#${encoded(to.slice(at + 1))}`;
  if (file === from && hash !== '') return hash;
  const shared = sharedFolders(from, file);
  let up = '';
  for (let i = from.indexOf('/', shared); i !== -1; i = from.indexOf('/', i + 1)) up += '../';
  const rest = file.slice(shared);
  return up + (SAFE_PATH.test(rest) ? rest : rest.split('/').map(encoded).join('/')) + hash;
}

/** A path in which nothing is to be encoded, as nearly all are: «articles/a-1.html», not «articles/été.html». */
const SAFE_PATH = /^[\w./-]*$/;

/** Length of the folders that two paths have in common: of `a/b/c` and `a/bc/d` 2. */
function sharedFolders(one: string, other: string): number {
  let shared = 0;
  for (let i = 0; i < one.length && one[i] === other[i]; i++) if (one[i] === '/') shared = i + 1;
  return shared;
}

/** `encodeURIComponent`, which takes a while to leave `p7` as it is. */
function encoded(part: string): string {
  return /^[\w.-]*$/.test(part) ? part : encodeURIComponent(part); // «p7», not «été»
}

/** Class of a link that the compiler wrote, which may lead to a file beside the site. */
export const OF_COMPILER = 'of-compiler';

/** An address a reader may follow, or undefined: only http and https; `javascript:` and the like are refused. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/**
 * Where the copy of a clipping as received stands: named for its page, which is a safe name on every system, with the
 * extension of the clipping. A saved page ends in `.txt`, so that no browser runs it.
 */
export function originalPath({ slug, file, format }: Pick<Clipping, 'slug' | 'file' | 'format'>): string {
  const extension = /\.[a-z]+$/i.exec(file)?.[0].toLowerCase() ?? ''; // «.TXT», not «.tar.7z»
  return `originals/${slug}${extension}${format === 'text' ? '' : '.txt'}`;
}

export const articlePath = (slug: string): string => `articles/${slug}.html`;
export const cleaningPath = (slug: string): string => `cleaning/${slug}.html`;
export const outletPath = (slug: string): string => `outlets/${slug}.html`;
export const digestPath = (sheet: string): string => `digest/${sheet}.html`;
export const timelinePath = (sheet: string): string => `timeline/${sheet}.html`;
