import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { isNestedTooDeep } from '../language/nesting.ts';

/**
 * Finds the lines on which values stand in a JSON text, by their paths, with the YAML parser, which keeps places that
 * JSON.parse throws away. A path that leads nowhere gives the line of its deepest known part, and every path in a text
 * that is nested too deep no line. The text is read at the first question, once for all.
 */
export function lineFinder(text: string): (path: readonly PropertyKey[]) => number | undefined {
  const lines = new LineCounter();
  const read = () =>
    isNestedTooDeep(text) ? null : parseDocument(text, { lineCounter: lines, logLevel: 'silent' }).contents;
  let contents: ReturnType<typeof read> | undefined;
  return (path) => {
    if (contents === undefined) contents = read();
    const offset = offsetOf(contents, path);
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number | undefined {
  let node = root;
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

/** The line that JSON.parse complained about, as far as the engine's message tells. */
export function lineOfSyntaxError(text: string, error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  // "… in JSON at position 17" but not "Unexpected end of JSON input", which is the last line
  const position = /at position (\d+)/u.exec(error.message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return isOfTheEnd(error, text) ? text.trimEnd().split('\n').length : firstBadLine(text);
}

/** The first line with which the text cannot be the beginning of a JSON text: for engines that name no position. */
function firstBadLine(text: string): number {
  const lines = text.split('\n');
  let good = 0;
  let bad = lines.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(lines.slice(0, middle).join('\n'))) good = middle;
    else bad = middle;
  }
  return bad;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return isOfTheEnd(error, text);
  }
}

/** Whether a parser wanted nothing but more text. */
function isOfTheEnd(error: unknown, text: string): boolean {
  if (!(error instanceof Error)) return false;
  // "Unexpected end of JSON input", "Unterminated string in JSON"; not "Unexpected token"
  if (/end of JSON|Unterminated/u.test(error.message)) return true;
  // "Expected property name or '}' in JSON at position 1" of "{"
  return /at position (\d+)/u.exec(error.message)?.[1] === String(text.length);
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
