/**
 * The words of the program, in the order in which the data meets them:
 * Clipping → CleanArticle → DatedArticle → Article → Dossier.
 * Each stage adds to what came before and changes nothing of it.
 */

/** BCP 47 primary language, such as `fr` or `en`. */
export type Language = string;

// ---------------------------------------------------------------------------------------------- clipping

/** One line of a clipping as received. `text + end` of all lines, joined, is the clipping's text. */
export interface Line {
  /** 1-based. */
  number: number;
  text: string;
  /** Its terminator: `\n`, `\r\n`, `\r`, or `''` at the end of the file. */
  end: string;
  /** Offset of `text` in `Clipping.text`, in UTF-16 code units. */
  start: number;
  /** What the element around the line was, for saved HTML. */
  markup?: LineMarkup;
}

/** What a saved page's markup tells of one of its text lines. */
export interface LineMarkup {
  element: 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'caption' | 'other';
  /** Whether the extractor holds it for a part of the article. */
  main: boolean;
  /** Why it is not, where a rule says so; completes "left out because it …": `is the caption of a picture`. */
  because?: string;
}

/** What the compiler knows or decides about one clipping: the sidecar, with front matter under it. */
export interface Sidecar {
  title?: string;
  titleEn?: string;
  outlet?: string;
  url?: string;
  author?: string;
  /** EDTF: `2021-04-15`, `2021-04`, `2021-04-13/2021-04-14`, `2021-12-07~`. */
  date?: string;
  /** Line of the sidecar, or of the front matter, that states `date`. */
  dateLine?: number;
  language?: Language;
  section?: string;
  /** Where the text came from before this outlet, nearest first. */
  relay?: Relay[];
  rights?: string;
  note?: string;
  /** Summary by the compiler, Markdown, one language each. */
  summary?: { source?: string; target?: string };
  /** Lines to keep or drop against the rules: a line number, or the exact text of a line. */
  keep: (number | string)[];
  drop: (number | string)[];
  /** Names of cleaning rules switched off for this clipping. */
  rulesOff: string[];
}

/** One step of how a text travelled: `{ name: 'RIA Novosti', how: 'translated' }`. */
export interface Relay {
  name: string;
  how: 'translated' | 'syndicated' | 'quoted';
}

export interface Clipping {
  /** Path in the dossier with `/`: `articles/sommet.txt`. Never modified. */
  file: string;
  /** File name without extension, made safe for a URL: names the page and the translation memory. */
  slug: string;
  /** Of the file's bytes, lower-case hex. */
  sha256: string;
  byteLength: number;
  encoding: Encoding;
  format: 'text' | 'markdown' | 'html';
  language: Language;
  languageBasis: 'sidecar' | 'page' | 'detected' | 'dossier';
  /** Decoded, without byte order mark, front matter included. For HTML: the text lines of the page. */
  text: string;
  lines: Line[];
  /** Lines 1 to n that are front matter (0 when there is none). */
  frontMatterLines: number;
  sidecar: Sidecar;
  /** What the page itself says, for saved HTML. */
  page?: PageMetadata;
}

export interface Encoding {
  /** WHATWG label: `utf-8`, `utf-16le`, `windows-1252` … */
  name: string;
  bom: boolean;
  /** `stated`: by a saved page itself; `guessed` is always reported as a warning. */
  basis: 'bom' | 'valid' | 'stated' | 'guessed';
}

/** Metadata that a saved web page states about itself (JSON-LD, meta and time elements). */
export interface PageMetadata {
  title?: string;
  author?: string;
  outlet?: string;
  url?: string;
  /** ISO 8601 as stated. */
  published?: string;
  modified?: string;
  section?: string;
}

// ---------------------------------------------------------------------------------------------- cleaning

/** `p7`: the seventh block of the article. Stable as long as the cleaning of the clipping is. */
export type BlockId = string;

