import { AccountingError } from '../errors.ts';
import type { BlockId, CleanArticle, Repair } from '../model.ts';
import { rawOffset, undo } from './mended.ts';

/**
 * Gives back the clipping's text, character for character, from the blocks, the repairs and the ledger alone:
 * each block's repairs are undone, and its body entries take their lengths from the result in ledger order.
 */
export function restoreText(article: Pick<CleanArticle, 'blocks' | 'ledger' | 'repairs'>): string {
  return joinEntries(article.ledger, rawTexts(article));
}

/** The text of each block as it was received. */
function rawTexts({ blocks, repairs }: Pick<CleanArticle, 'blocks' | 'repairs'>): Map<BlockId, string> {
  const byBlock = repairsByBlock(repairs);
  return new Map(blocks.map((b) => [b.id, undo(b.text, byBlock.get(b.id) ?? [])]));
}

function joinEntries(ledger: CleanArticle['ledger'], raw: ReadonlyMap<BlockId, string>): string {
  const taken = new Map<BlockId, number>();
  const parts: string[] = [];
  for (const entry of ledger) {
    if (entry.fate !== 'body') {
      parts.push(entry.text);
      continue;
    }
    const from = taken.get(entry.block) ?? 0;
    parts.push((raw.get(entry.block) ?? '').slice(from, from + entry.length));
    taken.set(entry.block, from + entry.length);
  }
  return parts.join('');
}

/** Throws AccountingError unless the article gives back its clipping's text exactly and uses every block up. */
export function checkAccounting(article: CleanArticle): void {
  const { file, text } = article.clipping;
  const raw = rawTexts(article);
  const restored = joinEntries(article.ledger, raw);
  if (restored !== text) {
    let at = 0;
    while (at < text.length && text[at] === restored[at]) at++;
    throw new AccountingError(file, `differs from character ${at} on, ${restored.length} for ${text.length}`);
  }
  const booked = new Map<BlockId, number>();
  for (const entry of article.ledger) {
    if (entry.fate === 'body') booked.set(entry.block, (booked.get(entry.block) ?? 0) + entry.length);
  }
  for (const block of article.blocks) {
    if (booked.get(block.id) !== raw.get(block.id)?.length)
      throw new AccountingError(file, `block ${block.id} is not accounted for`);
  }
}

/** The offset in Clipping.text of an offset in a block's finished text; inside a repair, where the repair begins. */
export function sourceOffset(article: CleanArticle, block: BlockId, offset: number): number {
  const repairs = article.repairs.filter((r) => r.block === block);
  let left = rawOffset(repairs, offset);
  let at = 0;
  let last = 0;
  for (const entry of article.ledger) {
    if (entry.fate !== 'body') {
      at += entry.text.length;
      continue;
    }
    if (entry.block === block) {
      if (left < entry.length) return at + left;
      left -= entry.length;
      last = at + entry.length;
    }
    at += entry.length;
  }
  return last + left;
}

function repairsByBlock(repairs: readonly Repair[]): Map<BlockId, Repair[]> {
  const byBlock = new Map<BlockId, Repair[]>();
  for (const repair of repairs) {
    const list = byBlock.get(repair.block);
    if (list) list.push(repair);
    else byBlock.set(repair.block, [repair]);
  }
  return byBlock;
}
