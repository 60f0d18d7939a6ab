import { lexicons } from '../language/lexicons.ts';
import { lookAt } from './line-look.ts';
import type { SeenLine } from './page-features.ts';
import { type Passage, textOf } from './passage.ts';

const furnitureWords = new Set(lexicons.flatMap((l) => l.furnitureWords));
const captionWords = new Set(lexicons.flatMap((l) => l.captionWords));
const calendarWords = new Set(lexicons.flatMap((l) => l.calendarWords));
/** Matches `Lire`, `août` and `e-mail` as words; not digits or signs. */
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const LONGEST_READ = 300;

/** The passages as the learned rule sees them, with what the explicit rules made of them so far. */
export function seeLines(passages: readonly Passage[]): SeenLine[] {
  return passages.map((passage) => {
    const text = textOf(passage);
    const words = text.slice(0, LONGEST_READ).toLowerCase().match(WORD) ?? [];
    const furniture = words.filter((w) => furnitureWords.has(w)).length;
    return {
      look: lookAt(text),
      ruled: ruledOf(passage),
      furniture: furniture / Math.max(1, Math.min(12, words.length)),
      captionLike: words.filter((w) => captionWords.has(w)).length / Math.max(4, Math.min(20, words.length)),
      calendar: /\d/.test(text.slice(0, LONGEST_READ)) && words.some((w) => calendarWords.has(w)),
      gapBefore: passage.gapBefore,
    };
  });
}

function ruledOf({ verdict, kept }: Passage): SeenLine['ruled'] {
  if (kept) return 3;
  if (!verdict) return 0;
  if (verdict.fate === 'removed') return 1;
  if (verdict.fate === 'metadata') return 2;
  return verdict.kind === 'caption' ? 1 : 3;
}
