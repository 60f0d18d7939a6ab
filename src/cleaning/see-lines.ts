import { isLetter, wordEnd } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { wordTable } from '../language/word-table.ts';
import { lookAt } from './line-look.ts';
import type { OwnLook, SeenLine } from './page-look.ts';
import { type Passage, textOf } from './passage.ts';

const FURNITURE = 1;
const CAPTION = 2;
const CALENDAR = 4;

/** What the words of the lexicons are signs of, a bit each. */
const signs = new Map<string, number>();
for (const lexicon of lexicons) {
  const note = (words: readonly string[], sign: number): void => {
    for (const word of words) signs.set(word, (signs.get(word) ?? 0) | sign);
  };
  note(lexicon.furnitureWords, FURNITURE);
  note(lexicon.captionWords, CAPTION);
  note(lexicon.calendarWords, CALENDAR);
}
const signsOf = wordTable(signs);
const LONGEST_READ = 300;

/** The passages as the learned rule sees them, with what the explicit rules made of them so far. */
export function seeLines(passages: readonly Passage[]): SeenLine[] {
  const lines: SeenLine[] = [];
  for (const passage of passages) {
    const { look, furniture, captionLike, calendar } = ownLookOf(passage);
    const { gapBefore } = passage;
    const suspected = suspectedOf(passage);
    const ruled = ruledOf(passage);
    const standing = standingOf(passage);
    lines.push({ look, furniture, captionLike, calendar, ruled, standing, gapBefore, suspected });
  }
  return lines;
}

/** What a passage looks like by itself, which is looked at once. */
export function ownLookOf(passage: Passage): OwnLook {
  passage.ownLook ??= lookAlone(textOf(passage));
  return passage.ownLook;
}

function lookAlone(text: string): OwnLook {
  const head = text.slice(0, LONGEST_READ).toLowerCase();
  let words = 0;
  let furniture = 0;
  let captions = 0;
  let calendar = false;
  for (let at = 0; at < head.length; at++) {
    if (!isLetter(head.charCodeAt(at))) continue;
    const end = wordEnd(head, at);
    const found = signsOf(head, at, end) ?? 0;
    words++;
    if (found & FURNITURE) furniture++;
    if (found & CAPTION) captions++;
    if (found & CALENDAR) calendar = true;
    at = end;
  }
  // numbers that begin as a half: where a literal is given none, the engine expects whole ones of it, and made fast
  // code anew for every hundredth line that has a fraction
  const own: OwnLook = { look: lookAt(text), furniture: 0.5, captionLike: 0.5, calendar: false };
  own.furniture = furniture / Math.max(1, Math.min(12, words));
  own.captionLike = captions / Math.max(4, Math.min(20, words));
  own.calendar = calendar && /\d/.test(text.slice(0, LONGEST_READ));
  return own;
}

function suspectedOf({ suspected }: Passage): SeenLine['suspected'] {
  if (!suspected) return 0;
  return suspected.rule === 'tail-headlines' ? 1 : 2;
}

/** A line that the compiler keeps is looked at as if nobody had, so that keeping it takes out no other. */
function ruledOf({ verdict }: Passage): SeenLine['ruled'] {
  if (!verdict) return 0;
  if (verdict.fate === 'removed') return 1;
  if (verdict.fate === 'metadata') return 2;
  return verdict.kind === 'caption' ? 1 : 3;
}

/**
 * Where lines that a rule took out usually stand: an advertisement in the text, a caption beside it, a link above the
 * headlines of other articles.
 */
const STANDINGS: Record<string, number> = {
  advertisement: 1,
  decoration: 1,
  'date-line': 2,
  byline: 2,
  counter: 3,
  player: 3,
  'embedded-post': 4,
  'social-call': 6,
  'consent-notice': 6,
  paywall: 7,
  'newsletter-call': 7,
  'read-also': 8,
  tags: 9,
  'section-name': 9,
  'previous-next': 9,
  'site-menu': 9,
  comments: 10,
  'legal-notice': 10,
};
const STANDING_OF_CAPTION = 4;
const STANDING_OF_METADATA = 2;
const STANDING_OF_OTHERS = 5;

function standingOf({ verdict }: Passage): number {
  if (!verdict) return 0;
  if (verdict.fate === 'body') return verdict.kind === 'caption' ? STANDING_OF_CAPTION : -1;
  return STANDINGS[verdict.rule] ?? (verdict.fate === 'metadata' ? STANDING_OF_METADATA : STANDING_OF_OTHERS);
}
