/** A small boosted forest as its data file holds it. */
export interface ForestData {
  /** Log-odds before any tree. */
  base: number;
  /**
   * Trees in preorder: `12<0.53` asks whether feature 12 is below 0.53 and is followed by its two branches, yes
   * first; a bare number is a leaf and adds to the log-odds.
   */
  trees: string[];
}

/**
 * The forest ready to be asked. Every tree is filled up to the depth of the deepest, so that it is walked without
 * asking where it ends; below node `i` of a tree stand `2i + 1` for yes and `2i + 2` for no.
 */
export interface Forest {
  base: number;
  trees: number;
  /** Questions between root and leaf. */
  depth: number;
  /** Feature asked at each node, and below what its answer is yes. */
  feature: Uint16Array;
  threshold: Float64Array;
  /** Value of each leaf, and of each node the mean of its branches, for explanations. */
  value: Float64Array;
  /** Room for an explanation: two numbers a feature. */
  pulls: Float64Array;
}

/** Nothing is below it: stands where a tree was filled up, so that the answer is always no. */
const NOTHING = Number.NEGATIVE_INFINITY;

/** A question with its branches, or a leaf. */
type Node = { feature: number; threshold: number; yes: Node; no: Node; value: number } | { value: number };

/** Reads the trees of a data file. Throws when one is cut short. */
export function readForest({ base, trees }: ForestData): Forest {
  const roots = trees.map(readTree);
  const depth = roots.reduce((deepest, root) => Math.max(deepest, depthOf(root)), 0);
  const nodes = (1 << depth) - 1;
  const forest: Forest = {
    base,
    trees: roots.length,
    depth,
    feature: new Uint16Array(roots.length * nodes),
    threshold: new Float64Array(roots.length * nodes).fill(NOTHING),
    value: new Float64Array(roots.length * (2 * nodes + 1)),
    pulls: new Float64Array(0),
  };
  roots.forEach((root, tree) => {
    setNode(forest, tree, 0, root);
  });
  const features = forest.feature.reduce((most, own) => Math.max(most, own), 0) + 1;
  return { ...forest, pulls: new Float64Array(2 * features) };
}

function readTree(text: string, number: number): Node {
  const tokens = text.split(' ');
  let at = 0;
  const read = (): Node => {
    const token = tokens[at++];
    if (token === undefined) throw new RangeError('a tree of the forest is cut short');
    const sign = token.indexOf('<');
    if (sign < 0) return { value: Number(token) };
    const feature = Number(token.slice(0, sign));
    const threshold = Number(token.slice(sign + 1));
    const yes = read();
    const no = read();
    return { feature, threshold, yes, no, value: (yes.value + no.value) / 2 };
  };
  const root = read();
  if (at !== tokens.length) throw new RangeError(`tree ${number} of the forest is malformed`);
  return root;
}

function depthOf(node: Node): number {
  return 'feature' in node ? 1 + Math.max(depthOf(node.yes), depthOf(node.no)) : 0;
}

/** Sets a node and all below it; below a leaf that is none of the deepest stands the same leaf again. */
function setNode(forest: Forest, tree: number, at: number, node: Node): void {
  const nodes = (1 << forest.depth) - 1;
  forest.value[tree * (2 * nodes + 1) + at] = node.value;
  if (at >= nodes) return;
  if ('feature' in node) {
    forest.feature[tree * nodes + at] = node.feature;
    forest.threshold[tree * nodes + at] = node.threshold;
  }
  setNode(forest, tree, 2 * at + 1, 'feature' in node ? node.yes : node);
  setNode(forest, tree, 2 * at + 2, 'feature' in node ? node.no : node);
}

