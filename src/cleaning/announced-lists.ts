import { isLetter, isSmall } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { endsSentence, isRowOfFigures } from './line-shape.ts';
import { beginsWithTime } from './live-rules.ts';
import { notArticleText } from './not-article-text.ts';
import { foldedOf, isRunningText, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Rules that guess, whose word counts for less than a sentence that announces a list. */
const GUESSES = new Set([notArticleText.name, 'tail-headlines']);
/** Fewest entries of a list, and how far it may reach. */
const FEWEST_ENTRIES = 2;
const MOST_ENTRIES = 100;
/** Fewest words of a sentence that announces a list: `Trois lignes sont concernées :`. */
const FEWEST_WORDS = 3;
/** Longest heading with its list above the text. */
const LONGEST_HEADING = 60;

/** Matches `- le gymnase`, `• le lycée`, `1. la salle`, `2) la salle`; not `-5 °C` nor `1,5 million`. */
const ENTRY = /^(?:[-–—•*·▪●]|\d{1,2}[.)])\s+\S/u;
/** Matches the end of `le gymnase ;`, `le lycée,` and `la salle.`: entries of one sentence. */
const PUNCTUATED = /[;,.]$/;
/** Matches the end of `ouvrir quatre centres :`, not of `À 10:`. */
const ANNOUNCES = /[\p{L})»”"] ?:$/u;

const summaryHeadings = new Set(lexicons.flatMap((l) => l.summaryHeadings));

/**
 * Takes back a list that the learned rule removed though the article announces it: a sentence that ends in a colon,
 * its entries, and the paragraph that goes on after them. Lost text is worse than left furniture.
 */
export function keepAnnouncedLists(page: Page): void {
  const { passages } = page;
  const stands = paragraphsBefore(passages);
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage || !mayReturn(passage)) continue;
    const end = endOfList(passages, i + 1);
    if (end - i <= FEWEST_ENTRIES) continue;
    const entries = passages.slice(i + 1, end);
    const below = nextOfPage(passages, end);
    const goesOn = below !== undefined && mayReturn(below) && isParagraph(below);
    const whole = entries.every((p) => PUNCTUATED.test(textOf(p)));
    const inArticle = announces(passage) ? stands(i) && (goesOn || whole) : isSummary(page, i, end);
    if (inArticle) {
      for (const p of [passage, ...entries]) reopen(p);
      if (goesOn) reopen(below);
    }
    i = end - 1;
  }
}

/** Most lines between the time of an entry of a live report and its text: a heading, who asks. */
const LINES_OF_HEADING = 2;

/** Takes back what the learned rule removed right below the time of an entry of a live report: the entry itself. */
export function keepLiveEntries({ passages }: Page): void {
  passages.forEach(({ verdict }, i) => {
    if (verdict?.fate !== 'body' || verdict.kind !== 'update' || verdict.update !== null) return;
    const rest = passages.slice(i + 1, i + 2 + LINES_OF_HEADING);
    const text = rest.findIndex((p) => mayReturn(p) && (isParagraph(p) || isShortSentence(p)));
    const entry = rest.slice(0, text + 1);
    if (entry.every(mayReturn)) for (const p of entry) reopen(p);
  });
}

/**
 * Takes back the rows of a table with figures below the first paragraph of the article: the learned rule, which was
 * taught by running text, removes them.
 */
export function keepTableRows({ passages }: Page): void {
  const stands = paragraphsBefore(passages);
  for (let i = 0; i < passages.length; i++) {
    const end = endOfRows(passages, i);
    if (end === i) continue;
    const rows = passages.slice(i, end);
    if (stands(i) && rows.some((p) => isRowOfFigures(textOf(p)))) {
      for (const row of rows) reopen(row);
      const above = passages[i - 1];
      if (above?.markup?.main && above.markup.element === 'heading') reopen(above);
    }
    i = end - 1;
  }
}

/** The index after the last of the lines with cells that begin at `from`. */
function endOfRows(passages: readonly Passage[], from: number): number {
  let at = from;
  for (let row = passages[at]; row && textOf(row).includes('\t'); row = passages[at]) at++;
  return at;
}

/** Whether only a guess took it out, or nothing did. */
export function mayReturn({ verdict }: Passage): boolean {
  return verdict === undefined || (verdict.fate === 'removed' && GUESSES.has(verdict.rule));
}

/** Takes back what a guess took out. */
export function reopen(passage: Passage): void {
  if (mayReturn(passage)) passage.verdict = undefined;
}

/** The index after the last entry of the list that begins at `from`. */
function endOfList(passages: readonly Passage[], from: number): number {
  let at = from;
  while (at < from + MOST_ENTRIES) {
    const passage = passages[at];
    if (!passage || !mayReturn(passage) || !isEntry(textOf(passage))) break;
    at++;
  }
  return at;
}

function isEntry(text: string): boolean {
  const first = text.charCodeAt(0);
  if (isLetter(first) && !isSmall(first)) return false;
  return ENTRY.test(text) || (/^\p{Ll}/u.test(text) && text.length <= 200 && PUNCTUATED.test(text)); // «le lycée ;», not «Le lycée»
}

function announces(passage: Passage): boolean {
  const text = textOf(passage);
  return ANNOUNCES.test(text) && text.split(' ').length >= FEWEST_WORDS;
}

/**
 * Tells whether a paragraph of the article stands before a passage. It is asked in ascending order, and nothing before
 * the passage asked for is taken back later, so that each passage is looked at once.
 */
function paragraphsBefore(passages: readonly Passage[]): (index: number) => boolean {
  let looked = 0;
  let found = false;
  return (index) => {
    for (; looked < index && !found; looked++) {
      const passage = passages[looked];
      found = passage !== undefined && passage.verdict === undefined && isParagraph(passage);
    }
    return found;
  };
}

/** Whether it heads the main points of the article, above its text or right below it. */
function isSummary({ passages }: Page, index: number, end: number): boolean {
  const passage = passages[index];
  if (!passage || textOf(passage).length > LONGEST_HEADING) return false;
  const folded = foldedOf(passage).replace(/[\s:]+$/, ''); // «à retenir» of «À retenir :»
  if (!summaryHeadings.has(folded)) return false;
  const holdsParagraph = (part: readonly Passage[]) =>
    part.some((p) => p.verdict === undefined && isParagraph(p));
  if (holdsParagraph(passages.slice(end))) return true;
  const isBelowText = passages[index - 1]?.verdict === undefined && holdsParagraph(passages.slice(0, index));
  return isBelowText && passages.slice(index + 1, end).every((p) => ENTRY.test(textOf(p)));
}

/** Whether it is a paragraph of running text, not an entry of a live report. */
export function isParagraph(passage: Passage): boolean {
  const text = textOf(passage);
  return isRunningText(passage) && endsSentence(text) && !beginsWithTime(text);
}

function isShortSentence({ mended: { text } }: Passage): boolean {
  return endsSentence(text) && !text.endsWith('?') && text.split(' ').length > FEWEST_WORDS;
}

/** The next passage that no explicit rule has taken out. */
function nextOfPage(passages: readonly Passage[], from: number): Passage | undefined {
  return passages.slice(from, from + 8).find(mayReturn);
}
