import type { Block, CleanArticle } from '../model.ts';
import { unpairedMark } from './repair-quotation-marks.ts';

/** What a person should look at in the blocks, and what was left alone because mending it would be guessing. */
export function findRemarks(blocks: readonly Block[]): CleanArticle['remarks'] {
  const running = blocks.filter((b) => b.kind !== 'caption' && b.kind !== 'heading' && b.kind !== 'update');
  return running.flatMap((block, i) => {
    const message = unpairedMark(block.text, running[i + 1]?.text);
    return message === undefined ? [] : [{ block: block.id, message }];
  });
}
