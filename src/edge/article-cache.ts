import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seen } from '../dossier/changed-alone.ts';
import type { ArticleSource, PreparedArticle } from '../dossier/prepare-article.ts';
import {
  type ArticleText,
  type Entry,
  type EntryReader,
  PIECES,
  preparedFrom,
  type Run,
  runIn,
  SECTIONS,
  type Section,
  sectionsOf,
  seenFrom,
  valueIn,
} from './article-entry.ts';
import type { ArticlePack } from './article-pack.ts';
import { entriesIn } from './entry-files.ts';
import { holdingLast } from './held-values.ts';
import { makeEntry } from './make-entry.ts';
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
  /** What others look at in an article by its key alone, also of one that is no longer asked for; undefined where it is lost. */
  seen(key: string): Seen | undefined;
  /** Keeps an article. A cache that cannot be written is none. */
  put(key: string, entry: Entry): void;
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
    'site/components',
    'site/pages',
    'site/article-record.ts',
    'site/edition.ts',
    'site/html.ts',
    'site/links.ts',
    'site/listing.ts',
    'site/made-parts.ts',
    'site/markdown.ts',
    'site/wording.ts',
    'edge/article-bodies.ts',
    'edge/article-entry.ts',
    'edge/article-pack.ts',
    'edge/entry-files.ts',
    'edge/make-entry.ts',
    'edge/told-mentions.ts',
  ],
];

/** Texts that are held, and entries that stand in files: a page of an article asks for parts of them one by one. */
const HELD = 8;

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
  /** Entries of this dossier that stand in no pack; of one that stands in a file the sections alone. */
  const loose = new Map<string, Entry>();
  const keep = (key: string, entry: Entry) => {
    loose.set(key, entries.isWritten(key) ? sectionsOf(entry) : entry);
  };
  const read = (key: string): Entry | undefined => {
    const entry = entries.read(key);
    if (entry === 'damaged') unusable++;
    return entry === 'damaged' ? undefined : entry;
  };
  const lookUp = (key: string): boolean => {
    const before = packs.before(key);
    if (before && packs.add(key, before)) return true;
    const entry = read(key);
    if (entry && !packs.add(key, entry)) keep(key, entry);
    return entry !== undefined;
  };
  const files = holdingLast<Entry>(HELD);
  const texts = holdingLast<ArticleText>(HELD);
  const runOf = rememberLastRun();
  /** Reads from a pack or a held entry; what is not there from the entry's file; a text that is lost is made again. */
  const readerOf = (key: string, source: ArticleSource, from: Stands): EntryReader => {
    const fileOf = () => files(key, () => read(key) ?? []);
    const run = (name: Run) => runOf(key, name, () => from.run(name) ?? runIn(fileOf(), name));
    /** A run of one piece, made again where it is lost. */
    const pieceOf = (name: 'text' | 'told') => {
      const [piece] = run(name);
      if (piece) return piece;
      const entry = makeEntry(source);
      entries.write(key, entry);
      return runIn(entry, name)[0] ?? new Uint8Array();
    };
    const text = () => valueIn(pieceOf('text')) as ArticleText;
    // its mentions stand in several places of the site
    let told: Uint8Array | undefined;
    return {
      section: from.section,
      run,
      text: () => texts(key, text),
      told() {
        told ??= pieceOf('told');
        return told;
      },
    };
  };
  const standsIn = (key: string): Stands | undefined => {
    const pack = packs.standing();
    if (pack?.has(key)) return inPack(pack, key);
    const entry = loose.get(key) ?? read(key);
    return entry && held(entry);
  };
  return {
    begin(keys, dossier) {
      if (packs.begin(keys, dossier) === 'damaged') unusable++;
    },
    has: (key) => packs.standing()?.has(key) || loose.has(key) || lookUp(key),
    get(key, source) {
      const from = standsIn(key);
      if (entries.isWritten(key)) loose.delete(key);
      return from && preparedFrom(source, readerOf(key, source, from));
    },
    seen: (key) => seenFrom(standsIn(key)?.section),
    put(key, entry) {
      if (packs.add(key, entry)) return;
      entries.write(key, entry);
      keep(key, entry);
    },
    complete: packs.complete,
    damaged: () => unusable,
    close: packs.close,
  };
}

/** Remembers the run that was read last: what an article's pages are made of is asked for more than once in turn. */
function rememberLastRun() {
  let last: { key?: string; name?: Run; pieces: readonly Uint8Array[] } = { pieces: [] };
  return (key: string, name: Run, read: () => readonly Uint8Array[]): readonly Uint8Array[] => {
    if (last.key !== key || last.name !== name) last = { key, name, pieces: read() };
    return last.pieces;
  };
}

/** Where an article is read from. */
interface Stands {
  section(section: Section): unknown;
  run(run: Run): readonly Uint8Array[] | undefined;
}

const inPack = (pack: ArticlePack, key: string): Stands => ({
  section: (section) => pack.read(key, section),
  run: (run) => pack.run(key, run),
});

/** An entry, or as much of it as is held. */
const held = (entry: Entry): Stands => ({
  section: (section) => valueIn(entry[SECTIONS.indexOf(section)]),
  run: (run) => (entry.length === PIECES ? runIn(entry, run) : undefined),
});

function sweep(folder: string, version: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name !== version) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // there is no cache yet, or it is not ours to change: then there is nothing to delete
  }
}
