import { hash } from 'node:crypto';
import type { Article, DossierName } from '../model.ts';
import type { PlainFile } from '../site/plain-files.ts';
import type { Page, Shown, SiteInput } from '../site/site-input.ts';

/**
 * For each page that shows a part of the dossier a hash of everything that it is made from: the program, the files and
 * dates of its articles, what else it says that it rests on, and what any page may say of an article. Two pages of one
 * key at one path are the same page, so that a later build need not render it. Rather too much goes in than too little.
 */
export function pageKeys(
  site: SiteInput,
  pages: readonly Page[],
  madeOf: ReadonlyMap<string, string>,
  program: string,
): Map<string, string> {
  const keys = new Map<string, string>();
  const shared = hashOf([program, sharedBy(site)]);
  const keyOfArticle = ({ clipping }: Article) => madeOf.get(clipping.slug);
  let before: { shows: Shown; key: string | undefined } | undefined;
  for (const { path, shows } of pages) {
    if (shows === undefined) continue;
    // the pages of one article show the same
    if (before?.shows !== shows) before = { shows, key: keyOf(shows, shared, keyOfArticle) };
    if (before.key !== undefined) keys.set(path, before.key);
  }
  return keys;
}

/** The same for files that are no pages. */
export function plainKeys(files: readonly PlainFile[], program: string): Map<string, string> {
  return new Map(
    files.flatMap(({ path, restsOn }) => (restsOn === undefined ? [] : [[path, hashOf([program, restsOn])]])),
  );
}

function keyOf(
  { articles, rest }: Shown,
  shared: string,
  keyOfArticle: (article: Article) => string | undefined,
) {
  const own = articles.map(keyOfArticle);
  return own.includes(undefined) ? undefined : hashOf([shared, own, rest ?? null]);
}

/** What the frame of a page says, its glossary, and the links to its neighbours, copies and witnesses. */
function sharedBy({ dossier, assets, pdf }: SiteInput): unknown {
  const { settings, articles, names, copies } = dossier;
  return [settings, assets, pdf ?? null, names.map(nameFace), copies, articles.map(articleFace)];
}

/** What the page of one article may say of another. */
function articleFace({ clipping, title, titleTranslation, outlet, publication }: Article): unknown {
  const { evidence, conflicts, ...date } = publication;
  return [clipping.slug, clipping.language, title, titleTranslation, outlet ?? null, date];
}

/** Of a name what is explained; where it stands is told on its own page. */
function nameFace({ source, target, targetVariants, note }: DossierName): unknown {
  return [source, target, targetVariants.map(({ text }) => text), note ?? null];
}

function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url');
}
