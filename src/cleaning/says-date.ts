import { eitherOf } from '../language/either-of.ts';
import { lexicons } from '../language/lexicons.ts';
import type { Language } from '../model.ts';
import { beginsWith } from './furniture-phrases.ts';
import { endsSentence } from './line-shape.ts';
import { type OwnDateWords, ownDateWords } from './own-date-words.ts';
import { phraseStarts } from './phrase-starts.ts';

/** Matches the words of `le 26 mai 2021 à 09h54`, `26/05/2021`, `7:30 pm gmt`; not `26 morts`. */
const CLOCK_WORD =
  /^(?:\d{1,4}(?:er|st|nd|rd|th)?|\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}[h:]\d{0,2}(?::\d{2})?(?:am|pm)?|le|à|a|at|on|the|am|pm|gmt|utc|cet|est|et|h|min|heures?)$/;

/** The words of what announces a date: `dernière`, `publié`. */
const announcing = new Set(lexicons.flatMap((l) => l.dateLineWords.flatMap((phrase) => phrase.split(' '))));

const calendar = new Set(lexicons.flatMap((l) => l.calendarWords));

/** Matches `il y a 3 jours`, `il y a 2 heures`, `3 hours ago`; not `il y a 3 ans, la ville`. */
const AGO = /^(?:il y a \d{1,2} (?:minutes?|heures?|jours?)|\d{1,2} (?:minutes?|hours?|days?) ago)$/;

/** Names of time zones: `edt`, and `eastern time` where the country has several. */
const ZONE =
  '(?:(?:gmt|utc)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[aecmp][sd]?t|ak[sd]t|h[sd]t|bst|cest|eest|eet|ist|sgt|hkt|jst|ae[sd]t|ac[sd]t|awst|nz[sd]t|(?:eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?|local time)';
/** Matches ` p.m. EDT`, ` PM ET (` and ` BST` after a time, not after a day: `23 MST`. */
const AFTER_TIME = new RegExp(
  `(?<=\\d) ?[ap](?:m(?!\\p{L})|\\.m\\.?)(?: \\(?${ZONE}(?!\\p{L}))?|(?<=\\d[:.h]\\d\\d) \\(?${ZONE}(?!\\p{L})`,
  'gu',
);
/** Matches the last word of `p.m.`, `BST` and `eastern time`, cut at stops; not `GMT+2`, which ends with a figure. */
const ENDS_ZONE = new RegExp(`^(?:m|time|${ZONE})$`, 'u');
/** Matches the signs between a date and a time: ` / `, ` · `; not `26/05`. */
const BETWEEN_DATE_AND_TIME = / [/·•] /g;
/** Matches `2026`, not `14:05`. */
const YEAR = /(?:19|20)\d\d/;

/** A folded text that has its year, without the half of the day and the time zone behind its times. */
function withoutZone(folded: string): string {
  const plain = folded.replace(AFTER_TIME, '');
  if (plain.length === folded.length || !YEAR.test(plain)) return folded;
  return plain.replace(BETWEEN_DATE_AND_TIME, ' ');
}

/** Matches the place of `Brest, le 1er avril 2024`; not `Mardi, le 2`, whose first word is a day. */
const PLACE = /^\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*){0,2}, (?=le |\d)/u;

function withoutPlace(text: string, folded: string): string {
  const place = PLACE.exec(text)?.[0];
  return place === undefined ? folded : folded.slice(place.length);
}

