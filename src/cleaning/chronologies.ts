import { lexicons } from '../language/lexicons.ts';
import { endsSentence, looksLikeHeading } from './line-shape.ts';
import { type Calendar, calendarOf, monthIn } from './month-numbers.ts';
import { foldedOf, inOneForm, lengthOf, type Passage, signsOf, textOf, wordsOf } from './passage.ts';
import type { Explained, Page } from './rule.ts';
import { bitsOf, FIGURES } from './text-signs.ts';

/** Keeps the dates of a chronology, which look like counts of shares and dates of the page, with what happened on them. */
export const chronology: Explained = {
  name: 'chronology',
  title: 'Chronology',
  reason:
    'Several lines name a year or a day each, in order, with what happened below; they are of the article.',
};

/** Fewest dates, each above an event, that make a chronology. */
const FEWEST_DATES = 3;
/** Longest date and heading, in characters, and most words of a date. */
const LONGEST_DATE = 30;
const LONGEST_HEADING = 60;
const WORDS_OF_DATE = 5;
/** Share of the events that end as a sentence does: headlines of other articles, with their days, do not. */
const SENTENCES = 0.5;

const furniture = new Set(lexicons.flatMap((l) => l.furnitureWords));

const FIGURE = bitsOf(FIGURES);
/** Matches `1826`, not `826` nor `2500`. */
const YEAR = /^(?:1\d|20)\d\d$/;
/** Matches `1er` and `12`, not `1826`. */
const DAY = /^(\d{1,2})(?:er|st|nd|rd|th)?$/;
/** Matches what parts the words of `1914-1918 :` and `12. März`. */
const BETWEEN_WORDS = /[\s,.:–—-]+/;

/** A date with its event below. */
interface Entry {
  date: Passage;
  event: Passage;
  /** A number that grows with time: of years, months and days. */
  time: number;
  isYear: boolean;
}

/**
 * Keeps the dates of a chronology with their events, where they ascend or descend below a paragraph of the article, and
 * the short line right above them that heads them. It is asked before anything is guessed: what stands between dates
 * that were taken out is held for furniture as well.
 */
export function keepChronologies(page: Page): void {
  const { clipping, passages, commentsFrom, endSign, firstSentences, lastSentences } = page;
  const calendar = calendarOf(clipping.language);
  if (clipping.sidecar.rulesOff.includes(chronology.name) || firstSentences < 0) return;
  for (let i = firstSentences + 1; i < passages.length - 1; ) {
    const entries = entriesFrom(passages, i, calendar);
    const end = i + 2 * entries.length;
    const isInside = (passages[i]?.start ?? 0) < commentsFrom && (endSign < 0 || i < endSign);
    if (isInside && isChronology(entries, end <= lastSentences)) {
      for (const { date, event } of entries) {
        keepAs(date, 'heading');
        keepAs(event, 'paragraph');
      }
      const above = passages[i - 1];
      if (above && i - 1 > firstSentences && isHeading(above)) keepAs(above, 'heading');
    }
    i = Math.max(i + 1, end);
  }
}

/** Keeps it, of the kind that the saved page says where there is one. */
function keepAs(passage: Passage, kind: 'heading' | 'paragraph'): void {
  const marked = passage.mark ?? passage.markup?.element;
  const isMarked = marked === 'heading' || marked === 'list-item' || marked === 'quotation';
  passage.verdict = inOneForm({ fate: 'body', rule: chronology.name, kind: isMarked ? marked : kind });
}

/** The dates with their events, one below the other, that begin at `from`. */
function entriesFrom(passages: readonly Passage[], from: number, calendar: Calendar): Entry[] {
  const entries: Entry[] = [];
  for (let at = from; ; at += 2) {
    const date = passages[at];
    const event = passages[at + 1];
    if (!date || !event || event.verdict) return entries;
    const read = readDate(date, calendar);
    if (!read || readDate(event, calendar)) return entries;
    entries.push({ date, event, ...read });
  }
}

/** Whether they are in order; days, which the headlines of other articles have as well, must do more for it. */
function isChronology(entries: readonly Entry[], isAboveParagraph: boolean): boolean {
  if (entries.length < FEWEST_DATES) return false;
  const inOrder = (sign: 1 | -1) =>
    entries.every(({ time }, i) => i === 0 || sign * (time - (entries[i - 1]?.time ?? 0)) > 0);
  const ascends = inOrder(1);
  if (!ascends && !inOrder(-1)) return false;
  const sentences = entries.filter(({ event }) => endsSentence(textOf(event)));
  if (entries.filter((e) => e.isYear).length * 2 > entries.length)
    return isAboveParagraph || sentences.length > 0;
  return sentences.length >= SENTENCES * entries.length && (ascends || isAboveParagraph);
}

/** When it was, for a line that names a year, a month or a day of one and nothing else. */
function readDate(passage: Passage, calendar: Calendar): { time: number; isYear: boolean } | undefined {
  if (lengthOf(passage) > LONGEST_DATE || (signsOf(passage) & FIGURE) === 0 || !mayBeDate(passage))
    return undefined;
  const words = foldedOf(passage)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
  if (words.length > WORDS_OF_DATE) return undefined;
  const known = words.every(
    (word) =>
      YEAR.test(word) || DAY.test(word) || calendar.monthOf(word) !== undefined || calendar.isOtherWord(word),
  );
  const year = words.find((word) => YEAR.test(word));
  if (!known || year === undefined) return undefined;
  const month = monthIn(words, calendar);
  const day = words.map((word) => DAY.exec(word)?.[1]).find((d) => d !== undefined);
  if (day !== undefined && month === undefined) return undefined;
  return {
    time: (Number(year) * 13 + (month ?? 0)) * 32 + Number(day ?? 0),
    isYear: month === undefined,
  };
}

/** Whether nothing has taken it out but a rule that knows counts and dates of pages by their words. */
function mayBeDate({ verdict }: Passage): boolean {
  return verdict === undefined || verdict.rule === 'counter' || verdict.rule === 'date-line';
}

function isHeading(passage: Passage): boolean {
  return (
    passage.verdict === undefined &&
    looksLikeHeading(textOf(passage), LONGEST_HEADING) &&
    !wordsOf(passage).some((word) => furniture.has(word))
  );
}
