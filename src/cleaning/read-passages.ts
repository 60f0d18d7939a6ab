import type { Clipping, Line } from '../model.ts';
import { unmended } from './mended.ts';
import { keptByCompiler } from './owner-rules.ts';
import { type Passage, pieceOf } from './passage.ts';

/** The clipping's lines that are not blank, each a passage. */
export function readPassages(clipping: Clipping): Passage[] {
  const passages: Passage[] = [];
  let gapBefore = true;
  for (const line of clipping.lines) {
    const passage = passageOf(clipping, line, gapBefore);
    if (passage) passages.push(passage);
    gapBefore = passage === undefined;
  }
  return passages;
}

function passageOf(clipping: Clipping, line: Line, gapBefore: boolean): Passage | undefined {
  const whole: Passage = {
    start: line.start,
    end: line.start + line.text.length,
    line: line.number,
    mended: unmended(line.text),
    gapBefore,
    kept: keptByCompiler(clipping.sidecar.keep, line.number, line.text),
    ...(line.markup ? { markup: line.markup } : {}),
  };
  return pieceOf(whole, 0, line.text.length);
}
