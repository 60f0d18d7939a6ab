import { lexicons } from '../language/lexicons.ts';
import { mayReturn } from './announced-lists.ts';
import { endsSentence } from './line-shape.ts';
import { foldedOf, type Passage, textOf } from './passage.ts';
import type { Page } from './rule.ts';

/** Fewest words of a closing line. */
const FEWEST_WORDS = 2;
const LONGEST = 160;
/** Most of them, and how far below the last paragraph they are looked for, captions between them. */
const MOST = 4;
const LINES_BELOW = 12;

/** Words of furniture, and those by which a site speaks of itself and its reader. */
const furniture = new Set(lexicons.flatMap((l) => [...l.furnitureWords, ...l.telling.reader]));
/** Matches `Il sera posé en mai.` and `« Bonsoir. »`, not `Il reste…` nor `Lire la suite...`. */
const STATED = /(?<!\.\.)\.(?: ?[»”"])?$/u;
/** Matches the beginning of `Il`, `À` and `« Il`; not of `@port`, `12` and `©`. */
const OPENS = /^(?:[«“"] ?)?\p{Lu}/u;
/** Matches what no sentence of an article holds: `a@b.fr`, `https://`, `© Le Port`, `a | b`. */
const FOREIGN = /[@©|•]|:\/\//;

/**
 * Takes back short sentences right below the last paragraph, with the question that each answers: so articles end, and
 * lost text is worse than left furniture.
 */
export function keepClosingLines({ passages, endSign }: Page): void {
  const last = passages.findLastIndex((p) => p.verdict === undefined);
  if (last < 0 || (endSign >= 0 && last >= endSign)) return;
  const asked = passages[last - 1];
  if (isQuestion(asked) && endsSentence(textOf(passages[last] ?? asked))) asked.verdict = undefined;
  const below = passages.slice(last + 1, last + 1 + LINES_BELOW).filter((p) => p.verdict?.fate !== 'body');
  for (let at = 0; at < MOST; ) {
    const isAnswered = isQuestion(below[at]) && isClosing(below[at + 1]);
    const end = at + (isAnswered ? 2 : isClosing(below[at]) ? 1 : 0);
    if (end === at) return;
    for (const passage of below.slice(at, end)) passage.verdict = undefined;
    at = end;
  }
}

function isClosing(passage: Passage | undefined): boolean {
  if (!passage || passage.verdict === undefined || !mayReturn(passage)) return false;
  const text = textOf(passage);
  if (text.length > LONGEST || !STATED.test(text) || !OPENS.test(text) || FOREIGN.test(text)) return false;
  const words = foldedOf(passage).split(/[\s']+/); // «il» and «arrive» of «s'il arrive»
  return words.length >= FEWEST_WORDS && !words.some((word) => furniture.has(word.replace(/[.,;:!]+$/, '')));
}

function isQuestion(passage: Passage | undefined): passage is Passage {
  if (!passage || !mayReturn(passage)) return false;
  const text = textOf(passage);
  return text.length <= 90 && text.endsWith('?') && OPENS.test(text);
}
