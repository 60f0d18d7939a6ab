/** A JSON object of unknown shape; only its own keys are ever read, none is copied. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** More nodes than any page states; the rest is not looked at. */
const mostNodes = 5_000;
const largestScript = 2_000_000;

/** Every object in the JSON-LD scripts of a page, outer before inner; scripts that cannot be read are passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const waiting: unknown[] = scripts.map(parseScript);
  for (let index = 0; index < waiting.length && nodes.length < mostNodes; index += 1) {
    const value = waiting[index];
    if (!isObject(value)) continue;
    const inner = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) nodes.push(value);
    for (const child of inner.slice(0, mostNodes)) if (isObject(child)) waiting.push(child);
  }
  return nodes;
}

/** What a node itself holds under a key, never what it inherits. */
export function read(node: LinkedNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

export function isObject(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null;
}

/** The types of a node, without the vocabulary's address: `NewsArticle`. */
export function typesOf(node: LinkedNode): string[] {
  const stated = read(node, '@type');
  const types = Array.isArray(stated) ? stated : [stated];
  return types.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/:#]/, ''));
}

// Match "<!--", "//<![CDATA[", "/* <![CDATA[ */" at the start of a script, not within it.
const openingMarks = [/^<!--/, /^(?:\/\/|\/\*)?\s{0,9}<!\[CDATA\[(?:\s{0,9}\*\/)?/];
const closingMarks = ['-->', '*/', ']]>', '//', '/*', ';'];

/** Tolerates what sites get wrong: comment and CDATA marks, raw newlines in strings, trailing commas. */
function parseScript(script: string): unknown {
  if (script.length > largestScript) return undefined;
  const bare = openingMarks.reduce((text, mark) => text.trim().replace(mark, ''), script);
  const core = closingMarks.reduce(
    (text, mark) => (text.trim().endsWith(mark) ? text.trim().slice(0, -mark.length) : text),
    bare,
  );
  return parseJson(core) ?? parseJson(mendJson(core));
}

function mendJson(text: string): string {
  // Matches a newline or tab (harmless between tokens), and ", }" but not ", \"".
  return text.replace(/\p{Cc}/gu, ' ').replace(/,\s*(?=[}\]])/g, '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
