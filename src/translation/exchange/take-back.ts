import type { Language, Segment, TranslationMemory } from '../../model.ts';
import { fillMemory } from '../fill-memory.ts';
import { isEcho } from '../judge-answer.ts';
import { segmentKey } from '../segments.ts';
import { type ReturnedPair, targetMark } from './exchange-unit.ts';

/** Who returned the pairs, and on which ISO day. */
export interface Returned {
  by?: string;
  date: string;
  /** Take the file's text also where a person's in the memory is not the one that was exported. */
  overwrite?: boolean;
}

/** A person's text that stays in the memory, and what the file has for it. */
export interface Conflict {
  key: string;
  kept: string;
  offered: string;
}

/** A memory with a person's work in it. */
export interface TakenBack {
  memory: TranslationMemory;
  /** Keys whose translation is new or changed, or that a person has now signed off. */
  changed: string[];
  /** What was changed here and in the file since the export, or in a file that tells nothing of its export. */
  conflicts: Conflict[];
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
 * Takes returned pairs into the memory of an article, matched by normalised source. What was changed in the file, or
 * signed off, is a person's text from now on; what came back as it went changes nothing, and a blank or untranslated
 * target counts for nothing. A person's text that is not the one that was exported stays, unless told otherwise.
 * Of two pairs with one source the later counts.
 */
export function takeBack(
  memory: TranslationMemory,
  wanted: readonly { key: string; source: string }[],
  pairs: ReadonlyMap<string, readonly ReturnedPair[]>,
  returned: Returned,
): TakenBack {
  const current = new Map(memory.segments.map((segment) => [segment.key, segment]));
  const fresh = new Map<string, Segment>();
  const conflicts = new Map<string, Conflict>();
  const known = new Set<string>();
  for (const { key, source } of wanted) {
    const before = current.get(key);
    for (const pair of pairs.get(key) ?? []) {
      known.add(key);
      if (!bringsWork(pair, before)) continue;
      const target = pair.target.trim();
      if (before !== undefined && returned.overwrite !== true && isConflict(pair, before)) {
        conflicts.set(key, { key, kept: before.target, offered: target });
        continue;
      }
      fresh.set(key, { key, source, target, origin: 'human', provenance: provenanceOf(returned, before) });
    }
  }
  return {
    memory: fillMemory(memory, [...fresh.values()]),
    changed: [...fresh.keys()],
    conflicts: [...conflicts.values()].filter(({ key }) => !fresh.has(key)),
    known: [...known],
  };
}

/** Whether a pair says more than the memory: a text of somebody's own, or that the memory's was signed off. */
function bringsWork(
  { source, target, approved, exported }: ReturnedPair,
  before: Segment | undefined,
): boolean {
  if (target.trim() === '' || isEcho(source, target)) return false;
  if (before?.target.trim() === target.trim()) return isSignedOff(before, approved);
  return exported !== targetMark(target);
}

/** A stale text is no conflict: it translates another wording, and is kept as an orphan. */
function isConflict({ target, exported }: ReturnedPair, before: Segment): boolean {
  const here = before.target.trim();
  if (before.origin !== 'human' || before.stale === true || here === '' || here === target.trim())
    return false;
  return exported !== targetMark(here);
}

/** Who answers for the text: who is named with the import, else who is named in the memory. */
function provenanceOf({ by, date }: Returned, before: Segment | undefined): { by?: string; date: string } {
  const name = by ?? (before?.origin === 'human' ? before.provenance?.by : undefined);
  return name === undefined ? { date } : { by: name, date };
}

/** Whether an unchanged text is more of a person's than before. */
function isSignedOff(before: Segment, approved: boolean): boolean {
  return approved && (before.stale === true || before.origin === 'machine');
}
