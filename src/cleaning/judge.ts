import { mayDatePage } from './page-dates.ts';
import {
  copyOf,
  inOneForm,
  isRunningText,
  type Passage,
  pieceOf,
  signsOf,
  textOf,
  type Verdict,
} from './passage.ts';
import { askedOn, firstOf, isOff, type Questions, questionsFor } from './questions.ts';
import type { CutRule, Page, PassageRule } from './rule.ts';
import { bitsOf, FIGURES } from './text-signs.ts';

/** Whether a saved page's own markup holds the passage for running text of the article. */
export function isVouchedFor({ markup }: Passage): boolean {
  return markup?.main === true && markup.element !== 'heading';
}

/**
 * Asks the rules in order about each passage that is still open; the first that answers decides. Tells whether any was
 * decided.
 */
export function judge(page: Page, questions: Questions<PassageRule>, kept = false): boolean {
  const asked = askedOn(page, questions);
  if (asked === 0) return false;
  const { passages } = page;
  let decided = false;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (!passage || passage.verdict || (passage.kept && !kept)) continue;
    const verdict = answerTo(questions, asked, passage, page, index);
    if (!verdict) continue;
    passage.verdict = inOneForm(verdict);
    decided = true;
  }
  return decided;
}

/** The first answer to the questions that are asked, or nothing. */
function answerTo(
  questions: Questions<PassageRule>,
  asked: number,
  passage: Passage,
  page: Page,
  index: number,
): Verdict | undefined {
  let left = asked & questionsFor(questions, passage);
  if (isVouchedFor(passage)) left &= ~guessesAbout(questions, page, index);
  for (; left !== 0; left &= left - 1) {
    const verdict = questions.rules[firstOf(left)]?.judge(passage, page, index);
    if (verdict && !isOff(page, verdict.rule)) return verdict;
  }
  return undefined;
}

/** The rules that are not asked about a line for which the page's markup vouches: in its head a line may date the page. */
function guessesAbout(
  { guessesOfPlace, dateLine }: Questions<PassageRule>,
  page: Page,
  index: number,
): number {
  return dateLine !== 0 && mayDatePage(page, index) ? guessesOfPlace & ~dateLine : guessesOfPlace;
}

/** Asks the rules about each passage that is still open and notes the first answer, without deciding. */
export function suspect(page: Page, questions: Questions<PassageRule>): void {
  const asked = askedOn(page, questions);
  const { passages } = page;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (!passage) continue;
    const isOpen = !passage.verdict && !isVouchedFor(passage);
    const verdict = isOpen ? answerTo(questions, asked, passage, page, index) : undefined;
    passage.suspected = verdict && inOneForm(verdict);
  }
}

/**
 * Parts passages where a rule finds a stretch with a fate of its own; pieces are looked at again. Tells whether any
 * passage was parted.
 */
export function cut(page: Page, questions: Questions<CutRule>): boolean {
  const asked = askedOn(page, questions);
  const all: Passage[] = [];
  const { passages } = page;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (!passage) continue;
    if (passage.verdict || passage.kept) all.push(passage);
    else cutOne(passage, { page, index, questions, asked }, MOST_CUTS, all);
  }
  page.passages = all;
  return all.some((passage, i) => passage !== passages[i]);
}

/** So often at most a passage is cut within each other. */
const MOST_CUTS = 6;

/** What is asked about a passage that may be cut, and where it stands. */
interface Cutting {
  page: Page;
  index: number;
  questions: Questions<CutRule>;
  asked: number;
}

/** Adds the passage, or its pieces, to those that are there. */
function cutOne(passage: Passage, cutting: Cutting, cuts: number, all: Passage[]): void {
  const { page, index, questions, asked } = cutting;
  const text = textOf(passage);
  for (let left = cuts === 0 ? 0 : asked & questionsFor(questions, passage); left !== 0; left &= left - 1) {
    const found = questions.rules[firstOf(left)]?.find(text, page, index);
    const middle = found && pieceOf(passage, found.from, found.to);
    if (!middle) continue;
    const before = pieceOf(passage, 0, found.from);
    const after = pieceOf(passage, found.to, text.length);
    const settled = copyOf(middle);
    settled.verdict = inOneForm(found.verdict);
    if (before) cutOne(before, cutting, cuts - 1, all);
    all.push(settled);
    if (after) cutOne(after, cutting, cuts - 1, all);
    return;
  }
  all.push(passage);
}

/** Finds out anew where the sentences of the article begin and end among the passages still open. */
export function survey(page: Page): void {
  const { passages } = page;
  let first = 0;
  while (first < passages.length && !isOpenText(passages[first])) first++;
  let last = passages.length - 1;
  while (last >= 0 && !isOpenText(passages[last])) last--;
  page.firstSentences = last < 0 ? -1 : first;
  page.lastSentences = last;
  page.endSign = endSign(page);
  page.tailIsList = isTailList(page);
}

function isOpenText(passage: Passage | undefined): boolean {
  return passage !== undefined && passage.verdict === undefined && isRunningText(passage);
}

/** Whether most of the open lines below the last sentences hold a number. */
function isTailList({ passages, lastSentences }: Page): boolean {
  if (lastSentences < 0) return false;
  let lines = 0;
  let numbered = 0;
  for (let i = lastSentences + 1; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage || passage.verdict) continue;
    lines++;
    if ((signsOf(passage) & FIGURE) !== 0 && /\d/.test(textOf(passage).slice(0, 200))) numbered++; // «12 mai», not «mai»
  }
  return lines >= LEAST_LIST && numbered >= LIST_SHARE * lines;
}

const FIGURE = bitsOf(FIGURES);

/** So many lines, so many of them with a number, are a list rather than headlines. */
const LEAST_LIST = 5;
const LIST_SHARE = 0.6;

/** Words of a line below which only comments stand. */
const COMMENTS = /comment/i;

function endSign(page: Page): number {
  const { passages, firstSentences } = page;
  if (firstSentences < 0) return -1;
  let texts = 0;
  for (let i = firstSentences; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage) break;
    if (!passage.verdict && isRunningText(passage)) texts++;
    const rule = passage.verdict?.rule;
    if (rule === 'previous-next' && i >= passages.length - 12) return i;
    const comments = rule === 'comments' || (rule === 'counter' && COMMENTS.test(textOf(passage)));
    if (comments && texts >= 3) return i;
  }
  return -1;
}
