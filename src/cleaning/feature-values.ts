/*
 * How what is counted and asked of a line becomes a number that the learned rule reads.
 */

/** Logarithms of what is asked for most: counts of lines, words and characters. */
const LOGS = Float64Array.from({ length: 4096 }, (_, x) => Math.log2(1 + x));

/** `log2(1 + x)`; 0 for what is not above 0. */
export function log(x: number): number {
  if (x <= 0) return 0;
  return x < LOGS.length && Number.isInteger(x) ? (LOGS[x] ?? 0) : Math.log2(1 + x);
}

/** The same for distances to both sides: `log(x)` with the sign of `x`. */
export function signedLog(x: number): number {
  return x < 0 ? -log(-x) : log(x);
}

/** 1 for yes, 0 for no. */
export function flag(b: boolean): number {
  return b ? 1 : 0;
}
