import type { Language, Segment, TranslationMemory } from '../../model.ts';
import { fillMemory } from '../fill-memory.ts';
import { isEcho } from '../judge-answer.ts';
import { segmentKey } from '../segments.ts';
import type { ReturnedPair } from './exchange-unit.ts';

/** Who returned the pairs, and on which ISO day. */
export interface Returned {
  by?: string;
  date: string;
}

/** A memory with a person's work in it. */
export interface TakenBack {
  memory: TranslationMemory;
  /** Keys whose translation is new or changed, or that a person has now signed off. */
  changed: string[];
  /** Keys that the memory's article has, changed or not. */
  known: string[];
}

/** Returned pairs by the key of their source: made once for all articles that they are taken into. */
export function pairsByKey(
  pairs: readonly ReturnedPair[],
  source: Language,
  target: Language,
): Map<string, ReturnedPair[]> {
  const byKey = new Map<string, ReturnedPair[]>();
  for (const pair of pairs) {
    const key = segmentKey(source, target, pair.source);
    const list = byKey.get(key) ?? [];
    list.push(pair);
    byKey.set(key, list);
  }
  return byKey;
}

/**
 * Takes returned pairs into the memory of an article, matched by normalised source. What differs from the
 * memory, or was signed off, is a person's text from now on; what came back as it went stays what it was, and a
 * blank or untranslated target counts for nothing. Of two pairs with one source the later counts.
 */
export function takeBack(
  memory: TranslationMemory,
  wanted: readonly { key: string; source: string }[],
  pairs: ReadonlyMap<string, readonly ReturnedPair[]>,
  { by, date }: Returned,
): TakenBack {
  const current = new Map(memory.segments.map((segment) => [segment.key, segment]));
  const fresh = new Map<string, Segment>();
  const known = new Set<string>();
  for (const { key, source: text } of wanted) {
    for (const { source, target, approved } of pairs.get(key) ?? []) {
      known.add(key);
      if (target.trim() === '' || isEcho(source, target)) continue;
      const before = current.get(key);
      if (before?.target.trim() === target.trim() && !isSignedOff(before, approved)) continue;
      const provenance = by === undefined ? { date } : { by, date };
      fresh.set(key, { key, source: text, target: target.trim(), origin: 'human', provenance });
    }
  }
  return { memory: fillMemory(memory, [...fresh.values()]), changed: [...fresh.keys()], known: [...known] };
}

/** Whether an unchanged text is more of a person's than before. */
function isSignedOff(before: Segment, approved: boolean): boolean {
  return approved && (before.stale === true || before.origin === 'machine');
}
