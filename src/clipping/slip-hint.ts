/** A word further from every known one than this is no slip of the hand. */
const FARTHEST = 2;

/** Asks whether the nearest of the known words was meant; undefined where none is near. */
export function slipHint(key: string, known: readonly string[]): string | undefined {
  const least = Math.min(FARTHEST, Math.floor(key.length / 2));
  const near = known
    .map((each) => ({ each, distance: distanceOf(key.toLowerCase(), each) }))
    .filter(({ distance }) => distance <= least)
    .sort((a, b) => a.distance - b.distance)[0];
  return near && `did you mean «${near.each}»?`;
}

/** How many letters must be put in, left out or changed to make one word of another (Levenshtein). */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const changed = (row[j] ?? 0) + (letter === to[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
