import { readClipping } from '../clipping/read-clipping.ts';
import type { Seen } from '../dossier/changed-alone.ts';
import type { ArticleSource, PreparedArticle } from '../dossier/prepare-article.ts';
import type { Telling } from '../dossier/timeline.ts';
import type { Article, Clipping, MadeParts } from '../model.ts';
import { makeListing } from '../site/listing.ts';
import { makeParts } from '../site/made-parts.ts';
import { DATED_PARTS, OWN_PARTS } from '../site/pages/article.ts';
import { type KeptTelling, keepTellings, tellingsFrom } from './told-mentions.ts';

/** What of an article only its own files show: it is read when one of them is made. */
export type ArticleText = Pick<Article, (typeof OWN)[number]>;

const OWN = ['blocks', 'ledger', 'repairs', 'remarks', 'mentions', 'translations'] as const;

/** The first pieces of an entry: what is made of all articles together reads one of them at a time. */
export const SECTIONS = ['face', 'notes', 'tellings', 'sample'] as const;
export type Section = (typeof SECTIONS)[number];

/** The pieces after them, by what is read together: the text, the parts of the pages, those of the record, what is told. */
export const RUNS = { text: 1, page: OWN_PARTS + DATED_PARTS + 1, record: 3, told: 1 } as const;
export type Run = keyof typeof RUNS;

/** How many pieces an entry has. */
export const PIECES = SECTIONS.length + Object.values(RUNS).reduce((sum, pieces) => sum + pieces, 0);

/** An article as the cache keeps it: UTF-8 in pieces, the sections first and then the runs. */
export type Entry = readonly Uint8Array[];

/** Copies of an entry's sections, which hold nothing of the rest in memory. */
export function sectionsOf(entry: Entry): Entry {
  return entry.slice(0, SECTIONS.length).map((piece) => new Uint8Array(piece));
}

/** How an entry's pieces are read, from wherever it stands. */
export interface EntryReader {
  section(section: Section): unknown;
  text(): ArticleText;
  /** What the article tells was made into. */
  told(): Uint8Array;
  /** The pieces of a run; undefined where they are lost. */
  run(run: 'page' | 'record'): readonly Uint8Array[] | undefined;
}

/** The article without its text, and what is wrong with its files. */
type Face = Pick<PreparedArticle, 'article' | 'problems'>;

/** An article in pieces. */
export function toEntry(prepared: PreparedArticle, languages: Languages): Entry {
  const { problems, notes, tellings, sample } = prepared;
  const article = prepared.article && {
    ...prepared.article,
    listing: makeListing(prepared.article, languages.targetLanguage),
  };
  const text = article && Object.fromEntries(OWN.map((part) => [part, article[part]]));
  const told = tellings && article && keepTellings(tellings, article, languages.targetLanguage);
  const values = [{ article: article && faceOf(article), problems }, notes, told?.kept, sample, text];
  const written = values.map((value) => JSON.stringify(value ?? null));
  const parts = article ? makeParts(article, languages) : Array(PIECES - written.length - RUNS.told).fill('');
  return encoded([...written, ...parts, told?.run ?? '']);
}

let room = Buffer.allocUnsafeSlow(2 ** 18);

/** Texts as UTF-8, all in one place: a place for each would have to be found and cleared thirty times an article. */
function encoded(texts: readonly string[]): Entry {
  // a code unit takes three bytes at most
  const most = texts.reduce((sum, text) => sum + text.length * 3, 0);
  if (most > room.length) room = Buffer.allocUnsafeSlow(most);
  let end = 0;
  const lengths = texts.map((text) => {
    const length = room.write(text, end);
    end += length;
    return length;
  });
  return slices(new Uint8Array(room.subarray(0, end)), lengths);
}

/** The settings that an article's parts are made with. */
type Languages = Pick<ArticleSource, 'sourceLanguage' | 'targetLanguage' | 'dateLocale'>;

function faceOf(article: Article): object {
  const own = new Set<string>(OWN);
  const face = Object.fromEntries(Object.entries(article).filter(([part]) => !own.has(part)));
  const { text, lines, ...clipping } = article.clipping;
  return { ...face, clipping };
}

/** The stretches of these lengths, one after the other. */
export function slices(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return bytes.subarray(end - length, end);
  });
}

/** The value of a piece that is JSON. */
export function valueIn(piece: Uint8Array | undefined): unknown {
  return piece
    ? JSON.parse(Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('utf8'))
    : null;
}

/** The pieces of a run in an entry. */
export function runIn(entry: Entry, run: Run): readonly Uint8Array[] {
  const { text, page, record } = RUNS;
  const before = { text: 0, page: text, record: text + page, told: text + page + record }[run];
  return entry.slice(SECTIONS.length + before, SECTIONS.length + before + RUNS[run]);
}