export type BlockKind = 'paragraph' | 'heading' | 'update' | 'quotation' | 'list-item' | 'caption';

export interface Block {
  id: BlockId;
  kind: BlockKind;
  /** Repaired text with neutral spaces; display adds typographic ones. */
  text: string;
  /** Lines of the clipping that it comes from, 1-based and inclusive. */
  lines: [first: number, last: number];
  /** For `update`: its number in a live report (0 for the original news), null when it has none. */
  update?: number | null;
}

/** Why a metadata stretch was lifted out of the text. */
export type MetadataRole =
  | 'title'
  | 'date'
  | 'section'
  | 'outlet'
  | 'author'
  | 'agency'
  | 'source'
  | 'translation-note'
  | 'status'
  | 'front-matter';

/**
 * One entry of the cleaning ledger. Entries follow each other without gap or overlap and cover the clipping's
 * text from its first character to its last. An entry of the body holds no text of its own: its text is that of
 * its block with the repairs undone, which is what makes the accounting law a proof.
 */
export type LedgerEntry =
  | { fate: 'body'; line: number; length: number; block: BlockId }
  | { fate: 'removed'; line: number; text: string; rule: string; reason: string }
  | { fate: 'metadata'; line: number; text: string; rule: string; role: MetadataRole }
  | { fate: 'blank'; line: number; text: string };

/**
 * One mending of a block: at offset `at` of the finished block text stands `after` where the clipping had
 * `before`. Repairs of a block are listed in ascending `at`, and do not overlap.
 */
export interface Repair {
  block: BlockId;
  line: number;
  at: number;
  before: string;
  after: string;
  rule: string;
  reason: string;
}

export interface Title {
  text: string;
  /** `stated` by the clipping, `supplied` by the compiler, `derived` from the first sentence (and said so). */
  basis: 'stated' | 'supplied' | 'derived';
}

/** A fact with where it comes from; `basis` is shown to the reader. */
export interface Fact {
  text: string;
  basis: 'sidecar' | 'stated' | 'url' | 'page';
  /** Line of the clipping that states it. */
  line?: number;
}

export interface CleanArticle {
  clipping: Clipping;
  title: Title;
  /** Unknown when absent: an agency that is quoted is never taken for the outlet. */
  outlet?: Fact;
  author?: Fact;
  section?: Fact;
  url?: string;
  relay: Relay[];
  /** Order of a live report's updates; absent when it is none. */
  updateOrder?: 'newest-first' | 'oldest-first';
  blocks: Block[];
  ledger: LedgerEntry[];
  repairs: Repair[];
  /** The clipping ends at a paywall, so that the text may go on where it was taken from. */
  excerpt?: true;
  /** Things that a person should look at, that were left alone: an unpaired quotation mark, say. Without a block: in the headline. */
  remarks: { block?: BlockId; message: string }[];
}

// ---------------------------------------------------------------------------------------------- dates

/** Where a claim is read: offsets are in the block's text, or in the clipping's line where `block` is null. */
export interface Evidence {
  /** Slug of the article that holds the quotation. */
  article: string;
  block: BlockId | null;
  /** Line of the clipping. */
  line: number;
  start: number;
  end: number;
  quote: string;
  /** Name of the reader or rule, and in one sentence what it concluded. */
  rule: string;
  says: string;
}

export interface DateClaim {
  role: 'publication' | 'update' | 'event' | 'mention';
  /** Extended date/time format, level 1 or a one-of set: `2021-04`, `2021-12-07~`, `[2021-04-15,2021-04-22]`; `''` when unknown. */
  edtf: string;
  /** Hard bounds as ISO days; null where open. */
  notBefore: string | null;
  notAfter: string | null;
  precision: 'day' | 'month' | 'season' | 'year' | 'none';
  basis: 'sidecar' | 'stated' | 'header' | 'weekday' | 'cross-document' | 'context' | 'none';
  certainty: 'stated' | 'inferred' | 'approximate';
  /** Other values that the evidence allows, likeliest first, as EDTF. */
  alternatives: string[];
  evidence: Evidence[];
  /** Sentences that say which evidence disagrees. */
  conflicts: string[];
}

