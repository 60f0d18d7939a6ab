/*
 * Gradient boosting of small regression trees on the logistic loss, over features sorted into bins. Deterministic:
 * the same rows in the same order give the same forest.
 */

/** How the forest is grown. */
export interface Growth {
  trees: number;
  depth: number;
  rate: number;
  /** Share of rows and of features that each tree may see. */
  rows: number;
  features: number;
  /** Least sum of weights in a leaf, and the penalty on its value. */
  leaf: number;
  penalty: number;
}

interface Binned {
  columns: Uint8Array[];
  /** Upper edge of each bin but the last. */
  edges: number[][];
}

const BINS = 64;

/** A small pseudo-random generator (mulberry32), so that runs are the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sorts every feature into at most BINS bins of about equal numbers of rows. */
function bin(rows: readonly Float64Array[]): Binned {
  const width = rows[0]?.length ?? 0;
  const columns: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let f = 0; f < width; f++) {
    const sorted = Float64Array.from(rows, (r) => r[f] ?? 0).sort();
    const cuts: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const at = Math.floor((b * sorted.length) / BINS);
      const cut = sorted[at] ?? 0;
      if (cut > (sorted[0] ?? 0) && cut !== cuts.at(-1)) cuts.push(Number(cut.toPrecision(4)));
    }
    const unique = [...new Set(cuts)].sort((a, b) => a - b);
    edges.push(unique);
    columns.push(Uint8Array.from(rows, (r) => binOf(unique, r[f] ?? 0)));
  }
  return { columns, edges };
}

/** How many edges are not above the value. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Node {
  feature: number;
  bin: number;
  value: number;
  yes?: Node;
  no?: Node;
}

/** Grows a forest that tells rows of label 1 from rows of label 0; returns it in the form of its data file. */
export function growForest(
  rows: readonly Float64Array[],
  labels: Uint8Array,
  weights: Float64Array,
  growth: Growth,
): { base: number; trees: string[] } {
  const { columns, edges } = bin(rows);
  const n = rows.length;
  const random = randomFrom(20210616);
  const share = positiveShare(labels, weights);
  const base = Number(Math.log(share / (1 - share)).toFixed(4));
  const odds = new Float64Array(n).fill(base);
  const pull = new Float64Array(n);
  const curve = new Float64Array(n);
  const trees: string[] = [];
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(odds[i] ?? 0)));
      pull[i] = ((labels[i] ?? 0) - p) * (weights[i] ?? 0);
      curve[i] = Math.max(1e-6, p * (1 - p)) * (weights[i] ?? 0);
    }
    const seen: number[] = [];
    for (let i = 0; i < n; i++) if (random() < growth.rows) seen.push(i);
    const offered = columns.map((_, f) => f).filter(() => random() < growth.features);
    const tree = growTree(Int32Array.from(seen), offered, { columns, edges, pull, curve, growth });
    for (let i = 0; i < n; i++) odds[i] = (odds[i] ?? 0) + leafOf(tree, columns, i);
    trees.push(write(tree, edges));
  }
  return { base, trees };
}

function positiveShare(labels: Uint8Array, weights: Float64Array): number {
  let positive = 0;
  let all = 0;
  labels.forEach((label, i) => {
    all += weights[i] ?? 0;
    if (label) positive += weights[i] ?? 0;
  });
  return positive / all;
}

interface Ground {
  columns: Uint8Array[];
  edges: number[][];
  pull: Float64Array;
  curve: Float64Array;
  growth: Growth;
}

function growTree(rows: Int32Array, offered: readonly number[], ground: Ground): Node {
  return growNode(rows, histogramsOf(rows, offered, ground), offered, ground, 0);
}

