import type { Language } from '../model.ts';
import { foldedOf, type Passage, signsOf, textOf } from './passage.ts';
import type { PassageRule } from './rule.ts';
import { onlyDate } from './says-date.ts';
import { bitsOf, FIGURES } from './text-signs.ts';

const LONGEST_COMMENT_HEAD = 110;
/** Matches `Jeanne on May 3, 2018 at 5:23 pm said:` and `Jeanne says:`; not `The mayor of the town said to all:`. */
const COMMENT_HEAD =
  /^.{2,50} (?:on|le|am) .{6,24} (?:at|à|um) \d{1,2} ?[:h.] ?\d{2}(?: ?[ap]\.?m\.?| ?min| Uhr)? (?:said|says|a dit|dit|sagte|sagt) ?:?$/iu;
/** Matches `Jeanne says:` and `Jean a dit :`, which are heads of comments above the line with their day; not `Il dit : oui`. */
const SOMEBODY_SAYS = /^.{2,40} (?:said|says|a dit|dit|sagte|sagt) ?:$/iu;

/** Matches the end of both, `said:` and `dit :`, which is looked for first. */
const SAID_AT_END = /(?:said|says|dit|sagte|sagt) ?:?$/iu;

/** The rule on readers' comments. */
export const commentHead: PassageRule = {
  name: 'comments',
  title: 'Comments of readers',
  reason: 'The line belongs to the part of the page for comments.',
  judge: (passage, page, index) =>
    passage.start >= page.commentsFrom ||
    isCommentHead(passage, page.passages[index + 1], page.clipping.language)
      ? { fate: 'removed', rule: 'comments' }
      : undefined,
};

/** So many heads of comments are no manner of telling. */
const LEAST_COMMENTS = 2;

/** Where the first of the readers' comments begins, below which nothing of the article stands; infinity without any. */
export function commentsFrom(passages: readonly Passage[], language: Language): number {
  const heads = passages.filter((passage, i) => isCommentHead(passage, passages[i + 1], language));
  return heads.length < LEAST_COMMENTS ? Number.POSITIVE_INFINITY : (heads[0]?.start ?? 0);
}

const FIGURE = bitsOf(FIGURES);

function isCommentHead(passage: Passage, next: Passage | undefined, language: Language): boolean {
  const text = textOf(passage);
  if (text.length > LONGEST_COMMENT_HEAD) return false;
  const mayBe = text.endsWith(':') || (signsOf(passage) & FIGURE) !== 0;
  if (!mayBe || !SAID_AT_END.test(text.slice(-8))) return false;
  return (
    COMMENT_HEAD.test(text) || (SOMEBODY_SAYS.test(text) && next !== undefined && isTimedDate(next, language))
  );
}

/** Whether a line holds a day and a time and nothing else, as below the name of who commented. */
function isTimedDate(passage: Passage, language: Language): boolean {
  const text = textOf(passage);
  return text.length <= 60 && /\d ?[:h.] ?\d\d/.test(text) && onlyDate(foldedOf(passage), language);
}
