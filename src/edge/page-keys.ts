import { createHash } from 'node:crypto';
import type { Article, DossierName } from '../model.ts';
import { articlePath, cleaningPath } from '../site/links.ts';
import type { SiteInput } from '../site/site-input.ts';

/**
 * For each page of an article a hash of everything that the page is made from: the program, the article's own files
 * and dates, and what any such page may say of the others. Two pages of one key are the same page, so that a later
 * build need not render it. Rather too much goes in than too little: what changes for one page only is its own.
 */
export function pageKeys(
  site: SiteInput,
  madeOf: ReadonlyMap<string, string>,
  program: string,
): Map<string, string> {
  const keys = new Map<string, string>();
  const shared = hashOf([program, sharedBy(site)]);
  for (const [position, article] of site.dossier.articles.entries()) {
    const { slug } = article.clipping;
    const own = madeOf.get(slug);
    if (own === undefined) continue;
    const key = hashOf([shared, own, position, article.publication]);
    keys.set(articlePath(slug), key);
    keys.set(cleaningPath(slug), key);
  }
  return keys;
}

/** What the frame of a page says, its glossary, and the links to its neighbours, copies and witnesses. */
function sharedBy({ dossier, assets, originals, pdf }: SiteInput): unknown {
  const { settings, articles, names, copies } = dossier;
  return [settings, assets, originals, pdf ?? null, names.map(nameFace), copies, articles.map(articleFace)];
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
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