/** The article of an entry that is held. */
export function fromEntry(entry: Entry, source: ArticleSource): PreparedArticle {
  let text: ArticleText | undefined;
  return preparedFrom(source, {
    section: (section) => valueIn(entry[SECTIONS.indexOf(section)]),
    text: () => {
      text ??= valueIn(runIn(entry, 'text')[0]) as ArticleText;
      return text;
    },
    told: () => runIn(entry, 'told')[0] ?? new Uint8Array(),
    run: (run) => runIn(entry, run),
  });
}

/** What was read of an article stands on it beside how the rest is read; not enumerated, because it says nothing more. */
const READ = Symbol('read');

/** How the rest of an article is read, and the date that it was kept with. */
interface Read {
  reader: EntryReader;
  source: ArticleSource;
  publication: Article['publication'];
}

/**
 * An article of which the sections and the text are read when they are asked for. The clipping's text is read again
 * from its bytes when somebody asks: nobody does once an article is cleaned, and it would be held for every article.
 * The properties that read are the same functions for all articles: thousands of own ones would have to be held, and
 * the engine could not take the articles for things of one form.
 */
export function preparedFrom(source: ArticleSource, reader: EntryReader): PreparedArticle {
  const { article, problems } = reader.section('face') as Face;
  const prepared: PreparedArticle = {
    ...(article && { article: withText(article, source, reader) }),
    problems,
  };
  return Object.defineProperties(prepared, { ...SECTIONS_ASKED, [READ]: { value: reader } });
}

/** What others look at in an article, each part read when it is asked for; undefined where nothing can be read. */
export function seenFrom(section: EntryReader['section'] | undefined): Seen | undefined {
  if (!section) return undefined;
  return {
    get article() {
      return (section('face') as Face).article;
    },
    get notes() {
      return (section('notes') ?? undefined) as Seen['notes'];
    },
    get sample() {
      return (section('sample') ?? undefined) as Seen['sample'];
    },
  };
}

const ASKED = { enumerable: true, configurable: true };

const SECTIONS_ASKED = Object.fromEntries(
  SECTIONS.flatMap((section) => {
    const get = function (this: Asked) {
      const value = this[READ].section(section) ?? undefined;
      return value && section === 'tellings' ? withTold(value as KeptTelling[], this) : value;
    };
    return section === 'face' ? [] : [[section, { ...ASKED, get }]];
  }),
);

type Asked = Pick<PreparedArticle, 'article'> & { [READ]: EntryReader };

function withTold(kept: readonly KeptTelling[], { article, [READ]: { told } }: Asked): Telling[] {
  return tellingsFrom(kept, article?.clipping.slug ?? '', told);
}

function withText(article: Article, source: ArticleSource, reader: EntryReader): Article {
  const { clipping, publication } = article;
  const read: PropertyDescriptor = { value: { reader, source, publication } satisfies Read };
  Object.defineProperties(clipping, { ...CLIPPING_ASKED, [READ]: read });
  return Object.defineProperties(article, { ...TEXT_ASKED, [READ]: read });
}

const TEXT_ASKED: PropertyDescriptorMap = {
  ...Object.fromEntries(
    OWN.map((part) => {
      const get = function (this: { [READ]: Read }) {
        return this[READ].reader.text()[part];
      };
      return [part, { ...ASKED, get }];
    }),
  ),
  made: {
    configurable: true,
    get(this: { [READ]: Read }) {
      return madeParts(this[READ]);
    },
  },
};

const CLIPPING_ASKED: PropertyDescriptorMap = {
  text: {
    ...ASKED,
    get(this: Clipping & { [READ]: Read }) {
      return clippingAgain(this)?.text ?? '';
    },
  },
  lines: {
    ...ASKED,
    get(this: Clipping & { [READ]: Read }) {
      return clippingAgain(this)?.lines ?? [];
    },
  },
};

function clippingAgain({ [READ]: { source } }: { [READ]: Read }): Clipping | undefined {
  return readClipping(source.clipping, source.sourceLanguage).value;
}

function madeParts({ reader: { run }, publication }: Read): NonNullable<Article['made']> {
  return {
    publication,
    get page() {
      const pieces = run('page');
      return pieces?.length === RUNS.page ? pieces.slice(0, OWN_PARTS) : undefined;
    },
    get dated() {
      const pieces = run('page');
      return pieces?.length === RUNS.page ? pieces.slice(OWN_PARTS, OWN_PARTS + DATED_PARTS) : undefined;
    },
    get clipping() {
      return run('page')?.[OWN_PARTS + DATED_PARTS];
    },
    get record(): MadeParts['record'] | undefined {
      const [head, date, tail] = run('record') ?? [];
      return head && date && tail && [head, date, tail];
    },
  };
}
