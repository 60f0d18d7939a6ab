import { withoutMarks } from '../language/fold.ts';
import { isCapital, isFigure, isLetter } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { moreFurniture } from '../language/more-furniture.ts';
import { wordTable } from '../language/word-table.ts';
import { holdsAny } from './holds-any.ts';
import { goesOnTelling } from './telling-sentence.ts';

/** A phrase with the rule that it stands for and the longest line that it may judge. */
interface Phrase {
  text: string;
  rule: string;
  longest: number;
}

const all = [...lexicons.flatMap((l) => l.chrome), ...moreFurniture];
const wholes = new Map<string, Phrase>();
/** By their first three letters, so that a line is compared with few of them. */
const beginnings = new Map<string, Phrase[]>();
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
    if (!wholes.has(text)) wholes.set(text, { text, rule, longest });
  for (const text of (phrases.start ?? []).flatMap(spellings)) {
    const key = text.slice(0, KEY);
    beginnings.set(key, [...(beginnings.get(key) ?? []), { text, rule, longest }]);
  }
  ends.push(...(phrases.end ?? []).map((text) => ({ text, rule, longest })));
  anywhere.push(...(phrases.anywhere ?? []).map((text) => ({ text, rule, longest })));
}

const wholeAt = wordTable(wholes);
const beginningsAt = wordTable(beginnings);
/** Whether any phrase stands in a line that may stand anywhere: one search where there would be dozens. */
const holdsPhrase = holdsAny(anywhere.map((p) => p.text));

/** Whether a line begins with a phrase that ends there, or that is glued to a capital (`suivantLe`). */
export function beginsWith(text: string, folded: string, phrase: string): boolean {
  if (!folded.startsWith(phrase)) return false;
  const next = folded.charCodeAt(phrase.length);
  return !(isLetter(next) || isFigure(next)) || isCapital(text.charCodeAt(phrase.length));
}

/** The signs after the words of `Partager :` and `Suivant »`. */
const TRAILING_SIGNS = ' :.!>»›…*';

/** Matches the signs before the words of `>> À lire aussi`, `► Voir` and `🔗 Partager`, not letters nor quotation marks. */
const LEADING_SIGNS = /^[\s>→➡►▶▸•●■*·|–—\p{Emoji_Presentation}\p{Variation_Selector}-]+/u;

/** The rule of the first phrase that a line says, with or without the signs before its words, or nothing. */
export function furnitureRule(text: string, folded: string): string | undefined {
  const rule = ruleOf(text, folded);
  if (rule !== undefined || isLetter(folded.charCodeAt(0)) || !LEADING_SIGNS.test(folded)) return rule;
  return ruleOf(text.replace(LEADING_SIGNS, ''), folded.replace(LEADING_SIGNS, ''));
}

/** Where the words of a folded line end, before the signs after them. */
function endOfWords(folded: string): number {
  let end = folded.length;
  if (isLetter(folded.charCodeAt(end - 1))) return end;
  while (end > 0 && TRAILING_SIGNS.includes(folded.charAt(end - 1))) end--;
  return end;
}

function ruleOf(text: string, folded: string): string | undefined {
  const fits = (p: Phrase): boolean => text.length <= p.longest;
  const exact = folded.length <= LONGEST_WHOLE ? wholeAt(folded, 0, endOfWords(folded)) : undefined;
  if (exact && fits(exact)) return exact.rule;
  const beginning = beginningsAt(folded, 0, Math.min(KEY, folded.length));
  const start = beginning?.find((p) => fits(p) && beginsWith(text, folded, p.text));
  if (start && !goesOnTelling(folded, start.text, start.rule)) return start.rule;
  const inside = holdsPhrase(folded) ? anywhere.find((p) => fits(p) && folded.includes(p.text)) : undefined;
  return inside?.rule ?? ends.find((p) => fits(p) && folded.endsWith(p.text))?.rule;
}
