import type { Segment } from '../model.ts';
import type { ArticleSegment } from './segments.ts';
import { readWordPairs, similarity, type WordPairs } from './similarity.ts';

/** Below this likeness of words a changed block is held for a new one. */
const SAME_BLOCK = 0.6;
/** Up to so many comparisons everything is compared with everything: any article that people write. */
const ALL = 100_000;
/** Beyond it: with what stands so near, */
const NEAR = 8;
/** and with what shares a pair of words that so few former texts have. */
const RARE = 8;

/**
 * For each new text the former segment that is most like it, each used once: likeliest pairs first. In a text of
 * thousands of changed blocks only those are compared that stand near each other or share rare words, so that the
 * work grows with the length of the text and not with its square.
 */
export function pairChanged(
  texts: readonly ArticleSegment[],
  former: readonly Segment[],
): Map<string, Segment> {
  const from = former.map((segment) => readWordPairs(segment.source));
  const to = texts.map((text) => readWordPairs(text.source));
  const candidates = texts.length * former.length <= ALL ? () => former.keys() : sparseCandidates(from, to);
  const pairs = to
    .flatMap((words, text) =>
      [...candidates(text)].map((segment) => ({ text, segment, likeness: likeness(from[segment], words) })),
    )
    .filter((pair) => pair.likeness >= SAME_BLOCK)
    .sort((a, b) => b.likeness - a.likeness);
  const result = new Map<string, Segment>();
  const used = new Set<number>();
  for (const { text, segment } of pairs) {
    const [key, found] = [texts[text]?.key, former[segment]];
    if (key === undefined || found === undefined || used.has(segment) || result.has(key)) continue;
    used.add(segment);
    result.set(key, found);
  }
  return result;
}

function likeness(a: WordPairs | undefined, b: WordPairs): number {
  return a === undefined ? 0 : similarity(a, b);
}

/** For each text the former ones worth comparing, in their order. */
function sparseCandidates(
  from: readonly WordPairs[],
  to: readonly WordPairs[],
): (text: number) => Iterable<number> {
  const holders = new Map<string, number[]>();
  for (const [index, { counts }] of from.entries()) {
    for (const pair of counts.keys()) {
      const list = holders.get(pair) ?? [];
      // one more than is rare tells that it is not
      if (list.length <= RARE) list.push(index);
      holders.set(pair, list);
    }
  }
  return (text) => {
    const place = Math.round((text * from.length) / to.length);
    const found = new Set<number>();
    for (let at = Math.max(0, place - NEAR); at < Math.min(from.length, place + NEAR); at += 1) found.add(at);
    for (const pair of to[text]?.counts.keys() ?? []) {
      const list = holders.get(pair) ?? [];
      if (list.length <= RARE) for (const index of list) found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  };
}
