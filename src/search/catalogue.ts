import type { Language } from '../model.ts';
import type { SearchRecord } from './records.ts';

/** Files of one language's index, as paths from the site's root. */
export interface Bundle {
  language: Language;
  /** Pagefind's list of pages and word lists. */
  meta: string;
  /** Pagefind's WebAssembly with the language's stemmer. */
  wasm: string;
  /** Folder of the word lists, and of the articles' texts. */
  index: string;
  texts: string;
  /** Words of other languages that its stemmer would take for its own, separated by spaces. */
  strangers: string;
  /** How many pages it holds, and how many words these have together. */
  pages: number;
  words: number;
}

/** Facts of one article: what is merged, counted and filtered before a text is read. */
export interface CatalogueArticle {
  url: string;
  /** Language → the article's name in that language's index. */
  in: Record<Language, string>;
  outlet: string;
  year: string;
  month: string;
  sort: string;
  source: Language;
  state: string;
}

/** Where the search begins to read; its name does not change when its content does. */
export const CATALOGUE = 'search/catalogue.pack';

/** What the search reads first of a dossier that is indexed whole. */
export interface Catalogue {
  /** Script with Pagefind's WebAssembly glue. */
  engine: string;
  bundles: Bundle[];
  articles: CatalogueArticle[];
}

/** What the search reads first where several indexes are searched as one: shards of a dossier, or several dossiers. */
export interface PartList {
  parts: Part[];
  /** By language, in place of what the parts say: words that no part has. */
  strangers?: Record<Language, string>;
}

/** One of them. */
export interface Part {
  /** Folder that its paths begin at, with `/` at its end; `''` for the site itself. */
  root: string;
  /** Path of its own catalogue in that folder, which may again be a list of parts. */
  catalogue: string;
}

/** The articles of all languages, in the order of the dossier; `names` gives an article's name by language and URL. */
export function catalogueArticles(
  languages: { language: Language; records: SearchRecord[] }[],
  names: Record<Language, Map<string, string>>,
): CatalogueArticle[] {
  const articles = new Map<string, CatalogueArticle>();
  for (const { language, records } of languages) {
    for (const record of records) {
      const article = articles.get(record.url) ?? factsOf(record);
      const name = names[language]?.get(record.url);
      if (name) article.in[language] = name;
      articles.set(record.url, article);
    }
  }
  return [...articles.values()];
}

function factsOf(record: SearchRecord): CatalogueArticle {
  const { url, outlet, year, month, sortDate, sourceLanguage, state } = record;
  return { url, in: {}, outlet, year, month, sort: sortDate, source: sourceLanguage, state };
}
