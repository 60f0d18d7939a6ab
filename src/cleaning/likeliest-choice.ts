/** A line of a page: the chance that it belongs to the article, and how much it counts. */
export interface Chance {
  chance: number;
  size: number;
}

/** Highest chance that may be asked of a line, however sure the rest of the page is. */
const HIGHEST = 0.7;

/**
 * The chance from which lines stay, so that of all choices the F-measure expected of the page is best: half of that
 * F-measure. A page of which little is sure, such as an article that is a list, so asks less of its lines than one
 * whose text and furniture are plain to see.
 */
export function leastChance(lines: readonly Chance[]): number {
  const ranked = [...lines].sort((a, b) => b.chance - a.chance);
  const all = ranked.reduce((sum, { chance, size }) => sum + chance * size, 0);
  let article = 0;
  let kept = 0;
  let best = 0;
  for (const { chance, size } of ranked) {
    article += chance * size;
    kept += size;
    best = Math.max(best, (2 * article) / (kept + all));
  }
  return Math.min(HIGHEST, best / 2);
}
