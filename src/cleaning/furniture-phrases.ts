import { withoutMarks } from '../language/fold.ts';
import { isCapital, isFigure, isLetter } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { eitherOf } from './either-of.ts';
import { goesOnTelling } from './telling-sentence.ts';

/** A phrase with the rule that it stands for and the longest line that it may judge. */
interface Phrase {
  text: string;
  rule: string;
  longest: number;
}

const all = lexicons.flatMap((l) => l.chrome);
const whole = new Map<string, Phrase>();
/** By their first three letters, so that a line is compared with few of them. */
const starts = new Map<string, Phrase[]>();
const ends: Phrase[] = [];
const anywhere: Phrase[] = [];

/**
 * The phrase and the ways in which capitals without accents write it: `a lire aussi` for `À LIRE AUSSI` and
 * `A découvrir aussi`.
 */
function spellings(text: string): string[] {
  return [...new Set([text, withoutMarks(text.charAt(0)) + text.slice(1), withoutMarks(text)])];
}

const KEY = 3;
const LONGEST_WHOLE = 60;

for (const { rule, longest, ...phrases } of all) {
  for (const text of (phrases.whole ?? []).flatMap(spellings))
    if (!whole.has(text)) whole.set(text, { text, rule, longest });
  for (const text of (phrases.start ?? []).flatMap(spellings)) {
    const key = text.slice(0, KEY);
    starts.set(key, [...(starts.get(key) ?? []), { text, rule, longest }]);
  }
  ends.push(...(phrases.end ?? []).map((text) => ({ text, rule, longest })));
  anywhere.push(...(phrases.anywhere ?? []).map((text) => ({ text, rule, longest })));
}

/** Matches any phrase that may stand anywhere: one search where there would be dozens. */
const ANYWHERE = new RegExp(eitherOf(anywhere.map((p) => p.text)));

/** Whether a line begins with a phrase that ends there, or that is glued to a capital (`suivantLe`). */
export function beginsWith(text: string, folded: string, phrase: string): boolean {
  if (!folded.startsWith(phrase)) return false;
  const next = folded.charCodeAt(phrase.length);
  return !(isLetter(next) || isFigure(next)) || isCapital(text.charCodeAt(phrase.length));
}

/** Matches the signs after the words of `Partager :` and `Suivant »`, not letters. */
const TRAILING_SIGNS = /[\s:.!>»›…*]+$/u;

/** Matches the signs before the words of `>> À lire aussi`, `► Voir` and `🔗 Partager`, not letters nor quotation marks. */
const LEADING_SIGNS = /^[\s>→➡►▶▸•●■*·|–—\p{Emoji_Presentation}\p{Variation_Selector}-]+/u;

/** The rule of the first phrase that a line says, with or without the signs before its words, or nothing. */
export function furnitureRule(text: string, folded: string): string | undefined {
  const rule = ruleOf(text, folded);
  if (rule !== undefined || isLetter(folded.charCodeAt(0)) || !LEADING_SIGNS.test(folded)) return rule;
  return ruleOf(text.replace(LEADING_SIGNS, ''), folded.replace(LEADING_SIGNS, ''));
}

/** The words of a line: most end in a letter, so that nothing has to be taken off. */
function withoutSigns(folded: string): string {
  return isLetter(folded.charCodeAt(folded.length - 1)) ? folded : folded.replace(TRAILING_SIGNS, '');
}

function ruleOf(text: string, folded: string): string | undefined {
  const fits = (p: Phrase): boolean => text.length <= p.longest;
  const exact = folded.length <= LONGEST_WHOLE ? whole.get(withoutSigns(folded)) : undefined;
  if (exact && fits(exact)) return exact.rule;
  const start = starts.get(folded.slice(0, KEY))?.find((p) => fits(p) && beginsWith(text, folded, p.text));
  if (start && !goesOnTelling(folded, start.text, start.rule)) return start.rule;
  const inside = ANYWHERE.test(folded) ? anywhere.find((p) => fits(p) && folded.includes(p.text)) : undefined;
  return inside?.rule ?? ends.find((p) => fits(p) && folded.endsWith(p.text))?.rule;
}
