import type { TimeUnit, Trigger } from '../language/date-lexicon.ts';
import type { Mention } from '../model.ts';

/** Which of several days, months or seasons of a name is meant, as the words say it. */
export type Shift = 'last' | 'next' | 'this' | 'none';

/** What a day is to the day of writing, as the words say it: «ce jeudi 30 décembre», «hier, mercredi 29». */
export type Nearness = 'today' | 'yesterday' | 'tomorrow';

/** What an expression means before it is known when the text was written. */
export type Meaning =
  | {
      is: 'day';
      month: number;
      day: number;
      year?: number;
      weekday?: number;
      shift: Shift;
      near?: Nearness | undefined;
      /** A part of the day is named: «jeudi soir 30 décembre». */
      part: boolean;
    }
  | { is: 'day-of-month'; day: number; weekday?: number; near?: Nearness | undefined }
  | {
      is: 'weekday';
      weekday: number;
      shift: Shift;
      near?: Nearness | undefined;
      part: boolean;
      /** So many weeks after the coming one: «mardi en huit». */
      weeksLater?: number;
    }
  | { is: 'month'; month: number; year?: number; shift: Shift; thisYear: boolean }
  | { is: 'season'; season: number; year?: number; shift: Shift }
  /** So many months of a year from one on: a quarter, a half-year. */
  | { is: 'months'; from: number; count: number; year?: number; shift: Shift }
  | { is: 'fixed'; edtf: string }
  /** So many units from the day of writing: «hier», «la semaine dernière», «il y a dix jours». */
  | { is: 'offset'; unit: TimeUnit; amount: number /** «jour pour jour» */; toTheDay?: boolean }
  | { is: 'weekend'; amount: number }
  /** So many units from the time last spoken of: «le lendemain», «dix jours après». */
  | {
      is: 'anchored';
      unit: TimeUnit;
      amount: number;
      roughly: boolean;
      /** Counted from what the next words name, which is known only where they are a date: «dix jours après le 6 avril». */
      ofNext?: boolean;
      /** The one before or after that time: «le mardi suivant». */
      weekday?: number;
    }
  | { is: 'range'; from: Meaning; to: Meaning }
  | { is: 'nothing' };

/** A stretch of text that a reader took for a calendar expression. Offsets are UTF-16. */
export interface Expression {
  start: number;
  end: number;
  kind: Mention['kind'];
  meaning: Meaning;
  /** Name of the reader. */
  reader: string;
}

/** What a reader makes of a match. */
export interface Reading {
  kind: Mention['kind'];
  meaning: Meaning;
  /** Characters of the match that stand before the expression and are none of it. */
  skip?: number;
}

/** The named parts of a match. */
export type Groups = Record<string, string | undefined>;

/** A match and where it stands. */
export interface Place {
  /** The text as matched: lower case, straight apostrophes, plain spaces; as long as the original. */
  text: string;
  original: string;
  start: number;
  end: number;
}

/**
 * One way of writing dates. Patterns, some compiled when they are first asked for, are global and see the text in lower
 * case; readers stand in order, and a stretch that an earlier reader took is closed to later ones. Null takes nothing;
 * `'taken'` closes the stretch without a date («Mardi gras»).
 */
export interface Reader {
  name: string;
  /** The words around which it looks: whatever it takes holds one of them, those apart that are 'near'. */
  on: readonly Trigger[];
  pattern: RegExp | (() => RegExp);
  /** What every match holds, found in a fraction of the time; a stretch without it is not read closely. */
  needs?: RegExp;
  read(groups: Groups, place: Place): Reading | 'taken' | null;
}
