import { endsSentence, hasWords, holdsSentences, looksLikeHeading } from './line-shape.ts';
import { isRunningText, type Passage, textOf } from './passage.ts';
import { clearRoom, newRoom } from './room.ts';
import type { Page } from './rule.ts';
import { ownLookOf } from './see-lines.ts';
import { countOf, countOnce, newTally, type Tally } from './tally.ts';

/** Longest headline, and longest headline of a single sentence, in characters. */
export const LONGEST = 250;
export const LONGEST_SENTENCE = 120;
/** The same where its place says that it is one. */
const LONGEST_PLACED = 160;

/** How far above the text, and how far below its beginning, a headline is looked for, in lines. */
const LINES_ABOVE = 60;
const LINES_INTO = 3;

/** A line that may be the headline, and how much speaks for it. */
export interface HeadlineCandidate {
  passage: Passage;
  points: number;
}

/**
 * What speaks for a line to be the headline and against it, in points. The figures were fitted to labelled pages and
 * rounded; `ENOUGH` is where as much speaks for as against.
 */
const POINTS = {
  /** For each word, up to MOST_SHARED, and for all of its words, that the text has too. */
  sharedWord: 0.55,
  allShared: 0.9,
  /** The author, the date or the agency stands within SIGNED_WITHIN lines below. */
  signed: 1.3,
  gap: 0.4,
  /** A name of a section, or another line of few words, stands right above, as a kicker does. */
  section: 1.1,
  kicker: 0.9,
  colon: 0.55,
  /** It is the first line of the clipping and no mere name: many are copied from the headline on. */
  firstLine: 1.5,
  line: -0.045,
  menuBelow: -0.75,
  furniture: -1.15,
  capitals: -0.65,
  long: -1.1,
  fewWords: -2.2,
  /** It holds a day of the calendar with a figure, as the line of an issue or a programme does. */
  dated: -1,
  belowBeginning: -2.1,
} as const;
export const ENOUGH = 3.15;

const MOST_SHARED = 6;
const SIGNED_WITHIN = 3;
const FEW_WORDS = 2;
const MENU_WORDS = 3;
const LONG = 100;

/** The lines around the beginning of the text that may be the headline, the likeliest first, and where it begins. */
export function headlineCandidates({ passages }: Page): { begins: number; candidates: HeadlineCandidate[] } {
  const [first, last] = longestText(passages);
  if (first < 0) return { begins: -1, candidates: [] };
  const from = Math.max(0, first - LINES_ABOVE);
  const to = Math.min(first + LINES_INTO, passages.length - 1);
  const lines: number[] = [];
  for (let i = from; i <= to; i++) {
    const passage = passages[i];
    if (passage && !passage.verdict && !passage.kept && mayHeadAt(passages, i)) lines.push(i);
  }
  if (lines.length === 0) return { begins: first, candidates: [] };
  const words = tellingWords(passages, lines, first, Math.min(last + 1, first + LINES_OF_TEXT));
  const found: HeadlineCandidate[] = [];
  for (const i of lines) {
    const passage = passages[i];
    if (!passage) continue;
    const place = i < first ? POINTS.line * (first - i) : POINTS.belowBeginning;
    found.push({ passage, points: place + pointsOfWords(passage, words) + pointsAround(passages, i, words) });
  }
  return { begins: first, candidates: found.sort((a, b) => b.points - a.points) };
}

/**
 * Whether a line may be a headline by its look. A single sentence longer than most headlines is a lead whose full stop
 * is missing; of several sentences, of which all but the last end in one, only a headline leaves it out.
 */
export function mayHead(text: string): boolean {
  return looksLikeHeading(text, LONGEST) && (text.length <= LONGEST_SENTENCE || holdsSentences(text));
}

/**
 * Whether the line at an index may be a headline by its look or, where it is longer, by its place as well: it is the
 * first of the clipping and names its subject before a colon, or it is signed right below and no other that may be
 * one stands right above.
 */
export function mayHeadAt(passages: readonly Passage[], index: number): boolean {
  const [above, own, below] = [passages[index - 1], passages[index], passages[index + 1]];
  if (!own) return false;
  const text = textOf(own);
  if (mayHead(text)) return true;
  if (text.length > LONGEST_PLACED || !looksLikeHeading(text, LONGEST_PLACED)) return false;
  if (above === undefined) return COLON.test(text);
  const headsAbove =
    above.verdict === undefined && !isOfFewWords(above) && looksLikeHeading(textOf(above), LONGEST);
  return !headsAbove && below !== undefined && isSignature(below);
}

/** Longest line that counts in full, and what a line that is no sentence costs, open or taken out, in characters. */
const MOST_COUNTED = 300;
const COST_OPEN = 30;
const COST_REMOVED = 45;

/** Where the stretch with most sentences in it and least else begins and ends. */
function longestText(passages: readonly Passage[]): [first: number, last: number] {
  let found: [number, number] = [-1, -1];
  let best = 0;
  let sum = 0;
  let start = 0;
  passages.forEach((passage, i) => {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    if (isText(passage)) sum += Math.min(MOST_COUNTED, textOf(passage).length);
    else if (passage.verdict || !endsSentence(textOf(passage)))
      sum -= passage.verdict?.fate === 'removed' ? COST_REMOVED : COST_OPEN;
    if (sum <= best) return;
    best = sum;
    found = [start, i];
  });
  return found;
}

function isText(passage: Passage): boolean {
  return passage.verdict === undefined && isRunningText(passage);
}

