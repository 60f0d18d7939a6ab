import type { Language, Segment, TranslationMemory } from '../model.ts';
import { pairChanged } from './pair-changed.ts';
import type { ArticleSegment } from './segments.ts';
import { type HashOf, segmentKey, textHash } from './segments.ts';

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
export function reconcileMemory(
  memory: TranslationMemory,
  wanted: readonly ArticleSegment[],
  hash?: HashOf,
): Reconciled {
  const texts = distinctSegments(wanted);
  if (isInLine(memory, texts, hash)) return unchanged(memory, texts);
  const wantedKeys = new Set(texts.map((text) => text.key));
  const { current, older, best } = settle(memory, wantedKeys, hash);
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

/** Whether a memory holds the article's texts of today in their order and nothing else, as most do. */
function isInLine(memory: TranslationMemory, texts: readonly ArticleSegment[], hash?: HashOf): boolean {
  const { segments, orphans } = memory;
  if (orphans.length > 0 || segments.length !== texts.length) return false;
  return segments.every((segment, i) => {
    const text = texts[i];
    const same = segment.key === text?.key && segment.source === text.source;
    return same && !segment.stale && recogniseEdit(segment, hash) === segment;
  });
}

function unchanged(memory: TranslationMemory, texts: readonly ArticleSegment[]): Reconciled {
  const missing = texts.filter((_, i) => memory.segments[i]?.target.trim() === '');
  return { memory, missing, edited: 0, becameStale: 0, becameOrphan: 0, revived: 0 };
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
function recogniseEdit(segment: Segment, hash?: HashOf): Segment {
  if (segment.origin === 'human' || segment.machineHash === undefined) return segment;
  return textHash(segment.target, hash) === segment.machineHash ? segment : { ...segment, origin: 'human' };
}

interface Settled {
  current: Segment[];
  older: Segment[];
  best: Map<string, Segment>;
}

/**
 * A stale segment stays so while its text stands in the article and has no better translation; else it goes back
 * to what it does translate. Settling one can supersede another, which is then settled in its turn: each is at
 * most once, so that a chain of them takes time in proportion to its length.
 */
function settle(memory: TranslationMemory, wanted: ReadonlySet<string>, hash?: HashOf): Settled {
  const segments = [...memory.segments, ...memory.orphans].map((segment) => recogniseEdit(segment, hash));
  const best = bestByKey(segments);
  const waiting = [...segments.keys()].filter((place) => {
    const segment = segments[place];
    return segment?.stale && !(wanted.has(segment.key) && best.get(segment.key) === place);
  });
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const stale = segments[place];
    if (stale === undefined) continue;
    const settled = withoutStale(stale, memory.source, memory.target);
    segments[place] = settled;
    const other = best.get(settled.key);
    if (!isBetter(segments, place, other)) continue;
    best.set(settled.key, place);
    // at a text that the article has not, every stale segment waits already
    if (other !== undefined && wanted.has(settled.key) && segments[other]?.stale) waiting.push(other);
  }
  const count = memory.segments.length;
  const found = [...bestByKey(segments)].flatMap(([key, place]) => {
    const segment = segments[place];
    return segment === undefined ? [] : ([[key, segment]] as const);
  });
  return { current: segments.slice(0, count), older: segments.slice(count), best: new Map(found) };
}

/** Of several translations of one text, where the best of them stands. */
function bestByKey(segments: readonly Segment[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const [place, { key }] of segments.entries())
    if (isBetter(segments, place, best.get(key))) best.set(key, place);
  return best;
}

/** One that is not blank or stale wins, then a person's, then the first. */
function isBetter(segments: readonly Segment[], place: number, other: number | undefined): boolean {
  if (other === undefined) return true;
  const [a, b] = [rank(segments[place]), rank(segments[other])];
  return a > b || (a === b && place < other);
}

function rank(segment: Segment | undefined): number {
  if (segment === undefined || segment.target.trim() === '') return -1;
  return (segment.stale ? 0 : 2) + (segment.origin === 'human' ? 1 : 0);
}

function markStale(segment: Segment, text: ArticleSegment): Segment {
  return { ...segment, key: text.key, source: text.source, stale: true, formerSource: segment.source };
}

function countEdits(memory: TranslationMemory, after: readonly Segment[]): number {
  const before = [...memory.segments, ...memory.orphans];
  return after.filter((segment, index) => segment.origin !== before[index]?.origin).length;
}
