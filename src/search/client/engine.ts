import type { Language } from '../../model.ts';
import { baseForm } from '../base-form.ts';
import type { Bundle } from '../catalogue.ts';
import type { Postings } from '../match.ts';
import { fold } from '../normalise.ts';
import type { ArticleText } from '../passages.ts';

/** The functions of Pagefind's WebAssembly that are used here; `state` is a pointer that each load may move. */
export interface PagefindCore {
  (options: { module_or_path: Uint8Array }): Promise<unknown>;
  init_pagefind(meta: Uint8Array): number;
  enter_playground_mode(state: number): number;
  request_indexes(state: number, term: string): string;
  load_index_chunk(state: number, chunk: Uint8Array): number;
  search(
    state: number,
    term: string,
    original: string,
    filters: string,
    sort: string,
    exact: boolean,
    exactDiacritics: boolean,
  ): string;
}

interface CoreAnswer {
  search_keywords: string[];
  results: { p: string; g?: string; s: number; l: { l: number; w: number; v?: { ws: string } }[] }[];
}

/** Where the search reads from: the site over HTTP, script twins on a disk, or memory in tests. */
export interface Source {
  /** A file by its path from the site's root. */
  file(path: string): Promise<Uint8Array>;
  /** A fresh core for each language: a core holds one index. */
  core(path: string): Promise<PagefindCore>;
}

/** The index of one language, open for questions. */
export interface Engine {
  language: Language;
  /** Loads the parts of the index that know these words. */
  prepare(words: string[]): Promise<void>;
  /** Of a word that was prepared. */
  postings(word: string): Postings;
  /** The text of an article by its name in the index. */
  text(page: string): Promise<ArticleText>;
}

/** Opens the index of a language: its list of words and its stemmer; word lists follow as they are asked for. */
export async function openEngine(bundle: Bundle, engine: string, source: Source): Promise<Engine> {
  const { language, index, texts } = bundle;
  const [core, meta, wasm] = await Promise.all([
    source.core(engine),
    source.file(bundle.meta).then(unpack),
    source.file(bundle.wasm).then(unpack),
  ]);
  await core({ module_or_path: wasm });
  let state = core.enter_playground_mode(core.init_pagefind(meta));
  const strangers = new Set(bundle.strangers.split(' '));
  const chunks = new Map<string, Promise<void>>();
  const known = new Map<string, Postings>();
  const read = new Map<string, Promise<ArticleText>>();

  const loadChunk = async (chunk: string) => {
    const bytes = await source.file(`${index}${chunk}.pf_index`).then(unpack);
    state = core.load_index_chunk(state, bytes);
  };
  const ask = (word: string) => {
    const based = baseForm(word, language);
    const typed = fold(based);
    if (strangers.has(fold(word))) return { typed, stem: typed, pages: new Map() };
    return postingsOf(typed, answer(core, state, based));
  };
  return {
    language,
    async prepare(words) {
      const needed = words.flatMap((word) => {
        return JSON.parse(core.request_indexes(state, fold(baseForm(word, language)))) as string[];
      });
      await Promise.all([...new Set(needed)].map((chunk) => once(chunks, chunk, () => loadChunk(chunk))));
    },
    postings(word) {
      const postings = known.get(word) ?? ask(word);
      known.set(word, postings);
      return postings;
    },
    text: (page) =>
      once(read, page, async () => {
        const bytes = await source.file(`${texts}${page}.pack`).then(unpack);
        return readJson(bytes) as ArticleText;
      }),
  };
}

/** What the core knows of a word. */
function answer(core: PagefindCore, state: number, word: string): CoreAnswer {
  return JSON.parse(core.search(state, fold(word), word.toLowerCase(), '{}', '', false, false));
}

/** The stemmer of a language, without an index: for the build. */
export async function openStemmer(
  core: PagefindCore,
  wasm: Uint8Array,
  meta: Uint8Array,
): Promise<(word: string) => string> {
  await core({ module_or_path: await unpack(wasm) });
  const state = core.enter_playground_mode(core.init_pagefind(await unpack(meta)));
  return (word) => answer(core, state, word).search_keywords[0] ?? '';
}

function postingsOf(typed: string, answer: CoreAnswer): Postings {
  const pages = answer.results.map(({ p, s, l }) => {
    const places = l.map((at) => ({ location: at.l, stem: at.v?.ws ?? '', weight: at.w / 24 }));
    return [p, { score: s, places }] as const;
  });
  return { typed, stem: answer.search_keywords[0] ?? '', pages: new Map(pages) };
}

/** A failed load is forgotten, so that the next question tries again. */
function once<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const running = cache.get(key) ?? load();
  cache.set(key, running);
  running.catch(() => cache.delete(key));
  return running;
}

/** The value of a file of JSON. */
export function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

const SIGNATURE = 'pagefind_dcd'.length;

/** Files of the index are gzip with a signature inside. */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(SIGNATURE);
}
