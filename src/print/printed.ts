/**
 * What the template reads: `dossier.json` beside `dossier.typ`. Texts are plain and dressed for display; each
 * carries its language, because the PDF says the language of every part.
 */

/** A stretch of text in one language. */
export interface Run {
  text: string;
  /** BCP 47 primary language. */
  lang: string;
  /** Address it leads to: http, https or mailto. */
  link?: string;
  strong?: true;
  em?: true;
  code?: true;
}

/** A paragraph of the compiler's Markdown, flattened: lists keep their depth. */
export interface PrintedParagraph {
  kind: 'paragraph' | 'heading' | 'item' | 'quotation';
  depth: number;
  runs: Run[];
}

/** The same in both languages; one side is null where it is not shown or does not exist. */
export interface Pair<T> {
  source: T | null;
  target: T | null;
}

export interface Marking {
  text: string;
  /** Red, green and blue of the letters on black for a TLP label; null for a marking in free words. */
  tlp: string | null;
}

export interface PrintedBlock {
  /** `3.7`: article and block, the key under which its page is found. */
  key: string;
  number: string;
  kind: 'paragraph' | 'heading' | 'update' | 'quotation' | 'list-item' | 'caption';
  /** Level of a heading in the document. */
  level: number;
  text: Pair<Run>;
  /** Stands under the translation: `not translated yet`. */
  flag: Run | null;
  /** Whether a page may break inside it. */
  breakable: boolean;
}

export interface PrintedArticle {
  key: string;
  number: number;
  bookmark: string;
  headline: Pair<Run>;
  /** Outlet, author, date, one after the other. */
  facts: Pair<Run[]>;
  /** `texte original`, `unofficial translation`. */
  columns: Pair<Run>;
  /** What the running head says: headline, then outlet and date. */
  running: Run[];
  /** A sentence that a reader must see before the text: `Machine translation, not reviewed.` */
  notice: Run | null;
  summary: Pair<PrintedParagraph[]>;
  blocks: PrintedBlock[];
  notes: { date: Run[]; clipping: Run[]; translation: Run[] | null };
  closing: Run[][];
  /** Set over the whole width, because it exists in one language alone. */
  single: boolean;
}

export interface DigestEntry {
  key: string;
  number: number;
  headline: Pair<Run>;
  facts: Pair<Run>;
  lead: Pair<Run>;
  /** Stands where the translation of the headline, or of the first words, would stand: `not translated yet`. */
  missing: { headline: Run | null; lead: Run | null };
  breakable: boolean;
}

export interface DigestPeriod {
  name: Pair<Run>;
  entries: DigestEntry[];
}

export interface TimelineEntry {
  date: Pair<Run>;
  /** What is told of that day, each sentence once. */
  tellings: PrintedTelling[];
}

export interface PrintedTelling {
  /** None where places alone are listed. */
  sentence: Pair<Run>;
  /** Stands where the translation would stand: `not translated yet`, or that it is out of date. */
  missing: Run | null;
  breakable: boolean;
  /** Where the sentence stands, then the other places. */
  places: { key: string; number: number }[];
}

export interface NameEntry {
  name: Run;
  /** Blocks in which it stands, in order; the first of each article for a name that is nearly everywhere. */
  keys: string[];
  /** Whether it stands in more places than are listed. */
  passim: boolean;
}

export interface NameLetter {
  letter: string;
  names: Pair<NameEntry[]>;
  breakable: boolean;
}

export interface SourceEntry {
  key: string;
  number: number;
  title: Run;
  lines: Run[][];
}

export interface Figure {
  value: string;
  label: Pair<Run>;
}

export interface PrintedDossier {
  paper: 'a4' | 'us-letter';
  shown: 'both' | 'source' | 'target';
  /** Languages of the two columns, and of the words that stand between. */
  source: string;
  target: string;
  apparatus: string;
  /** Document metadata. */
  title: string;
  author: string[];
  keywords: string[];
  /** Year, month, day; null leaves the PDF without a date. */
  date: [number, number, number] | null;
  marking: Marking | null;
  /** Which parts are set, in order. */
  parts: Part[];
  heads: Record<Section | 'topStories' | 'keyDates' | 'leadingNames', Run[]>;
  words: PrintedWords;
  cover: {
    kind: Pair<Run>;
    title: Pair<Run>;
    subtitle: Pair<Run>;
    facts: { label: Run; value: Run }[][];
    rights: Run | null;
    volume: Pair<Run> | null;
  };
  foot: Run[];
  /** What the compiler says of the whole, and the articles that the compiler puts first. */
  summary: { text: Pair<PrintedParagraph[]>; stories: DigestEntry[] };
  glance: {
    figures: Figure[];
    note: Pair<PrintedParagraph[]>;
    dates: TimelineEntry[];
    names: Pair<Run>;
    reading: Pair<PrintedParagraph[]>;
  };
  articles: PrintedArticle[];
  digest: DigestPeriod[];
  timeline: TimelineEntry[];
  names: NameLetter[];
  sources: SourceEntry[];
  colophon: Pair<PrintedParagraph[]>;
  removals: { title: Run; head: Run[]; rows: Run[][] } | null;
  /** Number of the first page. */
  firstPage: number;
  /** How pages are numbered: of a whole, `page 3 of 24`; in a volume, `page 213`; in the volume of contents, `iii`. */
  numbering: 'whole' | 'volume' | 'general';
  /** Whether the template leaves a list of its marks' pages, for the volume of contents. */
  listPages: boolean;
  /** Pages known beforehand, for what stands in other volumes: by key. */
  pages: Record<string, { page: number; volume: number }>;
  /** What the other volumes hold. */
  volumes: PrintedVolume[];
}

export interface PrintedVolume {
  number: number;
  name: Pair<Run>;
  file: Run;
  entries: { key: string; number: number; headline: Pair<Run> }[];
}

export type Section =
  | 'contents'
  | 'summary'
  | 'glance'
  | 'digest'
  | 'timeline'
  | 'articles'
  | 'names'
  | 'sources'
  | 'colophon';
export type Part = 'cover' | Section | 'volumes';

export interface PrintedWords {
  page: string;
  of: string;
  passim: string;
  volume: string;
  article: string;
}
