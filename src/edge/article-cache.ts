import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ArticleSource, type PreparedArticle, prepareArticle } from '../dossier/prepare-article.ts';
import { linesOf, preparedFrom, SECTIONS, textIn, toEntry } from './article-entry.ts';
import { entriesIn, lastTexts } from './entry-files.ts';
import { packsIn } from './packs.ts';
import { sourcesVersion } from './sources-version.ts';

/**
 * Articles that were cleaned, dated and translated before, by what they were made from. It stands in the project's
 * folder, not in the dossier's: a dossier is somebody else's, and must not bring answers of its own.
 */
export interface ArticleCache {
  /** Says which articles a dossier has, and a name for it, so that what is read of each is found in one place. */
  begin(keys: readonly string[], dossier: string): void;
  /** Whether an earlier build made the article of exactly these files. */
  has(key: string): boolean;
  /** The article as it was made; its text is read when somebody asks. Undefined when it was not, or is damaged. */
  get(key: string, source: ArticleSource): PreparedArticle | undefined;
  /** Keeps an article, given as the text that `toEntry` makes of it. A cache that cannot be written is none. */
  put(key: string, entry: string): void;
  /** Says that the articles of the dossier are all there. */
  complete(): void;
  /** Entries that were there and could not be used. */
  damaged(): number;
  /** Lets go of its files. Texts can still be read. */
  close(): void;
}

/** `.cache/articles` in the project's folder; safe to delete at any time. */
const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/articles', import.meta.url));

/** The code that makes an article, and that keeps it. */
const CODE = [
  ...['clipping', 'cleaning', 'dates', 'translation', 'language', 'dossier', 'model.ts', 'errors.ts'],
  ...[
    'site/listing.ts',
    'site/components/quoted-sentence.ts',
    'edge/article-entry.ts',
    'edge/article-pack.ts',
  ],
];

/**
 * Opens the cache. Entries made by other code are deleted: a changed rule makes a new cache by itself, because the
 * version is a hash of the rules' own text, of the packages' versions and of Node's.
 */
export function openArticleCache(folder = CACHE_FOLDER, version = sourcesVersion(CODE)): ArticleCache {
  const own = path.join(folder, version);
  sweep(folder, version);
  const entries = entriesIn(own);
  const packs = packsIn(path.join(own, 'packs'));
  let unusable = 0;
  /** Entries of this dossier that stand in no pack. */
  const loose = new Map<string, string[]>();
  const keep = (key: string, lines: string[]) => {
    if (!packs.add(key, lines))
      loose.set(key, entries.isWritten(key) ? lines.slice(0, SECTIONS.length) : lines);
  };
  const read = (key: string): string[] | undefined => {
    const lines = entries.read(key);
    if (lines === 'damaged') unusable++;
    return lines === 'damaged' ? undefined : lines;
  };
  const textOf = lastTexts((key, source) => {
    const lines = entries.isWritten(key) ? read(key) : loose.get(key);
    if (lines) return textIn(lines);
    const entry = toEntry(prepareArticle(source));
    entries.write(key, entry);
    return textIn(linesOf(entry) ?? []);
  });
  return {
    begin(keys, dossier) {
      if (packs.begin(keys, dossier) === 'damaged') unusable++;
    },
    has(key) {
      if (packs.standing()?.has(key) || loose.has(key)) return true;
      const lines = read(key);
      if (lines) keep(key, lines);
      return lines !== undefined;
    },
    get(key, source) {
      const text = () => textOf(key, source);
      const pack = packs.standing();
      if (pack?.has(key)) return preparedFrom((section) => pack.read(key, section), source, text);
      const lines = loose.get(key) ?? read(key);
      if (entries.isWritten(key)) loose.delete(key);
      return (
        lines && preparedFrom((section) => JSON.parse(lines[SECTIONS.indexOf(section)] ?? ''), source, text)
      );
    },
    put(key, entry) {
      entries.write(key, entry);
      const lines = linesOf(entry);
      if (lines) keep(key, lines);
    },
    complete: packs.complete,
    damaged: () => unusable,
    close: packs.close,
  };
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
