import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Outcome, Problem } from '../errors.ts';
import { isNestedTooDeep } from '../language/nesting.ts';
import { keyHint, keysAt } from './known-keys.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { yamlFault } from './yaml-faults.ts';

/** Aliases that a file may repeat: enough for a person, too few for a bomb that grows by them. */
const MAX_ALIASES = 50;

/**
 * Reads YAML that a person wrote and checks it against a schema. Every fault becomes a problem with its line:
 * broken YAML, a key that is unknown or stands twice, a value of the wrong kind (with the accepted ones).
 * An empty text is an empty map. With faulty keys the value is that of the others, so that what they say is checked
 * and counts too. `firstLine` is the file's line on which the YAML begins; `lineOf` tells that of a key.
 */
export function readCheckedYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  kind: string,
  firstLine = 1,
): Outcome<T> & { lineOf?(key: string): number } {
  const plain = readPlainYaml(text);
  const checked = plain && schema.safeParse(plain.value, IN_PLAIN_WORDS);
  if (!checked?.success) return readAnyYaml(text, schema, file, kind, firstLine);
  const lineOf = (key: string) => (plain?.lines.get(key) ?? 1) + firstLine - 1;
  return { value: checked.data, problems: [], lineOf };
}

/** The same for a text that is more than plain lines, or in which something is wrong. */
function readAnyYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  kind: string,
  firstLine: number,
): Outcome<T> & { lineOf?(key: string): number } {
  if (isNestedTooDeep(text)) return { problems: [tooDeep(file, kind)] };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const broken = brokenLines(document, text, file, kind, lineAt);
  if (broken.length > 0) return { problems: broken };
  const plain = toPlain(document, file, kind);
  if (plain.problems.length > 0) return { problems: plain.problems };
  const lineOf = (key: string) => lineAt(offsetOf(document, [key]));
  const checked = schema.safeParse(plain.value ?? {}, IN_PLAIN_WORDS);
  if (checked.success) return { value: checked.data, problems: [], lineOf };
  const { issues } = checked.error;
  const problems = issues.flatMap((issue) => issueProblems(issue, document, lineAt, file, kind, schema));
  const others = schema.safeParse(withoutFaulty(plain.value, issues));
  return others.success ? { value: others.data, problems, lineOf } : { problems };
}

/** So many broken lines are told of: a file with more is mostly none of this kind, or the others follow from these. */
const MOST_BROKEN = 20;

/** What is broken, once a line: what the parser says more often follows from the first. */
function brokenLines(
  document: Document,
  text: string,
  file: string,
  kind: string,
  lineAt: (offset: number) => number,
): Problem[] {
  const byLine = new Map<number, Problem>();
  const heard = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const said = lineAt(error.pos[0]);
    if (heard.has(said) || byLine.size === MOST_BROKEN) continue;
    heard.add(said);
    const { message, hint, offset = error.pos[0] } = yamlFault(error, text);
    const line = lineAt(offset);
    if (!byLine.has(line))
      byLine.set(line, { kind: `${kind}-yaml`, severity: 'error', file, line, message, hint });
  }
  return [...byLine.values()];
}

/** What must stand where something of another kind does, where the schema does not say. */
const KINDS: Record<string, string> = {
  array: 'must be a list, such as [one, another]',
  object: 'must be lines such as «key: value»',
};

const IN_PLAIN_WORDS: z.core.ParseContext<z.core.$ZodIssue> = {
  error: (issue) => {
    if (issue.code === 'unrecognized_keys') return undefined;
    return (issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined) ?? 'this cannot be understood';
  },
};

function tooDeep(file: string, kind: string): Problem {
  return {
    kind: `${kind}-yaml`,
    severity: 'error',
    file,
    message: 'lists and maps stand within each other too deep to be read',
    hint: 'write a key and its value on each line',
  };
}

/** A map without the keys that are unknown or hold a fault. */
function withoutFaulty(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const faulty = issues.flatMap((issue) =>
    issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1),
  );
  const names = new Set(faulty.map(String));
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !names.has(key)))
    : value;
}

/** What is said of names in YAML that cannot be read, in place of the parser's words. */
const ALIASES: readonly [says: RegExp, told: string][] = [
  [
    /^Excessive alias/, // «Excessive alias count indicates …», not «Unresolved alias …»
    'parts that have a name (&a) are repeated by it (*a) too many times; write them out where they belong',
  ],
  [
    /^Unresolved alias/, // «Unresolved alias (the anchor …», not «Excessive alias …»
    'a value that begins with * stands for nothing; put it in quotation marks',
  ],
];

/** The line on which an item of a list stands, by the list's key; undefined where it does not. */
export function lineOfItem(
  yaml: string,
  key: string,
  item: string | number,
  firstLine = 1,
): number | undefined {
  const counter = new LineCounter();
  const list = parseDocument(yaml, { lineCounter: counter, prettyErrors: false }).get(key);
  const found = isSeq(list)
    ? list.items.find((one) => isScalar(one) && String(one.value).trim() === String(item))
    : undefined;
  const offset = isScalar(found) ? found.range?.[0] : undefined;
  return offset === undefined ? undefined : counter.linePos(offset).line + firstLine - 1;
}

function toPlain(document: Document, file: string, kind: string): Outcome<unknown> {
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), problems: [] };
  } catch (error) {
    const said = oneLine(error instanceof Error ? error.message : String(error));
    const told = ALIASES.find(([pattern]) => pattern.test(said))?.[1] ?? said;
    const message = `the YAML cannot be read: ${told}`;
    return { problems: [{ kind: `${kind}-yaml`, severity: 'error', file, line: 1, message }] };
  }
}

function issueProblems(
  issue: z.core.$ZodIssue,
  document: Document,
  lineAt: (offset: number) => number,
  file: string,
  kind: string,
  schema: z.ZodType,
): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const where = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      kind: `${kind}-unknown-key`,
      severity: 'error',
      file,
      line: lineAt(offsetOf(document, [...path, key])),
      message: `unknown key «${key}»${where ? ` under ${where}` : ''}`,
      hint: keyHint(key, keysAt(schema, path)),
    }));
  }
  const message = where ? `${where}: ${oneLine(issue.message)}` : oneLine(issue.message);
  return [
    { kind: `${kind}-value`, severity: 'error', file, line: lineAt(offsetOf(document, path)), message },
  ];
}

/** «keep», entry 1 of «keep», «name» of entry 2 of «outlets». */
function nameOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((within, step) => {
    const own = typeof step === 'number' ? `entry ${step + 1}` : `«${step}»`;
    return within === '' ? own : `${own} of ${within}`;
  }, '');
}

/** Offset of the key (or list item) that a path names, or of the deepest part of the path that exists. */
function offsetOf(document: Document, path: (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}
