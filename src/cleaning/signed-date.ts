import { agencyNames } from '../language/agencies.ts';
import { eitherOf } from '../language/either-of.ts';
import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import type { Language } from '../model.ts';
import { beginsLikeByline, isByline } from './bylines.ts';
import { holdsAny } from './holds-any.ts';
import { matchesOf } from './matches-of.ts';
import { ownBylines } from './own-bylines.ts';
import type { CutRule } from './rule.ts';
import { saysDate } from './says-date.ts';
import { FIGURES } from './text-signs.ts';

/** Longest line that holds a name and a date alone. */
const LONGEST = 160;

/** Matches the border of `Par Jeanne Martin, Le 3 mai 2021`, `By JANE DOE | 3 May` and `Par Jeanne Martin le 3 mai`. */
const AFTER_NAME = /\s*[,|·–—-]\s+|\s+(?=[Ll]e \d)/g;

const bylineWords = eitherOf(lexicons.flatMap((l) => l.bylineWords));
/** Whether a folded text holds the words before a name; found in a fraction of the time. */
const namesSomebody = holdsAny(lexicons.flatMap((l) => l.bylineWords.map((word) => `${word} `)));
/** Matches the border of `Publié le 3 mai 2021 à 18h20 par Jeanne Martin`, not of `parti`. */
const BEFORE_NAME = new RegExp(`[\\s,|·–—-]+(?=(?:${bylineWords}) )`, 'giu');

/** Sets a name apart from the date in the same line: `Par Jeanne Martin, Le 3 mai 2021 à 05:00`. */
export const signedDate: CutRule = {
  byText: true,
  name: 'signed-date',
  title: 'Name of the author beside the date',
  reason: 'The line names who wrote the article and when; both are kept as metadata.',
  signs: FIGURES,
  longest: LONGEST,
  find(text, { clipping: { language } }) {
    const verdict = { fate: 'metadata', rule: this.name, role: 'author' } as const;
    const folded = foldPhrase(text);
    for (const { index, 0: border } of bordersAfterName(text, folded, language)) {
      const to = index + border.length;
      if (isName(text.slice(0, index), language) && isDate(text.slice(to), language))
        return { from: 0, to, verdict };
    }
    for (const { index, 0: border } of bordersBeforeName(text, folded, language)) {
      const from = index + border.length;
      if (isDate(text.slice(0, index), language) && isName(text.slice(from), language))
        return { from, to: text.length, verdict };
    }
    return undefined;
  },
};

function bordersAfterName(text: string, folded: string, language: Language): RegExpExecArray[] {
  if (!beginsLikeByline(folded, language)) return [];
  const own = ownBylines(language);
  const borders = matchesOf(text, AFTER_NAME);
  return own ? [...borders, ...matchesOf(text, own.borderAfter)] : borders;
}

function bordersBeforeName(text: string, folded: string, language: Language): RegExpExecArray[] {
  const borders = namesSomebody(folded) ? matchesOf(text, BEFORE_NAME) : [];
  const own = ownBylines(language);
  return own?.holdsWords(folded) ? [...borders, ...matchesOf(text, own.borderBefore)] : borders;
}

const agencies = eitherOf(agencyNames);
/** Matches the beginning of `(©AFP / 3 mai 2021 16h42)` and `© Reuters, 3 May 2021`, not of `(© Anne Vasseur / 2021)`. */
const AGENCY_BEFORE = new RegExp(
  `^(?:\\( ?)?(?:©|\\([cC]\\)) ?(?:${agencies})(?: ?[/|,–—-] ?| (?=\\d))`,
  'u',
);

/** Sets the agency apart from the date in a line that holds nothing else, as agencies sign their texts. */
export const agencyDate: CutRule = {
  byText: true,
  name: 'agency-line',
  title: 'Name of the agency',
  reason: 'The line names the news agency that the text comes from; it is kept as metadata.',
  signs: '©)',
  longest: LONGEST,
  find(text, { clipping: { language } }) {
    const to = AGENCY_BEFORE.exec(text)?.[0].length;
    if (to === undefined || !isDate(text.slice(to), language)) return undefined;
    return { from: 0, to, verdict: { fate: 'metadata', rule: this.name, role: 'agency' } };
  },
};

function isName(text: string, language: Language): boolean {
  return isByline(text, foldPhrase(text), language);
}

function isDate(text: string, language: Language): boolean {
  return /\d/.test(text) && saysDate(text, foldPhrase(text), language); // «3 mai», not «mai»
}
