import { isFigure } from '../language/letters.ts';
import { mayReturn, reopen } from './announced-lists.ts';
import { endsSentence } from './line-shape.ts';
import { type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Matches the number and the sign of `2 - Le Bal` and `10. La salle`; not of `2 000 spectateurs` nor `1.5 million`. */
const NUMBERED = /^(\d{1,2}) ?([-–—.)]) ?(?=\p{L})/u;

/** Most lines of an entry that is taken back whole because the next one stands. */
const LINES_OF_ENTRY = 4;

/** How many passages may stand between one numbered entry and the next. */
const FARTHEST = 40;

/**
 * Takes back a numbered entry that the learned rule removed though the one before it stayed, with the sentence below
 * it: the entries of one list stand together.
 */
export function keepNumberedEntries({ passages }: Page): void {
  let last: { number: number; sign: string; index: number } | undefined;
  passages.forEach((passage, index) => {
    const match = numberOf(passage);
    if (!match) return;
    const [, figures, sign = ''] = match;
    const number = Number(figures);
    const goesOn = last?.number === number - 1 && last.sign === sign && index - last.index <= FARTHEST;
    if (passage.verdict && !goesOn) return;
    if (passage.verdict) keepEntry(passages, index);
    if (goesOn && last && index - last.index <= LINES_OF_ENTRY + 1)
      for (const line of passages.slice(last.index + 1, index)) if (endsSentence(textOf(line))) reopen(line);
    last = { number, sign, index };
  });
}

function numberOf(passage: Passage): RegExpExecArray | null {
  const text = textOf(passage);
  return isFigure(text.charCodeAt(0)) && mayReturn(passage) ? NUMBERED.exec(text) : null;
}

function keepEntry(passages: readonly Passage[], index: number): void {
  const passage = passages[index];
  if (passage) reopen(passage);
  const below = passages.slice(index + 1).find(({ verdict }) => !isCaption(verdict));
  if (below && mayReturn(below) && endsSentence(textOf(below))) reopen(below);
}

function isCaption(verdict: Passage['verdict']): boolean {
  return verdict?.fate === 'body' && verdict.kind === 'caption';
}
