import { copyOf, inOneForm, isRunningText, type Passage, pieceOf, signsOf, textOf } from './passage.ts';
import type { Asked, CutRule, Page, PassageRule } from './rule.ts';
import { bitsOf } from './text-signs.ts';

/** The rule that always answers cannot be switched off: every passage needs a fate. */
const LAST_RESORT = 'paragraph';

/** Rules that guess from a line's place in a dump of text; a saved page's structure knows better. */
const GUESSES_OF_PLACE = new Set(['url-alone', 'embedded-post', 'site-name', 'date-line']);

/** Whether a saved page's own markup holds the passage for running text of the article. */
export function isVouchedFor({ markup }: Passage): boolean {
  return markup?.main === true && markup.element !== 'heading';
}

/** A rule with what is looked at before it is asked. */
export interface Question<Rule extends Asked> {
  rule: Rule;
  /** Signs of a text that it is asked about, a bit each. */
  signs: number;
  longest: number;
  byText: boolean;
  guessesPlace: boolean;
}

/** Longer than any text; a small number for the engine, as all the others are. */
const LONGEST_TEXT = 2 ** 30 - 1;

/** The rules made ready to be asked, in their order. */
export function inOrder<Rule extends Asked>(rules: readonly Rule[]): readonly Question<Rule>[] {
  return rules.map((rule) => ({
    rule,
    signs: bitsOf(rule.signs),
    longest: rule.longest ?? LONGEST_TEXT,
    byText: rule.byText === true,
    guessesPlace: GUESSES_OF_PLACE.has(rule.name),
  }));
}

/** The questions that the compiler has not switched off for the page. */
function askedOf<Rule extends Asked>(page: Page, questions: readonly Question<Rule>[]) {
  const { rulesOff } = page.clipping.sidecar;
  return rulesOff.length === 0 ? questions : questions.filter(({ rule }) => !isOff(page, rule.name));
}

function isOff(page: Page, name: string): boolean {
  const { rulesOff } = page.clipping.sidecar;
  return rulesOff.length > 0 && name !== LAST_RESORT && rulesOff.includes(name);
}

/** Whether the rule may have something to say of a passage whose text has this length and holds these signs. */
function isFor(question: Question<Asked>, { passed }: Passage, length: number, held: number): boolean {
  return (question.signs & held) !== 0 && length <= question.longest && !(passed && question.byText);
}

/** Asks the rules in order about each passage that is still open; the first that answers decides. */
export function judge(page: Page, questions: readonly Question<PassageRule>[], kept = false): void {
  const asked = askedOf(page, questions);
  const { passages } = page;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (!passage || passage.verdict || (passage.kept && !kept)) continue;
    const vouchedFor = isVouchedFor(passage);
    const { length } = textOf(passage);
    const held = signsOf(passage);
    for (const question of asked) {
      if (!isFor(question, passage, length, held) || (vouchedFor && question.guessesPlace)) continue;
      const verdict = question.rule.judge(passage, page, index);
      if (!verdict || isOff(page, verdict.rule)) continue;
      passage.verdict = inOneForm(verdict);
      break;
    }
  }
}

/** Asks the rules about each passage that is still open and notes the first answer, without deciding. */
export function suspect(page: Page, questions: readonly Question<PassageRule>[]): void {
  const asked = askedOf(page, questions);
  const { passages } = page;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    if (!passage) continue;
    passage.suspected = undefined;
    if (passage.verdict || isVouchedFor(passage)) continue;
    const { length } = textOf(passage);
    const held = signsOf(passage);
    for (const question of asked) {
      const verdict = isFor(question, passage, length, held) && question.rule.judge(passage, page, index);
      if (!verdict) continue;
      passage.suspected = inOneForm(verdict);
      break;
    }
  }
}

/** Parts passages where a rule finds a stretch with a fate of its own; pieces are looked at again. */
export function cut(page: Page, questions: readonly Question<CutRule>[]): Passage[] {
  const asked = askedOf(page, questions);
  const all: Passage[] = [];
  for (let index = 0; index < page.passages.length; index++) {
    const passage = page.passages[index];
    if (!passage) continue;
    if (passage.verdict || passage.kept) all.push(passage);
    else cutOne(passage, page, index, asked, MOST_CUTS, all);
  }
  return all;
}

/** So often at most a passage is cut within each other. */
const MOST_CUTS = 6;

/** Adds the passage, or its pieces, to those that are there. */
function cutOne(
  passage: Passage,
  page: Page,
  index: number,
  questions: readonly Question<CutRule>[],
  left: number,
  all: Passage[],
): void {
  const text = textOf(passage);
  const held = signsOf(passage);
  for (const question of left === 0 ? [] : questions) {
    const found = isFor(question, passage, text.length, held) && question.rule.find(text, page, index);
    if (!found) continue;
    const middle = pieceOf(passage, found.from, found.to);
    if (!middle) continue;
    const before = pieceOf(passage, 0, found.from);
    const after = pieceOf(passage, found.to, text.length);
    const settled = copyOf(middle);
    settled.verdict = inOneForm(found.verdict);
    if (before) cutOne(before, page, index, questions, left - 1, all);
    all.push(settled);
    if (after) cutOne(after, page, index, questions, left - 1, all);
    return;
  }
  all.push(passage);
}

/** Finds out anew where the sentences of the article begin and end among the passages still open. */
export function survey(page: Page): void {
  const open = (p: Passage): boolean => p.verdict === undefined && isRunningText(p);
  page.firstSentences = page.passages.findIndex(open);
  page.lastSentences = page.passages.findLastIndex(open);
  page.endSign = endSign(page);
  page.tailIsList = isTailList(page);
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
    if (/\d/.test(textOf(passage).slice(0, 200))) numbered++; // «12 mai», not «mai»
  }
  return lines >= LEAST_LIST && numbered >= LIST_SHARE * lines;
}

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
