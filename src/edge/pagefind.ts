import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Language } from '../model.ts';
import { DECIMAL, forIndex } from '../search/normalise.ts';
import type { SearchRecord } from '../search/records.ts';

/** A file of the site, relative to its root with `/`. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

/** Of what Pagefind emits, what the search page reads: index, fragments, word lists and one WASM per language. */
const NEEDED = /^(pagefind-entry\.json|pagefind\..*\.pf_meta|(index|fragment)\/.*|wasm\.(?!unknown).*)$/;

/**
 * The files of the search: a bundle per language under `search/<language>/pagefind/`, each file with a script
 * twin for pages opened from a disk, the catalogue of the articles, and Pagefind's code as one classic script.
 * The same records give the same bytes.
 */
export async function buildSearch(
  languages: { language: Language; records: SearchRecord[] }[],
): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  const catalogue: Record<Language, Record<string, string>> = {};
  let engine: Uint8Array | undefined;
  try {
    for (const { language, records } of languages) {
      const bundle = await buildBundle(language, records);
      engine ??= bundle.find((file) => file.path === 'pagefind.js')?.bytes;
      const kept = bundle.filter((file) => NEEDED.test(file.path));
      catalogue[language] = fragmentUrls(kept);
      files.push(...kept.map(({ path, bytes }) => ({ path: `search/${language}/pagefind/${path}`, bytes })));
    }
  } finally {
    await close();
  }
  if (!engine) throw new Error('Pagefind gave no pagefind.js');
  files.push(jsonFile('search/catalogue.json', catalogueOf(languages, catalogue)));
  const twins = files.map(twinOf);
  return [...files, ...twins, await engineScript(engine)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function buildBundle(language: Language, records: SearchRecord[]): Promise<SiteFile[]> {
  const created = await createIndex({
    forceLanguage: language,
    keepIndexUrl: true,
    writePlayground: false,
    includeCharacters: DECIMAL,
  });
  const index = answered(`createIndex(${language})`, created).index;
  if (!index) throw new Error(`Pagefind made no index for ${language}`);
  for (const record of records) await addRecord(index, record);
  const { files } = answered(`getFiles(${language})`, await index.getFiles());
  return files.map(({ path, content }) => ({ path, bytes: content }));
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const response = await index.addHTMLFile({ url: record.url, content: pageOf(record) });
  answered(`addHTMLFile(${record.url})`, response);
}

/** Throws what Pagefind reports as a list. */
function answered<T extends { errors: string[] }>(call: string, response: T): T {
  if (response.errors.length) throw new Error(`Pagefind ${call}: ${response.errors.join('; ')}`);
  return response;
}

/** The article as a page for the index alone: title with weight, a block an element with its id. */
function pageOf(record: SearchRecord): string {
  const blocks = record.blocks.map((block) => `<p id="${escapeHtml(block.id)}">${indexed(block.text)}</p>`);
  return [
    `<!doctype html><html lang="${escapeHtml(record.language)}"><body data-pagefind-body>`,
    `<h1 data-pagefind-weight="7" data-pagefind-meta="title">${indexed(record.title)}</h1>`,
    ...blocks,
    '</body></html>',
  ].join('\n');
}

function indexed(text: string): string {
  return escapeHtml(forIndex(text));
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Which page a fragment belongs to, read back from the fragments: a search answers with their hashes. */
function fragmentUrls(files: SiteFile[]): Record<string, string> {
  const urls: Record<string, string> = {};
  for (const { path, bytes } of files) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!hash) continue;
    const text = gunzipSync(bytes).subarray('pagefind_dcd'.length).toString('utf8');
    urls[hash] = String(JSON.parse(text).url);
  }
  return urls;
}

/** Facts by article, so that results of both languages are merged, counted and filtered before a page is read. */
function catalogueOf(
  languages: { language: Language; records: SearchRecord[] }[],
  fragments: Record<Language, Record<string, string>>,
): unknown {
  const rows = new Map<string, { record: SearchRecord; in: Record<Language, string> }>();
  for (const { language, records } of languages) {
    const hashes = Object.fromEntries(Object.entries(fragments[language] ?? {}).map(([h, url]) => [url, h]));
    for (const record of records) {
      const row = rows.get(record.url) ?? { record, in: {} };
      const hash = hashes[record.url];
      if (hash) row.in[language] = hash;
      rows.set(record.url, row);
    }
  }
  return {
    languages: languages.map(({ language }) => language),
    articles: [...rows.values()].map(({ record, in: hashes }) => ({
      url: record.url,
      in: hashes,
      outlet: record.outlet,
      date: record.date,
      certainty: record.certainty,
      month: record.month,
      year: record.year,
      sort: record.sortDate,
      source: record.sourceLanguage,
      state: record.state,
    })),
  };
}

function jsonFile(path: string, value: unknown): SiteFile {
  return { path, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

/** The same bytes as a classic script: the only thing that a page opened from a disk may load. */
function twinOf({ path, bytes }: SiteFile): SiteFile {
  const base64 = Buffer.from(bytes).toString('base64');
  const script = `dossierSearchFile(${JSON.stringify(path)},"${base64}")\n`;
  return { path: `${path}.js`, bytes: new TextEncoder().encode(script) };
}

/**
 * Pagefind's WebAssembly glue as a classic script: `dossierPagefind()` gives a fresh core for each language. The
 * rest of its code (loading, ranking of one language, ready-made interfaces) has its counterpart in the search's
 * own, which needs no modules, no workers and no fetch.
 */
async function engineScript(module: Uint8Array): Promise<SiteFile> {
  const source = new TextDecoder().decode(module);
  const start = source.indexOf('let wasm_bindgen=');
  const end = source.indexOf('var __defProp=Object.defineProperty');
  if (start < 0 || end < start)
    throw new Error('this version of Pagefind is built otherwise than the search expects');
  const { code } = await transform(
    `self.dossierPagefind=()=>{${source.slice(start, end)};return wasm_bindgen};`,
    { minify: true, charset: 'utf8', target: 'es2020' },
  );
  return { path: 'search/engine.js', bytes: new TextEncoder().encode(code) };
}
