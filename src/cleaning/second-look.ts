import type { Feature } from './page-feature-names.ts';

/** What the first judgement of the neighbours tells of a line, in the order of `secondFeatures`. */
export const SECOND_FEATURES: readonly Feature[] = [
  { name: 'first-odds', low: 'by itself it looks like furniture', high: 'by itself it looks like text' },
  ...[-3, -2, -1, 1, 2, 3].map((k) => ({
    name: `odds@${k}`,
    low: `what stands ${k < 0 ? 'above' : 'below'} looks like furniture`,
    high: `what stands ${k < 0 ? 'above' : 'below'} looks like text`,
  })),
  ...[2, 5, 12].flatMap((r) => [
    {
      name: `odds-above-${r}`,
      low: 'what stands above looks like furniture',
      high: 'what stands above looks like text',
    },
    {
      name: `odds-below-${r}`,
      low: 'what stands below looks like furniture',
      high: 'what stands below looks like text',
    },
  ]),
  { name: 'inside-article', low: 'it stands outside the article', high: 'it stands inside the article' },
  {
    name: 'from-article-start',
    low: 'it stands before the article',
    high: 'it stands after the start of the article',
  },
  {
    name: 'from-article-end',
    low: 'it stands before the end of the article',
    high: 'it stands after the article',
  },
  { name: 'article-above', low: 'it stands above the article', high: 'it stands below the article' },
  {
    name: 'to-text-line-above',
    low: 'a line of the article is close above',
    high: 'the article is far above',
  },
  {
    name: 'to-text-line-below',
    low: 'a line of the article is close below',
    high: 'the article is far below',
  },
];

const likely = (odds: number): number => 1 / (1 + Math.exp(-odds));
const log = (x: number): number => Math.log2(1 + Math.max(0, x));

/**
 * The second row of every line that is asked for (the others get an empty one), from the log-odds of the first
 * judgement and the lengths of the lines: what stands around it, and where it stands to the stretch that looks
 * most like an article.
 */
export function secondFeatures(
  odds: readonly number[],
  lengths: readonly number[],
  wanted: (index: number) => boolean = () => true,
): Float64Array[] {
  const chance = Float64Array.from(odds, likely);
  const weight = Float64Array.from(lengths, (l) => Math.min(500, l) + 10);
  const page = {
    odds,
    chance,
    ...sums(chance, weight),
    ...nearest(chance),
    stretch: likeliest(odds, weight),
  };
  return odds.map((_, i) => (wanted(i) ? secondRow(page, i) : NO_ROW));
}

const NO_ROW = new Float64Array();

interface FirstLook {
  odds: readonly number[];
  chance: Float64Array;
  /** Sums before each line: of chances by length, and of chances and weights by its square root. */
  before: Float64Array;
  chances: Float64Array;
  weights: Float64Array;
  above: Int32Array;
  below: Int32Array;
  stretch: [number, number];
}

function sums(chance: Float64Array, weight: Float64Array): Pick<FirstLook, 'before' | 'chances' | 'weights'> {
  const n = chance.length;
  const before = new Float64Array(n + 1);
  const chances = new Float64Array(n + 1);
  const weights = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const root = Math.sqrt(weight[i] ?? 0);
    before[i + 1] = (before[i] ?? 0) + (chance[i] ?? 0) * (weight[i] ?? 0);
    chances[i + 1] = (chances[i] ?? 0) + (chance[i] ?? 0) * root;
    weights[i + 1] = (weights[i] ?? 0) + root;
  }
  return { before, chances, weights };
}

/** The nearest line above and below each that looks like text. */
function nearest(chance: Float64Array): Pick<FirstLook, 'above' | 'below'> {
  const n = chance.length;
  const above = new Int32Array(n).fill(-1);
  const below = new Int32Array(n).fill(n);
  for (let i = 1; i < n; i++) above[i] = (chance[i - 1] ?? 0) > 0.5 ? i - 1 : (above[i - 1] ?? -1);
  for (let i = n - 2; i >= 0; i--) below[i] = (chance[i + 1] ?? 0) > 0.5 ? i + 1 : (below[i + 1] ?? n);
  return { above, below };
}

const AROUND = [-3, -2, -1, 1, 2, 3];
const RANGES = [2, 5, 12];

function secondRow(page: FirstLook, i: number): Float64Array {
  const row = new Float64Array(SECOND_FEATURES.length);
  let at = 0;
  row[at++] = page.odds[i] ?? 0;
  for (const k of AROUND) row[at++] = page.odds[i + k] ?? -6;
  for (const r of RANGES) {
    row[at++] = meanChance(page, i - r, i);
    row[at++] = meanChance(page, i + 1, i + r + 1);
  }
  const [first, last] = page.stretch;
  const n = page.odds.length;
  const all = page.before[n] ?? 0;
  const rest = all - ((page.before[i + 1] ?? 0) - (page.before[i] ?? 0));
  row[at++] = first >= 0 && i >= first && i <= last ? 1 : 0;
  row[at++] = first < 0 ? 0 : signedLog(i - first);
  row[at++] = first < 0 ? 0 : signedLog(i - last);
  row[at++] = rest < 1 ? 0.5 : (page.before[i] ?? 0) / rest;
  row[at++] = log(i - (page.above[i] ?? -1));
  row[at++] = log((page.below[i] ?? n) - i);
  return row;
}

/** The mean chance of the lines from `from` to before `to`, longer ones counting more; below 0 where there are none. */
function meanChance(page: FirstLook, from: number, to: number): number {
  const a = Math.max(0, from);
  const b = Math.min(page.odds.length, to);
  const weights = (page.weights[b] ?? 0) - (page.weights[a] ?? 0);
  return b <= a || weights === 0 ? -0.1 : ((page.chances[b] ?? 0) - (page.chances[a] ?? 0)) / weights;
}

const signedLog = (x: number): number => (x < 0 ? -log(-x) : log(x));

/** The stretch whose lines together look most like an article. */
function likeliest(odds: readonly number[], weight: Float64Array): [number, number] {
  let best = 0;
  let found: [number, number] = [-1, -1];
  let sum = 0;
  let start = 0;
  odds.forEach((own, i) => {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    const held = Math.max(-4, Math.min(4, own));
    sum += held * (held > 0 ? Math.sqrt(weight[i] ?? 0) : 6);
    if (sum > best) {
      best = sum;
      found = [start, i];
    }
  });
  return found;
}
