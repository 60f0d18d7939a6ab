import { droppedByCompiler } from './owner-rules.ts';
import { isTitle, type Passage } from './passage.ts';

/**
 * Puts what the compiler asked for into a page that was judged as if nobody had asked: only the lines that are named
 * get another fate, though other lines would be judged differently beside them. Where the headline is named, or a
 * named line is taken for the headline, the page with all that was asked for says which line is the headline instead.
 * Both lists ascend, and so does the one that is answered; passages with verdicts.
 */
export function onlyNamed(unasked: readonly Passage[], asked: readonly Passage[]): Passage[] {
  const named = asked.filter(isNamed);
  const isOfNamed = overlapping(named);
  const title = asked.find(isTitle);
  const kept = exchanged(unasked, named);
  const before = kept.find((p) => isTitle(p) && !isOfNamed(p));
  if (title && isOfNamed(title) && before) return exchanged(kept, asked.filter(overlapping([before])));
  return title && !kept.some(isTitle) ? exchanged(kept, [title]) : kept;
}

function isNamed({ kept, verdict }: Passage): boolean {
  return kept || verdict?.rule === droppedByCompiler;
}

/** The passages, and the new ones in the place of those that they overlap. */
function exchanged(passages: readonly Passage[], anew: readonly Passage[]): Passage[] {
  const isCovered = overlapping(anew);
  return [...passages.filter((p) => !isCovered(p)), ...anew].sort((a, b) => a.start - b.start);
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