/** The different words of a line that say something. */
function tellingWordsOf(passage: Passage): number[] {
  const { hashes } = ownLookOf(passage).look;
  return hashes.filter((hash, i) => (hash & 1) === 1 && hashes.indexOf(hash) === i);
}

/** Where the words of the headline's candidates are counted, of one page after the other. */
const room = newRoom();
/** What stands for the candidates and for the text as lines that count a word. */
const ASKED = 0;
const IN_TEXT = 1;

/**
 * Which words of some lines, and of the lines below them, that say something a text has too: `lookAt` gives those of
 * four letters and more an odd hash. The text's many words are looked up and none of them is kept: a `Set` of them
 * takes several times as long.
 */
function tellingWords(
  passages: readonly Passage[],
  lines: readonly number[],
  first: number,
  end: number,
): Tally {
  let most = 0;
  for (const i of lines) most += hashesOf(passages[i]).length + hashesOf(passages[i + 1]).length;
  clearRoom(room);
  const words = newTally(most, room);
  for (const i of lines) {
    askForWords(words, hashesOf(passages[i]));
    askForWords(words, hashesOf(passages[i + 1]));
  }
  for (let i = first; i < end; i++) {
    const passage = passages[i];
    if (passage && isText(passage)) noteWords(words, hashesOf(passage));
  }
  return words;
}

function askForWords(words: Tally, hashes: readonly number[]): void {
  for (const hash of hashes) if (hash & 1) countOnce(words, hash, ASKED);
}

function noteWords(words: Tally, hashes: readonly number[]): void {
  for (const hash of hashes) if (hash & 1 && countOf(words, hash) > 0) countOnce(words, hash, IN_TEXT);
}

/** Whether a word that was asked about stands in the text. */
function isFound(words: Tally, hash: number): boolean {
  return countOf(words, hash) > 1;
}

const NO_WORDS: readonly number[] = [];

function hashesOf(passage: Passage | undefined): readonly number[] {
  return passage ? ownLookOf(passage).look.hashes : NO_WORDS;
}

/** So many lines of a text tell what it is about. */
const LINES_OF_TEXT = 200;

/** Matches the colon of `Port-Aubin : la grue` and `Lens: le stade`, not of `12:30`. */
const COLON = /(?<!\d)\s?: /;

function pointsOfWords(passage: Passage, words: Tally): number {
  const { look, furniture, calendar } = ownLookOf(passage);
  const telling = tellingWordsOf(passage);
  const shared = telling.filter((hash) => isFound(words, hash)).length;
  const text = textOf(passage);
  let points = POINTS.sharedWord * Math.min(MOST_SHARED, shared);
  points += (POINTS.allShared * shared) / Math.max(2, telling.length);
  points += POINTS.furniture * furniture;
  points += (POINTS.capitals * look.upperStarts) / Math.max(1, look.words);
  if (passage.gapBefore) points += POINTS.gap;
  if (text.includes(': ') && COLON.test(text)) points += POINTS.colon;
  if (text.length > LONG) points += POINTS.long;
  if (look.words <= FEW_WORDS) points += POINTS.fewWords;
  if (calendar) points += POINTS.dated;
  return points;
}

function pointsAround(passages: readonly Passage[], index: number, words: Tally): number {
  const own = passages[index];
  const above = passages[index - 1];
  const below = passages[index + 1];
  let points = 0;
  if (isSignedBelow(passages, index)) points += POINTS.signed;
  if (above?.verdict?.fate === 'metadata' && above.verdict.role === 'section') points += POINTS.section;
  if (!above || isOfFewWords(above)) points += POINTS.kicker;
  if (!below || (isOfFewWords(below) && !isNamedIn(words, below))) points += POINTS.menuBelow;
  if (index === 0 && own && !saysLittle(own)) points += POINTS.firstLine;
  return points;
}

function isSignedBelow(passages: readonly Passage[], index: number): boolean {
  for (let i = index + 1; i <= index + SIGNED_WITHIN; i++) {
    const passage = passages[i];
    if (passage && isSignature(passage)) return true;
  }
  return false;
}

/** Whether it says who wrote the article, when, or for which agency. */
export function isSignature(passage: Passage): boolean {
  const role = passage.verdict?.fate === 'metadata' ? passage.verdict.role : undefined;
  return role === 'author' || role === 'date' || role === 'agency';
}

function isOfFewWords(passage: Passage): boolean {
  return !isSignature(passage) && !hasWords(textOf(passage), MENU_WORDS + 1);
}

/** Whether it is a name that the text has too, of an author or of somebody whom the article is about. */
function isNamedIn(words: Tally, passage: Passage): boolean {
  const { look } = ownLookOf(passage);
  if (look.words < 2 || look.upperStarts !== look.words) return false;
  return tellingWordsOf(passage).every((word) => isFound(words, word));
}

/** A headline of so few words, or so few that say something (`La Voix de Kermeur`), may be the site's name. */
const FEW_WORDS_OF_NAME = 3;
const FEW_TELLING_WORDS = 2;
const MOST_WORDS_OF_NAME = 7;

/**
 * Whether a line has too few words to be surely a headline, or only words with capitals, as names of sites do:
 * `Le Courrier des Deux Caps`.
 */
export function saysLittle(passage: Passage): boolean {
  const { look } = ownLookOf(passage);
  const isName = look.words <= MOST_WORDS_OF_NAME && look.lowerWords === look.shortLowerWords;
  return look.words <= FEW_WORDS_OF_NAME || tellingWordsOf(passage).length <= FEW_TELLING_WORDS || isName;
}
