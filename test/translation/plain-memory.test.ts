import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySchema } from '../../src/translation/memory.ts';
import { isPlainMemory } from '../../src/translation/plain-memory.ts';

const provenance = { engine: 'Translatron', date: '2024-03-28', billedCharacters: 31, by: 'A. Kerlan' };
const segment = {
  ...{ key: 'k1', source: 'Le bac attend.', target: 'The ferry waits.', origin: 'machine' },
  ...{ machineHash: 'h1', provenance, stale: true, formerSource: 'Le bac part.' },
};
const reviewed = { by: 'N. Roch', date: '2024-04-02', digest: 'd1' };
const memory = {
  ...{ format: 1, article: 'bac', source: 'fr', target: 'en', reviewed },
  ...{ segments: [segment], orphans: [] },
};

/** Paths of all values in the memory. */
const paths: string[][] = [];
(function walk(value: unknown, path: string[]) {
  if (path.length > 0) paths.push(path);
  if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
})(memory, []);

/** The memory with another value at a path, or without it; a last name that is not there is added. */
function changed(path: readonly string[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(memory));
  let at = copy as Record<string, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  const name = path.at(-1) ?? '';
  if (value === undefined) delete at[name];
  else Object.defineProperty(at, name, { value, enumerable: true, configurable: true, writable: true });
  return JSON.parse(JSON.stringify(copy));
}

const values = fc.oneof(
  fc.constantFrom(undefined, null, '', 'f', 'fr', 'human', 0, 1, -1, 1.5, 2 ** 60, true, [], {}, [segment]),
  fc.constantFrom('2024-02-29', '2023-02-29', '2024-1-02', '0000-01-01', '2024-12-31', '20240-01-01'),
  fc.json().map((text): unknown => JSON.parse(text)),
);

describe('isPlainMemory', () => {
  it('knows a memory with everything that the schema names', () => {
    expect(isPlainMemory(memory)).toBe(true);
    expect(isPlainMemory({ ...memory, segments: [] })).toBe(true);
  });

  it('takes nothing for a memory that the schema refuses or reads otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const json = changed(path, value);
        if (!isPlainMemory(json)) return;
        expect(memorySchema.parse(json)).toEqual(json);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['an unknown key', changed(['note'], 'x')],
    ['an unknown key of a segment', changed(['segments', '0', 'note'], 'x')],
    ['a key that steers prototypes', changed(['segments', '0', '__proto__'], {})],
    ['a missing key', changed(['segments', '0', 'target'], undefined)],
    ['a list that is none', changed(['orphans'], {})],
    ['a date that is none', changed(['segments', '0', 'provenance', 'date'], '2024-02-30')],
    ['no object at all', null],
  ])('leaves to the schema what has %s', (_, json) => {
    expect(isPlainMemory(json)).toBe(false);
    expect(memorySchema.safeParse(json).success).toBe(false);
  });
});
