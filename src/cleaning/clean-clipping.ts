import type { CleanArticle, Clipping } from '../model.ts';
import { readFacts } from './article-facts.ts';
import { findRemarks } from './find-remarks.ts';
import { judgePassages } from './judge-passages.ts';
import { writeLedger } from './ledger.ts';
import { MOST_PASSAGES } from './not-article-text.ts';
import { copyOf, type Passage, pieceOf, textOf, withText } from './passage.ts';
import { isQuotedMail } from './quoted-mail.ts';
import { readPassages } from './read-passages.ts';
import { BLOCK_MARK, markOf } from './repair-markup.ts';
import { repair } from './repair-rules.ts';
import type { Habits } from './rule.ts';
import { tidyMarkers } from './update-markers.ts';

/**
 * Cleans a clipping: every character of it ends in a block, or in the ledger with the rule that took it out.
 * Cleaning the cleaned text again changes nothing.
 */
export function cleanClipping(clipping: Clipping): CleanArticle {
  const passages = tidyMarkers(settle(clipping, mendedPassages(clipping)));
  const books = writeLedger(clipping, passages);
  return {
    clipping,
    ...books,
    ...readFacts(clipping, passages, books.blocks),
    ...findRemarks(books.blocks, books.ledger),
  };
}

/** Most rounds of judging; in practice two or three are enough. */
const MOST_ROUNDS = 8;

/**
 * Judges the passages, then again what was kept, without what was removed around it, until nothing more changes:
 * a line that only its neighbours held up goes with them.
 */
function settle(clipping: Clipping, all: readonly Passage[]): Passage[] {
  let passages = judgePassages(clipping, all);
  if (isSettled(passages, all)) return passages;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const kept = passages.filter(stays);
    const again = judgePassages(clipping, kept.map(reopened));
    if (again.length === kept.length && again.every(stays)) return replaceKept(passages, again);
    passages = replaceKept(passages, again);
  }
  return passages;
}

/** Whether one round was enough: nothing left, and blank lines, which another round takes for granted, play no part. */
function isSettled(passages: readonly Passage[], all: readonly Passage[]): boolean {
  if (passages.length !== all.length || !passages.every(stays)) return false;
  return all.length > MOST_PASSAGES || all.every((p) => p.gapBefore);
}

function stays(passage: Passage): boolean {
  const { verdict } = passage;
  return verdict?.fate === 'body' || (verdict?.fate === 'metadata' && verdict.role === 'title');
}

/** The passage for another round; what only the last rules took for a paragraph need not be asked about its words. */
function reopened(passage: Passage): Passage {
  const rule = passage.verdict?.rule;
  const open = copyOf(passage);
  open.verdict = undefined;
  open.gapBefore = true;
  open.passed = rule === 'paragraph' || rule === 'crosshead';
  return open;
}

/** Puts the newly judged passages in the places of those that were kept; both lists ascend. */
function replaceKept(passages: readonly Passage[], again: readonly Passage[]): Passage[] {
  return [...passages.filter((p) => !stays(p)), ...again].sort((a, b) => a.start - b.start);
}

/** The clipping's passages with their text repaired, before anything is judged. */
export function mendedPassages(clipping: Clipping): Passage[] {
  const habits = habitsOf(clipping);
  const { rulesOff } = clipping.sidecar;
  return readPassages(clipping).flatMap((passage) => {
    if (passage.line <= clipping.frontMatterLines || passage.columns) return [passage];
    const mended = repair(passage.mended, habits, rulesOff);
    const mark = habits.markdown && !rulesOff.includes(BLOCK_MARK) ? markOf(textOf(passage)) : undefined;
    const whole = withText(passage, mended);
    whole.mark = mark;
    return pieceOf(whole, 0, mended.text.length) ?? [];
  });
}

/** The apostrophe that the clipping uses more often, and its language. */
function habitsOf(clipping: Clipping): Habits {
  const head = clipping.text.slice(0, 100_000);
  const curly = head.split('’').length;
  const straight = head.split("'").length;
  return {
    language: clipping.language,
    apostrophe: curly >= straight ? '’' : "'",
    markdown: clipping.format === 'markdown',
    saved: clipping.format === 'html',
    quoted: isQuotedMail(clipping),
  };
}
