/** How well one text agrees with another: shares of the shingles in both, only in the found, only in the wanted. */
export interface Agreement {
  both: number;
  onlyFound: number;
  onlyWanted: number;
}

export interface Score {
  f1: number;
  precision: number;
  recall: number;
}

/** Words in a shingle. */
const WIDTH = 4;

/** Runs of letters, digits and underscores, as written. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** The runs of four words in a text with how often each occurs; a shorter text is one run. */
function countShingles(text: string): Map<string, number> {
  const all = words(text);
  const counts = new Map<string, number>();
  const runs = Math.max(all.length > 0 ? 1 : 0, all.length - WIDTH + 1);
  for (let start = 0; start < runs; start += 1) {
    const shingle = all.slice(start, start + WIDTH).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Compares the text found with the text wanted, shingle by shingle, each as often as it occurs. */
export function compareTexts(wanted: string, found: string): Agreement {
  const left = countShingles(wanted);
  const right = countShingles(found);
  const agreement = { both: 0, onlyFound: 0, onlyWanted: 0 };
  for (const shingle of new Set([...left.keys(), ...right.keys()])) {
    const before = left.get(shingle) ?? 0;
    const after = right.get(shingle) ?? 0;
    agreement.both += Math.min(before, after);
    agreement.onlyFound += Math.max(0, after - before);
    agreement.onlyWanted += Math.max(0, before - after);
  }
  return agreement;
}

/**
 * The score of the article extraction benchmark: precision and recall are means over the pages that found, or
 * wanted, anything at all; F1 is of these means, so that a long page weighs no more than a short one.
 */
export function scorePages(pages: readonly Agreement[]): Score {
  const precision = mean(
    pages
      .filter((page) => page.both + page.onlyFound > 0)
      .map((page) => page.both / (page.both + page.onlyFound)),
  );
  const recall = mean(
    pages
      .filter((page) => page.both + page.onlyWanted > 0)
      .map((page) => page.both / (page.both + page.onlyWanted)),
  );
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { f1, precision, recall };
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
