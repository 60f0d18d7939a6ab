import pc from 'picocolors';
import type { Block, BlockId, DatedArticle, LedgerEntry, Repair } from '../src/model.ts';
import { printable } from './command.ts';

/**
 * A clipping with its cleaning, for a terminal: each stretch on a line of its own, with the number of its line;
 * what was removed struck through (and marked with − where there is no colour) with the rule that did it.
 */
export function explainCleaning(article: DatedArticle): string {
  const { clipping, title, publication } = article;
  const removed = article.ledger.filter((entry) => entry.fate === 'removed').length;
  const head = [
    pc.bold(printable(clipping.file)),
    `headline   ${oneLine(title.text)} ${pc.dim(`(${title.basis})`)}`,
    `outlet     ${article.outlet ? `${oneLine(article.outlet.text)} ${pc.dim(`(${article.outlet.basis})`)}` : 'not stated'}`,
    `published  ${publication.edtf || 'unknown'} ${pc.dim(`(${publication.certainty}, ${publication.basis})`)}`,
    `cleaning   ${article.blocks.length} blocks, ${removed} removed, ${article.repairs.length} mended`,
  ];
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const repairs = repairsByBlock(article.repairs);
  const body = article.ledger.flatMap((entry) => explainEntry(entry, blocks, repairs));
  return `${head.join('\n')}\n\n${body.join('\n')}\n\n`;
}

function repairsByBlock(repairs: readonly Repair[]): Map<BlockId, Repair[]> {
  const byBlock = new Map<BlockId, Repair[]>();
  for (const repair of repairs) {
    const known = byBlock.get(repair.block);
    if (known) known.push(repair);
    else byBlock.set(repair.block, [repair]);
  }
  return byBlock;
}

function explainEntry(
  entry: LedgerEntry,
  blocks: ReadonlyMap<BlockId, Block>,
  repairs: ReadonlyMap<BlockId, readonly Repair[]>,
): string[] {
  const number = pc.dim(String(entry.line).padStart(5));
  if (entry.fate === 'blank') return [];
  if (entry.fate === 'removed') {
    return [`${number} − ${pc.strikethrough(pc.red(oneLine(entry.text)))} ${pc.dim(`← ${entry.rule}`)}`];
  }
  if (entry.fate === 'metadata') {
    return [`${number} ∙ ${pc.cyan(oneLine(entry.text))} ${pc.dim(`← ${entry.role} (${entry.rule})`)}`];
  }
  const block = blocks.get(entry.block);
  if (!block || block.lines[0] !== entry.line) return [];
  const kind = block.kind === 'paragraph' ? '' : pc.dim(` [${block.kind}]`);
  const text =
    block.kind === 'heading' || block.kind === 'update'
      ? pc.bold(printable(block.text))
      : printable(block.text);
  return [`${number}   ${text}${kind}`, ...explainRepairs(repairs.get(entry.block) ?? [])];
}

/** The same mending of a block stands once, with how often it was made. */
function explainRepairs(repairs: readonly Repair[]): string[] {
  const times = new Map<string, number>();
  for (const { before, after, rule } of repairs) {
    const change =
      before === after ? 'split here' : `${pc.red(visible(before))} → ${pc.green(visible(after))}`;
    const line = `      ~ ${change} ${pc.dim(`← ${rule}`)}`;
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  return [...times].map(([line, count]) => (count === 1 ? line : `${line} ${pc.dim(`× ${count}`)}`));
}

/** Text in quotation marks with every sign that cannot be seen as its code: a no-break space is `U+00A0`. */
function visible(text: string): string {
  const signs = text.replace(/[^\P{C}]|[^\P{Z} ]/gu, (sign) => `U+${hex(sign)}`);
  return text === '' ? 'nothing' : `«${signs}»`;
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
