/**
 * The stretch of which the gains add up to most, by its first and last place; -1 and -1 where no gain is above 0. In
 * one pass, as the maximum subarray is found.
 */
export function bestStretch(gains: Float64Array): readonly [first: number, last: number] {
  let best = 0;
  let first = -1;
  let last = -1;
  let sum = 0;
  let start = 0;
  for (let i = 0; i < gains.length; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += gains[i] ?? 0;
    if (sum <= best) continue;
    best = sum;
    first = start;
    last = i;
  }
  return [first, last];
}
