import { foldedAgencyNames } from '../language/agencies.ts';
import { foldPhrase } from '../language/lexicon.ts';
import type { Language, PageMetadata } from '../model.ts';
import { isObject, type LinkedNode, read, readLinkedData, typesOf } from './html-linked-data.ts';
import { canonicalAddress, statedByElements } from './html-stated.ts';
import type { Attributes, PageTree } from './html-tree.ts';
import { acceptValue as accept } from './html-values.ts';

type Field = keyof PageMetadata;

/** What a page states about itself. */
export interface PageStatement {
  page: PageMetadata;
  language?: Language;
}

/**
 * Reads a page's own word on its headline, author, dates, outlet, address and section: JSON-LD first, then meta
 * elements (Open Graph, Dublin Core and the others in use), then `itemprop`, `time` and `title`. The site's name goes
 * before JSON-LD's publisher, which may be the agency, unless it is but a domain.
 */
export function readMetadata(tree: PageTree): PageStatement {
  const nodes = readLinkedData(tree.linkedData);
  const article = findArticle(nodes);
  const metas = readMetas(tree.metas);
  const stated = new Map<Field, string>();
  const state = (field: Field, value: string | undefined) => {
    if (value && !stated.has(field)) stated.set(field, value);
  };
  const site = accept('outlet', metas.get('og:site_name'));
  const named = article && nameOfPublisher(article, nodes);
  const isBetter = site !== undefined && DOMAIN.test(site) && named !== undefined && isNameOfSite(named);
  state('outlet', isBetter ? named : site);
  state('url', accept('url', canonicalAddress(tree)));
  for (const [field, value] of article ? statedByArticle(article, nodes) : []) state(field, value);
  for (const [field, names] of metaNames)
    for (const name of names) state(field, accept(field, metas.get(name)));
  for (const [field, value] of statedByElements(tree)) state(field, value);
  state('url', accept('url', tree.savedFrom));
  const page: PageMetadata = Object.fromEntries(stated);
  if (page.title) page.title = withoutOutlet(page.title, page.outlet);
  const language = readLanguage(tree, metas, article);
  return language ? { page, language } : { page };
}

/** Names of meta elements in order of trust. */
const metaNames: readonly [Field, string[]][] = [
  ['title', ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'headline']],
  [
    'author',
    ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'citation_author', 'byl'],
  ],
  ['outlet', ['publisher', 'dc.publisher', 'dcterms.publisher', 'application-name']],
  ['url', ['og:url', 'twitter:url', 'dc.identifier']],
  [
    'published',
    [
      'article:published_time',
      'article:published',
      'og:published_time',
      'datepublished',
      'dcterms.created',
      'dcterms.issued',
      'dc.date.issued',
      'dc.date',
      'dcterms.date',
      'parsely-pub-date',
      'sailthru.date',
      'citation_publication_date',
      'publish-date',
      'publishdate',
      'pubdate',
      'date',
    ],
  ],
  [
    'modified',
    [
      'article:modified_time',
      'article:modified',
      'og:updated_time',
      'datemodified',
      'dcterms.modified',
      'last-modified',
      'lastmod',
    ],
  ],
  ['section', ['article:section', 'og:section', 'articlesection', 'section', 'parsely-section']],
];

// Matches "NewsArticle", "BlogPosting", "LiveBlogPosting", "Report"; not "WebPage", "ArticleList".
const articleTypes = /(?:Article|Posting)$|^Report$|^Review$/;

/** The node of the article: the first with a headline. */
function findArticle(nodes: readonly LinkedNode[]): LinkedNode | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  return articles.find((node) => read(node, 'headline')) ?? articles[0];
}

/** Matches `courrier.example` and `www.le-courrier.co.uk`, not `Le Courrier` nor `Courrier`. */
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;

function isNameOfSite(name: string): boolean {
  return !DOMAIN.test(name) && !foldedAgencyNames.has(foldPhrase(name));
}

/** Who publishes the article, where a name is given. */
function nameOfPublisher(article: LinkedNode, nodes: readonly LinkedNode[]): string | undefined {
  return accept('outlet', nameReader(nodes)(first(read(article, 'publisher'))));
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** Reads the name of what a node says, or of those whose `@id` it gives, wherever the page tells of them. */
function nameReader(nodes: readonly LinkedNode[]): (value: unknown) => string | undefined {
  const byId = new Map(nodes.filter((node) => read(node, 'name')).map((node) => [read(node, '@id'), node]));
  const name = (value: unknown): string | undefined => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) {
      const names = value.slice(0, 10).map((item) => (Array.isArray(item) ? undefined : name(item)));
      return names.filter((item) => item !== undefined).join(', ') || undefined;
    }
    if (!isObject(value)) return undefined;
    const own = read(value, 'name') ?? read(byId.get(read(value, '@id')) ?? {}, 'name');
    return typeof own === 'string' ? own : undefined;
  };
  return name;
}

function statedByArticle(article: LinkedNode, nodes: readonly LinkedNode[]): [Field, string | undefined][] {
  const name = nameReader(nodes);
  const page = read(article, 'mainEntityOfPage');
  const address = read(article, 'url') ?? (isObject(page) ? read(page, '@id') : page);
  return [
    ['title', accept('title', name(read(article, 'headline') ?? read(article, 'name')))],
    ['author', accept('author', name(read(article, 'author') ?? read(article, 'creator')))],
    ['outlet', nameOfPublisher(article, nodes)],
    ['published', accept('published', first(read(article, 'datePublished') ?? read(article, 'dateCreated')))],
    ['modified', accept('modified', first(read(article, 'dateModified')))],
    ['section', accept('section', name(first(read(article, 'articleSection'))))],
    ['url', accept('url', address)],
  ];
}

/** First value of each meta element, by its name in lower case. */
function readMetas(metas: readonly Attributes[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of metas) {
    const content = meta.get('content')?.trim();
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta
        .get(key)
        ?.trim()
        .toLowerCase()
        .replace(/^dc(terms)?:/, 'dc$1.');
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return values;
}

/** `Le sommet de Genève - Le Monde` → `Le sommet de Genève`, where the outlet is called Le Monde. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  // Matches " | Le Monde" and " - lemonde.fr" at the end, not "Paris-Match".
  const [, headline, name] = /^(.+?)\s+[|–—·•:-]\s+([^|–—·•]+)$/su.exec(title) ?? [];
  if (!headline || !name || !outlet) return title;
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/\.[a-z]{2,4}$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return letters(name) === letters(outlet) ? headline : title;
}

/** `fr` from `fr-FR` or `fr_FR`: of the `html` element, Open Graph, the content-language header or the article. */
function readLanguage(
  tree: PageTree,
  metas: ReadonlyMap<string, string>,
  article: LinkedNode | undefined,
): Language | undefined {
  const inLanguage = article && read(article, 'inLanguage');
  const stated = [
    tree.html.get('lang'),
    metas.get('og:locale'),
    metas.get('content-language'),
    typeof inLanguage === 'string' ? inLanguage : undefined,
  ];
  for (const value of stated) {
    // Matches "fr", "fr-FR", "en_GB", not "x-default" nor "french".
    const [, language] = /^\s*([a-z]{2,3})(?![a-z])/i.exec(value ?? '') ?? [];
    if (language) return language.toLowerCase();
  }
  return undefined;
}
