import { crosshead } from './kind-rules.ts';
import { droppedByCompiler } from './owner-rules.ts';
import { inOneForm, isTitle, type Passage } from './passage.ts';

/**
 * Puts what the compiler asked for into a page that was judged as if nobody had asked: only the lines that are named
 * get another fate, though other lines would be judged differently beside them. The headline stays the headline; where
 * there is none, or it is dropped, the page with all that was asked for says which line is. Both lists ascend, and so
 * does the one that is answered; passages with verdicts.
 */
export function onlyNamed(unasked: readonly Passage[], asked: readonly Passage[]): Passage[] {
  const named = asked.filter(isNamed);
  const others = without(unasked, named);
  const hasHeadline = others.some(isTitle);
  const own = hasHeadline ? named.map(asHeading) : named;
  const title = hasHeadline ? undefined : asked.find((p) => isTitle(p) && !named.includes(p));
  return [...(title ? [...without(others, [title]), title] : others), ...own].sort(
    (a, b) => a.start - b.start,
  );
}

/** A kept line that would be the headline, were there no other, is a heading of the text. */
function asHeading(passage: Passage): Passage {
  if (isTitle(passage)) passage.verdict = inOneForm({ fate: 'body', rule: crosshead.name, kind: 'heading' });
  return passage;
}

function isNamed({ kept, verdict }: Passage): boolean {
  return kept || verdict?.rule === droppedByCompiler;
}

/** The passages that overlap none of the others. */
function without(passages: readonly Passage[], others: readonly Passage[]): Passage[] {
  const isCovered = overlapping(others);
  return passages.filter((p) => !isCovered(p));
}

/** Tells whether a passage overlaps one of the others, which ascend and stand apart. */
function overlapping(others: readonly Passage[]): (passage: Passage) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = others.length; // the first that begins at or after the end stands between low and high
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((others[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (others[low - 1]?.end ?? 0) > start;
  };
}