/** Matches `roman` and `s'ensable`, not `le` nor `2019`. */
const TELLING_WORD = /^[\p{L}'-]{4,}$/u;
/** So many words that say something, beside the date and what announces it, make a sentence of the article. */
const LEAST_TELLING = 3;

/** Whether a sentence that begins like a date line tells more: `Publié en 1932, le roman fut un succès.` */
export function tellsMore(text: string, folded: string, language: Language): boolean {
  if (!endsSentence(text)) return false;
  const own = ownDateWords(language);
  const written = text.split(/[\s,.|–—()]+/);
  const told = folded.split(/[\s,.|–—()]+/).filter((word, n) => {
    const isName = written[n]?.charAt(0) !== word.charAt(0);
    if (isName || !TELLING_WORD.test(word)) return false;
    return !(calendar.has(word) || announcing.has(word) || own?.announcing.has(word) || own?.isOfDate(word));
  });
  return told.length >= LEAST_TELLING;
}

const dateLineWords = phraseStarts(lexicons.flatMap((l) => l.dateLineWords));

/** Whether a text in a language only says when the page was published or changed. */
export function saysDate(text: string, folded: string, language: Language): boolean {
  const announced = dateLineWords(folded).some((p) => beginsWith(text, folded, p));
  if (announced || AGO.test(folded)) return true;
  const own = ownDateWords(language);
  if (own?.announces(text, folded)) return true;
  if (!endsLikeDate(folded, own)) return false;
  const date = (own?.withoutPlace(text, folded) ?? withoutPlace(text, folded)).replace(UPDATED, '');
  return isOnlyDate(date, own) || isOnlyDate(withoutZone(date), own);
}

/** Matches `mise à jour : ` before a date and a time, not `mise à jour 6 : le maire`. */
const UPDATED = new RegExp(`^(?:${eitherOf(lexicons.flatMap((l) => l.updateMarkers))}) ?: ?(?=.*\\d)`, 'u');

/** Matches `17 h 05` and `9h`, not `9 et 10`. */
const CLOCK = /\d{1,2} ?h(?: ?\d{2})?(?!\p{L})/gu;
/** Matches `9` and `16` of `9, 10 et 16 décembre`, not `2021` nor `26/05`. */
const DAY_NUMBER = /(?<![\d./:-])\d{1,2}(?![\d./:-])/g;
/** More days than the two ends of a stretch are a calendar of the article's own. */
const MOST_DAYS = 2;

/** Whether a word may stand beside days and times and nothing else. */
function isOfDate(word: string, own: OwnDateWords | undefined): boolean {
  return calendar.has(word) || DATE.test(word) || CLOCK_WORD.test(word) || own?.isOfDate(word) === true;
}

/** Matches the beginning of `26/05` and `3-5-2021`, not `26`. */
const DATE = /^\d{1,4}[./-]\d/;

/** What parts the words of a date. */
const BORDERS = ' ,.|–—()-';

/** Whether the last word of a folded text may be of a date, which that of most lines is not. */
function endsLikeDate(folded: string, own: OwnDateWords | undefined): boolean {
  let end = folded.length;
  while (end > 0 && BORDERS.includes(folded.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !BORDERS.includes(folded.charAt(start - 1))) start--;
  const last = folded.slice(start, end);
  return isOfDate(last, own) || ENDS_ZONE.test(last);
}

/** Whether nothing stands in a folded text but days, times and the words that belong to them. */
export function onlyDate(folded: string, language: Language): boolean {
  return isOnlyDate(folded, ownDateWords(language));
}

function isOnlyDate(folded: string, own: OwnDateWords | undefined): boolean {
  const words = folded.split(/[\s,.|–—()-]+/).filter((w) => w !== '');
  if (words.length === 0 || words.length > 12) return false;
  let dated = false;
  let isOwn = false;
  for (const word of words) {
    if (!isOfDate(word, own)) return false;
    isOwn ||= own !== undefined && !isOfDate(word, undefined);
    dated ||= calendar.has(word) || DATE.test(word) || own?.calendar.has(word) === true;
  }
  if (isOwn && own?.namesDay(folded) !== true) return false;
  if (!dated && !/\d[h:]\d\d|\d+[./-]\d+[./-]\d+/.test(folded)) return false; // «9h30» and «3/5/2021», not «26»
  return (folded.replace(CLOCK, '').match(DAY_NUMBER)?.length ?? 0) <= MOST_DAYS;
}
