import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';

/** A file of the site, relative to its root with `/`. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

/** Pagefind's files begin so, once unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** One of the files that Pagefind emitted; it is an error when there is none. */
export function given(emitted: Map<string, Uint8Array>, path: string): Uint8Array {
  const bytes = emitted.get(path);
  if (!bytes) throw new Error(`Pagefind gave no ${path}`);
  return bytes;
}

/** Places of words are counted by Pagefind as in `content`: the texts shown must have as many. */
export function readFragment(bytes: Uint8Array): { url: string; words: number } {
  const text = gunzipSync(bytes).subarray(SIGNATURE.length).toString('utf8');
  const { url, content } = JSON.parse(text) as { url: string; content: string };
  return { url, words: content.split(/\s+/).filter(Boolean).length };
}

/** Packed as Pagefind packs, so that a host that compresses nothing still serves little. */
export function packed(path: string, value: unknown): SiteFile {
  const bytes = gzipSync(SIGNATURE + JSON.stringify(value), { level: 9 });
  // The header names the system that packed it; 255 is "unknown", the same everywhere.
  bytes[9] = 255;
  return { path, bytes };
}

/** The same bytes as a classic script: the only thing that a page opened from a disk may load. */
export function twinOf({ path, bytes }: SiteFile): SiteFile {
  const script = `dossierSearchFile(${JSON.stringify(path)},"${Buffer.from(bytes).toString('base64')}")\n`;
  return { path: `${path}.js`, bytes: new TextEncoder().encode(script) };
}

/**
 * Pagefind's WebAssembly glue as a classic script: `dossierPagefind()` gives a fresh core for each language. The
 * rest of its code (loading, merging, ready-made interfaces) has its counterpart in the search's own, which needs
 * no modules, no workers and no fetch.
 */
export async function engineScript(module: Uint8Array): Promise<SiteFile> {
  const source = new TextDecoder().decode(module);
  const start = source.indexOf('let wasm_bindgen=');
  const end = source.indexOf('var __defProp=Object.defineProperty');
  if (start < 0 || end < start)
    throw new Error('this version of Pagefind is built otherwise than the search expects');
  const { code } = await transform(
    `self.dossierPagefind=()=>{${source.slice(start, end)};return wasm_bindgen};`,
    { minify: true, charset: 'utf8', target: 'es2020' },
  );
  const bytes = new TextEncoder().encode(code);
  return { path: `search/engine.${digest(bytes)}.js`, bytes };
}

/** In the names of files that a browser may keep: a new version has a new name. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}
