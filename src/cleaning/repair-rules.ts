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

/** The rules that the characters of a text call for, a bit each. */
function calledFor(text: string): number {
  let rules = 0;
  for (let at = 0; at < text.length; at++) rules |= SIGNS[text.charCodeAt(at)] ?? 0;
  return rules;
}

/** Makes every repair until none is left to make (a mended space can bring a broken mark to light). */
export function repair(mended: Mended, habits: Habits, rulesOff: readonly string[]): Mended {
  let current = mended;
  let called = calledFor(current.text);
  for (let round = 0; round < 4; round++) {
    const before = current.text;
    repairRules.forEach((rule, i) => {
      if ((rule.signs !== undefined && !(called & (1 << i))) || rulesOff.includes(rule.name)) return;
      const next = mend(current, rule.edits(current.text, habits), rule.name);
      if (next !== current) called = calledFor(next.text);
      current = next;
    });
    if (current.text === before) break;
  }
  return current;
}
