import type { PageLine } from './html-lines.ts';
import { isProse } from './html-prose.ts';
import { blockTags } from './html-tags.ts';
import { isElement, type PageElement, type PageTree } from './html-tree.ts';

/** First and last line that an element holds; none where `first` is Infinity. */
export interface LineRange {
  first: number;
  last: number;
}

/** The running text of a page that was found to be of the article, and how the page's elements share it. */
export interface Trunk {
  /** The innermost element that holds nearly all of it. */
  element: PageElement;
  range: LineRange;
  /** Numbers of its first and last line of running text. */
  firstProse: number;
  lastProse: number;
  /** The part of it that an element holds, from 0 to 1. */
  shareOf: (element: PageElement) => number;
}

/** At 0.9, at most a tenth of what was found can fall outside the trunk. */
const nearlyAll = 0.9;
/** Inside these an article is written, not laid out. */
const inner = new Set(['ul', 'ol', 'dl', 'li', 'blockquote', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Finds the element that holds the running text among `found`; undefined where there is no running text. */
export function findTrunk(
  tree: PageTree,
  lines: readonly PageLine[],
  found: ReadonlySet<number>,
): Trunk | undefined {
  const before = [0];
  let total = 0;
  let firstProse = 0;
  let lastProse = 0;
  for (const [index, line] of lines.entries()) {
    if (found.has(index + 1) && isProse(line)) {
      total += line.text.length;
      firstProse ||= index + 1;
      lastProse = index + 1;
    }
    before.push(total);
  }
  if (total === 0) return undefined;
  const ranges = lineRanges(tree);
  const shareOf = (element: PageElement) => {
    const range = ranges.get(element);
    return range ? ((before[range.last] ?? 0) - (before[range.first - 1] ?? 0)) / total : 0;
  };
  const element = innermost(tree.body, shareOf);
  const range = ranges.get(element) ?? { first: 1, last: lines.length };
  return { element, range, firstProse, lastProse, shareOf };
}

function innermost(body: PageElement, shareOf: Trunk['shareOf']): PageElement {
  let trunk = body;
  let next: PageElement | undefined = body;
  while (next) {
    if (blockTags.has(next.tag) && !inner.has(next.tag)) trunk = next;
    next = next.children.filter(isElement).find((child) => shareOf(child) >= nearlyAll);
  }
  return trunk;
}

/** The lines of every element that holds any, in one pass over the tree. */
function lineRanges(tree: PageTree): Map<PageElement, LineRange> {
  const ranges = new Map<PageElement, LineRange>();
  const widen = (element: PageElement, first: number, last: number) => {
    const range = ranges.get(element);
    if (!range) ranges.set(element, { first, last });
    else range.last = Math.max(range.last, last);
  };
  const steps = [{ node: tree.body, next: 0 }];
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const child = step.node.children[step.next];
    step.next += 1;
    if (child === undefined) {
      steps.pop();
      const range = ranges.get(step.node);
      if (range && step.node.parent) widen(step.node.parent, range.first, range.last);
    } else if (isElement(child)) {
      if (child.children.length > 0) steps.push({ node: child, next: 0 });
    } else if (child.line > 0) {
      widen(step.node, child.line, child.line);
    }
  }
  return ranges;
}
