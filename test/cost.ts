/** Seconds of processor time that a work takes: what else runs on the machine adds little to them. */
function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max((user + system) / 1e6, 1e-6);
}

/** Another program may slow down one of two works that are compared, but not in each of so many tries. */
const TRIES = 6;

/**
 * Tells how many times as long as a usual work another takes, the same on a slow machine as on a quick one: the least
 * of a few tries, of which none is made after one that is below `enough`.
 */
export function comparedWith(usual: () => unknown): (work: () => unknown, enough: number) => number {
  let one: number | undefined;
  return (work, enough) => {
    // the engine makes fast code of what it has run before
    one ??= Math.min(cpuSeconds(usual), cpuSeconds(usual), cpuSeconds(usual));
    let least = cpuSeconds(work) / one;
    for (let i = 1; i < TRIES && least >= enough; i++)
      least = Math.min(least, cpuSeconds(work) / cpuSeconds(usual));
    return least;
  };
}

/** So many small works are as large as one large one. */
const PARTS = 16;
/** Between 1, where time grows with the size, and 16, where it grows with the square of it. */
export const SQUARE = 7;

/**
 * How much longer a work takes with an input of this size than with sixteen inputs of a sixteenth of it. `make` gives the
 * work for a size.
 */
export function growth(make: (size: number) => () => unknown, size: number): number {
  const [large, small] = [make(size), make(Math.ceil(size / PARTS))];
  const usual = () => {
    for (let i = 0; i < PARTS; i++) small();
  };
  return comparedWith(usual)(large, SQUARE);
}
