import { foldPhrase } from '../language/lexicon.ts';
import {
  ENOUGH,
  type HeadlineCandidate,
  headlineCandidates,
  isSignature,
  LONGEST,
  LONGEST_SENTENCE,
  mayHead,
  mayHeadAt,
  saysLittle,
} from './headline-points.ts';
import { endsSentence, looksLikeHeading, readsLikeSentences } from './line-shape.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';
import { ownLookOf } from './see-lines.ts';
import { speakerIn } from './speakers.ts';

/** With more open lines above the text the clipping is a dump of a page, whose first line is its menu's. */
const MOST_OF_HEAD = 6;
/** Points that are enough in a dump, where the first line is no answer. */
const ENOUGH_IN_DUMP = 1.5;
/** Points that are enough there for a line that stands alone above the text. */
const LEAST_ALONE = -0.5;
/** A fuller line has more words. */
const FEW_WORDS = 3;
/** How far below a first line of few words the headline is looked for, in open lines. */
const LINES_BELOW = 12;
const LEAST = 15;
/** Fewest lines below that end as a sentence, where all are short. */
const LEAST_SENTENCES = 2;

/** The headline. */
export interface FoundTitle {
  passage: Passage;
  /** Little speaks for it, though nothing speaks for any other line. */
  isDoubtful?: true;
}

/**
 * Which passage is the headline: the one that the page or the compiler names, or that Markdown marks as the first of
 * its headings; else the line for which enough speaks of its words and what stands around it. Where nothing does, it is
 * the first line if it looks like one, but not in a dump of a page with its menus. Where the first line is of few words
 * (`Le Petit Rochelais`, `Économie`) or heads a notice about cookies, a fuller line above the first sentence is
 * preferred: one that the page's own path repeats, else one just above the byline or date, else the likeliest.
 */
export function findTitle(page: Page): FoundTitle | undefined {
  const open = page.passages.filter((p) => p.verdict === undefined);
  const stated = page.clipping.page?.title ?? page.clipping.sidecar.title;
  if (stated !== undefined) {
    const same =
      open.slice(0, 40).find((p) => foldedOf(p) === foldPhrase(stated)) ??
      open.slice(0, 40).find((p) => isFullerForm(foldedOf(p), foldPhrase(stated)));
    if (same) return { passage: same };
    if (page.clipping.page?.title !== undefined) return undefined;
  }
  const first = open[0];
  const isAlone = page.passages.filter((p) => p.verdict === undefined).length < 2;
  if (!first || isAlone) return undefined;
  const marked = open.slice(0, LINES_BELOW).find((p) => isMarkedTitle(page, p));
  return marked ? { passage: marked } : titleAbove(page, first, open);
}

/** The headline where only its place and look tell it. */
function titleAbove(page: Page, first: Passage, open: readonly Passage[]): FoundTitle | undefined {
  if (page.lastSentences < 0) return headsShortLines(page, first, open) ? { passage: first } : undefined;
  if (page.passages.indexOf(first) >= page.lastSentences) return undefined;
  const { begins, candidates } = headlineCandidates(page);
  const asked = candidates.filter(
    ({ passage }) => !(isTurn(page, passage) || asksForTurn(page, passage) || asksConsent(page, passage)),
  );
  const likeliest = asked[0];
  if (likeliest && likeliest.points >= ENOUGH) return { passage: likeliest.passage };
  const isDump = page.passages.slice(0, begins).filter((p) => p.verdict === undefined).length > MOST_OF_HEAD;
  if (isDump) {
    const isEnough = likeliest !== undefined && likeliest.points >= ENOUGH_IN_DUMP;
    const found = isEnough ? likeliest : asked.find((c) => standsAlone(page, c, begins));
    return found && { passage: found.passage, isDoubtful: true };
  }
  const fuller = isUnsure(page, first) ? fullerBelow(page, open, candidates) : undefined;
  if (fuller) return { passage: fuller };
  const text = textOf(first);
  if (isTurn(page, first) || !mayHeadAt(page.passages, page.passages.indexOf(first))) return undefined;
  return text.length <= 160 || !endsSentence(text) ? { passage: first } : undefined;
}

/** Whether a line that says enough stands between what a rule took out, as the buttons that share the page, and the text. */
function standsAlone({ passages }: Page, { passage, points }: HeadlineCandidate, begins: number): boolean {
  if (passages[begins - 1] !== passage || points < LEAST_ALONE || saysLittle(passage)) return false;
  return passages[begins - 2]?.verdict?.fate === 'removed';
}

/** Whether the first line may be something else than the headline; one that is signed below is not. */
function isUnsure(page: Page, first: Passage): boolean {
  if (asksConsent(page, first) || isTurn(page, first) || ownLookOf(first).calendar) return true;
  return saysLittle(first) && !isSignedByAuthor(page, first);
}

/** Matches `# Le port`, not `## Le port` nor `#port`. */
const FIRST_HEADING = /^\s*# /;

