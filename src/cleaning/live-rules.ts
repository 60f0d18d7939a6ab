import { eitherOf } from '../language/either-of.ts';
import { byLanguage } from '../language/head-words.ts';
import { isCapital, isFigure, isSmall } from '../language/letters.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import { capitalised } from '../language/spellings.ts';
import type { Language } from '../model.ts';
import { endsSentence, looksLikeHeading, readsLikeSentences } from './line-shape.ts';
import { matchesOf } from './matches-of.ts';
import type { Verdict } from './passage.ts';
import type { CutRule, Page } from './rule.ts';
import { FIGURES } from './text-signs.ts';

/*
 * Rules that set apart what was glued to a paragraph: the markers and times of live reports, and headings.
 */

const updateWords = eitherOf(lexicons.flatMap((l) => l.updateMarkers));
const originalWords = eitherOf(lexicons.flatMap((l) => l.originalMarkers));
/** Matches `MISE À JOUR 6Le`, `UPDATE 7: La`, `Update 2`; not `Update 2021` nor `Mise à jour le 26/05`. */
const NUMBERED_UPDATE = new RegExp(`^(?:${updateWords}) ?(?:n° ?)?(\\d{1,3})(?!\\d|[./:h]\\d)`, 'iu');
/** Matches `Nouvelles originalesLe` and `Nouvelles originales :`, not `Nouvelles originales de`. */
const ORIGINAL = new RegExp(`^(?:${originalWords})(?= ?[:–—-]|\\p{Lu}|[«"“]|$)`, 'iu');
/** Matches `: `, ` – ` and nothing before a letter; not `, `. */
const SEPARATOR = /^ ?[:–—|-] ?/;

/** Small letters with which the markers begin. */
const firstOfMarkers = new Set(
  lexicons.flatMap((l) => [...l.updateMarkers, ...l.originalMarkers]).map((words) => words.charAt(0)),
);

/** Whether the first letter is that of a marker; one that is no plain letter may be, in some spelling. */
function mayBeMarker(text: string): boolean {
  const first = text.charAt(0);
  return first > '~' || firstOfMarkers.has(first.toLowerCase());
}

export const updateMarker: CutRule = {
  byText: true,
  name: 'update-marker',
  title: 'Marker of a live report',
  reason: 'The line begins with the number of an update of a live report; it becomes a heading of its own.',
  find(text) {
    if (!mayBeMarker(text)) return undefined;
    const head = text.slice(0, 80);
    const numbered = NUMBERED_UPDATE.exec(head);
    const match = numbered ?? originalMatch(head);
    if (!match) return undefined;
    const after = SEPARATOR.exec(head.slice(match[0].length))?.[0].trimEnd() ?? '';
    const update = numbered ? Number(numbered[1]) : 0;
    const to = match[0].length + after.length;
    return { from: 0, to, verdict: { fate: 'body', rule: this.name, kind: 'update', update } };
  },
};

/** The flag `i` makes `\p{Lu}` match any letter, so the letter after the marker is looked at apart. */
function originalMatch(head: string): RegExpExecArray | null {
  const match = ORIGINAL.exec(head);
  if (!match) return null;
  return isSmall(head.charCodeAt(match[0].length)) ? null : match;
}

/** Matches `14h35 : Le`, `14:35 – Le` and `14h35` alone; not `15h30 heure locale` nor `14 heures`. */
const TIMESTAMP =
  /^(?:[01]?\d|2[0-3]) ?[h:] ?[0-5]\d(?: ?[:–—|-](?= |\p{Lu}|$)|(?= (?:\p{Lu}|[«"“]))|(?=\p{Lu})|$)/u;

/** Whether a line begins with the time of an entry of a live report. */
export function beginsWithTime(text: string): boolean {
  return isFigure(text.charCodeAt(0)) && TIMESTAMP.test(text.slice(0, 30));
}

/**
 * Where a language has words for the hour they are of the time, which may have a stop. Matches `14:35 Uhr: Der`,
 * `14.35 Uhr` and `14:35 Der`; not `14:35 Uhr war` nor `14.35`.
 */
const timeWithWord = byLanguage((words) => {
  const named = ` ?(?:${eitherOf(words.hours.flatMap((word) => [word, capitalised(word)]))})(?!\\p{L})`;
  const minutes = `(?: ?[h:] ?[0-5]\\d(?:${named}|(?!${named}))|\\.[0-5]\\d${named})`;
  const after = '(?: ?[:–—|-](?= |\\p{Lu}|$)|(?= (?:\\p{Lu}|[«"“„»]))|(?=\\p{Lu})|$)';
  return new RegExp(`^(?:[01]?\\d|2[0-3])${minutes}${after}`, 'u');
});

/** The time of an entry of a live report with which a line of a language begins. */
export function timeOfEntry(text: string, language: Language): string | undefined {
  if (!isFigure(text.charCodeAt(0))) return undefined;
  return (timeWithWord(language) ?? TIMESTAMP).exec(text.slice(0, 30))?.[0];
}

/** So many lines begin with a time in a live report, and hardly elsewhere. */
const LEAST_TIMES = 3;

export const liveTime: CutRule = {
  name: 'live-time',
  title: 'Time of an entry of a live report',
  reason: 'The line begins with the time of an entry of a live report; it becomes a heading of its own.',
  signs: FIGURES,
  isFor: ({ timedLines }) => timedLines >= LEAST_TIMES,
  find(text, { clipping }) {
    const time = timeOfEntry(text, clipping.language);
    if (time === undefined) return undefined;
    return {
      from: 0,
      to: time.length,
      verdict: { fate: 'body', rule: this.name, kind: 'update', update: null },
    };
  },
};

const starters = new Set(lexicons.flatMap((l) => l.sentenceStarters));
/** Matches the border of `tendueLe ` and `suiteL’`, not of `YouTube` nor `McDonald`. */
const GLUED_CAPITAL = /(?<=[\p{Ll}»?!]{2})(\p{Lu}\p{Ll}{0,7})(?=[ ’'])/gu;

/** How far into a line a heading that was glued to it may reach. */
const GLUED_WITHIN = 140;

/** Whether a capital stands right after a small letter or a closing mark: a quick look before the closer one. */
function hasGluedCapital(text: string): boolean {
  for (let at = 1; at < Math.min(GLUED_WITHIN, text.length); at++) {
    if (!isCapital(text.charCodeAt(at))) continue;
    if (isSmall(text.charCodeAt(at - 1)) || '»?!'.includes(text.charAt(at - 1))) return true;
  }
  return false;
}

export const gluedHeading: CutRule = {
  name: 'glued-heading',
  title: 'Heading glued to its paragraph',
  reason: 'A heading and the paragraph after it had run together in one line; they are set apart.',
  find(text, page, index) {
    if (!endsSentence(text) || !readsLikeSentences(text) || !hasGluedCapital(text)) return undefined;
    for (const match of matchesOf(text.slice(0, GLUED_WITHIN), GLUED_CAPITAL)) {
      if (match.index < 10 || !starters.has(foldPhrase(match[1] ?? ''))) continue;
      const heading = text.slice(0, match.index);
      if (!looksLikeHeading(heading, 120) || text.length - match.index < 60) continue;
      return { from: 0, to: match.index, verdict: verdictOn(page, index) };
    }
    return undefined;
  },
};

/** A heading glued to the first paragraph of a clipping without headline is its headline. */
function verdictOn(page: Page, index: number): Verdict {
  const rule = 'glued-heading';
  if (index === page.firstSentences && index === 0) return { fate: 'metadata', rule, role: 'title' };
  return { fate: 'body', rule, kind: 'heading' };
}
