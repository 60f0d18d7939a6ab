import { isCapital, isLetter } from './letters.ts';

/** A stretch of a text: `start` inclusive, `end` exclusive, UTF-16. */
export interface Span {
  start: number;
  end: number;
}

/** Matches the stop in `fin. Le`, `dit-il ! « Oui`; the text after it decides. Not the point of `3.5`. */
const stop = /[.!?…]+(?:\s?["»”)\]])*\s+(?=["«“([\p{Lu}\p{N}—–-])/gu;

/**
 * The texts last parted, those of an article and of its translation: callers ask mention by mention, one after the
 * other, and a block of a million characters has thousands.
 */
const known = new Map<string, { abbreviations: ReadonlySet<string>; spans: readonly Span[] }>();
const MOST_KNOWN = 64;

/**
 * The sentences of a block. A stop after an abbreviation or an initial ends none («M. Biden»); a quotation mark that
 * closes stays with its sentence.
 */
export function sentencesOf(text: string, abbreviations: ReadonlySet<string>): readonly Span[] {
  const before = known.get(text);
  if (before?.abbreviations === abbreviations) return before.spans;
  const spans = partSentences(text, abbreviations);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, { abbreviations, spans });
  return spans;
}

function partSentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(stop)) {
    if (match[0].startsWith('.') && endsInAbbreviation(text, match.index, abbreviations)) continue;
    const end = match.index + match[0].trimEnd().length;
    spans.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The sentence that holds the offset. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset < (sentences[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return sentences[low] ?? sentences.at(-1) ?? { start: 0, end: 0 };
}

/** Longer stretches without a full stop are lists or tables: of these only what stands around a place is read and shown. */
const LONGEST_SENTENCE = 5000;

/** The sentence that holds the offset, or the part of it around the offset where it is endless. */
export function partAround(sentences: readonly Span[], offset: number): Span {
  const whole = sentenceAt(sentences, offset);
  if (whole.end - whole.start <= LONGEST_SENTENCE) return whole;
  const from = Math.max(whole.start, offset - LONGEST_SENTENCE / 2);
  const to = Math.min(whole.end, offset + LONGEST_SENTENCE / 2);
  return { start: from, end: to };
}

function endsInAbbreviation(text: string, stopAt: number, abbreviations: ReadonlySet<string>): boolean {
  let from = stopAt;
  while (from > 0 && stopAt - from < 8 && isLetter(text.charCodeAt(from - 1))) from -= 1;
  const word = text.slice(from, stopAt);
  return (word.length === 1 && isCapital(word.charCodeAt(0))) || abbreviations.has(word.toLowerCase());
}
