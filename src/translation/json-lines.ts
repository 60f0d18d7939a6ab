import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

/**
 * Finds the lines on which values stand in a JSON text, by their paths, with the YAML parser, which keeps places that
 * JSON.parse throws away. A path that leads nowhere gives the line of its deepest known part. The text is read at the
 * first question, once for all.
 */
export function lineFinder(text: string): (path: readonly PropertyKey[]) => number | undefined {
  const lines = new LineCounter();
  let document: ReturnType<typeof parseDocument> | undefined;
  return (path) => {
    document ??= parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
    const offset = offsetOf(document.contents, path);
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
  const offset = position === undefined ? text.trimEnd().length : Number(position);
  return text.slice(0, offset).split('\n').length;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
