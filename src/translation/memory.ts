import * as z from 'zod';
import type { Outcome, Problem } from '../errors.ts';
import type { Language, Segment, TranslationMemory } from '../model.ts';
import { lineFinder, lineOfSyntaxError } from './json-lines.ts';
import { isPlainMemory } from './plain-memory.ts';
import { type KeyOf, segmentKey, textHash } from './segments.ts';

const ISO_DAY = z.iso.date();

const provenance = z.strictObject({
  engine: z.string().optional(),
  model: z.string().optional(),
  date: ISO_DAY.optional(),
  billedCharacters: z.int().nonnegative().optional(),
  glossary: z.string().optional(),
  by: z.string().optional(),
});

const segment = z.strictObject({
  key: z.string(),
  source: z.string().min(1),
  target: z.string(),
  origin: z.enum(['sample', 'machine', 'human']),
  machineHash: z.string().optional(),
  provenance: provenance.optional(),
  stale: z.boolean().optional(),
  formerSource: z.string().optional(),
});

/** The schema of a memory file. */
export const memorySchema = z.strictObject({
  format: z.literal(1),
  article: z.string().min(1),
  source: z.string().min(2),
  target: z.string().min(2),
  reviewed: z
    .strictObject({ by: z.string().min(1), date: ISO_DAY, digest: z.string().optional() })
    .optional(),
  segments: z.array(segment),
  orphans: z.array(segment),
});

/** Where an article's memory stands in the dossier: `translations/sommet.fr-en.json`. */
export function memoryFile(slug: string, source: Language, target: Language): string {
  return `translations/${slug}.${source}-${target}.json`;
}

/** A memory's name: «translations/sommet.fr-en.json» and «sommet.fr-en.json», not «sommet.json». */
const NAME = /^(?:translations\/)?([^./]+)\.([^.-]+)-[^.]+\.json$/;

/** The page and the language that a file is named for; undefined where the name is no memory's. */
export function namedFor(file: string): { page: string; source: string } | undefined {
  const [, page, source] = NAME.exec(file) ?? [];
  return page === undefined || source === undefined ? undefined : { page, source };
}

/** A memory that knows nothing yet. */
export function emptyMemory(article: string, source: Language, target: Language): TranslationMemory {
  return { format: 1, article, source, target, segments: [], orphans: [] };
}

/**
 * Reads a memory file; no file is no problem. `value` is absent when the file cannot be understood, so that nobody
 * overwrites what a person may still mend. A key that does not fit its source, as after an edit of the source by hand, is mended
 * and reported; a byte order mark and any line ending are accepted.
 */
export function parseMemory(
  text: string | undefined,
  file: string,
  keyOf: KeyOf = segmentKey,
): Outcome<TranslationMemory> {
  if (text === undefined) return { problems: [] };
  // a byte order mark, as Windows editors put it before "{"; not one inside a text
  const unmarked = text.replace(/^\uFEFF/u, '');
  let json: unknown;
  try {
    json = JSON.parse(unmarked);
  } catch (error) {
    const line = lineOfSyntaxError(unmarked, error);
    return { problems: [fault(file, line, `not valid JSON: ${syntaxMessage(error)}`)] };
  }
  const lineOf = lineFinder(text);
  const judged = isPlainMemory(json) ? { value: json } : judgeMemory(json, file, lineOf);
  if (!('value' in judged)) return judged;
  const memory = judged.value;
  const named = memoryFile(memory.article, memory.source, memory.target);
  const problems: Problem[] = named === file ? [] : [nameProblem(file, named)];
  const mend = (list: Segment[], name: 'segments' | 'orphans'): Segment[] =>
    list.map((entry, index) => {
      const key = keyOf(memory.source, memory.target, entry.source);
      if (key === entry.key) return entry;
      problems.push(keyProblem(file, lineOf([name, index, 'key'])));
      return { ...entry, key };
    });
  return {
    value: {
      ...memory,
      segments: mend(memory.segments, 'segments'),
      orphans: mend(memory.orphans, 'orphans'),
    },
    problems,
  };
}

/** The memory that parsed JSON is, or what is wrong with it. */
function judgeMemory(
  json: unknown,
  file: string,
  lineOf: ReturnType<typeof lineFinder>,
): { value: TranslationMemory } | { problems: Problem[] } {
  const parsed = memorySchema.safeParse(json);
  if (parsed.success) return { value: asMemory(parsed.data) };
  const problems = parsed.error.issues.map((issue) => {
    const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    return fault(file, lineOf(issue.path), `${where}${issue.message}`);
  });
  return { problems };
}

/** What a reviewer has answered for: every text with its source, order aside. */
export function reviewDigest(memory: TranslationMemory): string {
  const texts = memory.segments.map(
    ({ key, target, stale }) => `${key}\u0000${target}\u0000${stale === true}`,
  );
  return textHash(texts.sort().join('\u0001'));
}

/** Whether the review recorded in the memory still answers for its texts; without a digest it is believed. */
export function reviewHolds(memory: TranslationMemory): boolean {
  const { reviewed } = memory;
  if (reviewed === undefined) return false;
  return reviewed.digest === undefined || reviewed.digest === reviewDigest(memory);
}

/** zod gives absent keys no entry, but types them `| undefined`; under exactOptionalPropertyTypes that differs. */
function asMemory(data: z.infer<typeof memorySchema>): TranslationMemory {
  return data as TranslationMemory;
}

function fault(file: string, line: number | undefined, message: string): Problem {
  const problem: Problem = {
    kind: 'memory-invalid',
    severity: 'error',
    file,
    message,
    hint: `mend ${line === undefined ? 'the file' : `line ${line}, or the one above it`}, or put back a copy from a backup; nothing is written over the file`,
  };
  return line === undefined ? problem : { ...problem, line };
}

function keyProblem(file: string, line: number | undefined): Problem {
  const problem: Problem = {
    kind: 'memory-key',
    severity: 'warning',
    file,
    message: 'the key does not fit the source text, which was edited or made by another version',
    hint: 'the key is computed anew; the translation is kept for the source as it stands in the file',
  };
  return line === undefined ? problem : { ...problem, line };
}

function nameProblem(file: string, named: string): Problem {
  return {
    kind: 'memory-name',
    severity: 'warning',
    file,
    message: `by what it says inside, this file belongs at ${named}`,
    hint: 'give "article", "source" and "target" in the file the values of its name',
  };
}

function syntaxMessage(error: unknown): string {
  // "Unexpected token } in JSON at position 12", `Unexpected token 'x', "{"a": x}" is not valid JSON` → without the
  // place, which the problem gives as a line; "Unexpected end of JSON input" stays
  return error instanceof Error
    ? error.message.replace(
        / in JSON at position.*$|, (?:\.{3})?".* is not valid JSON$|\s*\(line \d.*$/su,
        '',
      )
    : '?';
}
