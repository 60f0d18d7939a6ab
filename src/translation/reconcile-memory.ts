import type { Language, Segment, TranslationMemory } from '../model.ts';
import { pairChanged } from './pair-changed.ts';
import type { ArticleSegment } from './segments.ts';
import { segmentKey, textHash } from './segments.ts';

/** A memory in line with its article, and what bringing it there has changed. */
export interface Reconciled {
  memory: TranslationMemory;
  /** Distinct texts with no translation of today's wording, in article order; stale ones are among them. */
  missing: ArticleSegment[];
  /** Counts of segments, for the summary of a run. */
  edited: number;
  becameStale: number;
  becameOrphan: number;
  revived: number;
}

/**
 * Brings a memory in line with the article as it reads today: segments in article order, a person's edits
 * recognised, changed blocks marked stale over their old translation, the rest kept as orphans. Every
 * translation that went in comes out.
 */
export function reconcileMemory(memory: TranslationMemory, wanted: readonly ArticleSegment[]): Reconciled {
  const texts = distinctSegments(wanted);
  const wantedKeys = new Set(texts.map((text) => text.key));
  const { current, older, best } = settle(memory, wantedKeys);
  const changed = pairChanged(
    texts.filter((text) => !best.has(text.key)),
    // only what stood in the article at the last run can have changed into a text of today
    current.filter(
      (segment) =>
        best.get(segment.key) === segment && !wantedKeys.has(segment.key) && segment.target.trim() !== '',
    ),
  );
  const segments = texts.flatMap((text) => {
    const found = best.get(text.key);
    if (found !== undefined) return [{ ...found, source: text.source }];
    const former = changed.get(text.key);
    return former === undefined ? [] : [markStale(former, text)];
  });
  const shown = new Set([...texts.map((text) => best.get(text.key)), ...changed.values()]);
  const isOrphan = (segment: Segment): boolean => !shown.has(segment);
  const translated = new Set(segments.filter(isTranslated).map((segment) => segment.key));
  return {
    memory: { ...memory, segments, orphans: [...current, ...older].filter(isOrphan) },
    missing: texts.filter((text) => !translated.has(text.key)),
    edited: countEdits(memory, [...current, ...older]),
    becameStale: changed.size,
    becameOrphan: current.filter(isOrphan).length,
    revived: older.filter((segment) => shown.has(segment)).length,
  };
}

/** Each text once, where it first stands. */
function distinctSegments(segments: readonly ArticleSegment[]): ArticleSegment[] {
  const seen = new Set<string>();
  return segments.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Whether a segment has a translation of its source as it stands today; a person may have left it blank so far. */
export function isTranslated(segment: Segment): boolean {
  return !segment.stale && segment.target.trim() !== '';
}

/** A segment as an orphan keeps it: a stale one goes back to being the translation of its former source. */
export function withoutStale(segment: Segment, source: Language, target: Language): Segment {
  const { stale, formerSource, ...rest } = segment;
  if (!stale || formerSource === undefined) return rest;
  return { ...rest, key: segmentKey(source, target, formerSource), source: formerSource };
}

/** A machine's or the sample's text that no longer hashes to what was first written is a person's from then on. */
function recogniseEdit(segment: Segment): Segment {
  if (segment.origin === 'human' || segment.machineHash === undefined) return segment;
  return textHash(segment.target) === segment.machineHash ? segment : { ...segment, origin: 'human' };
}

interface Settled {
  current: Segment[];
  older: Segment[];
  best: Map<string, Segment>;
}

/**
 * A stale segment stays so while its text stands in the article and has no better translation; else it goes back
 * to what it does translate. Settling one can supersede another, so it is repeated until nothing changes.
 */
function settle(memory: TranslationMemory, wanted: ReadonlySet<string>): Settled {
  let current = memory.segments.map(recogniseEdit);
  let older = memory.orphans.map(recogniseEdit);
  for (;;) {
    const best = bestByKey([...current, ...older]);
    const isSettled = (segment: Segment): boolean =>
      !segment.stale || (wanted.has(segment.key) && best.get(segment.key) === segment);
    if (current.every(isSettled) && older.every(isSettled)) return { current, older, best };
    const settleOne = (segment: Segment): Segment =>
      isSettled(segment) ? segment : withoutStale(segment, memory.source, memory.target);
    current = current.map(settleOne);
    older = older.map(settleOne);
  }
}

/** Of several translations of one text, one that is not blank or stale wins, then a person's, then the first. */
function bestByKey(segments: readonly Segment[]): Map<string, Segment> {
  const rank = (segment: Segment): number =>
    segment.target.trim() === '' ? -1 : (segment.stale ? 0 : 2) + (segment.origin === 'human' ? 1 : 0);
  const best = new Map<string, Segment>();
  for (const segment of segments) {
    const other = best.get(segment.key);
    if (other === undefined || rank(segment) > rank(other)) best.set(segment.key, segment);
  }
  return best;
}

function markStale(segment: Segment, text: ArticleSegment): Segment {
  return { ...segment, key: text.key, source: text.source, stale: true, formerSource: segment.source };
}

function countEdits(memory: TranslationMemory, after: readonly Segment[]): number {
  const before = [...memory.segments, ...memory.orphans];
  return after.filter((segment, index) => segment.origin !== before[index]?.origin).length;
}
