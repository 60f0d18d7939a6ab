import { bestStretch } from './best-stretch.ts';
import type { FeatureRows } from './feature-rows.ts';
import { log } from './feature-values.ts';
import { FEATURES } from './page-feature-names.ts';
import { toStretch } from './place-features.ts';
import { floatsIn, intsIn, type Room } from './room.ts';
import { type Mates, matesOf } from './shape-mates.ts';

const likely = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * Adds to the row of every line that is wanted what the log-odds of the first judgement and the lengths of the lines
 * tell: what stands around it, and where it stands to the stretch that looks most like an article.
 */
export function secondFeatures(
  { block, starts, room }: FeatureRows,
  odds: Float64Array,
  lengths: Float64Array,
  shapes: readonly number[],
  wanted: (index: number) => boolean = () => true,
): void {
  const chance = floatsIn(room, odds.length);
  const weight = floatsIn(room, odds.length);
  const root = floatsIn(room, odds.length);
  const held = floatsIn(room, odds.length);
  for (let i = 0; i < odds.length; i++) {
    chance[i] = likely(odds[i] ?? 0);
    weight[i] = Math.min(500, lengths[i] ?? 0) + 10;
    root[i] = Math.sqrt(weight[i] ?? 0);
    held[i] = hold(odds[i] ?? 0);
  }
  const page = {
    odds,
    chance,
    ...sums(chance, weight, root, room),
    ...nearestAndBest(odds, chance, room),
    held: heldSums(held, root, room),
    whole: wholePage(odds, lengths),
    stretch: likeliest(held, root, room),
    shapes,
    mates: matesOf(shapes, held, root),
    usual: usualOdds(odds),
  };
  for (let i = 0; i < odds.length; i++) {
    const start = starts[i] ?? -1;
    if (start >= 0 && wanted(i)) secondRow(block, start + FEATURES.length, page, i);
  }
}

interface FirstLook {
  odds: Float64Array;
  chance: Float64Array;
  /** Sums before each line: of chances by length, and of chances and weights by its square root. */
  before: Float64Array;
  chances: Float64Array;
  weights: Float64Array;
  above: Int32Array;
  below: Int32Array;
  /** The highest log-odds between each line and the nearest that looks like text, above and below. */
  bestAbove: Float64Array;
  bestBelow: Float64Array;
  /** Sums before each line of log-odds, held within limits, by the square root of the weight. */
  held: Float64Array;
  whole: [doubt: number, furniture: number, furnitureLines: number];
  stretch: readonly [first: number, last: number];
  shapes: readonly number[];
  mates: Map<number, Mates>;
  /** The median of the log-odds of lines that look like text. */
  usual: number;
}

function sums(
  chance: Float64Array,
  weight: Float64Array,
  root: Float64Array,
  room: Room,
): Pick<FirstLook, 'before' | 'chances' | 'weights'> {
  const n = chance.length;
  const before = floatsIn(room, n + 1);
  const chances = floatsIn(room, n + 1);
  const weights = floatsIn(room, n + 1);
  for (let i = 0; i < n; i++) {
    before[i + 1] = (before[i] ?? 0) + (chance[i] ?? 0) * (weight[i] ?? 0);
    chances[i + 1] = (chances[i] ?? 0) + (chance[i] ?? 0) * (root[i] ?? 0);
    weights[i + 1] = (weights[i] ?? 0) + (root[i] ?? 0);
  }
  return { before, chances, weights };
}

const NONE = -6;

/** The nearest line above and below each that looks like text, and the best of what stands between. */
function nearestAndBest(
  odds: Float64Array,
  chance: Float64Array,
  room: Room,
): Pick<FirstLook, 'above' | 'below' | 'bestAbove' | 'bestBelow'> {
  const n = chance.length;
  const above = intsIn(room, n, -1);
  const below = intsIn(room, n, n);
  const bestAbove = floatsIn(room, n, NONE);
  const bestBelow = floatsIn(room, n, NONE);
  for (let i = 1; i < n; i++) {
    const isText = (chance[i - 1] ?? 0) > 0.5;
    above[i] = isText ? i - 1 : (above[i - 1] ?? -1);
    bestAbove[i] = isText ? NONE : Math.max(bestAbove[i - 1] ?? NONE, odds[i - 1] ?? NONE);
  }
  for (let i = n - 2; i >= 0; i--) {
    const isText = (chance[i + 1] ?? 0) > 0.5;
    below[i] = isText ? i + 1 : (below[i + 1] ?? n);
    bestBelow[i] = isText ? NONE : Math.max(bestBelow[i + 1] ?? NONE, odds[i + 1] ?? NONE);
  }
  return { above, below, bestAbove, bestBelow };
}

const hold = (odds: number): number => Math.max(-4, Math.min(4, odds));

function heldSums(held: Float64Array, root: Float64Array, room: Room): Float64Array {
  const sums = floatsIn(room, held.length + 1);
  for (let i = 0; i < held.length; i++) sums[i + 1] = (sums[i] ?? 0) + (root[i] ?? 0) * (held[i] ?? 0);
  return sums;
}