/** The log-odds that the forest gives the features that stand from `from` on. */
export function askForest(forest: Forest, features: Float64Array, from = 0): number {
  const { trees, depth, feature, threshold, value } = forest;
  const nodes = (1 << depth) - 1;
  const values = 2 * nodes + 1;
  let sum = forest.base;
  let tree = 0;
  // Eight trees at a time: the processor walks them side by side instead of waiting for each step.
  for (; tree + 7 < trees; tree += 8) {
    const root = tree * nodes;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let left = depth; left > 0; left--) {
      a = below(feature, threshold, root, a, features, from);
      b = below(feature, threshold, root + nodes, b, features, from);
      c = below(feature, threshold, root + 2 * nodes, c, features, from);
      d = below(feature, threshold, root + 3 * nodes, d, features, from);
      e = below(feature, threshold, root + 4 * nodes, e, features, from);
      f = below(feature, threshold, root + 5 * nodes, f, features, from);
      g = below(feature, threshold, root + 6 * nodes, g, features, from);
      h = below(feature, threshold, root + 7 * nodes, h, features, from);
    }
    const leaf = tree * values;
    sum += value[leaf + a] ?? 0;
    sum += value[leaf + values + b] ?? 0;
    sum += value[leaf + 2 * values + c] ?? 0;
    sum += value[leaf + 3 * values + d] ?? 0;
    sum += value[leaf + 4 * values + e] ?? 0;
    sum += value[leaf + 5 * values + f] ?? 0;
    sum += value[leaf + 6 * values + g] ?? 0;
    sum += value[leaf + 7 * values + h] ?? 0;
  }
  for (; tree < trees; tree++) sum += value[tree * values + leafOf(forest, tree, features, from)] ?? 0;
  return sum;
}

/** The leaf of a tree to which the features lead. */
function leafOf(
  { depth, feature, threshold }: Forest,
  tree: number,
  features: Float64Array,
  from: number,
): number {
  const root = tree * ((1 << depth) - 1);
  let at = 0;
  for (let left = depth; left > 0; left--) at = below(feature, threshold, root, at, features, from);
  return at;
}

/**
 * The node below another of the tree. Without a branch of its own: which way a tree goes cannot be foretold, and each
 * wrong guess costs time.
 */
function below(
  feature: Uint16Array,
  threshold: Float64Array,
  root: number,
  at: number,
  features: Float64Array,
  from: number,
): number {
  const isYes = Number((features[from + (feature[root + at] ?? 0)] ?? 0) < (threshold[root + at] ?? 0));
  return 2 * at + 2 - isYes;
}

/** How much a feature moved the log-odds of a row, and whether by being low or high. */
export interface Pull {
  feature: number;
  pull: number;
  high: boolean;
}

/** Tells which of the features from `from` on pulled the log-odds down, the strongest first, until the answer is no. */
export function explainForest(
  forest: Forest,
  features: Float64Array,
  from: number,
  tell: (pull: Pull) => boolean,
): void {
  const pulls = pullsOf(forest, features, from);
  const down: number[] = [];
  for (let key = 0; key < pulls.length; key++) if ((pulls[key] ?? 0) < 0) down.push(key);
  // A few are asked for of some fifty: looking through them for each costs less than sorting them.
  for (;;) {
    let strongest = -1;
    let pull = 0;
    for (const key of down) {
      const own = pulls[key] ?? 0;
      if (own >= pull) continue;
      strongest = key;
      pull = own;
    }
    if (strongest < 0 || !tell({ feature: strongest >> 1, pull, high: (strongest & 1) === 1 })) return;
    pulls[strongest] = 0;
  }
}

/** How much each feature moved the log-odds, in pairs: by being low, and by being high. */
function pullsOf(forest: Forest, features: Float64Array, from: number): Float64Array {
  const { trees, depth, feature, threshold, value, pulls } = forest;
  pulls.fill(0);
  const nodes = (1 << depth) - 1;
  for (let t = 0; t < trees; t++) {
    const root = t * nodes;
    const first = t * (2 * nodes + 1);
    let at = 0;
    // From the root down, as far as there are questions.
    for (let left = depth; left > 0 && (threshold[root + at] ?? 0) !== NOTHING; left--) {
      const next = below(feature, threshold, root, at, features, from);
      const key = 2 * (feature[root + at] ?? 0) + (next & 1 ? 0 : 1);
      pulls[key] = (pulls[key] ?? 0) + (value[first + next] ?? 0) - (value[first + at] ?? 0);
      at = next;
    }
  }
  return pulls;
}
