import { eitherOf } from '../language/either-of.ts';
import { byLanguage, type HeadWords } from '../language/head-words.ts';
import { capitalised, spellings } from '../language/spellings.ts';

/*
 * Dates in the lines around a text, in languages in whose texts none are read: a line that says when an article was
 * published has few forms. Patterns see lower case with straight apostrophes, as `plain` makes it.
 */

/** A date that a line writes with the name of its month; without a day where it is a month of a year. */
export interface HeadDate {
  start: number;
  end: number;
  day: string | undefined;
  month: number;
  year: string | undefined;
}

/** What announces a date. */
type Announced = 'published' | 'updated' | 'as-of';

/** How the lines around a text say a date in one language. */
export interface HeadDates {
  /** The dates of a line whose months are written out, in their order. */
  datesIn(flat: string): HeadDate[];
  /** What announces the date before which a text stands: the last words that announce any, and where they stand. */
  announcedBy(before: string): { what: Announced; at: number } | undefined;
  /** Names of the days of the week, short forms too. */
  weekdays: ReadonlySet<string>;
  /** Matches the beginning of a line that says who wrote the text, or when. */
  opensSignature: RegExp;
  /** Matches the words before a date that say what it is the date of. */
  joined: RegExp;
  /** Matches the time that follows a date. */
  hourAfter: RegExp;
  /** Matches what follows the figures of a time and of no date: ` uhr`. */
  ofHour: RegExp;
  /** Matches the beginning of a line that sets a scene, as captions do: `el puerto`, not `El Faro`. */
  opensScene: RegExp;
}

/** How dates are said around texts of the languages that have words for it. */
export const headDates = byLanguage((words): HeadDates => {
  const months = new Map(
    Object.entries(words.months).flatMap(([name, month]) =>
      spellings([name]).map((each) => [each, month] as const),
    ),
  );
  const patterns = datePatterns(words, [...months.keys()]);
  const announcements: [Announced, RegExp][] = [
    ['published', announcement(words.published)],
    ['updated', announcement(words.updated)],
    ['as-of', announcement(words.asOf)],
  ];
  const beside = anyOf(words.besideDates);
  return {
    datesIn: (flat) => datesIn(flat, patterns, months),
    weekdays: new Set(spellings(words.weekdays)),
    announcedBy: (before) => lastOf(before, announcements),
    opensSignature: new RegExp(
      `^(?:${anyOf([...words.bylines, ...words.published, ...words.updated, ...words.asOf])})(?!\\p{L})`,
      'iu',
    ),
    joined: new RegExp(`(?:^|[ '’])(?:${anyOf(words.ofDates)}) ?$`, 'iu'),
    // each word ends where one may, so that «alala» is not tried as «al a la», «a la la» and so on
    hourAfter: new RegExp(
      `^,? ?(?:(?:(?:${beside})(?:(?<=')|(?!\\p{L}))|[-–•·|]) ?)*\\d{1,2} ?[:h.] ?\\d{2}`,
      'iu',
    ),
    ofHour: new RegExp(`^ ?(?:${anyOf(words.hours)})(?!\\p{L})`, 'u'),
    opensScene: new RegExp(`^(?:${anyOf(words.articles.map(capitalised))}) \\p{Ll}`, 'u'),
  };
});

/** A pattern for any of the words, with and without accents, the longest first; none of them where there are none. */
function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : eitherOf(spellings(words));
}

/** Matches the words of an announcement, and no parts of others: `publicado`, not in `republicado`. */
function announcement(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${anyOf(words)})(?!\\p{L})`, 'gu');
}

/**
 * Match, in this order, `viernes, 23 de octubre de 2026` and `23 oct`, `octubre 23, 2026`, and `octubre de 2026`; not
 * `23 octubres`.
 */
function datePatterns(words: HeadWords, monthNames: readonly string[]): RegExp[] {
  const small = `(?:(?:${anyOf(words.besideDates)}) )?`;
  const between = `(?:[./-]|[º°ª.]? ${small})`;
  const weekday = `(?:(?:${anyOf(words.weekdays)})\\.?,? ${small})?`;
  const day = '(?<day>[12]\\d|3[01]|0?[1-9])';
  const month = `(?<month>${anyOf(monthNames)})(?!\\p{L})`;
  const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
  const borders = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${pattern}`, 'gu');
  return [
    borders(`${weekday}${day}${between}${month}(?:[.,]{0,2}(?:[/-]|(?<=\\.)| ${small})${year})?`),
    borders(`${weekday}${month}\\.? ${day},? ${small}${year}`),
    borders(`${month}\\.?,? ${small}${year}`),
  ];
}

/** What a pattern found is blanked out, so that a later one does not find a part of it. */
function datesIn(flat: string, patterns: readonly RegExp[], months: ReadonlyMap<string, number>): HeadDate[] {
  const dates: HeadDate[] = [];
  let left = flat;
  for (const pattern of patterns)
    left = left.replace(pattern, (all: string, ...rest: unknown[]) => {
      const { day, month = '', year } = rest.at(-1) as Record<string, string | undefined>;
      const start = Number(rest.at(-3));
      dates.push({ start, end: start + all.length, day, month: months.get(month) ?? 0, year });
      return '\0'.repeat(all.length);
    });
  return dates.sort((a, b) => a.start - b.start);
}

function lastOf(
  text: string,
  announcements: readonly [Announced, RegExp][],
): { what: Announced; at: number } | undefined {
  const found = announcements.flatMap(([what, words]) => {
    const at = [...text.matchAll(words)].at(-1)?.index;
    return at === undefined ? [] : [{ what, at }];
  });
  return found.sort((a, b) => b.at - a.at)[0];
}
