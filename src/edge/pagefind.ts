import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Language } from '../model.ts';
import { baseForm } from '../search/base-form.ts';
import { type Bundle, CATALOGUE, type Catalogue, catalogueArticles } from '../search/catalogue.ts';
import { openStemmer, type PagefindCore } from '../search/client/shard.ts';
import { type IndexedArticle, indexedArticle } from '../search/indexed-article.ts';
import { DECIMAL } from '../search/normalise.ts';
import type { SearchRecord } from '../search/records.ts';
import { strangersAmong } from '../search/strangers.ts';
import {
  digest,
  engineScript,
  given,
  packed,
  readFragment,
  type SiteFile,
  twinOf,
} from './pagefind-files.ts';

/** The records of a dossier, or of a stretch of it, by language. */
export type LanguageRecords = { language: Language; records: SearchRecord[] };

/** Told how many texts are indexed. */
export type Told = (texts: number) => void;

/** The index of one language: its files, where they stand, and the name of each article in it. */
export interface LanguageIndex {
  bundle: Bundle;
  /** Its word lists and texts. */
  files: SiteFile[];
  /** What every index of the language has in common. */
  stemmer: SiteFile;
  names: Map<string, string>;
  /** The different words of its texts, folded. */
  words: Set<string>;
  /** Pagefind's own module for browsers. */
  module: Uint8Array;
}

/** Pages handed to Pagefind before it is asked for an answer: one by one, waiting takes most of the time. */
const AT_ONCE = 64;

/**
 * The files of the search: an index per language in `search/<language>/`, the catalogue of the articles, and
 * Pagefind's WebAssembly glue as a classic script. Each file has a script twin, for pages opened from a disk. The
 * same records give the same bytes.
 */
export async function buildSearch(languages: LanguageRecords[], told?: Told): Promise<SiteFile[]> {
  const indexes = await indexLanguages(languages, 'search/', told);
  const [first] = indexes;
  if (!first) return [];
  const engine = await engineScript(first.module);
  for (const index of indexes) {
    const others = new Set(indexes.flatMap((other) => (other === index ? [] : [...other.words])));
    index.bundle.strangers = (await strangersOf(index, engine, index.words, others)).join(' ');
  }
  const files = indexes.flatMap((index) => [...index.files, index.stemmer]);
  const catalogue = packed(CATALOGUE, catalogueOf(languages, indexes, engine));
  return withTwins([...files, catalogue], engine);
}

/** One index after the other, each by a process of its own, which gives its memory back. */
export async function indexLanguages(
  languages: LanguageRecords[],
  folder: string,
  told: Told = () => undefined,
): Promise<LanguageIndex[]> {
  const indexes: LanguageIndex[] = [];
  let before = 0;
  for (const { language, records } of languages) {
    const start = before;
    try {
      indexes.push(await indexLanguage(language, records, folder, (texts) => told(start + texts)));
    } finally {
      await close();
    }
    before += records.length;
  }
  return indexes;
}

/** What the search reads first of these indexes. */
export function catalogueOf(
  languages: LanguageRecords[],
  indexes: LanguageIndex[],
  engine: SiteFile,
): Catalogue {
  const names = Object.fromEntries(indexes.map(({ bundle, names }) => [bundle.language, names]));
  return {
    engine: engine.path,
    bundles: indexes.map(({ bundle }) => bundle),
    articles: catalogueArticles(languages, names),
  };
}

