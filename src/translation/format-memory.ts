import type { Segment, TranslationMemory } from '../model.ts';

/**
 * The memory as its file's text: one key a line and always in the same order, source above target, provenance
 * on one line. The same memory always gives the same bytes, and a changed word changes one line.
 */
export function formatMemory(memory: TranslationMemory): string {
  const { format, article, source, target, reviewed } = memory;
  const head = [
    `  "format": ${format},`,
    `  "article": ${JSON.stringify(article)},`,
    `  "source": ${JSON.stringify(source)},`,
    `  "target": ${JSON.stringify(target)},`,
  ];
  if (reviewed !== undefined) {
    const { by, date, digest } = reviewed;
    head.push(`  "reviewed": ${inline({ by, date, digest })},`);
  }
  const lists = [
    `  "segments": ${formatList(memory.segments)},`,
    `  "orphans": ${formatList(memory.orphans)}`,
  ];
  return `{\n${[...head, ...lists].join('\n')}\n}\n`;
}

function formatList(segments: readonly Segment[]): string {
  return segments.length === 0 ? '[]' : `[\n${segments.map(formatSegment).join(',\n')}\n  ]`;
}

function formatSegment(segment: Segment): string {
  const { key, source, target, origin, machineHash, provenance, stale, formerSource } = segment;
  const lines = [
    line('key', key),
    line('source', source),
    ...(stale ? ['      "stale": true'] : []),
    ...(formerSource === undefined ? [] : [line('formerSource', formerSource)]),
    line('target', target),
    line('origin', origin),
    ...(machineHash === undefined ? [] : [line('machineHash', machineHash)]),
  ];
  if (provenance !== undefined) {
    const { engine, model, date, billedCharacters, glossary, by } = provenance;
    lines.push(`      "provenance": ${inline({ by, engine, model, date, billedCharacters, glossary })}`);
  }
  return `    {\n${lines.join(',\n')}\n    }`;
}

function line(name: string, value: string): string {
  return `      ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}

/** `{ "by": "A. B.", "date": "2026-03-01" }`, without the keys that have no value. */
function inline(record: Record<string, string | number | undefined>): string {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return `{ ${entries.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}
