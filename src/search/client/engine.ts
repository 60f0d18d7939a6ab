import type { Language } from '../../model.ts';
import type { Postings } from '../match.ts';
import { fold } from '../normalise.ts';
import type { Fragment } from '../passages.ts';
import { loadScript, readFile } from './files.ts';

/** The functions of Pagefind's WebAssembly that are used here; `state` is a pointer that each load may move. */
interface PagefindCore {
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

declare global {
  interface Window {
    /** Gives a fresh core for each language: a core holds one index. */
    dossierPagefind?: () => PagefindCore;
  }
}

/** The index of one language, open for questions. */
export interface Engine {
  language: Language;
  /** Loads the parts of the index that know these words. */
  prepare(words: string[]): Promise<void>;
  /** Of a word that was prepared. */
  postings(word: string): Postings;
  fragment(page: string): Promise<Fragment>;
}

let core: Promise<void> | undefined;

/** Opens the index of a language: its list of words and its stemmer; word lists follow as they are asked for. */
export async function openEngine(language: Language): Promise<Engine> {
  const base = `search/${language}/pagefind/`;
  core ??= loadScript('search/engine.js');
  const [, entry] = await Promise.all([core, readJson(`${base}pagefind-entry.json`)]);
  const { hash, wasm } = (entry as { languages: Record<string, { hash: string; wasm: string }> }).languages[
    language
  ] ?? { hash: '', wasm: '' };
  const backend = window.dossierPagefind?.();
  if (!backend) throw new Error('search/engine.js did not load');
  const [meta, code] = await Promise.all([
    readPacked(`${base}pagefind.${hash}.pf_meta`),
    readPacked(`${base}wasm.${wasm}.pagefind`),
  ]);
  await backend({ module_or_path: code });
  let state = backend.enter_playground_mode(backend.init_pagefind(meta));

  const chunks = new Map<string, Promise<void>>();
  const known = new Map<string, Postings>();
  const fragments = new Map<string, Promise<Fragment>>();

  const loadChunk = async (chunk: string) => {
    const bytes = await readPacked(`${base}index/${chunk}.pf_index`);
    state = backend.load_index_chunk(state, bytes);
  };
  return {
    language,
    async prepare(words) {
      const needed = words.flatMap((w) => JSON.parse(backend.request_indexes(state, fold(w))) as string[]);
      await Promise.all([...new Set(needed)].map((chunk) => once(chunks, chunk, () => loadChunk(chunk))));
    },
    postings(word) {
      const before = known.get(word);
      if (before) return before;
      const answer = JSON.parse(
        backend.search(state, fold(word), word.toLowerCase(), '{}', '', false, false),
      ) as CoreAnswer;
      const found = postingsOf(answer);
      known.set(word, found);
      return found;
    },
    fragment: (page) =>
      once(fragments, page, async () => {
        const bytes = await readPacked(`${base}fragment/${page}.pf_fragment`);
        return JSON.parse(new TextDecoder().decode(bytes)) as Fragment;
      }),
  };
}

function postingsOf(answer: CoreAnswer): Postings {
  const pages = answer.results.map(({ p, s, l }) => {
    const places = l.map((at) => ({ location: at.l, stem: at.v?.ws ?? '', weight: at.w / 24 }));
    return [p, { score: s, places }] as const;
  });
  return { stem: answer.search_keywords[0] ?? '', pages: new Map(pages) };
}

/** A failed load is forgotten, so that the next question tries again. */
function once<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const running = cache.get(key) ?? load();
  cache.set(key, running);
  running.catch(() => cache.delete(key));
  return running;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readFile(path)));
}

const SIGNATURE = 'pagefind_dcd'.length;

/** Pagefind's files are gzip with a signature of their own inside. */
async function readPacked(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(SIGNATURE);
}
