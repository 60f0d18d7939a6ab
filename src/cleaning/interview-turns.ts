import { mayReturn, reopen } from './announced-lists.ts';
import { endsSentence } from './line-shape.ts';
import { notArticleText } from './not-article-text.ts';
import { isRunningText, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';
import { speakerIn } from './speakers.ts';

/** So many questions, each with an answer below it, make an interview. */
const FEWEST_QUESTIONS = 4;
/** Share of the questions that have an answer which ends as a sentence does. */
const ANSWERED = 0.75;
/** Share of the questions that nothing took out: a site's questions about itself all look like furniture. */
const BELIEVED = 0.3;
/** Longest question, in characters, and most paragraphs of an answer. */
const LONGEST_QUESTION = 300;
const MOST_PARAGRAPHS = 12;
/** Most paragraphs before the first question: below a whole article stand questions that the site answers about itself. */
const MOST_ABOVE = 3;
const LEAST_PARAGRAPH = 120;

/** Matches `Où étiez-vous ?` and `« Seul ? »`; not `Pourquoi ? Parce que.` nor `où ?`. */
const QUESTION = /^["«“—–-]?\s*\p{Lu}.*\?(?:\s*["»”])?$/su;

/**
 * Takes back the turns of an interview: questions on lines of their own with their answers, which may be a word or two
 * and then look like furniture. What an explicit rule took out between them stays out.
 */
export function keepInterviewTurns(page: Page): void {
  const { passages } = page;
  keepFirstQuestion(page);
  const open = passages.filter(mayReturn);
  for (let from = 0; from < open.length; from++) {
    if (!isQuestion(open[from])) continue;
    const turns = turnsFrom(open, from);
    if (open.slice(0, from).filter(isParagraph).length > MOST_ABOVE) return;
    if (!isInterview(open, turns)) continue;
    const last = turns.at(-1) ?? from;
    open.slice(from, last + 2).forEach((passage, i) => {
      if (isTurn(passage, open[from + i - 1])) reopen(passage);
    });
    standfirstAbove(passages, open[from])?.forEach(reopen);
    from = last;
  }
}

/** So many answers of the same speaker, each below a question, make a conversation. */
const FEWEST_ANSWERS = 2;

/**
 * Takes back the question above the first answer where the learned rule took it out: the same speaker, whose name
 * stands before the answer, answers others below.
 */
function keepFirstQuestion({ passages }: Page): void {
  const at = passages.findIndex((p, i) => isQuestion(p) && speakerOf(passages[i + 1]) !== undefined);
  const first = passages[at];
  if (first?.verdict?.rule !== notArticleText.name) return;
  const speaker = speakerOf(passages[at + 1]);
  const answers = passages.filter((p, i) => speakerOf(p) === speaker && isQuestion(passages[i - 1]));
  if (answers.length >= FEWEST_ANSWERS) reopen(first);
}

/** The name before an answer that nothing took out. */
function speakerOf(passage: Passage | undefined): string | undefined {
  if (!passage || passage.verdict || isQuestion(passage)) return undefined;
  return speakerIn(textOf(passage));
}

/** The questions that follow each other within the length of an answer, by their index. */
function turnsFrom(open: readonly Passage[], from: number): number[] {
  const turns = [from];
  for (let i = from + 1; i < open.length && i - (turns.at(-1) ?? from) <= MOST_PARAGRAPHS; i++) {
    if (isQuestion(open[i])) turns.push(i);
  }
  return turns;
}

function isInterview(open: readonly Passage[], turns: readonly number[]): boolean {
  const answered = turns.filter((i) => {
    const answer = open[i + 1];
    return answer !== undefined && !isQuestion(answer) && endsSentence(textOf(answer));
  });
  const believed = turns.filter((i) => open[i]?.verdict === undefined);
  return (
    turns.length >= FEWEST_QUESTIONS &&
    answered.length >= ANSWERED * turns.length &&
    believed.length >= BELIEVED * turns.length
  );
}

function isParagraph({ verdict, mended: { text } }: Passage): boolean {
  return verdict === undefined && text.length >= LEAST_PARAGRAPH && endsSentence(text);
}

/** A question, what stands right below one, or a sentence: credits of pictures among the answers are none of them. */
function isTurn(passage: Passage, above: Passage | undefined): boolean {
  const text = textOf(passage);
  return isQuestion(passage) || endsSentence(text) || (isQuestion(above) && !text.includes('://'));
}

function isQuestion(passage: Passage | undefined): boolean {
  if (!passage) return false;
  const text = textOf(passage);
  return text.length <= LONGEST_QUESTION && text.includes('?') && QUESTION.test(text);
}

/** Most lines between the headline and the first question. */
const LINES_OF_HEAD = 8;

/** The sentences between headline and first question, which say who is asked. */
function standfirstAbove(passages: readonly Passage[], first: Passage | undefined): Passage[] | undefined {
  const at = first ? passages.indexOf(first) : -1;
  const head = passages.slice(Math.max(0, at - LINES_OF_HEAD), Math.max(0, at));
  const title = head.findLastIndex(({ verdict }) => verdict?.fate === 'metadata' && verdict.role === 'title');
  if (title < 0) return undefined;
  return head.slice(title + 1).filter((p) => mayReturn(p) && isRunningText(p));
}
