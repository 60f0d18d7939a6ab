import type { Expression, Reader } from './expression.ts';

/** Straight apostrophes and plain spaces, one character for one, so that offsets stay true. */
export function plain(text: string): string {
  return text.replace(/[’ʼ‘´`]/g, "'").replace(/[\u00a0\u202f\u2009]/g, ' ');
}

/** The calendar expressions of a text in the order in which they stand; none overlaps another. */
export function findExpressions(text: string, readers: readonly Reader[]): Expression[] {
  const source = plain(text);
  const taken: [start: number, end: number][] = [];
  const found: Expression[] = [];
  for (const reader of readers) {
    for (const match of source.matchAll(reader.pattern)) {
      const end = match.index + match[0].length;
      if (taken.some((span) => span[0] < end && match.index < span[1])) continue;
      const reading = reader.read(match.groups ?? {}, match);
      if (reading === null) continue;
      if (reading === 'taken') {
        taken.push([match.index, end]);
        continue;
      }
      const start = match.index + (reading.skip ?? 0);
      const stop = reading.length === undefined ? end : start + reading.length;
      taken.push([start, stop]);
      found.push({ start, end: stop, kind: reading.kind, meaning: reading.meaning, reader: reader.name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
