import type { Segment, TranslationMemory } from '../model.ts';
import type { Reconciled } from './reconcile-memory.ts';
import type { ArticleSegment } from './segments.ts';

/** What one request takes. */
export interface BatchLimits {
  texts: number;
  bytes: number;
}

/** Characters as services count them: Unicode code points. */
export function countCharacters(text: string): number {
  // a pair of surrogates is one character; "é" is not a pair
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/**
 * The texts to ask an engine for: those without a translation, and those whose machine translation is stale. A
 * person's stale translation waits for that person. With `again`, also what a machine has translated before.
 */
export function textsToTranslate({ memory, missing }: Reconciled, again: boolean): ArticleSegment[] {
  const byKey = new Map(memory.segments.map((segment) => [segment.key, segment]));
  const isPersons = (segment: Segment | undefined): boolean =>
    segment !== undefined && segment.origin === 'human' && segment.target.trim() !== '';
  const wanted = missing.filter((text) => !isPersons(byKey.get(text.key)));
  if (!again) return wanted;
  const known = memory.segments.filter((segment) => segment.origin === 'machine' && !segment.stale);
  return [...wanted, ...known.map(({ key, source }) => ({ key, source, block: 'title' as const }))];
}

/** Segments whose own person has yet to look at them again. */
export function staleOfPeople(memory: TranslationMemory): Segment[] {
  return memory.segments.filter((segment) => segment.stale && segment.origin === 'human');
}

/**
 * Parts texts into requests, in order. `room` is what a request has left for texts once its fixed parts are in.
 * A text that is too long for any request stands in `tooLong`.
 */
export function batchTexts<T>(
  texts: readonly T[],
  limits: BatchLimits,
  sizeOf: (text: T) => number,
  fixedBytes: number,
): { batches: T[][]; tooLong: T[] } {
  const room = limits.bytes - fixedBytes;
  const batches: T[][] = [];
  const tooLong: T[] = [];
  let batch: T[] = [];
  let bytes = 0;
  for (const text of texts) {
    const size = sizeOf(text);
    if (size > room) {
      tooLong.push(text);
      continue;
    }
    if (batch.length === limits.texts || (batch.length > 0 && bytes + size > room)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(text);
    bytes += size;
  }
  if (batch.length > 0) batches.push(batch);
  return { batches, tooLong };
}

/** The first texts that together stay within a number of characters. */
export function textsWithin(texts: readonly ArticleSegment[], characters: number): ArticleSegment[] {
  let sum = 0;
  const end = texts.findIndex((text) => {
    sum += countCharacters(text.source);
    return sum > characters;
  });
  return end === -1 ? [...texts] : texts.slice(0, end);
}
