import { createHash } from 'node:crypto';
import type { Clipping, Line, Sidecar } from '../src/model.ts';

const NO_SIDECAR: Sidecar = { keep: [], drop: [], rulesOff: [] };

/** The lines of a text with their terminators (`\r\n`, `\n`, `\r`) and offsets. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ number: lines.length + 1, text: text.slice(start, match.index), end: match[0], start });
    start = match.index + match[0].length;
  }
  if (start < text.length || lines.length === 0) {
    lines.push({ number: lines.length + 1, text: text.slice(start), end: '', start });
  }
  return lines;
}

/** A clipping as the clipping room hands it over, made from text alone; `over` replaces any of its fields. */
export function clippingFromText(
  text: string,
  over: Partial<Omit<Clipping, 'sidecar'>> & { sidecar?: Partial<Sidecar> } = {},
): Clipping {
  const { sidecar, ...rest } = over;
  return {
    file: 'articles/essai.txt',
    slug: 'essai',
    sha256: createHash('sha256').update(text).digest('hex'),
    byteLength: Buffer.byteLength(text),
    encoding: { name: 'utf-8', bom: false, basis: 'valid' },
    format: 'text',
    language: 'fr',
    languageBasis: 'detected',
    text,
    lines: linesOf(text),
    frontMatterLines: 0,
    ...rest,
    sidecar: { ...NO_SIDECAR, ...sidecar },
  };
}
