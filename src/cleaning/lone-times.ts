import { inOneForm, type Passage } from './passage.ts';
import type { Explained, Page } from './rule.ts';

/** Takes out times that no entry follows: of the page's own lists of news, or of a video. */
export const loneTime: Explained = {
  name: 'lone-time',
  title: 'Time without an entry',
  reason: 'The line is a time, and no entry of a live report stands below it.',
};

/**
 * Takes out the times that were held for those of a live report where what stands right below was taken out, or
 * nothing stands there.
 */
export function dropLoneTimes({ clipping, passages }: Page): void {
  if (clipping.sidecar.rulesOff.includes(loneTime.name)) return;
  passages.forEach((passage, i) => {
    if (isTimeAlone(passage) && !isKept(passages[i + 1]))
      passage.verdict = inOneForm({ fate: 'removed', rule: loneTime.name });
  });
}

function isTimeAlone({ verdict, kept }: Passage): boolean {
  return verdict?.fate === 'body' && verdict.kind === 'update' && verdict.update === null && !kept;
}

function isKept(passage: Passage | undefined): boolean {
  if (!passage || passage.verdict === undefined) return passage !== undefined;
  return passage.verdict.fate === 'body' && !isTimeAlone(passage);
}
