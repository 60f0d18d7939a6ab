import type { Line } from '../model.ts';

/** Front matter of a Markdown clipping: the YAML between a first line `---` and the next one. */
export interface FrontMatter {
  yaml: string;
  /** Lines that it takes, both fences included. */
  lineCount: number;
}

/** Finds front matter; absent when the first line is no fence or the fence is never closed. */
export function splitFrontMatter(lines: Line[]): FrontMatter | undefined {
  if (!isFence(lines[0]?.text)) return undefined;
  const close = lines.findIndex((line, i) => i > 0 && isFence(line.text));
  if (close < 0) return undefined;
  const yaml = lines
    .slice(1, close)
    .map((line) => line.text)
    .join('\n');
  return { yaml, lineCount: close + 1 };
}

/** Matches `---` and `--- `, not `----` nor ` ---`. */
function isFence(text: string | undefined): boolean {
  return text !== undefined && /^---[ \t]*$/.test(text);
}
