import type { Clipping, Language } from '../model.ts';
import { datelineAlone } from './agency-lines.ts';
import { keepAnnouncedLists, keepLiveEntries, keepTableRows } from './announced-lists.ts';
import { dropBoxLeftovers } from './box-leftovers.ts';
import { calendarDay, calendarDays } from './calendar-days.ts';
import { captionRules } from './caption-rules.ts';
import { keepChronologies } from './chronologies.ts';
import { keepClosingLines } from './closing-lines.ts';
import { commentsFrom } from './comment-rules.ts';
import { cutRules } from './cut-rules.ts';
import { keepFigureEntries, keepNamedFigures } from './figure-entries.ts';
import { type FoundTitle, findTitle } from './find-title.ts';
import { headRules } from './head-rules.ts';
import { keepInterviewTurns } from './interview-turns.ts';
import { cut, judge, survey, suspect } from './judge.ts';
import { kindRules } from './kind-rules.ts';
import { lineRules } from './line-rules.ts';
import { timeOfEntry } from './live-rules.ts';
import { keepLoneCrossheads } from './lone-crossheads.ts';
import { dropLoneTimes } from './lone-times.ts';
import { mailParts, mailRules } from './mail-rules.ts';
import { judgeByForest } from './not-article-text.ts';
import { keepNumberedEntries } from './numbered-entries.ts';
import { ownerRules } from './owner-rules.ts';
import { keepPageHeadings } from './page-headings.ts';
import { isRunningText, type Passage, textOf } from './passage.ts';
import { removePullQuotes } from './pull-quotes.ts';
import { inOrder } from './questions.ts';
import { dropRepeatedCaptions } from './repeated-captions.ts';
import { listedOutletName, outletName, rightsHolders } from './rights-holders.ts';
import type { Page } from './rule.ts';
import { keepShortCrossheads } from './short-crossheads.ts';
import { keepStandfirst } from './standfirst.ts';
import { tailRules, tailSuspicions } from './tail-rules.ts';
import { titleRule, titleRules } from './title-rules.ts';

const ON_ORIGIN = inOrder([...ownerRules, ...mailRules]);
const ON_CUTS = inOrder(cutRules);
const ON_LINES = inOrder([calendarDay, datelineAlone, ...lineRules]);
const ON_CAPTIONS = inOrder(captionRules);
const ON_HEAD = inOrder([listedOutletName, outletName, ...headRules]);
const ON_TITLE = inOrder([titleRule]);
const BELOW_TITLE = inOrder(titleRules);
const ON_TAIL = inOrder(tailRules);
const SUSPICIONS = inOrder(tailSuspicions);
const ON_KINDS = inOrder(kindRules);

/**
 * Gives each passage its fate. This is the table of contents of cleaning: the order in which the rules are asked;
 * the first that answers decides, and what no rule claims is a paragraph or heading of the article. The passages are
 * changed.
 */
export function judgePassages(
  clipping: Clipping,
  passages: Passage[],
  outlets: ReadonlySet<string>,
): Passage[] {
  const page = judgeByRules(clipping, passages, outlets);
  judgeByForest(page);
  keepPageHeadings(page);
  keepStandfirst(page);
  keepLoneCrossheads(page);
  keepFigureEntries(page);
  keepNamedFigures(page);
  keepAnnouncedLists(page);
  keepLiveEntries(page);
  keepInterviewTurns(page);
  keepTableRows(page);
  keepNumberedEntries(page);
  keepShortCrossheads(page);
  dropLoneTimes(page);
  keepClosingLines(page);
  dropBoxLeftovers(page);
  dropRepeatedCaptions(page);
  removePullQuotes(page);
  judge(page, ON_KINDS, true);
  return page.passages;
}

const NONE_LISTED: ReadonlySet<string> = new Set();

/** What the explicit rules alone decide; the rest is still open. The passages are changed. */
export function judgeByRules(clipping: Clipping, passages: Passage[], outlets = NONE_LISTED): Page {
  const page: Page = {
    clipping,
    passages,
    firstSentences: -1,
    lastSentences: -1,
    endSign: -1,
    tailIsList: false,
    title: undefined,
    headBegins: 0,
    calendarDays: calendarDays(passages, clipping.language),
    mail: mailParts(clipping, passages),
    rightsHolders: new Set(),
    listedOutlets: outlets,
    commentsFrom: commentsFrom(passages, clipping.language),
    timedLines: timedLines(passages, clipping.language),
  };
  judge(page, ON_ORIGIN);
  for (const passage of page.passages) if (passage.columns) passage.kept = true;
  survey(page);
  if (cut(page, ON_CUTS)) survey(page);
  if (judge(page, ON_LINES)) survey(page);
  if (judge(page, ON_CAPTIONS)) survey(page);
  keepChronologies(page);
  page.rightsHolders = rightsHolders(page.passages);
  judgeHead(page);
  survey(page);
  judge(page, ON_TAIL);
  suspect(page, SUSPICIONS);
  return page;
}

function judgeHead(page: Page): void {
  judge(page, ON_HEAD);
  const title = page.clipping.sidecar.rulesOff.includes('title-line') ? undefined : findTitle(page);
  if (title) noteTitle(page, title);
  judge(page, ON_TITLE, true);
  judge(page, BELOW_TITLE);
}

function timedLines(passages: readonly Passage[], language: Language): number {
  let lines = 0;
  for (const passage of passages) if (timeOfEntry(textOf(passage), language) !== undefined) lines++;
  return lines;
}

function noteTitle(page: Page, { passage: title, isDoubtful }: FoundTitle): void {
  const isParagraph = (p: Passage): boolean => p.verdict === undefined && isRunningText(p);
  page.title = title;
  if (isDoubtful)
    page.headBegins = page.passages.slice(0, page.passages.indexOf(title)).findLastIndex(isParagraph) + 1;
}
