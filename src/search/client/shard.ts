import type { Bundle } from '../catalogue.ts';
import { fold } from '../normalise.ts';
import type { ArticleText } from '../passages.ts';
import type { CoreAnswer } from '../score.ts';

/** The functions of Pagefind's WebAssembly that are used here; `state` is a pointer that each load may move. */
export interface PagefindCore {
  (options: { module_or_path: Uint8Array | WebAssembly.Module }): Promise<unknown>;
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

/** Where the search reads from: the site over HTTP, script twins on a disk, or memory in tests. */
export interface Source {
  /** A file by its path from the site's root. */
  file(path: string): Promise<Uint8Array>;
  /** A fresh core for each index: a core holds one. */
  core(path: string): Promise<PagefindCore>;
}

/** One index, open for questions: of a whole dossier in one language, or of a stretch of it. */
export interface Shard {
  bundle: Bundle;
  /** Loads the parts of the index that know these words. Words are folded and in their base form. */
  prepare(words: string[]): Promise<void>;
  /** Of a word that was prepared; `based` has its accents. */
  ask(folded: string, based: string): CoreAnswer;
  /** The text of an article by its name in the index. */
  text(page: string): Promise<ArticleText>;
}

/** Opens an index: its list of words and its stemmer; word lists follow as they are asked for. */
export async function openShard(bundle: Bundle, engine: string, source: Source): Promise<Shard> {
  const [core, meta, wasm] = await Promise.all([
    source.core(engine),
    source.file(bundle.meta).then(unpack),
    stemmerFrom(bundle.wasm, source),
  ]);
  await core({ module_or_path: wasm });
  let state = core.enter_playground_mode(core.init_pagefind(meta));
  const chunks = new Map<string, Promise<void>>();
  const read = new Map<string, Promise<ArticleText>>();
  const loadChunk = async (chunk: string) => {
    const bytes = await source.file(`${bundle.index}${chunk}.pf_index`).then(unpack);
    state = core.load_index_chunk(state, bytes);
  };
  return {
    bundle,
    async prepare(words) {
      const needed = words.flatMap((word) => JSON.parse(core.request_indexes(state, word)) as string[]);
      await Promise.all([...new Set(needed)].map((chunk) => once(chunks, chunk, () => loadChunk(chunk))));
    },
    ask: (folded, based) => answer(core, state, folded, based),
    text: (page) =>
      once(read, page, async () => {
        const bytes = await source.file(`${bundle.texts}${page}.pack`).then(unpack);
        return readJson(bytes) as ArticleText;
      }),
  };
}

/** By source and path: the shards of a language have their stemmer in common. */
const stemmers = new WeakMap<Source, Map<string, Promise<WebAssembly.Module>>>();

function stemmerFrom(path: string, source: Source): Promise<WebAssembly.Module> {
  const known = stemmers.get(source) ?? new Map<string, Promise<WebAssembly.Module>>();
  stemmers.set(source, known);
  return once(known, path, async () => {
    const bytes = await source.file(path).then(unpack);
    return WebAssembly.compile(bytes as BufferSource);
  });
}

/** What the core knows of a word. */
function answer(core: PagefindCore, state: number, folded: string, based: string): CoreAnswer {
  return JSON.parse(core.search(state, folded, based.toLowerCase(), '{}', '', false, false));
}

/** The stemmer of a language, without an index: for the build. */
export async function openStemmer(
  core: PagefindCore,
  wasm: Uint8Array,
  meta: Uint8Array,
): Promise<(word: string) => string> {
  await core({ module_or_path: await unpack(wasm) });
  const state = core.enter_playground_mode(core.init_pagefind(await unpack(meta)));
  return (word) => answer(core, state, fold(word), word).search_keywords[0] ?? '';
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
