import type { TimeUnit } from '../language/date-lexicon.ts';
import type { Mention } from '../model.ts';

/** Which of several days, months or seasons of a name is meant, as the words say it. */
export type Shift = 'last' | 'next' | 'this' | 'none';

/** What an expression means before it is known when the text was written. */
export type Meaning =
  | {
      is: 'day';
      month: number;
      day: number;
      year?: number;
      weekday?: number;
      shift: Shift;
      today: boolean;
      part: boolean;
    }
  | { is: 'day-of-month'; day: number; weekday?: number; today: boolean }
  | { is: 'weekday'; weekday: number; shift: Shift; part: boolean }
  | { is: 'month'; month: number; year?: number; shift: Shift; thisYear: boolean }
  | { is: 'season'; season: number; year?: number; shift: Shift }
  | { is: 'fixed'; edtf: string }
  /** So many units from the day of writing: «hier», «la semaine dernière», «il y a dix jours». */
  | { is: 'offset'; unit: TimeUnit; amount: number; exact: boolean }
  /** So many units from the day last spoken of: «le lendemain», «dix jours après». */
  | { is: 'anchored'; unit: TimeUnit; amount: number; exact: boolean; roughly: boolean }
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

/** What a reader makes of a match; `skip` tells how many characters of the match stand before the expression. */
export interface Reading {
  kind: Mention['kind'];
  meaning: Meaning;
  skip?: number;
  /** Length of the expression, where it is shorter than the rest of the match. */
  length?: number;
}

/**
 * One way of writing dates. Patterns are global and see text with straight apostrophes and plain spaces; readers
 * stand in order, and a stretch that an earlier reader took is closed to later ones. Null takes nothing, `'taken'`
 * closes the stretch without a date («la mer Noire», «Mardi gras»).
 */
export interface Reader {
  name: string;
  pattern: RegExp;
  read(groups: Record<string, string | undefined>, match: RegExpExecArray): Reading | 'taken' | null;
}