/** A calendar expression in the text. `edtf` is `''` for a vague one ("ces dernières années"). */
export interface Mention {
  block: BlockId;
  /** UTF-16 offsets in the block's text. */
  start: number;
  end: number;
  surface: string;
  kind: 'day' | 'weekday' | 'month' | 'season' | 'year' | 'decade' | 'range' | 'relative' | 'time' | 'vague';
  claim: DateClaim;
  /** Relative to the day of publication as known; `unknown` where the text does not tell. */
  tense: 'past' | 'coming' | 'unknown';
}

export interface DatedArticle extends CleanArticle {
  publication: DateClaim;
  mentions: Mention[];
}

// ---------------------------------------------------------------------------------------------- translation

/**
 * How a translation came to be. `sample`: written for the sample dossier; `machine`: an engine's, unreviewed;
 * `human`: a person's work or edit; `supplied`: by the sidecar.
 */
export type Origin = 'sample' | 'machine' | 'human' | 'supplied';

/**
 * `missing`: shown in the source language and marked; `stale`: its source has changed since; `original`: the
 * article is written in the target language, so its own words stand here.
 */
export type TranslationState = 'missing' | 'stale' | 'original' | Origin;

export interface Translation {
  text: string;
  state: TranslationState;
  /** `DeepL, 2026-03-01`: who or what, as a reader may see it. */
  by?: string;
}

/** One entry of the translation memory: the unit of translation is one block's text. */
export interface Segment {
  /** Hash of format version, languages and normalised source text: provenance is not part of it. */
  key: string;
  source: string;
  target: string;
  origin: 'sample' | 'machine' | 'human';
  /** For `machine` and `sample`: hash of the text as first written, so that a person's edit is recognised. */
  machineHash?: string;
  provenance?: {
    engine?: string;
    model?: string;
    date?: string;
    billedCharacters?: number;
    glossary?: string;
    by?: string;
  };
  /** The source has changed since it was translated: `key` and `source` are today's, `target` is not. */
  stale?: boolean;
  /** With `stale`: the source that `target` translates. */
  formerSource?: string;
}

/** A person answers for an article's translation as it stood on that day. */
export interface Review {
  by: string;
  /** ISO day. */
  date: string;
  /** Hash of the texts that were reviewed: a later change ends the review. */
  digest?: string;
}

/** `translations/<slug>.<source>-<target>.json`. */
export interface TranslationMemory {
  format: 1;
  article: string;
  source: Language;
  target: Language;
  reviewed?: Review;
  segments: Segment[];
  /** Entries whose source no longer stands in the article: kept, never shown. */
  orphans: Segment[];
}

export interface Article extends DatedArticle {
  /** The headline in the target language. */
  titleTranslation: Translation;
  /** By block id; every block has one. */
  translations: Record<BlockId, Translation>;
  /** Who has reviewed the translation as it stands; absent when nobody has, or when it changed since. */
  review?: Review;
  /** What lists say of the text, where it was worked out before, so that they need not read the text. */
  listing?: ArticleListing;
  /** What the article's own files show of its text, as far as it was made before. */
  made?: { readonly [Part in keyof MadeParts]: MadeParts[Part] | undefined } & {
    /** The date that they were made with: articles that were compared may have given it another since. */
    readonly publication: DateClaim;
  };
}

/** Parts of files that rest on nothing but the article, its dates apart; UTF-8. */
export interface MadeParts {
  /** Markup of its page, part by part; the text is without notes of a glossary. */
  page: readonly Uint8Array[];
  /** Markup of its page that its date is told in, part by part. */
  dated: readonly Uint8Array[];
  /** Markup: the clipping, stretch by stretch. */
  clipping: Uint8Array;
  /** The record in `dossier.json`: before its date, the date, and after it. */
  record: [head: Uint8Array, date: Uint8Array, tail: Uint8Array];
}

