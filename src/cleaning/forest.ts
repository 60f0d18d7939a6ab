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

/** The forest ready to be asked. */
export interface Forest {
  base: number;
  /** Roots of the trees. */
  roots: Int32Array;
  /** Feature asked at each node, -1 at a leaf. */
  feature: Int16Array;
  threshold: Float64Array;
  /** The branch for no; the branch for yes is the next node. */
  no: Int32Array;
  /** Value of a leaf, or the weighted mean of what lies below a node, for explanations. */
  value: Float64Array;
  walk: Walk;
}

/** The trees once more, so that each is walked in as many steps as the deepest takes: a leaf leads back to itself. */
interface Walk {
  steps: number;
  feature: Int16Array;
  threshold: Float64Array;
  /** How far behind the next node the branch for no lies. */
  skip: Int32Array;
}

/** Reads the trees of a data file. Throws when one is cut short. */
export function readForest(data: ForestData): Forest {
  const tokens = data.trees.map((tree) => tree.split(' '));
  const size = tokens.reduce((sum, t) => sum + t.length, 0);
  const forest: Omit<Forest, 'walk'> = {
    base: data.base,
    roots: new Int32Array(tokens.length),
    feature: new Int16Array(size).fill(-1),
    threshold: new Float64Array(size),
    no: new Int32Array(size),
    value: new Float64Array(size),
  };
  let offset = 0;
  tokens.forEach((tree, i) => {
    forest.roots[i] = offset;
    const end = readNode(forest, tree, 0, offset);
    if (end !== tree.length) throw new RangeError(`tree ${i} of the forest is malformed`);
    offset += tree.length;
  });
  return { ...forest, walk: walkOf(forest) };
}

function walkOf({ feature, threshold, no, roots }: Omit<Forest, 'walk'>): Walk {
  const isLeaf = (node: number): boolean => (feature[node] ?? -1) < 0;
  const depth = (node: number): number =>
    isLeaf(node) ? 0 : 1 + Math.max(depth(node + 1), depth(no[node] ?? 0));
  return {
    steps: roots.reduce((deepest, root) => Math.max(deepest, depth(root)), 0),
    feature: feature.map((f) => Math.max(0, f)),
    // Nothing is below minus infinity, so that a leaf always answers no.
    threshold: threshold.map((t, node) => (isLeaf(node) ? Number.NEGATIVE_INFINITY : t)),
    skip: no.map((n, node) => (isLeaf(node) ? -1 : n - node - 1)),
  };
}

function readNode(forest: Omit<Forest, 'walk'>, tree: readonly string[], at: number, offset: number): number {
  const token = tree[at];
  if (token === undefined) throw new RangeError('a tree of the forest is cut short');
  const [feature, threshold] = token.split('<');
  if (threshold === undefined) {
    forest.value[offset + at] = Number(feature);
    return at + 1;
  }
  forest.feature[offset + at] = Number(feature);
  forest.threshold[offset + at] = Number(threshold);
  const no = readNode(forest, tree, at + 1, offset);
  forest.no[offset + at] = offset + no;
  const end = readNode(forest, tree, no, offset);
  forest.value[offset + at] = ((forest.value[offset + at + 1] ?? 0) + (forest.value[offset + no] ?? 0)) / 2;
  return end;
}

/** The log-odds that the forest gives a row of features. */
export function askForest({ roots, walk, value, base }: Forest, row: Float64Array): number {
  let sum = base;
  let t = 0;
  // Four trees at a time: the processor walks them side by side instead of waiting for each step.
  for (; t + 3 < roots.length; t += 4) {
    let a = roots[t] ?? 0;
    let b = roots[t + 1] ?? 0;
    let c = roots[t + 2] ?? 0;
    let d = roots[t + 3] ?? 0;
    for (let left = walk.steps; left > 0; left--) {
      a = nextNode(walk, row, a);
      b = nextNode(walk, row, b);
      c = nextNode(walk, row, c);
      d = nextNode(walk, row, d);
    }
    sum = sum + (value[a] ?? 0) + (value[b] ?? 0) + (value[c] ?? 0) + (value[d] ?? 0);
  }
  for (; t < roots.length; t++) {
    let node = roots[t] ?? 0;
    for (let left = walk.steps; left > 0; left--) node = nextNode(walk, row, node);
    sum += value[node] ?? 0;
  }
  return sum;
}

/** Without a branch of its own: which way a tree goes cannot be foretold, and each wrong guess costs time. */
function nextNode({ feature, threshold, skip }: Walk, row: Float64Array, node: number): number {
  const isNo = 1 - Number((row[feature[node] ?? 0] ?? 0) < (threshold[node] ?? 0));
  return node + 1 + Math.imul(skip[node] ?? 0, isNo);
}

/** How much each feature moved the log-odds of a row, and whether by being low or high. */
export interface Pull {
  feature: number;
  pull: number;
  high: boolean;
}

/** The features that moved the row's log-odds, the strongest downward pull first, as many of them as are asked for. */
export function* explainForest(forest: Forest, row: Float64Array): Generator<Pull> {
  const { feature, threshold, no, value, roots } = forest;
  const pulls = new Float64Array(row.length * 2);
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] ?? 0;
    for (let f = feature[node] ?? -1; f >= 0; f = feature[node] ?? -1) {
      const low = (row[f] ?? 0) < (threshold[node] ?? 0);
      const next = low ? node + 1 : (no[node] ?? 0);
      const key = f * 2 + (low ? 0 : 1);
      pulls[key] = (pulls[key] ?? 0) + (value[next] ?? 0) - (value[node] ?? 0);
      node = next;
    }
  }
  yield* strongestFirst(pulls);
}

/** The pulls that are not nothing; they come in pairs by feature, low then high. */
function* strongestFirst(pulls: Float64Array): Generator<Pull> {
  // A few are asked for of some two hundred: looking through them for each costs less than sorting them.
  for (;;) {
    let strongest = -1;
    let pull = Number.POSITIVE_INFINITY;
    for (let key = 0; key < pulls.length; key++) {
      const own = pulls[key] ?? 0;
      if (own === 0 || own >= pull) continue;
      strongest = key;
      pull = own;
    }
    if (strongest < 0) return;
    pulls[strongest] = 0;
    yield { feature: strongest >> 1, pull, high: (strongest & 1) === 1 };
  }
}
