import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClipping } from '../clipping/read-clipping.ts';
import type { ArticleSource, PreparedArticle } from '../dossier/prepare-article.ts';
import type { Clipping } from '../model.ts';
import { sourcesVersion } from './sources-version.ts';

/**
 * Articles that were cleaned, dated and translated before, by what they were made from. It stands in the project's
 * folder, not in the dossier's: a dossier is somebody else's, and must not bring answers of its own.
 */
export interface ArticleCache {
  /** The article as an earlier build made it of exactly these files; undefined when none did. */
  get(key: string, source: ArticleSource): PreparedArticle | undefined;
  /** Keeps an article, given as the text that `toEntry` makes of it. A cache that cannot be written is none. */
  put(key: string, entry: string): void;
  /** Entries that were there and could not be used. */
  damaged(): number;
}

/** `.cache/articles` in the project's folder; safe to delete at any time. */
const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/articles', import.meta.url));

/** What an article is made from, and the code that makes it. */
const CODE = ['clipping', 'cleaning', 'dates', 'translation', 'language', 'dossier', 'model.ts', 'errors.ts'];

/**
 * Opens the cache. Entries made by other code are deleted: a changed rule makes a new cache by itself, because the
 * version is a hash of the rules' own text, of the packages' versions and of Node's.
 */
export function openArticleCache(folder = CACHE_FOLDER, version = sourcesVersion(CODE)): ArticleCache {
  const own = path.join(folder, version);
  sweep(folder, version);
  const made = new Set<string>();
  let unusable = 0;
  let writable = true;
  const place = (key: string) => path.join(own, key.slice(0, 2), key);
  return {
    get(key, source) {
      let text: string;
      try {
        text = readFileSync(place(key), 'utf8');
      } catch {
        return undefined;
      }
      const prepared = fromEntry(text, source);
      if (!prepared) unusable++;
      return prepared;
    },
    put(key, entry) {
      if (!writable) return;
      const target = place(key);
      try {
        if (!made.has(path.dirname(target))) mkdirSync(path.dirname(target), { recursive: true });
        made.add(path.dirname(target));
        const temporary = `${target}.${process.pid}`;
        writeFileSync(temporary, entry);
        renameSync(temporary, target);
      } catch {
        writable = false;
      }
    },
    damaged: () => unusable,
  };
}

/** An article as the cache keeps it: its hash on the first line, so that a damaged entry is seen. */
export function toEntry({ article, problems, ...counted }: PreparedArticle): string {
  const clipping = article && { ...article.clipping, text: '', lines: [] };
  const body = JSON.stringify({ article: article && { ...article, clipping }, problems, ...counted });
  return `${digest(body)}\n${body}`;
}

/**
 * The article of an entry; undefined when the entry is damaged. The clipping's text is read again from its bytes
 * when somebody asks: nobody does once an article is cleaned, and it would be held for every article.
 */
export function fromEntry(entry: string, source: ArticleSource): PreparedArticle | undefined {
  const end = entry.indexOf('\n');
  const body = entry.slice(end + 1);
  if (end < 0 || digest(body) !== entry.slice(0, end)) return undefined;
  const prepared = JSON.parse(body) as PreparedArticle;
  if (prepared.article) restoreText(prepared.article.clipping, source);
  return prepared;
}

function restoreText(clipping: Clipping, { clipping: file, sourceLanguage }: ArticleSource): void {
  const read = (): Clipping => readClipping(file, sourceLanguage).value ?? clipping;
  const asked = { enumerable: true, configurable: true };
  Object.defineProperty(clipping, 'text', { ...asked, get: () => read().text });
  Object.defineProperty(clipping, 'lines', { ...asked, get: () => read().lines });
}

function sweep(folder: string, version: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name !== version) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // there is no cache yet, or it is not ours to change: then there is nothing to delete
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
