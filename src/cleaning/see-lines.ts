import { lexicons } from '../language/lexicons.ts';
import { lookAt } from './line-look.ts';
import type { Mended } from './mended.ts';
import type { SeenLine } from './page-look.ts';
import { type Passage, textOf } from './passage.ts';

const furnitureWords = new Set(lexicons.flatMap((l) => l.furnitureWords));
const captionWords = new Set(lexicons.flatMap((l) => l.captionWords));
const calendarWords = new Set(lexicons.flatMap((l) => l.calendarWords));
/** Matches `Lire`, `août` and `e-mail` as words; not digits or signs. */
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const LONGEST_READ = 300;

type Own = Pick<SeenLine, 'look' | 'furniture' | 'captionLike' | 'calendar'>;

/** What a text looks like by itself does not change from one round of judging to the next. */
const known = new WeakMap<Mended, Own>();

/** The passages as the learned rule sees them, with what the explicit rules made of them so far. */
export function seeLines(passages: readonly Passage[]): SeenLine[] {
  return passages.map((passage) => {
    const own = known.get(passage.mended) ?? ownLook(textOf(passage));
    known.set(passage.mended, own);
    const { look, furniture, captionLike, calendar } = own;
    const { gapBefore } = passage;
    const suspected = suspectedOf(passage);
    return { look, furniture, captionLike, calendar, ruled: ruledOf(passage), gapBefore, suspected };
  });
}

function ownLook(text: string): Own {
  const words = text.slice(0, LONGEST_READ).toLowerCase().match(WORD) ?? [];
  let furniture = 0;
  let captions = 0;
  let calendar = false;
  for (const word of words) {
    if (furnitureWords.has(word)) furniture++;
    if (captionWords.has(word)) captions++;
    if (calendarWords.has(word)) calendar = true;
  }
  return {
    look: lookAt(text),
    furniture: furniture / Math.max(1, Math.min(12, words.length)),
    captionLike: captions / Math.max(4, Math.min(20, words.length)),
    calendar: calendar && /\d/.test(text.slice(0, LONGEST_READ)),
  };
}

function suspectedOf({ suspected }: Passage): SeenLine['suspected'] {
  if (!suspected) return 0;
  return suspected.rule === 'tail-headlines' ? 1 : 2;
}

function ruledOf({ verdict, kept }: Passage): SeenLine['ruled'] {
  if (kept) return 3;
  if (!verdict) return 0;
  if (verdict.fate === 'removed') return 1;
  if (verdict.fate === 'metadata') return 2;
  return verdict.kind === 'caption' ? 1 : 3;
}
