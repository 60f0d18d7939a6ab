import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleSource } from '../dossier/prepare-article.ts';
import { type ArticleText, linesOf } from './article-entry.ts';

/** The files of the entries, each by its key, in folders of some hundred. */
export function entriesIn(own: string) {
  const made = new Set<string>();
  const unwritten = new Set<string>();
  const place = (key: string) => path.join(own, key.slice(0, 2), key);
  return {
    read(key: string): string[] | 'damaged' | undefined {
      let text: string;
      try {
        text = readFileSync(place(key), 'utf8');
      } catch {
        return undefined;
      }
      return linesOf(text) ?? 'damaged';
    },
    write(key: string, entry: string): void {
      const target = place(key);
      try {
        if (!made.has(path.dirname(target))) mkdirSync(path.dirname(target), { recursive: true });
        made.add(path.dirname(target));
        const temporary = `${target}.${process.pid}`;
        writeFileSync(temporary, entry);
        renameSync(temporary, target);
      } catch {
        unwritten.add(key);
      }
    },
    isWritten: (key: string) => !unwritten.has(key),
  };
}

/** Texts that are held: a page of an article asks for parts of its text one by one. */
const HELD = 8;

/** Reads texts, and holds the last. */
export function lastTexts(read: (key: string, source: ArticleSource) => ArticleText) {
  const held = new Map<string, ArticleText>();
  return (key: string, source: ArticleSource): ArticleText => {
    const known = held.get(key);
    if (known) return known;
    const text = read(key, source);
    const [oldest] = held.keys();
    if (held.size >= HELD && oldest !== undefined) held.delete(oldest);
    held.set(key, text);
    return text;
  };
}
