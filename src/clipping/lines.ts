import type { Line } from '../model.ts';

/** Splits text into lines, keeping each terminator (`\r\n`, `\n`, `\r`), so that joining them gives the text back. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const terminator = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = terminator.exec(text); match; match = terminator.exec(text)) {
    lines.push({ number: lines.length + 1, text: text.slice(start, match.index), end: match[0], start });
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push({ number: lines.length + 1, text: text.slice(start), end: '', start });
  return lines;
}
