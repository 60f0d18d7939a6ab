import { type Mended, mend } from './mended.ts';
import { encodingRepairs } from './repair-encoding.ts';
import { markupRepairs } from './repair-markup.ts';
import { quotationRepairs } from './repair-quotation-marks.ts';
import { spacingRepairs } from './repair-spacing.ts';
import type { Habits, RepairRule } from './rule.ts';

/** All repairs in the order in which they are made: characters first, then marks, then spaces. */
export const repairRules: readonly RepairRule[] = [
  ...encodingRepairs,
  ...markupRepairs,
  ...quotationRepairs,
  ...spacingRepairs,
];

/** Makes every repair until none is left to make (a mended space can bring a broken mark to light). */
export function repair(mended: Mended, habits: Habits, rulesOff: readonly string[]): Mended {
  let current = mended;
  for (let round = 0; round < 4; round++) {
    const before = current.text;
    for (const rule of repairRules) {
      if (rulesOff.includes(rule.name)) continue;
      current = mend(current, rule.edits(current.text, habits), rule.name);
    }
    if (current.text === before) break;
  }
  return current;
}
