import { foldPhrase } from '../language/lexicon.ts';
import { lexicons } from '../language/lexicons.ts';
import { eitherOf } from './either-of.ts';
import { isByline } from './head-rules.ts';
import { saysDate } from './line-rules.ts';
import { matchesOf } from './matches-of.ts';
import type { CutRule } from './rule.ts';

/** Longest line that holds a name and a date alone. */
const LONGEST = 160;

/** Matches the border of `Par Jeanne Martin, Le 3 mai 2021`, `By JANE DOE | 3 May` and `Par Jeanne Martin le 3 mai`. */
const AFTER_NAME = /\s*[,|·–—-]\s+|\s+(?=[Ll]e \d)/g;

const bylineWords = eitherOf(lexicons.flatMap((l) => l.bylineWords));
/** Matches the border of `Publié le 3 mai 2021 à 18h20 par Jeanne Martin`, not of `parti`. */
const BEFORE_NAME = new RegExp(`[\\s,|·–—-]+(?=(?:${bylineWords}) )`, 'giu');

/** Sets a name apart from the date in the same line: `Par Jeanne Martin, Le 3 mai 2021 à 05:00`. */
export const signedDate: CutRule = {
  byText: true,
  name: 'signed-date',
  title: 'Name of the author beside the date',
  reason: 'The line names who wrote the article and when; both are kept as metadata.',
  find(text) {
    if (text.length > LONGEST || !/\d/.test(text)) return undefined; // «le 3 mai», not «en mai»
    const verdict = { fate: 'metadata', rule: this.name, role: 'author' } as const;
    for (const { index, 0: border } of matchesOf(text, AFTER_NAME)) {
      const to = index + border.length;
      if (isName(text.slice(0, index)) && isDate(text.slice(to))) return { from: 0, to, verdict };
    }
    for (const { index, 0: border } of matchesOf(text, BEFORE_NAME)) {
      const from = index + border.length;
      if (isDate(text.slice(0, index)) && isName(text.slice(from))) return { from, to: text.length, verdict };
    }
    return undefined;
  },
};

function isName(text: string): boolean {
  return isByline(text, foldPhrase(text));
}

function isDate(text: string): boolean {
  return /\d/.test(text) && saysDate(text, foldPhrase(text)); // «3 mai», not «mai»
}
