import type { Language } from '../model.ts';

/**
 * Words by which one language's press pages give their furniture away. All phrases are lower case with straight
 * apostrophes and single spaces; `foldPhrase` brings a line to the same form.
 */
export interface Lexicon {
  language: Language;
  /** The most frequent small words that no other language of the press shares: they tell the language of a text. */
  commonWords: string[];
  /** Furniture of web pages, by the cleaning rule that removes it. */
  chrome: ChromePhrases[];
  /** What shows that a sentence which begins like a call of the site goes on telling. */
  telling: TellingWords;
  /** What a paywall says of the text that goes on behind it. */
  goesOnBehind: string[];
  /** What a site keeps for its subscribers besides the text: its comments. */
  besideText: string[];
  /** Home page words that begin a breadcrumb. */
  home: string[];
  /** Headings above a list of the article's main points. */
  summaryHeadings: string[];
  /** Section names that stand alone on a line. */
  sections: string[];
  /** Words that begin a photo credit: `crédit`, `photo`. */
  creditWords: string[];
  /** Words that begin a source line. */
  sourceWords: string[];
  /** Markers of a live report's updates; a number may follow. */
  updateMarkers: string[];
  /** Markers of the report that the updates were added to. */
  originalMarkers: string[];
  /** Status tags at the end of a headline. */
  statusTags: string[];
  /** Notes that say that the text is a translation. */
  translationNotes: string[];
  /** Words that begin a line that only says when the page was published or changed. */
  dateLineWords: string[];
  /** Words that begin a line which names the issue or programme that the text comes from, with its date. */
  issueWords: string[];
  /** Words that begin a line above the headline which says when the text may be published. */
  releaseWords: string[];
  /** Words for rights and for the pages of a site to which its foot leads: `mentions légales`. */
  footWords: string[];
  /** Words that begin a note on what was corrected. */
  correctionWords: string[];
  /** What such a note says of the article, anywhere in it. */
  amendedWords: string[];
  /** Words that a mail program writes. */
  mail: MailWords;
  /** Words that begin a byline. */
  bylineWords: string[];
  /** How the people of a newspaper sign together. */
  desks: string[];
  /** Words above the names and numbers that the press may ask. */
  pressContacts: string[];
  /** Words after which no comma can stand: articles, prepositions. */
  noCommaAfter: string[];
  /** Words that keep a hyphen behind them where a line ends, and before them where one begins: of «peut-être», «dit-il». */
  hyphenatedBefore: string[];
  hyphenatedAfter: string[];
  /** Month and weekday names, for lines that hold a date and nothing else. */
  calendarWords: string[];
  /** Words with which sentences often begin: what follows a heading that was glued to its paragraph. */
  sentenceStarters: string[];
  /** Words that tell what an author does for a living. */
  biographyWords: string[];
  /** Words that are much more frequent in page furniture than in articles; one alone proves nothing. */
  furnitureWords: string[];
  /** Words that captions of pictures often have; one alone proves nothing. */
  captionWords: string[];
}

/** Words that no call to the reader has but a sentence of an article does, and the other way round. */
export interface TellingWords {
  /** Verbs after a comma that say that somebody speaks: `dit`, `a lancé`. */
  saying: string[];
  /** Verbs of the past. */
  past: string[];
  /** What begins a statement after a colon: `voilà ce`. */
  declaring: string[];
  /** Words by which a site speaks to its reader of what is its own: `notre`, `votre`. */
  reader: string[];
  /** Beginnings of a call that a sentence of one's own may begin with as well: `inscrivez-vous en faux`. */
  invitations: string[];
  /** What a site invites to besides what its furniture names: `alertes`, `chaîne`. */
  offered: string[];
  /** Calls of a verb alone, which a heading may begin with as well: `partager le travail`. */
  bareCalls: string[];
  /** Words before a noun that name what the verb of such a heading is about: `le`. */
  articles: string[];
}

/** Words that a mail program writes around a text that is sent on. */
export interface MailWords {
  /** Labels of a mail's head: of who sends it, of what it is about, and all others. */
  sender: string[];
  subject: string[];
  fields: string[];
  /** What stands between dashes where a mail begins or ends. */
  dividers: string[];
  /** What begins and ends the words before a quotation: `le` … `a écrit`. */
  onDay: string[];
  wrote: string[];
}

/** Phrases that mark a line as furniture. */
export interface ChromePhrases {
  rule: string;
  /** Longest line, in characters, that the phrases may judge. */
  longest: number;
  /** The whole line. */
  whole?: string[];
  /** The line's first words. */
  start?: string[];
  /** The line's last words. */
  end?: string[];
  /** Anywhere in the line. */
  anywhere?: string[];
}

/** A line in the form in which lexicons write their phrases. */
export function foldPhrase(text: string): string {
  if (MORE_TO_FOLD.test(text)) return foldClosely(text);
  const small = text.toLowerCase();
  return small.includes('’') ? small.replaceAll('’', "'") : small;
}

/**
 * Matches where more than capitals and apostrophes has to change: `l‘été`, `a  b` and a blank at an end; not
 * `l’été – « oui »`. What stays is what `normalize` does not change, which is all below U+0300 and the dashes, quotation
 * marks and dots, without blanks and the apostrophes that `foldClosely` replaces. Most lines have nothing else.
 */
const MORE_TO_FOLD = /[^ !-_a-~\u00a1-\u00b3\u00b5-\u02bb\u02bd-\u02ff\u2010-\u2017\u2019-\u2027]| {2}|^ | $/;

function foldClosely(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}
