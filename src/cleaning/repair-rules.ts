import { isCapital } from '../language/letters.ts';
import { type Mended, mend } from './mended.ts';
import { mailQuote } from './quoted-mail.ts';
import { encodingRepairs } from './repair-encoding.ts';
import { markupRepairs } from './repair-markup.ts';
import { quotationRepairs } from './repair-quotation-marks.ts';
import { spacingRepairs } from './repair-spacing.ts';
import type { Habits, RepairRule } from './rule.ts';

/** All repairs in the order in which they are made: characters first, then marks, then spaces. */
export const repairRules: readonly RepairRule[] = [
  mailQuote,
  ...encodingRepairs,
  ...markupRepairs,
  ...quotationRepairs,
  ...spacingRepairs,
];

/** For every UTF-16 code unit the rules that it is a sign of, a bit each. */
const SIGNS = new Uint32Array(0x10000);
repairRules.forEach(({ signs = '' }, i) => {
  for (let at = 0; at < signs.length; at++)
    SIGNS[signs.charCodeAt(at)] = (SIGNS[signs.charCodeAt(at)] ?? 0) | (1 << i);
});

const SPACE = 0x20;

/** The rules of which something is true, a bit each. */
function rulesWith(isTrue: (rule: RepairRule) => boolean): number {
  return repairRules.reduce((all, rule, i) => (isTrue(rule) ? all | (1 << i) : all), 0);
}

/** The rules that two plain spaces are a sign of, and those that are asked of every text. */
const onWideSpace = rulesWith(({ wideSpace }) => wideSpace === true);
const always = rulesWith(({ signs }) => signs === undefined);
/** The rules for which a sign counts in one place alone. */
const behindSpace = rulesWith(({ signsStand }) => signsStand === 'behind-space');
const beforeCapital = rulesWith(({ signsStand }) => signsStand === 'before-capital');

/** The rules that the characters of a text call for, a bit each. */
function calledFor(text: string): number {
  let rules = always;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const called = SIGNS[code] ?? 0;
    if (called !== 0) rules |= called & ~notCalledHere(before, text.charCodeAt(at + 1));
    else if (code === SPACE && before === SPACE) rules |= onWideSpace;
    before = code;
  }
  return rules;
}

/** The rules for which no sign counts between two characters. */
function notCalledHere(before: number, next: number): number {
  return (before === SPACE ? 0 : behindSpace) | (opensSentence(next) ? 0 : beforeCapital);
}

/** Whether a sentence may open with it: a capital, the first half of a historic one, or a quotation mark. */
function opensSentence(code: number): boolean {
  return (
    isCapital(code) || code === GUILLEMET || code === QUOTATION_MARK || (code >= 0xd800 && code < 0xdc00)
  );
}

const GUILLEMET = 0xab; // «
const QUOTATION_MARK = 0x201c; // “

/** Makes every repair until none is left to make (a mended space can bring a broken mark to light). */
export function repair(mended: Mended, habits: Habits, rulesOff: readonly string[]): Mended {
  let current = mended;
  let called = calledFor(current.text);
  if (called === 0) return mended;
  for (let round = 0; round < 4; round++) {
    const before = current.text;
    for (let left = called, i = 0; left !== 0; left >>>= 1, i++) {
      const rule = repairRules[i];
      if ((left & 1) === 0 || !rule || rulesOff.includes(rule.name)) continue;
      const next = mend(current, rule.edits(current.text, habits), rule.name);
      if (next === current) continue;
      current = next;
      called = calledFor(current.text);
      left = called >>> i;
    }
    if (current.text === before) break;
  }
  return current;
}
