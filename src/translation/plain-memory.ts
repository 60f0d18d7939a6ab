import type { TranslationMemory } from '../model.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const ofLength =
  (least: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least;
const oneOf = (...values: unknown[]): Check => {
  const known = new Set(values);
  return (value) => known.has(value);
};
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Matches `2024-01-28`; not `2024-02-30`, nor the last days of a month, which ask for a calendar. */
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const isDay: Check = (value) => typeof value === 'string' && DAY.test(value);

/** Checks an object that has all the required keys and none but these. */
function withKeys(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const checks = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const names = Object.keys(required);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Record<string, unknown>;
    return (
      Object.keys(given).every((name) => checks.get(name)?.(given[name]) === true) &&
      names.every((name) => Object.hasOwn(given, name))
    );
  };
}

const provenance = withKeys(
  {},
  { engine: isText, model: isText, date: isDay, billedCharacters: isCount, glossary: isText, by: isText },
);

const segments = listOf(
  withKeys(
    { key: isText, source: ofLength(1), target: isText, origin: oneOf('sample', 'machine', 'human') },
    { machineHash: isText, provenance, stale: isFlag, formerSource: isText },
  ),
);

const memory = withKeys(
  {
    ...{ format: oneOf(1), article: ofLength(1), source: ofLength(2), target: ofLength(2) },
    ...{ segments, orphans: segments },
  },
  { reviewed: withKeys({ by: ofLength(1), date: isDay }, { digest: isText }) },
);

/**
 * Whether parsed JSON is without doubt a memory as the schema wants it. What is refused here the schema judges, and
 * names the fault; asked of every memory, it would take several times as long.
 */
export function isPlainMemory(json: unknown): json is TranslationMemory {
  return memory(json);
}
