/** A source of chance that gives the same row for the same seed (mulberry32). */
export interface Seeded {
  /** An integer from 0 to `below` - 1. */
  upTo(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Starts a row of numbers. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    pick: (from) => {
      const one = from[upTo(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}
