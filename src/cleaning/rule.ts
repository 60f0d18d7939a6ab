import type { Clipping } from '../model.ts';
import type { Edit } from './mended.ts';
import type { Passage, Verdict } from './passage.ts';

/** What every rule says of itself to a person. */
export interface Explained {
  /** Kebab-case, stable: sidecars and the ledger use it. */
  name: string;
  /** A few words: `Newsletter call`. */
  title: string;
  /** One sentence for a reader who does not program. */
  reason: string;
  /** It looks at the passage's text alone, so that its answer stays the same in every round of judging. */
  byText?: true;
}

/** What a text must be like for a rule to have anything to say of it: most rules need not be asked about most lines. */
export interface Asked extends Explained {
  /** Signs of `text-signs.ts` without any of which it says nothing. */
  signs?: string;
  /** Longest text that it says something of, in characters. */
  longest?: number;
  /** Whether the page is one on which it may say something; without it, each is. */
  isFor?(page: Page): boolean;
}

/** Judges whole passages. */
export interface PassageRule extends Asked {
  judge(passage: Passage, page: Page, index: number): Verdict | undefined;
}

/** Finds a stretch inside a passage that has a fate of its own; the rest stays to be judged. */
export interface CutRule extends Asked {
  find(text: string, page: Page, index: number): { from: number; to: number; verdict: Verdict } | undefined;
}

/** Mends the text of a passage; never changes a word. */
export interface RepairRule extends Explained {
  /** Characters without any of which it has nothing to mend: most passages need few of the rules. */
  signs?: string;
  /** Where such a character must stand to be a sign: behind a plain space, or before a capital or an opening mark. */
  signsStand?: 'behind-space' | 'before-capital';
  /** Two plain spaces, one after the other, are such a sign too. */
  wideSpace?: true;
  edits(text: string, habits: Habits): Edit[];
}

/** How this clipping writes, so that repairs follow it. */
export interface Habits {
  language: string;
  apostrophe: "'" | '’';
  /** Whether signs at the beginning of a line are Markdown. */
  markdown: boolean;
  /** Whether it is a saved page, in which each tab parts two cells of a table's row. */
  saved: boolean;
  /** Whether a mail program quoted the text when it was forwarded. */
  quoted: boolean;
}

/** The clipping under work: its passages in order, and what is known of the whole. */
export interface Page {
  clipping: Clipping;
  passages: Passage[];
  /** Index of the first and last passage that reads like sentences of an article; -1 where there is none. */
  firstSentences: number;
  lastSentences: number;
  /** Index of the links or comments below the text, after which the article is over; -1 where there are none. */
  endSign: number;
  /** Whether what stands below the last sentences reads like a list of the article: results, dates, numbered entries. */
  tailIsList: boolean;
  /** How many lines begin with a time, as the entries of a live report do. */
  timedLines: number;
  /** Where the lines begin that name the days of a calendar. */
  calendarDays: ReadonlySet<number>;
  /** The rule for what a mail program or who sent the mail on wrote, by where it begins. */
  mail: ReadonlyMap<number, string>;
  /** Who claims the rights in the page, once the rules on lines have found the notices. */
  rightsHolders: ReadonlySet<string>;
  /** Where the first of the readers' comments begins in the clipping's text; infinity where none is seen. */
  commentsFrom: number;
  /** The outlets that the dossier lists, folded, agencies apart. */
  listedOutlets: ReadonlySet<string>;
  /** The headline, once found. */
  title: Passage | undefined;
  /** Index after the last paragraph above a doubtful headline: a line above that may be of the article all the same. */
  headBegins: number;
}