/** Whether it is a Markdown file's heading of the first level, above what it tells. */
function isMarkedTitle({ clipping, passages, firstSentences }: Page, passage: Passage): boolean {
  if (clipping.format !== 'markdown' || passage.mark !== 'heading') return false;
  if (firstSentences >= 0 && passages.indexOf(passage) > firstSentences) return false;
  return FIRST_HEADING.test(clipping.lines[passage.line - 1]?.text ?? '');
}

/**
 * Whether the first line of an article all of whose lines are short heads it: an interview of questions and answers, a
 * list, a poem. It says enough or is signed, and sentences stand below.
 */
function headsShortLines(page: Page, first: Passage, open: readonly Passage[]): boolean {
  const text = textOf(first);
  if (text.length < LEAST || endsSentence(text) || isTurn(page, first)) return false;
  if (!looksLikeHeading(text, LONGEST_SENTENCE)) return false;
  if (saysLittle(first) && !isSigned(page, first)) return false;
  return open.slice(1).filter((p) => textOf(p).endsWith('.')).length >= LEAST_SENTENCES;
}

/** Matches the end of the headline `Anne Vasseur : « Il faut agir »`, not of the turn `Anne : « Agir », dit-il.` */
const QUOTATION = /^ ?: ?(?:«[^«»]*»|“[^“”]*”|"[^"]*")$/u;

/**
 * Whether it is what somebody says in a conversation: another line begins with the same name and a colon. The same full
 * line once more is none: below a text, where it is to be shared, its headline often stands again.
 */
function isTurn(page: Page, passage: Passage): boolean {
  const text = textOf(passage);
  const name = speakerIn(text);
  if (name === undefined || QUOTATION.test(text.slice(name.length))) return false;
  const others = page.passages.filter((p) => p !== passage && isSaidBy(name, textOf(p)));
  return others.some((p) => saysLittle(passage) || foldedOf(p) !== foldedOf(passage));
}

/** Matches the end of `Que voyez-vous ?`, not of `Que faire ? Rien.` */
const ASKS = /\?$/;

/**
 * Whether it asks somebody who answers right below, and again below another question: where two speak, named both, the
 * first of them stands below the headline, which may be a question.
 */
function asksForTurn({ passages }: Page, passage: Passage): boolean {
  if (!ASKS.test(textOf(passage))) return false;
  const name = answererBelow(passages, passages.indexOf(passage));
  if (name === undefined) return false;
  return passages.some((p, i) => p !== passage && answererBelow(passages, i) === name);
}

/** The name before the answer below a question, where nobody is named before that. */
function answererBelow(passages: readonly Passage[], at: number): string | undefined {
  const [question, answer] = [passages[at], passages[at + 1]];
  if (!question || !answer || !ASKS.test(textOf(question)) || ASKS.test(textOf(answer))) return undefined;
  return speakerIn(textOf(question)) === undefined ? speakerIn(textOf(answer)) : undefined;
}

function isSaidBy(name: string, text: string): boolean {
  return text.startsWith(name) && speakerIn(text) === name;
}

/** Whether one is the other with more words after it: a compiler often shortens a headline. */
function isFullerForm(line: string, title: string): boolean {
  if (Math.min(line.length, title.length) < LEAST || line.length > LONGEST) return false;
  return line.startsWith(title) || title.startsWith(line);
}

/** Matches the sign of `> Vous êtes née ici ?` and `- un`, not `« Un port »` nor `-5 °C`. */
const ENTRY_SIGN = /^[>•*·▪●–—-]+\s/u;

function fullerBelow(
  page: Page,
  open: readonly Passage[],
  ranked: readonly HeadlineCandidate[],
): Passage | undefined {
  const candidates: Passage[] = [];
  for (const passage of open.slice(1, LINES_BELOW)) {
    const text = textOf(passage);
    // a headline may be of two sentences, the last without a stop: «Kermeur. La passerelle rouvre après deux ans»
    if (readsLikeSentences(text) && (endsSentence(text) || text.length > LONGEST_SENTENCE)) break;
    if (asksConsent(page, passage) || isTurn(page, passage) || ENTRY_SIGN.test(text)) continue;
    if (asksForTurn(page, passage)) continue;
    const full = wordsOf(passage).length > FEW_WORDS && text.length >= LEAST && !/[.…]$/.test(text);
    if (full && mayHead(text)) candidates.push(passage);
  }
  return (
    candidates.find((p) => isRepeatedAbove(page, p)) ??
    candidates.find((p) => isSigned(page, p)) ??
    ranked.find(({ passage }) => candidates.includes(passage))?.passage ??
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
  return next !== undefined && isSignature(next);
}

/** Whether the author stands just below it. */
function isSignedByAuthor(page: Page, passage: Passage): boolean {
  const next = page.passages[page.passages.indexOf(passage) + 1];
  return next?.verdict?.fate === 'metadata' && next.verdict.role === 'author';
}

/** Matches `&c`, not `&`. */
const LETTER = /\p{L}/u;

/** Words that hold a letter, folded: `Transport & logistique` has two. */
function wordsOf(passage: Passage): string[] {
  return foldedOf(passage)
    .split(/[\s']+/)
    .filter((word) => LETTER.test(word));
}
