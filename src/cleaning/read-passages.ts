import { columnsOf } from '../language/columns.ts';
import type { Clipping, Line } from '../model.ts';
import { unmended } from './mended.ts';
import { keptByCompiler } from './owner-rules.ts';
import { type Passage, pieceOf } from './passage.ts';
import { linesAsWritten } from './quoted-mail.ts';
import { wrappedGroups } from './wrapped-lines.ts';

/** The clipping's lines that are not blank, each a passage; lines that were wrapped make one passage together.
 * Lines in two columns stay each by itself: joined, they would be read across. */
export function readPassages(clipping: Clipping): Passage[] {
  const passages: Passage[] = [];
  let gapBefore = true;
  const columns = mayHaveColumns(clipping) ? columnsOf(clipping.lines.map((l) => l.text)) : undefined;
  const inColumns = (line: number): boolean =>
    columns !== undefined && line > columns.first && line <= columns.last + 1;
  for (const group of wrappedGroups({ ...clipping, lines: linesAsWritten(clipping) }, inColumns)) {
    const passage = passageOf(clipping, group, gapBefore);
    if (passage) {
      passage.columns = inColumns(passage.line);
      passages.push(passage);
    }
    gapBefore = passage === undefined;
  }
  return passages;
}

/** Whether there is a gap between columns anywhere, which few texts have. */
function mayHaveColumns({ format, text }: Clipping): boolean {
  return format !== 'html' && (text.includes('   ') || text.includes('\t'));
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
    markup: first.markup,
    mark: undefined,
    columns: false,
    kept:
      keep.length > 0 &&
      group.some((line) => keptByCompiler(keep, line.number, clipping.lines[line.number - 1]?.text ?? '')),
    passed: false,
    suspected: undefined,
    verdict: undefined,
    sentences: undefined,
    folded: undefined,
    ownLook: undefined,
    signs: 0,
  };
  return pieceOf(whole, 0, end - first.start);
}
