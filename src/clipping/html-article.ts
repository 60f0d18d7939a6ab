import { findCards } from './html-cards.ts';
import type { PageLine } from './html-lines.ts';
import { rememberNameWords } from './html-names.ts';
import { isProse } from './html-prose.ts';
import { readabilityLines } from './html-readability.ts';
import { articleRules, type Candidate } from './html-rules.ts';
import type { PageElement, PageTree } from './html-tree.ts';
import { findTrunk, type Trunk } from './html-trunk.ts';

/** Which lines of a page are the article, and why others are not. */
export interface ArticleLines {
  main: Set<number>;
  /** For lines that a rule left out or took in, its reason. */
  reasons: Map<number, string>;
  /** `everything`: no running text was found, so all lines are kept. */
  basis: 'readability' | 'structure' | 'everything';
}

/**
 * Readability's time grows with the square of these; above them the page's structure alone decides. News pages have
 * about 1,500 visible elements, 20,000 as the sum of their depths, and 200 in one parent.
 */
const largest = { elements: 10_000, depths: 200_000, widest: 4_000, characters: 2_000_000 };
/** More lines than this are no article. */
const mostLines = 250_000;
/** Readability is trusted with this much running text, or with this part of what the structure shows. */
const trusted = { characters: 400, part: 0.3 };
/** Elements around a line that are asked for their names. */
const furthest = 12;
/** An element that holds more of the article than this is the article's own, whatever its name. */
const smallPart = 0.4;

/**
 * Chooses the lines of the article: Readability proposes, the rules leave out what stands in furniture and take in
 * missed headings. Where Readability finds next to nothing, all lines of the page are the proposal.
 */
export function chooseLines(tree: PageTree, lines: readonly PageLine[], headline: string): ArticleLines {
  const proposed = isTooLarge(tree, lines) ? new Set<number>() : proposeLines(tree);
  const chosen = applyRules(tree, lines, proposed, headline);
  const length = chosen ? proseLength(lines, chosen.main) : 0;
  if (chosen && length >= trusted.characters) return { ...chosen, basis: 'readability' };
  const all = new Set(lines.map((_, index) => index + 1));
  const byStructure = lines.length > mostLines ? undefined : applyRules(tree, lines, all, headline);
  if (chosen && length >= trusted.part * proseLength(lines, byStructure?.main ?? all))
    return { ...chosen, basis: 'readability' };
  if (byStructure && byStructure.main.size > 0) return { ...byStructure, basis: 'structure' };
  return { main: all, reasons: new Map(), basis: 'everything' };
}

/** Readability's choice; none where it or the document under it gives up on a page. */
function proposeLines(tree: PageTree): Set<number> {
  try {
    return readabilityLines(tree);
  } catch {
    return new Set();
  }
}

function applyRules(
  tree: PageTree,
  lines: readonly PageLine[],
  proposed: ReadonlySet<number>,
  headline: string,
): Pick<ArticleLines, 'main' | 'reasons'> | undefined {
  const trunk = findTrunk(tree, lines, proposed);
  if (!trunk) return undefined;
  const main = new Set(proposed);
  const reasons = new Map<number, string>();
  const cards = findCards(lines, proposed, trunk);
  const topHeadings = lines.filter((line) => line.block.tag === 'h1');
  const onlyTopHeading = topHeadings.length === 1 ? topHeadings[0] : undefined;
  const wordsOf = rememberNameWords();
  const surroundings = { trunk, headline, onlyTopHeading, main, cards, wordsOf };
  const candidates = lines.map((line, index) => standingOf(line, index + 1, trunk));
  for (const [index, candidate] of candidates.entries()) candidate.next = candidates[index + 1];
  for (const rule of articleRules) {
    for (const candidate of candidates) {
      const { number } = candidate;
      if (main.has(number) !== (rule.effect === 'leave-out') || !rule.holds(candidate, surroundings))
        continue;
      if (rule.effect === 'leave-out') main.delete(number);
      else main.add(number);
      reasons.set(number, rule.reason);
    }
  }
  return { main, reasons };
}

function standingOf(line: PageLine, number: number, trunk: Trunk): Candidate {
  const around: PageElement[] = [];
  let element: PageElement | undefined = line.holder;
  while (element && element !== trunk.element && around.length < furthest) {
    if (trunk.shareOf(element) < smallPart) around.push(element);
    element = element.parent;
  }
  return { number, line, prose: isProse(line), around, next: undefined };
}

function proseLength(lines: readonly PageLine[], main: ReadonlySet<number>): number {
  return lines.reduce(
    (sum, line, index) => sum + (main.has(index + 1) && isProse(line) ? line.text.length : 0),
    0,
  );
}

function isTooLarge(tree: PageTree, lines: readonly PageLine[]): boolean {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  return (
    tree.elements > largest.elements ||
    tree.depths > largest.depths ||
    tree.widest > largest.widest ||
    characters > largest.characters
  );
}