/** Sums of pull and curvature by bin, for each offered feature one stretch of BINS pairs. */
function histogramsOf(rows: Int32Array, offered: readonly number[], ground: Ground): Float64Array {
  const sums = new Float64Array(offered.length * BINS * 2);
  const pulls = Float64Array.from(rows, (i) => ground.pull[i] ?? 0);
  const curves = Float64Array.from(rows, (i) => ground.curve[i] ?? 0);
  offered.forEach((feature, k) => {
    const column = ground.columns[feature];
    if (!column) return;
    const start = k * BINS * 2;
    for (let r = 0; r < rows.length; r++) {
      const at = start + (column[rows[r] as number] as number) * 2;
      sums[at] = (sums[at] as number) + (pulls[r] as number);
      sums[at + 1] = (sums[at + 1] as number) + (curves[r] as number);
    }
  });
  return sums;
}

function growNode(
  rows: Int32Array,
  sums: Float64Array,
  offered: readonly number[],
  ground: Ground,
  depth: number,
): Node {
  const { growth } = ground;
  let g = 0;
  let h = 0;
  for (let b = 0; b < BINS * 2; b += 2) {
    g += sums[b] ?? 0;
    h += sums[b + 1] ?? 0;
  }
  const value = Number(((growth.rate * g) / (h + growth.penalty)).toFixed(3));
  const leaf: Node = { feature: -1, bin: 0, value };
  if (depth >= growth.depth) return leaf;
  const split = bestSplit(sums, offered, ground, g, h);
  if (!split) return leaf;
  const column = ground.columns[split.feature];
  const yes = rows.filter((i) => (column?.[i] ?? 0) <= split.bin);
  const no = rows.filter((i) => (column?.[i] ?? 0) > split.bin);
  const node: Node = { feature: split.feature, bin: split.bin, value };
  if (depth + 1 === growth.depth) return { ...node, yes: leafNode(yes, ground), no: leafNode(no, ground) };
  const fewer = yes.length < no.length ? yes : no;
  const less = histogramsOf(fewer, offered, ground);
  const more = sums.map((sum, k) => sum - (less[k] ?? 0));
  const [left, right] = fewer === yes ? [less, more] : [more, less];
  return {
    ...node,
    yes: growNode(yes, left, offered, ground, depth + 1),
    no: growNode(no, right, offered, ground, depth + 1),
  };
}

function leafNode(rows: Int32Array, { pull, curve, growth }: Ground): Node {
  let g = 0;
  let h = 0;
  for (const i of rows) {
    g += pull[i] ?? 0;
    h += curve[i] ?? 0;
  }
  return { feature: -1, bin: 0, value: Number(((growth.rate * g) / (h + growth.penalty)).toFixed(3)) };
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

/** The split that gains most, or none that gains anything. */
function bestSplit(
  sums: Float64Array,
  offered: readonly number[],
  { edges, growth: { leaf, penalty } }: Ground,
  g: number,
  h: number,
): Split | undefined {
  const whole = (g * g) / (h + penalty);
  let best: Split | undefined;
  offered.forEach((feature, k) => {
    const cuts = edges[feature]?.length ?? 0;
    let gl = 0;
    let hl = 0;
    for (let b = 0; b < cuts; b++) {
      const at = (k * BINS + b) * 2;
      gl += sums[at] ?? 0;
      hl += sums[at + 1] ?? 0;
      if (hl < leaf || h - hl < leaf) continue;
      const gain = (gl * gl) / (hl + penalty) + ((g - gl) * (g - gl)) / (h - hl + penalty) - whole;
      if (gain > (best?.gain ?? 1e-3)) best = { feature, bin: b, gain };
    }
  });
  return best;
}

function leafOf(tree: Node, columns: readonly Uint8Array[], i: number): number {
  let node = tree;
  while (node.yes && node.no) node = (columns[node.feature]?.[i] ?? 0) <= node.bin ? node.yes : node.no;
  return node.value;
}

/** Preorder: `feature<threshold`, then the branch for yes, then the one for no. */
function write(node: Node, edges: readonly number[][]): string {
  if (!node.yes || !node.no) return String(node.value);
  const threshold = edges[node.feature]?.[node.bin] ?? 0;
  return `${node.feature}<${threshold} ${write(node.yes, edges)} ${write(node.no, edges)}`;
}
