import { foldPhrase } from '../language/lexicon.ts';
import { endsSentence, holdsSentences, looksLikeHeading, readsLikeSentences } from './line-shape.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';

/** A headline of so few words, or so few that say something (`La Voix de Kermeur`), may be the site's name. */
const FEW_WORDS = 3;
const FEW_TELLING_WORDS = 2;
/** How far below a first line of few words the headline is looked for, in open lines. */
const LINES_BELOW = 12;
const LEAST = 15;
const LONGEST = 250;
/** Longest headline of a single sentence. */
const LONGEST_SENTENCE = 120;

/**
 * Which passage is the headline: the one that the page or the compiler names; else the first line if it looks like
 * one. Where the first line is of few words (`Le Petit Rochelais`, `Économie`) or heads a notice about cookies, a
 * fuller line above the first sentence is preferred: one that the page's own path repeats, else one just above the byline or date, else the first.
 */
export function findTitle(page: Page): Passage | undefined {
  const open = page.passages.filter((p) => p.verdict === undefined && !p.kept);
  const stated = page.clipping.page?.title ?? page.clipping.sidecar.title;
  if (stated !== undefined) {
    const same =
      open.slice(0, 40).find((p) => foldedOf(p) === foldPhrase(stated)) ??
      open.slice(0, 40).find((p) => isFullerForm(foldedOf(p), foldPhrase(stated)));
    if (same) return same;
    if (page.clipping.page?.title !== undefined) return undefined;
  }
  const first = open[0];
  const isAlone = page.passages.filter((p) => p.verdict === undefined).length < 2;
  if (!first || isAlone || page.passages.indexOf(first) >= page.lastSentences) return undefined;
  const unsure = saysLittle(first) || asksConsent(page, first);
  const fuller = unsure ? fullerBelow(page, open) : undefined;
  if (fuller) return fuller;
  const text = textOf(first);
  if (!looksLikeHeading(text, LONGEST) || !isOfHeadlineLength(text)) return undefined;
  return text.length <= 160 || !endsSentence(text) ? first : undefined;
}

/** Whether one is the other with more words after it: a compiler often shortens a headline. */
function isFullerForm(line: string, title: string): boolean {
  if (Math.min(line.length, title.length) < LEAST || line.length > LONGEST) return false;
  return line.startsWith(title) || title.startsWith(line);
}

function fullerBelow(page: Page, open: readonly Passage[]): Passage | undefined {
  const candidates: Passage[] = [];
  for (const passage of open.slice(1, LINES_BELOW)) {
    const text = textOf(passage);
    if (readsLikeSentences(text)) break;
    if (asksConsent(page, passage)) continue;
    const full = wordsOf(passage).length > FEW_WORDS && text.length >= LEAST && !/[.…]$/.test(text);
    if (full && looksLikeHeading(text, LONGEST) && isOfHeadlineLength(text)) candidates.push(passage);
  }
  return (
    candidates.find((p) => isRepeatedAbove(page, p)) ??
    candidates.find((p) => isSigned(page, p)) ??
    candidates[0]
  );
}

/** Most lines of a notice about cookies between its heading and the words that give it away. */
const LINES_OF_NOTICE = 3;

/** Whether the lines right below it, without a gap, belong to a notice about cookies, whose heading it then is. */
function asksConsent(page: Page, passage: Passage): boolean {
  const at = page.passages.indexOf(passage);
  for (const below of page.passages.slice(at + 1, at + 1 + LINES_OF_NOTICE)) {
    if (below.gapBefore) return false;
    if (below.verdict?.fate === 'removed' && below.verdict.rule === 'consent-notice') return true;
  }
  return false;
}

/**
 * Whether a line of this length may be a headline. A single sentence longer than most headlines is a lead whose full
 * stop is missing; of several sentences, of which all but the last end in one, only a headline leaves it out.
 */
function isOfHeadlineLength(text: string): boolean {
  return text.length <= LONGEST_SENTENCE || (text.length <= LONGEST && holdsSentences(text));
}

/** Whether a line taken for the page's path or a cut-off headline says the same. */
function isRepeatedAbove(page: Page, passage: Passage): boolean {
  const folded = foldedOf(passage);
  return page.passages.some(
    (p) => p.start < passage.start && p.verdict?.fate === 'removed' && foldedOf(p).includes(folded),
  );
}

/** Whether the author, the agency or the date stands just below it. */
function isSigned(page: Page, passage: Passage): boolean {
  const next = page.passages[page.passages.indexOf(passage) + 1];
  return next?.verdict?.fate === 'metadata' && ['author', 'date', 'agency'].includes(next.verdict.role);
}

/** Whether a line has too few words to be surely a headline: sites' names and sections have. */
function saysLittle(passage: Passage): boolean {
  const words = wordsOf(passage);
  const telling = words.filter((word) => word.length >= 4);
  return words.length <= FEW_WORDS || telling.length <= FEW_TELLING_WORDS;
}

/** Matches `&c`, not `&`. */
const LETTER = /\p{L}/u;

/** Words that hold a letter, folded: `Transport & logistique` has two. */
function wordsOf(passage: Passage): string[] {
  return foldedOf(passage)
    .split(/[\s']+/)
    .filter((word) => LETTER.test(word));
}
