import type { Block, Clipping, LedgerEntry, Repair } from '../model.ts';
import { explain } from './explain-rules.ts';
import { lineAt, type Passage } from './passage.ts';

/** Blocks, repairs and the ledger: what the judged passages come to, in the order of the clipping. */
export function writeLedger(
  clipping: Clipping,
  passages: readonly Passage[],
): { blocks: Block[]; ledger: LedgerEntry[]; repairs: Repair[] } {
  const blocks: Block[] = [];
  const ledger: LedgerEntry[] = [];
  const repairs: Repair[] = [];
  let written = 0;
  for (const passage of passages) {
    writeGap(ledger, clipping, written, passage.start);
    if (passage.verdict?.fate === 'body') writeBody(clipping, passage, { blocks, ledger, repairs });
    else writeLines(ledger, clipping, passage);
    written = passage.end;
  }
  writeGap(ledger, clipping, written, clipping.text.length);
  return { blocks, ledger, repairs };
}

function writeGap(ledger: LedgerEntry[], clipping: Clipping, from: number, to: number): void {
  if (from === to) return;
  const gap = clipping.text.slice(from, to);
  const blank = gap.length - gap.trimStart().length;
  if (blank > 0) ledger.push({ fate: 'blank', line: lineAt(clipping, from), text: gap.slice(0, blank) });
  const text = gap.slice(blank);
  if (text !== '') {
    const line = lineAt(clipping, from + blank);
    const { name: rule, reason } = explain(QUOTE_SIGNS.test(text) ? 'mail-quote' : 'control-debris');
    ledger.push({ fate: 'removed', line, text, rule, reason });
  }
}

/** Matches `> ` and `>\n> > `, not `\u00ad`. */
const QUOTE_SIGNS = /^[\s>]+$/;

interface Books {
  blocks: Block[];
  ledger: LedgerEntry[];
  repairs: Repair[];
}

function writeBody(clipping: Clipping, passage: Passage, books: Books): void {
  const { verdict, mended } = passage;
  if (verdict?.fate !== 'body') return;
  const id = `p${books.blocks.length + 1}`;
  const first = lineAt(clipping, passage.start);
  const last = lineAt(clipping, Math.max(passage.start, passage.end - 1));
  const update = verdict.update === undefined ? {} : { update: verdict.update };
  books.blocks.push({ id, kind: verdict.kind, text: mended.text, lines: [first, last], ...update });
  for (const piece of byLine(clipping, passage)) {
    books.ledger.push({ fate: 'body', line: piece.line, length: piece.text.length, block: id });
  }
  let shift = 0;
  for (const { at, before, after, rule } of mended.mendings) {
    const line = lineAt(clipping, passage.start + at + shift);
    books.repairs.push({ block: id, line, at, before, after, rule, reason: explain(rule).reason });
    shift += before.length - after.length;
  }
}

function writeLines(ledger: LedgerEntry[], clipping: Clipping, passage: Passage): void {
  const { verdict } = passage;
  if (!verdict || verdict.fate === 'body') return;
  for (const { line, text } of byLine(clipping, passage)) {
    if (verdict.fate === 'metadata')
      ledger.push({ fate: 'metadata', line, text, rule: verdict.rule, role: verdict.role });
    else
      ledger.push({
        fate: 'removed',
        line,
        text,
        rule: verdict.rule,
        reason: verdict.reason ?? explain(verdict.rule).reason,
      });
  }
}

/**
 * The passage's raw text by the lines of the clipping that it stands on, terminators included. What was cut from lines
 * that had been joined may begin below the line of the whole.
 */
function byLine(clipping: Clipping, passage: Passage): { line: number; text: string }[] {
  const pieces: { line: number; text: string }[] = [];
  for (let at = passage.start, line = lineAt(clipping, at); at < passage.end; line++) {
    const next = clipping.lines[line]?.start ?? passage.end;
    const end = Math.min(next, passage.end);
    pieces.push({ line, text: clipping.text.slice(at, end) });
    at = end;
  }
  return pieces;
}
