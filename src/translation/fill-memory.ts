import type { Segment, TranslationMemory } from '../model.ts';
import { withoutStale } from './reconcile-memory.ts';

/**
 * Puts new translations into a memory. A person's text is not replaced, unless the new one is a person's too; a
 * stale translation that is replaced is kept as an orphan. The order is that of the article after the next
 * reconciling, which the caller does.
 */
export function fillMemory(memory: TranslationMemory, fresh: readonly Segment[]): TranslationMemory {
  const incoming = new Map(fresh.map((segment) => [segment.key, segment]));
  const orphans = [...memory.orphans];
  const segments = memory.segments.map((segment) => {
    const next = incoming.get(segment.key);
    if (next === undefined) return segment;
    incoming.delete(segment.key);
    const blank = segment.target.trim() === '';
    if (segment.origin === 'human' && next.origin !== 'human' && !blank) return segment;
    if (segment.stale && !blank) orphans.push(withoutStale(segment, memory.source, memory.target));
    return next;
  });
  return { ...memory, segments: [...segments, ...incoming.values()], orphans };
}
