import type { Clipping, Line } from '../model.ts';
import { unmended } from './mended.ts';
import { keptByCompiler } from './owner-rules.ts';
import { type Passage, pieceOf } from './passage.ts';
import { wrappedGroups } from './wrapped-lines.ts';

/** The clipping's lines that are not blank, each a passage; lines that were wrapped make one passage together. */
export function readPassages(clipping: Clipping): Passage[] {
  const passages: Passage[] = [];
  let gapBefore = true;
  for (const group of wrappedGroups(clipping)) {
    const passage = passageOf(clipping, group, gapBefore);
    if (passage) passages.push(passage);
    gapBefore = passage === undefined;
  }
  return passages;
}

function passageOf(clipping: Clipping, group: readonly Line[], gapBefore: boolean): Passage | undefined {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return undefined;
  const end = last.start + last.text.length;
  const { keep } = clipping.sidecar;
  const whole: Passage = {
    start: first.start,
    end,
    line: first.number,
    mended: unmended(clipping.text.slice(first.start, end)),
    gapBefore,
    kept: group.some((line) => keptByCompiler(keep, line.number, line.text)),
    ...(first.markup ? { markup: first.markup } : {}),
  };
  return pieceOf(whole, 0, end - first.start);
}
