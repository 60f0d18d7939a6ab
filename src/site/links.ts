/**
 * A relative link between two files of the site, with file names, so that the same folder works on any host,
 * under any path and from a disk: from `articles/a.html` to `index.html` is `../index.html`.
 */
export function relativeHref(from: string, to: string): string {
  const [file = '', anchor] = split(to);
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  if (file === from && hash !== '') return hash;
  const here = from.split('/').slice(0, -1);
  const there = file.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = '../'.repeat(here.length - shared);
  return up + there.slice(shared).map(encodeURIComponent).join('/') + hash;
}

function split(to: string): [string, string?] {
  const at = to.indexOf('#');
  return at === -1 ? [to] : [to.slice(0, at), to.slice(at + 1)];
}

/** An address a reader may follow, or undefined: only http and https; `javascript:` and the like are refused. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

export const articlePath = (slug: string): string => `articles/${slug}.html`;
export const cleaningPath = (slug: string): string => `cleaning/${slug}.html`;
export const outletPath = (slug: string): string => `outlets/${slug}.html`;