/** Log-odds from which a line of the first judgement is likely text, and below which it is likely furniture. */
const LIKELY = -0.3;
const UNLIKELY = -2.5;

/** How much of a page is in doubt beside what is text, and how much is furniture beside both, on a scale of logarithms. */
function wholePage(odds: Float64Array, lengths: Float64Array): FirstLook['whole'] {
  let text = 1;
  let doubt = 0;
  let furniture = 0;
  let lines = 0;
  for (let i = 0; i < odds.length; i++) {
    const own = odds[i] ?? 0;
    const size = Math.min(500, lengths[i] ?? 0) + 1;
    if (own > LIKELY) text += size;
    else if (own > UNLIKELY) doubt += size;
    else {
      furniture += size;
      lines++;
    }
  }
  const share = (part: number, of: number): number => Math.log2(0.01 + part / of);
  return [share(doubt, text), share(furniture, text + doubt), lines / Math.max(1, odds.length)];
}

const AROUND = [-3, -2, -1, 1, 2, 3];
const RANGES = [2, 5, 12];

function secondRow(row: Float64Array, from: number, page: FirstLook, i: number): void {
  const n = page.odds.length;
  let at = from;
  row[at++] = page.odds[i] ?? 0;
  for (const k of AROUND) row[at++] = i + k < 0 || i + k >= n ? NONE : (page.odds[i + k] ?? NONE);
  for (const r of RANGES) {
    row[at++] = meanChance(page, i - r, i);
    row[at++] = meanChance(page, i + 1, i + r + 1);
  }
  const all = page.before[n] ?? 0;
  const rest = all - ((page.before[i + 1] ?? 0) - (page.before[i] ?? 0));
  at = toStretch(row, at, page.stretch, i);
  row[at++] = rest < 1 ? 0.5 : (page.before[i] ?? 0) / rest;
  row[at++] = log(i - (page.above[i] ?? -1));
  row[at++] = log((page.below[i] ?? n) - i);
  row[at++] = meanOfStretch(page, i);
  row[at++] = Math.max(page.bestAbove[i] ?? NONE, page.bestBelow[i] ?? NONE);
  for (const share of page.whole) row[at++] = share;
  matesFeatures(row, at, page, i);
}

/** What the other lines of its shape were taken for, how many there are, and how it stands to the text. */
function matesFeatures(row: Float64Array, from: number, page: FirstLook, i: number): void {
  const mates = page.mates.get(page.shapes[i] ?? 0);
  const others = (mates?.lines ?? 1) - 1;
  row[from] = mates && others > 0 ? meanOfOthers(mates, page, i) : NONE;
  row[from + 1] = log(others);
  row[from + 2] = (page.odds[i] ?? 0) - page.usual;
}

/** The mean of the log-odds of the other lines of its shape. */
function meanOfOthers(mates: Mates, page: FirstLook, i: number): number {
  const own = (page.weights[i + 1] ?? 0) - (page.weights[i] ?? 0);
  return (mates.odds - own * hold(page.odds[i] ?? 0)) / (mates.weights - own);
}

/** Log-odds from which a line counts as text when the median of text is asked for. */
const TEXT = -0.5;

function usualOdds(odds: Float64Array): number {
  const text = odds.filter((own) => own > TEXT).sort();
  return text[text.length >> 1] ?? 0;
}

/** The mean of the log-odds of the other lines between the nearest two that look like text. */
function meanOfStretch(page: FirstLook, i: number): number {
  const from = (page.above[i] ?? -1) + 1;
  const to = page.below[i] ?? page.odds.length;
  const weights = sumOfOthers(page.weights, from, to, i);
  return weights < 1 ? NONE : sumOfOthers(page.held, from, to, i) / weights;
}

/** Of sums before each line: the sum from one line to before another, without line `i`. */
function sumOfOthers(sums: Float64Array, from: number, to: number, i: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0) - ((sums[i + 1] ?? 0) - (sums[i] ?? 0));
}

/** The mean chance of the lines from `from` to before `to`, longer ones counting more; below 0 where there are none. */
function meanChance(page: FirstLook, from: number, to: number): number {
  const a = Math.max(0, from);
  const b = Math.min(page.odds.length, to);
  const weights = (page.weights[b] ?? 0) - (page.weights[a] ?? 0);
  return b <= a || weights === 0 ? -0.1 : ((page.chances[b] ?? 0) - (page.chances[a] ?? 0)) / weights;
}

/** The stretch whose lines together look most like an article. */
function likeliest(held: Float64Array, root: Float64Array, room: Room): readonly [number, number] {
  const gains = floatsIn(room, held.length);
  for (let i = 0; i < held.length; i++) {
    const own = held[i] ?? 0;
    gains[i] = own * (own > 0 ? (root[i] ?? 0) : 6);
  }
  return bestStretch(gains);
}
