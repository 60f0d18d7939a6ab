import type { Feature } from './page-features.ts';

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
 * The second row of every line, from the log-odds of the first judgement and the lengths of the lines: what stands
 * around it, and where it stands to the stretch that looks most like an article.
 */
export function secondFeatures(odds: readonly number[], lengths: readonly number[]): Float64Array[] {
  const n = odds.length;
  const chance = odds.map(likely);
  const weight = lengths.map((l) => Math.min(500, l) + 10);
  const [first, last] = likeliest(odds, weight);
  const before = new Float64Array(n + 1);
  const above = new Int32Array(n).fill(-1);
  const below = new Int32Array(n).fill(n);
  for (let i = 0; i < n; i++) {
    before[i + 1] = (before[i] ?? 0) + (chance[i] ?? 0) * (weight[i] ?? 0);
    if (i > 0) above[i] = (chance[i - 1] ?? 0) > 0.5 ? i - 1 : (above[i - 1] ?? -1);
  }
  for (let i = n - 2; i >= 0; i--) below[i] = (chance[i + 1] ?? 0) > 0.5 ? i + 1 : (below[i + 1] ?? n);
  const all = before[n] ?? 0;
  return odds.map((own, i) => {
    const around = [-3, -2, -1, 1, 2, 3].map((k) => odds[i + k] ?? -6);
    const means = [2, 5, 12].flatMap((r) => [
      mean(chance, weight, i - r, i),
      mean(chance, weight, i + 1, i + r + 1),
    ]);
    const inside = first >= 0 && i >= first && i <= last ? 1 : 0;
    const rest = all - (chance[i] ?? 0) * (weight[i] ?? 0);
    const share = rest < 1 ? 0.5 : (before[i] ?? 0) / rest;
    return Float64Array.from([
      ...[own, ...around, ...means, inside],
      ...[first < 0 ? 0 : signedLog(i - first), first < 0 ? 0 : signedLog(i - last), share],
      ...[log(i - (above[i] ?? -1)), log((below[i] ?? n) - i)],
    ]);
  });
}

const signedLog = (x: number): number => (x < 0 ? -log(-x) : log(x));

function mean(chance: readonly number[], weight: readonly number[], from: number, to: number): number {
  let sum = 0;
  let weights = 0;
  for (let i = Math.max(0, from); i < Math.min(chance.length, to); i++) {
    sum += (chance[i] ?? 0) * Math.sqrt(weight[i] ?? 0);
    weights += Math.sqrt(weight[i] ?? 0);
  }
  return weights === 0 ? -0.1 : sum / weights;
}

/** The stretch whose lines together look most like an article. */
function likeliest(odds: readonly number[], weight: readonly number[]): [number, number] {
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
