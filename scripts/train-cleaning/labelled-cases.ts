/** A page of which every line is labelled; the format of the training and measuring folders (`text-*.json`). */
export interface LabelledCase {
  id: string;
  /** Collection that it comes from. */
  set: string;
  /** ISO 639-3. */
  lang: string;
  url: string;
  /** The article's text. */
  gold: string;
  /** Share of the gold text that the lines hold. */
  reach: number;
  /** Index of the first and last line of the article. */
  first: number;
  last: number;
  lines: LabelledLine[];
}

export interface LabelledLine {
  /** Its text. */
  t: string;
  /** Line breaks before it. */
  sep: number;
  /** Words. */
  n: number;
  lab: 'keep' | 'drop' | 'neutral';
}

/** A stretch of a page as a person might have copied it. */
export interface Variant {
  id: string;
  set: string;
  lang: string;
  raw: string;
  gold: string;
  lines: LabelledLine[];
}

export const VARIANTS = ['full', 'light', 'seedlike', 'clean', 'cropped', 'close', 'near', 'wide'] as const;
export type VariantName = (typeof VARIANTS)[number];

/** Matches the end of a sentence with its closing marks: `fin.»`; not `fin`. */
const SENTENCE_END = /[.!?…。！？]["»”’')\]]*$/;

/**
 * The cases that can be learned from. Labels of the collection `fundus` come from parsers that miss some lines of
 * the body: long sentences labelled `drop` near the article count as neutral there, and pages with more than five
 * of them inside the article are left out.
 */
export function usableCases(cases: readonly LabelledCase[]): LabelledCase[] {
  return cases
    .filter((c) => c.first >= 0 && c.reach >= 0.9)
    .flatMap((c) => {
      if (c.set !== 'fundus') return [c];
      const doubtful = (l: LabelledLine): boolean => l.lab === 'drop' && l.n >= 25 && SENTENCE_END.test(l.t);
      const inside = c.lines.filter((l, i) => doubtful(l) && i > c.first && i < c.last).length;
      if (inside > 5) return [];
      const lines = c.lines.map((l, i) =>
        doubtful(l) && i > c.first - 3 && i < c.last + 6 ? { ...l, lab: 'neutral' as const } : l,
      );
      return [{ ...c, lines }];
    });
}

/** A 32-bit hash, so that a page is always cut in the same places. */
export function hashOf(text: string): number {
  let h = 2166136261;
  for (const char of text) {
    h ^= char.codePointAt(0) ?? 0;
    h = Math.imul(h, 16777619);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h >>> 0;
}

/** Fewer lines than this stand above and below the article in the variants that are cut anywhere. */
const CUTS: Partial<Record<VariantName, [above: number, below: number]>> = {
  cropped: [9, 30],
  close: [4, 10],
  near: [20, 20],
  wide: [60, 60],
};

/**
 * A variant of a page: `full` as it is, `light` with fifteen lines around the article, `seedlike` with a few and,
 * for half of them, a date prefix; `clean` holds the article's lines alone; `cropped`, `close`,
 * `near` and `wide` are cut anywhere within so many lines above and below it.
 */
export function variantOf(page: LabelledCase, name: VariantName): Variant {
  const { id, set, lang, gold, first, last } = page;
  let [from, to] = [0, page.lines.length];
  if (name === 'light') [from, to] = [Math.max(0, first - 15), Math.min(to, last + 16)];
  if (name === 'seedlike') {
    [from, to] = [
      Math.max(0, first - (hashOf(`a${id}`) % 5)),
      Math.min(to, last + 1 + (hashOf(`b${id}`) % 14)),
    ];
  }
  const cuts = CUTS[name];
  const salt = name === 'cropped' ? '' : name;
  if (cuts) {
    [from, to] = [
      Math.max(0, first - (hashOf(`c${salt}${id}`) % cuts[0])),
      Math.min(to, last + 1 + (hashOf(`e${salt}${id}`) % cuts[1])),
    ];
  }
  const lines = page.lines.slice(from, to).filter((l) => name !== 'clean' || l.lab === 'keep');
  const flat = cuts ? hashOf(`t${salt}${id}`) % 2 === 0 : hashOf(`s${id}`) % 3 === 0;
  const texts = lines.map((l) => l.t);
  if (name === 'seedlike' && hashOf(`d${id}`) % 2 === 0 && texts.length > 0) {
    texts[0] = ` date 2021-${String(1 + (hashOf(`m${id}`) % 12)).padStart(2, '0')} ${texts[0]}`;
  }
  const raw = texts
    .map((t, i) => (i === 0 ? '' : flat || (lines[i]?.sep ?? 1) < 2 ? '\n' : '\n\n') + t)
    .join('');
  return { id, set, lang, raw, gold, lines };
}
