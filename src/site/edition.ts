import { withoutMarks } from '../language/fold.ts';
import { periodOf } from '../language/period.ts';
import type { Article, DossierName, DossierSettings } from '../model.ts';
import { explainedTerms } from './components/glossary-notes.ts';
import { articlePath, relativeHref } from './links.ts';
import type { SiteInput } from './site-input.ts';

/** An outlet with its articles, in the order of the dossier. */
export interface OutletGroup {
  name: string;
  slug: string;
  country?: string;
  language?: string;
  note?: string;
  articles: Article[];
}

/** A stretch of the digest: a month, a year where no month is known, or the undated ones (`key` is `''`). */
export interface Period {
  key: string;
  articles: Article[];
}

/** The dossier as the pages need it, worked out once for all of them. */
export interface Edition {
  site: SiteInput;
  /** Languages of the clippings, that of the dossier first. */
  languages: string[];
  outlets: OutletGroup[];
  outletOf: ReadonlyMap<string, OutletGroup>;
  bySlug: ReadonlyMap<string, Article>;
  positionOf: ReadonlyMap<string, number>;
  /** By slug, the other articles that hold the same text. */
  copiesOf: ReadonlyMap<string, readonly Article[]>;
  periods: Period[];
  /** Terms of the glossary that have a note. */
  explained: DossierName[];
}

/** One page being made: the edition, where the page stands, and links from there. */
export interface Leaf {
  edition: Edition;
  site: SiteInput;
  path: string;
  href(to: string): string;
}

/** As much of a page as what an article says of itself needs: it can be said before there is a dossier. */
export interface OwnLeaf {
  site: {
    dossier: { settings: Pick<DossierSettings, 'sourceLanguage' | 'targetLanguage' | 'dateLocale'> };
  };
  edition: Pick<Edition, 'bySlug'>;
  href(to: string): string;
}

/** Sorts the dossier out once, so that a thousand pages need not. */
export function prepareEdition(site: SiteInput): Edition {
  const { articles } = site.dossier;
  const outlets = groupByOutlet(site);
  return {
    site,
    languages: languagesOf(site),
    outlets,
    outletOf: new Map(outlets.map((outlet) => [outlet.name, outlet])),
    bySlug: new Map(articles.map((article) => [article.clipping.slug, article])),
    positionOf: new Map(articles.map((article, index) => [article.clipping.slug, index])),
    copiesOf: groupCopies(site),
    periods: groupByPeriod(articles),
    explained: explainedTerms(site.dossier.names),
  };
}

/** The page at `path`, ready to be linked from. */
export function openLeaf(edition: Edition, path: string): Leaf {
  return { edition, site: edition.site, path, href: (to) => relativeHref(path, to) };
}

/** The page of an article by itself. */
export function openOwnLeaf(article: Article, settings: OwnLeaf['site']['dossier']['settings']): OwnLeaf {
  const { slug } = article.clipping;
  const path = articlePath(slug);
  return {
    site: { dossier: { settings } },
    edition: { bySlug: new Map([[slug, article]]) },
    href: (to) => relativeHref(path, to),
  };
}

function languagesOf({ dossier }: SiteInput): string[] {
  const { sourceLanguage } = dossier.settings;
  const found = new Set(dossier.articles.map(({ clipping }) => clipping.language));
  if (found.size === 0 || found.delete(sourceLanguage)) return [sourceLanguage, ...found];
  return [...found];
}

function groupCopies({ dossier }: SiteInput): Map<string, Article[]> {
  const bySlug = new Map(dossier.articles.map((article) => [article.clipping.slug, article]));
  const others = new Map<string, Article[]>();
  for (const group of dossier.copies) {
    for (const slug of group) {
      others.set(
        slug,
        group.flatMap((other) => (other === slug ? [] : (bySlug.get(other) ?? []))),
      );
    }
  }
  return others;
}

/** Articles by period, in the order of the periods' first articles; the undated ones last. */
export function groupByPeriod(articles: readonly Article[]): Period[] {
  const periods = new Map<string, Period>();
  for (const article of articles) {
    const key = periodOf(article.publication);
    const period = periods.get(key) ?? { key, articles: [] };
    period.articles.push(article);
    periods.set(key, period);
  }
  const undated = periods.get('');
  periods.delete('');
  return undated ? [...periods.values(), undated] : [...periods.values()];
}

function groupByOutlet(site: SiteInput): OutletGroup[] {
  const groups = new Map<string, OutletGroup>();
  const slugs = new Set<string>();
  for (const article of site.dossier.articles) {
    const name = article.outlet?.text;
    if (name === undefined) continue;
    const group = groups.get(name) ?? newGroup(name, site, slugs);
    group.articles.push(article);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function newGroup(name: string, site: SiteInput, taken: Set<string>): OutletGroup {
  const note = site.dossier.settings.outlets.find((outlet) => outlet.name === name);
  const stem = outletSlug(name);
  let slug = stem;
  for (let n = 2; taken.has(slug); n++) slug = `${stem}-${n}`;
  taken.add(slug);
  return { ...note, name, slug, articles: [] };
}

/** Matches `con` and `lpt1`, which Windows keeps for devices; must not match `conseil`. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** `le-monde-fr` for `Le Monde.fr`; `outlet` where no letter is left; safe and short on every file system. */
function outletSlug(name: string): string {
  const plain = withoutMarks(name)
    .toLowerCase()
    // Matches the ".": in "le monde.fr"; must not match "é" made plain.
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return 'outlet';
  return deviceName.test(plain) ? `outlet-${plain}` : plain;
}
