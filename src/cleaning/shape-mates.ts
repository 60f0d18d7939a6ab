import type { SeenLine } from './page-look.ts';

/*
 * Lines of one shape share a fate: entries of a list, teasers, captions. What a line's mates on the page were taken
 * for tells of itself.
 */

/** Length is told in steps of a third: lines of 20 and of 25 characters are of one shape. */
const STEPS = 1.5;

/** What a line looks like in one number: its length, how it begins and how it ends. Of a line that is ruled, only how. */
export function shapeOf({ look, ruled }: SeenLine): number {
  if (ruled !== 0) return -ruled;
  const ending = look.ending === 4 ? 6 : look.ending;
  const beginning = look.beginning === 5 ? 0 : look.beginning;
  return (Math.floor(Math.log2(1 + look.chars) * STEPS) * 8 + ending) * 8 + beginning;
}

/** What the first judgement made of the lines of one shape. */
export interface Mates {
  lines: number;
  /** Sums over the lines of weights, and of log-odds by weight. */
  weights: number;
  odds: number;
}

/** The lines of a page by their shape. */
export function matesOf(
  shapes: readonly number[],
  odds: Float64Array,
  weights: Float64Array,
): Map<number, Mates> {
  const mates = new Map<number, Mates>();
  shapes.forEach((shape, i) => {
    const weight = weights[i] ?? 0;
    const own = mates.get(shape);
    if (!own) mates.set(shape, { lines: 1, weights: weight, odds: weight * (odds[i] ?? 0) });
    else {
      own.lines++;
      own.weights += weight;
      own.odds += weight * (odds[i] ?? 0);
    }
  });
  return mates;
}
