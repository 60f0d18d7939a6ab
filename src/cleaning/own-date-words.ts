import { eitherOf } from '../language/either-of.ts';
import { byLanguage, type HeadWords } from '../language/head-words.ts';
import { capitalised, spellings } from '../language/spellings.ts';
import { beginsWith } from './furniture-phrases.ts';
import { holdsAny } from './holds-any.ts';
import { phraseStarts } from './phrase-starts.ts';

/** How date lines are told in a language that has words of its own for them. */
export interface OwnDateWords {
  /** Names of months and days of the week. */
  calendar: ReadonlySet<string>;
  /** Whether a folded line of such words names a day, a month or a year: not `Montag - Sonntag um 6.00 Uhr`. */
  namesDay(folded: string): boolean;
  /** The words of what announces a date. */
  announcing: ReadonlySet<string>;
  /** Whether a word may stand beside days and times and nothing else. */
  isOfDate(word: string): boolean;
  /**
   * Whether a line announces a date, says it, and hardly more: `Publicado el 3 de mayo`, `3 maggio 2021 Aggiornato alle 9`.
   */
  announces(text: string, folded: string): boolean;
  /** The folded line without the place of `Madrid, 23 de octubre de 2026`. */
  withoutPlace(text: string, folded: string): string;
}

/** Matches `1º`, `l'8`, `14:05h`, `9h10min` and what parts a date from a time: `·`; not `14`. */
const CLOCK_WORD = /^(?:\d{1,2}[º°ª]|(?:l|dell)'\d{1,2}|\d{1,2}:\d{2}[hu]|\d{1,2}h\d{2}m(?:in)?|[·•/])$/;
/** Matches `23`, `23/10/2026` and `2026`; not `octubre`. */
const FIGURE_FIRST = /^\d/;
/** Matches what parts the words of a date line. */
const BETWEEN_WORDS = /[\s,.|:;–—()·•-]+/;
/** Matches `23/10`, `23.10.` and `14:05`; not `2026`. */
const DAY_OR_TIME = /\d{1,2}[/.:h-]\d/;
/** Matches `23/10`, `23.10.` and `2026`; not `23` nor `6.00`. */
const DAY_OR_YEAR = /\d[/-]\d|\d\.\d{1,2}\.|(?:19|20)\d\d/;
/** So many words that are of no date may stand behind an announced date: of reading time, of who wrote. */
const MOST_OTHERS = 2;

/** The words that a date line of some language may hold. */
export const ownDateWords = byLanguage((words): OwnDateWords => {
  const months = partedAndPlain(Object.keys(words.months));
  const calendar = partedAndPlain([...Object.keys(words.months), ...words.weekdays]);
  const announcers = [...words.published, ...words.updated, ...words.asOf];
  const announcing = partedAndPlain(announcers);
  const beside = partedAndPlain([...words.besideDates, ...words.hours]);
  const announcements = spellings(announcers);
  const starts = phraseStarts(announcements);
  const holdsAnnouncement = holdsAny(announcements.map((phrase) => ` ${phrase} `));
  const place = placePattern(words);
  const isOfDate = (word: string): boolean => calendar.has(word) || beside.has(word) || CLOCK_WORD.test(word);
  return {
    calendar,
    namesDay: (folded) =>
      DAY_OR_YEAR.test(folded) || folded.split(BETWEEN_WORDS).some((word) => months.has(word)),
    announcing,
    isOfDate,
    announces(text, folded) {
      const isDate = (rest: string): boolean => isDateFirst(rest, { calendar, announcing, isOfDate });
      if (FIGURE_FIRST.test(folded)) return holdsAnnouncement(folded) && isDate(folded);
      return starts(folded).some(
        (phrase) => beginsWith(text, folded, phrase) && isDate(folded.slice(phrase.length)),
      );
    },
    withoutPlace: (text, folded) => folded.slice(place.exec(text)?.[0].length ?? 0),
  };
});

/** The single words of some phrases, with and without their accents: `sexta` and `feira` of `sexta-feira`. */
function partedAndPlain(phrases: readonly string[]): ReadonlySet<string> {
  const words = phrases.flatMap((phrase) => phrase.split(BETWEEN_WORDS)).filter((word) => word !== '');
  return new Set(spellings(words));
}

/** Whether a date stands first, with few other words behind: not in `en 2024 el decreto` after an announcement. */
function isDateFirst(
  rest: string,
  { calendar, announcing, isOfDate }: Pick<OwnDateWords, 'calendar' | 'announcing' | 'isOfDate'>,
): boolean {
  const words = rest.split(BETWEEN_WORDS).filter((word) => word !== '');
  const first = words.findIndex((word) => FIGURE_FIRST.test(word) || !isOfDate(word));
  if (first < 0 || !FIGURE_FIRST.test(words[first] ?? '')) return false;
  if (!DAY_OR_TIME.test(rest) && !words.some((word) => calendar.has(word))) return false;
  const others = words.filter((word) => !(FIGURE_FIRST.test(word) || isOfDate(word) || announcing.has(word)));
  return others.length <= MOST_OTHERS;
}

/** Matches the place of `Madrid, 23 de …`, `Berlin, den 23. …` `Madrid - 23 oct` and `Madrid-29/05/2025`; not of `Madrid, 3ª`. */
function placePattern({ besideDates, weekdays }: HeadWords): RegExp {
  const days = weekdays.flatMap((day) => [day, capitalised(day)]);
  return new RegExp(
    `^\\p{Lu}[\\p{L}’'-]*(?:[ -]\\p{Lu}[\\p{L}’'-]*){0,2}(?:, | ?[-–—|·] ?)(?=(?:${eitherOf([...besideDates, ...days])})[ ,.]|\\d)`,
    'u',
  );
}
