import type { Place } from './match.ts';

/** An indexed article as its fragment gives it: words at their places, and where each block begins. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title?: string };
  anchors: { id: string; location: number }[];
}

/** A stretch of one block, in pieces that are marked or not. `block` is null for the headline. */
export interface Passage {
  block: string | null;
  pieces: { text: string; marked: boolean }[];
  /** Whether text of the block was left out before and after. */
  cut: [before: boolean, after: boolean];
}

const LENGTH = 30;

/** The best passages of an article, one a block: those that hold most of the query's demands come first. */
export function bestPassages(fragment: Fragment, byTerm: Place[][], most: number): Passage[] {
  const words = fragment.content.split(/[^\S\uFEFF]+/u);
  const anchors = [...fragment.anchors].sort((a, b) => a.location - b.location);
  const blocks = anchors.map(({ id, location }, index) => ({
    id,
    from: location,
    to: anchors[index + 1]?.location ?? words.length,
  }));
  const scored = blocks
    .map((block) => ({ block, hits: hitsWithin(byTerm, block.from, block.to) }))
    .filter(({ hits }) => hits.terms > 0)
    .sort(
      (a, b) => b.hits.terms - a.hits.terms || b.hits.weight - a.hits.weight || a.block.from - b.block.from,
    );
  return scored.slice(0, most).map(({ block, hits }) => excerpt(words, block, hits.locations));
}

function hitsWithin(byTerm: Place[][], from: number, to: number) {
  const inside = byTerm.map((places) => places.filter((p) => p.location >= from && p.location < to));
  const locations = new Set(inside.flat().map((place) => place.location));
  return {
    terms: inside.filter((places) => places.length > 0).length,
    weight: inside.flat().reduce((sum, place) => sum + place.weight, 0),
    locations,
  };
}

function excerpt(
  words: string[],
  block: { id: string; from: number; to: number },
  marked: Set<number>,
): Passage {
  const first = densest([...marked].sort((a, b) => a - b));
  const start = Math.max(block.from, Math.min(first - 6, block.to - LENGTH));
  const end = Math.min(block.to, start + LENGTH);
  const pieces = words.slice(start, end).map((text, index) => ({ text, marked: marked.has(start + index) }));
  return { block: block.id, pieces, cut: [start > block.from, end < block.to] };
}

/** The place from which a window of the excerpt's length holds most marks. */
function densest(locations: number[]): number {
  const held = (from: number) => locations.filter((l) => l >= from && l < from + LENGTH - 6).length;
  return locations.reduce((best, from) => (held(from) > held(best) ? from : best), locations[0] ?? 0);
}
