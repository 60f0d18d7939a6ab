import type { CleanArticle, Clipping } from '../model.ts';
import { readFacts } from './article-facts.ts';
import { findRemarks } from './find-remarks.ts';
import { judgePassages } from './judge-passages.ts';
import { writeLedger } from './ledger.ts';
import { MOST_PASSAGES } from './not-article-text.ts';
import { onlyNamed } from './only-named.ts';
import { type Passage, pieceOf, textOf, withText } from './passage.ts';
import { isQuotedMail } from './quoted-mail.ts';
import { readPassages } from './read-passages.ts';
import { BLOCK_MARK, markOf } from './repair-markup.ts';
import { repair } from './repair-rules.ts';
import { listedNames } from './rights-holders.ts';
import type { Habits } from './rule.ts';
import { timesIn } from './times-in.ts';
import { tidyMarkers } from './update-markers.ts';

/**
 * Cleans a clipping: every character of it ends in a block, or in the ledger with the rule that took it out.
 * Cleaning the cleaned text again changes nothing. A line that is the name of an outlet which the dossier lists is known.
 */
export function cleanClipping(clipping: Clipping, outlets: readonly string[] = []): CleanArticle {
  const listed = listedNames(outlets);
  const passages = tidyMarkers(judged(clipping, listed));
  const books = writeLedger(clipping, passages);
  const facts = readFacts(clipping, passages, books.blocks, listed);
  return {
    clipping,
    ...books,
    ...facts,
    ...findRemarks(books.blocks, books.ledger, facts.title.text, clipping.language),
  };
}

/** The passages with their fates; the compiler's own choices change those of the lines that they name. */
function judged(clipping: Clipping, outlets: ReadonlySet<string>): Passage[] {
  const { sidecar } = clipping;
  const asked = settle(clipping, mendedPassages(clipping), outlets);
  if (sidecar.keep.length === 0 && sidecar.drop.length === 0) return asked;
  const unasked = { ...clipping, sidecar: { ...sidecar, keep: [], drop: [] } };
  return onlyNamed(settle(unasked, mendedPassages(unasked), outlets), asked);
}

/** Most rounds of judging; in practice two or three are enough. */
const MOST_ROUNDS = 8;

/**
 * Judges the passages, then again what was kept, without what was removed around it, until nothing more changes:
 * a line that only its neighbours held up goes with them.
 */
function settle(clipping: Clipping, all: Passage[], outlets: ReadonlySet<string>): Passage[] {
  let passages = judgePassages(clipping, all, outlets);
  if (isSettled(passages, all)) return passages;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const kept = passages.filter(stays);
    const out = passages.filter((p) => !stays(p));
    kept.forEach(reopen);
    const again = judgePassages(clipping, kept, outlets);
    passages = inPlaces(out, again);
    if (again.length === kept.length && again.every(stays)) return passages;
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

/** Opens a passage for another round; what only the last rules took for a paragraph need not be asked about its words. */
function reopen(passage: Passage): void {
  const rule = passage.verdict?.rule;
  passage.verdict = undefined;
  passage.gapBefore = true;
  passage.passed = rule === 'paragraph' || rule === 'crosshead';
}

/** The passages of both lists, which ascend, in the order of the clipping. */
function inPlaces(out: readonly Passage[], again: readonly Passage[]): Passage[] {
  const all: Passage[] = [];
  let at = 0;
  for (const passage of again) {
    for (let next = out[at]; next && next.start < passage.start; next = out[at]) {
      all.push(next);
      at++;
    }
    all.push(passage);
  }
  return all.concat(out.slice(at));
}

/** The clipping's passages with their text repaired, before anything is judged. */
export function mendedPassages(clipping: Clipping): Passage[] {
  const habits = habitsOf(clipping);
  const { rulesOff } = clipping.sidecar;
  const hasMarks = habits.markdown && !rulesOff.includes(BLOCK_MARK);
  const all: Passage[] = [];
  for (const passage of readPassages(clipping)) {
    if (passage.line <= clipping.frontMatterLines || passage.columns) {
      all.push(passage);
      continue;
    }
    const mended = repair(passage.mended, habits, rulesOff);
    const whole = mended === passage.mended ? passage : withText(passage, mended);
    if (hasMarks) whole.mark = markOf(textOf(passage));
    const piece = pieceOf(whole, 0, mended.text.length);
    if (piece) all.push(piece);
  }
  return all;
}

/** The apostrophe that the clipping uses more often, and its language. */
function habitsOf(clipping: Clipping): Habits {
  const head = clipping.text.slice(0, 100_000);
  const straight = timesIn(head, "'");
  const isCurly = straight === 0 || timesIn(head, '’') >= straight;
  return {
    language: clipping.language,
    apostrophe: isCurly ? '’' : "'",
    markdown: clipping.format === 'markdown',
    saved: clipping.format === 'html',
    quoted: isQuotedMail(clipping),
  };
}
