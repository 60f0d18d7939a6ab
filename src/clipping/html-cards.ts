import type { PageLine } from './html-lines.ts';
import type { PageElement } from './html-tree.ts';
import type { Trunk } from './html-trunk.ts';

/** A teaser has a headline and a few lines. */
const longestCard = 400;
/** One is an inset; three of a kind are a list of other articles. */
const fewestCards = 3;
const highest = 6;
const notCards = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The elements of teaser lists: at least three neighbours of the same tag and class, each short and with a line
 * that is wholly a link.
 */
export function findCards(
  lines: readonly PageLine[],
  found: ReadonlySet<number>,
  trunk: Trunk,
): Set<PageElement> {
  const rows = new Map<PageElement, Map<string, PageElement[]>>();
  for (const [element, { length, linked }] of tallyElements(lines, found, trunk)) {
    if (!linked || length > longestCard || !element.parent || notCards.has(element.tag)) continue;
    const row = rows.get(element.parent) ?? new Map<string, PageElement[]>();
    rows.set(element.parent, row);
    const likeness = `${element.tag} ${element.attributes.get('class') ?? ''}`;
    const alike = row.get(likeness);
    if (alike) alike.push(element);
    else row.set(likeness, [element]);
  }
  const alike = [...rows.values()].flatMap((row) => [...row.values()]);
  return new Set(alike.filter((cards) => cards.length >= fewestCards).flat());
}

interface Tally {
  /** Characters. */
  length: number;
  /** Whether one of its lines is wholly a link. */
  linked: boolean;
}

function tallyElements(
  lines: readonly PageLine[],
  found: ReadonlySet<number>,
  trunk: Trunk,
): Map<PageElement, Tally> {
  const tallies = new Map<PageElement, Tally>();
  for (const number of found) {
    const line = lines[number - 1];
    if (!line) continue;
    const linked = line.text.length >= 10 && line.linked / line.text.length > 0.9;
    let element: PageElement | undefined = line.block;
    for (let up = 0; element && element !== trunk.element && up < highest; up += 1) {
      const tally = tallies.get(element) ?? { length: 0, linked: false };
      tallies.set(element, { length: tally.length + line.text.length, linked: tally.linked || linked });
      element = element.parent;
    }
  }
  return tallies;
}