/** What a list of articles shows of an article's headline and text. */
export interface ArticleListing {
  /** The headline and its translation as they are shown; the latter absent where nothing stands beside the original. */
  headlines: { source: string; translated?: string };
  /** The first lines as they are shown; absent where there is no paragraph. */
  first?: { source: string; translated?: string };
  /** Headline and blocks. */
  parts: number;
  /** How many parts are in each state. */
  states: Partial<Record<TranslationState, number>>;
}

// ---------------------------------------------------------------------------------------------- dossier

/** `dossier.yml`, validated, with its defaults filled in. */
export interface DossierSettings {
  title: Bilingual;
  subtitle?: Bilingual;
  /** Person or office that answers for the dossier. */
  compiler?: string;
  /** ISO day that the compiler gives: the clock is never read. */
  issued?: string;
  /** TLP 2.0 label (`TLP:CLEAR` …) or free text. */
  marking?: string;
  distribution?: string;
  rights?: string;
  sourceLanguage: Language;
  targetLanguage: Language;
  dateLocale: string;
  paper: 'A4' | 'Letter';
  outlets: OutletNote[];
  /** Markdown. */
  coverNote?: Bilingual;
  /** Executive summary by the compiler, Markdown. */
  summary?: Bilingual;
  /** Slugs of the articles that the compiler puts first, in that order. */
  topStories?: string[];
}

/** The same words in the dossier's source and target language. */
export interface Bilingual {
  source: string;
  target: string;
}

export interface OutletNote {
  name: string;
  country?: string;
  language?: Language;
  note?: string;
}

/** A dated happening named in one or more articles. */
export interface DossierEvent {
  /** `e2021-06-16`, unique in the dossier. */
  id: string;
  claim: DateClaim;
  mentions: {
    article: string;
    block: BlockId;
    start: number;
    end: number;
    /** The sentence that says so, in the source language. */
    sentence: string;
    tense: Mention['tense'];
    /** What was made of the mention before, so that hardly a sentence is read. */
    told?: MadeMention;
  }[];
}

/** What a mention of an event was made into: it rests on its article alone. */
export interface MadeMention {
  /** Its record in `dossier.json`, UTF-8. */
  readonly record: Uint8Array;
  /** Its sentence and the translation as a list of happenings shows them: markup in UTF-8. */
  readonly markup: Uint8Array;
  /** The evidence of its claim, as records in `dossier.json` with what stands between them, UTF-8. */
  readonly evidence: Uint8Array;
  /** Whether there is a translation. */
  readonly translated: boolean;
  /** Stands for the words of the sentence: two that are the same words have the same. */
  readonly words: string;
}

/** Where a form of a name stands: in a headline or in a block. */
export interface NamePlace {
  article: string;
  block: BlockId | 'title';
}

/** One spelling of a name, as met, with every place where it stands. */
export interface NameVariant {
  text: string;
  places: NamePlace[];
}

/** A name of the glossary with all its forms in the dossier. */
export interface DossierName {
  /** The form in the source language, and the house's form for it, as the glossary gives them. */
  source: string;
  target: string;
  note?: string;
  /** Spellings met in the source texts and in the translations, the most frequent first. */
  sourceVariants: NameVariant[];
  targetVariants: NameVariant[];
  /** Blocks that have the name in the source and no accepted form in the translation. */
  unlike: NamePlace[];
}

export interface Dossier {
  settings: DossierSettings;
  /** By publication: notBefore, then notAfter, then file name; undated ones last. */
  articles: Article[];
  events: DossierEvent[];
  /** Names of the glossary that the dossier mentions, in the order of the glossary. */
  names: DossierName[];
  /** Groups of articles that hold the same text (reprints, agency copy), by slug, in order of date. */
  copies: string[][];
}