/** The files with their script twins, by path; the engine is a script itself. */
export function withTwins(files: SiteFile[], engine?: SiteFile): SiteFile[] {
  const all = [...files, ...files.map(twinOf), ...(engine ? [engine] : [])];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function indexLanguage(
  language: Language,
  records: SearchRecord[],
  folder: string,
  told: Told,
): Promise<LanguageIndex> {
  const created = await createIndex({
    forceLanguage: language,
    keepIndexUrl: true,
    includeCharacters: DECIMAL,
  });
  const { index } = answered(`createIndex(${language})`, created);
  if (!index) throw new Error(`Pagefind made no index for ${language}`);
  const articles = new Map<string, IndexedArticle>();
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const pages = records.slice(at, at + AT_ONCE).map((record) => {
      const article = indexedArticle(record);
      articles.set(record.url, article);
      return addPage(index, record.url, article.page);
    });
    await Promise.all(pages);
    told(Math.min(at + AT_ONCE, records.length));
  }
  const { files } = answered(`getFiles(${language})`, await index.getFiles());
  await index.deleteIndex();
  const emitted = new Map(files.map(({ path, content }) => [path, content]));
  return arrange(language, emitted, articles, folder);
}

async function addPage(index: PagefindIndex, url: string, content: string): Promise<void> {
  answered(`addHTMLFile(${url})`, await index.addHTMLFile({ url, content }));
}

/** Throws what Pagefind reports as a list. */
function answered<T extends { errors: string[] }>(call: string, response: T): T {
  if (response.errors.length) throw new Error(`Pagefind ${call}: ${response.errors.join('; ')}`);
  return response;
}

/** Of what Pagefind emits, the word lists and the stemmer are kept; its page texts give way to the articles'. */
function arrange(
  language: Language,
  emitted: Map<string, Uint8Array>,
  articles: Map<string, IndexedArticle>,
  root: string,
): LanguageIndex {
  const folder = `${root}${language}/`;
  const entry = JSON.parse(new TextDecoder().decode(given(emitted, 'pagefind-entry.json')));
  const { hash, wasm } = entry.languages[language] as { hash: string; wasm: string | null };
  const stemmer = given(emitted, `wasm.${wasm ?? 'unknown'}.pagefind`);
  const lengths = [...articles.values()].map(({ length }) => length);
  const bundle: Bundle = {
    language,
    meta: `${folder}pagefind.${hash}.pf_meta`,
    wasm: `search/${language}/wasm.${digest(stemmer)}.pagefind`,
    index: `${folder}index/`,
    texts: `${folder}texts/`,
    strangers: '',
    pages: lengths.length,
    words: lengths.reduce((sum, length) => sum + length, 0),
  };
  const files: SiteFile[] = [{ path: bundle.meta, bytes: given(emitted, `pagefind.${hash}.pf_meta`) }];
  const names = new Map<string, string>();
  for (const [path, bytes] of emitted) {
    if (path.startsWith('index/')) files.push({ path: folder + path, bytes });
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!name) continue;
    const { url, words } = readFragment(bytes);
    const article = articles.get(url);
    if (!article || article.length !== words)
      throw new Error(`Pagefind counts ${words} words in ${url}, the search ${article?.length}`);
    names.set(url, name);
    files.push(packed(`${bundle.texts}${name}.pack`, article.text));
  }
  const words = new Set([...articles.values()].flatMap((article) => [...article.words]));
  const common = { path: bundle.wasm, bytes: stemmer };
  return { bundle, files, stemmer: common, names, words, module: given(emitted, 'pagefind.js') };
}

/** Asks the language's stemmer which words of the others it would take for its own. */
export async function strangersOf(
  { bundle, files, stemmer }: LanguageIndex,
  engine: SiteFile,
  own: ReadonlySet<string>,
  others: ReadonlySet<string>,
): Promise<string[]> {
  const meta = given(new Map(files.map((file) => [file.path, file.bytes])), bundle.meta);
  const scope: { dossierPagefind?: () => PagefindCore } = {};
  new Function('self', new TextDecoder().decode(engine.bytes))(scope);
  if (!scope.dossierPagefind) throw new Error(`${engine.path} defines no dossierPagefind`);
  const stem = await openStemmer(scope.dossierPagefind(), stemmer.bytes, meta);
  return strangersAmong(own, others, (word) => stem(baseForm(word, bundle.language)));
}
