import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment, TranslationMemory } from '../../src/model.ts';
import { formatMemory } from '../../src/translation/format-memory.ts';
import {
  emptyMemory,
  memoryFile,
  parseMemory,
  reviewDigest,
  reviewHolds,
} from '../../src/translation/memory.ts';
import { segmentKey } from '../../src/translation/segments.ts';

const FILE = 'translations/port.fr-en.json';

function segmentOf(source: string, target: string, more: Partial<Segment> = {}): Segment {
  return { key: segmentKey('fr', 'en', source), source, target, origin: 'human', ...more };
}

function memoryOf(segments: Segment[], more: Partial<TranslationMemory> = {}): TranslationMemory {
  return { ...emptyMemory('port', 'fr', 'en'), segments, ...more };
}

describe('a memory file', () => {
  it('is named for the article and both languages', () => {
    expect(memoryFile('port', 'fr', 'en')).toBe(FILE);
  });

  it('reads like a list of pairs, one key a line', () => {
    const memory = memoryOf(
      [
        segmentOf('Le quai.', 'The quay.', {
          origin: 'machine',
          machineHash: 'abc',
          provenance: { engine: 'DeepL', date: '2026-03-01', billedCharacters: 8 },
        }),
        segmentOf('La grue « Titan ».', 'The “Titan” crane.', { stale: true, formerSource: 'La grue.' }),
      ],
      { reviewed: { by: 'A. Reviewer', date: '2026-03-02' } },
    );
    expect(formatMemory(memory)).toMatchInlineSnapshot(`
      "{
        "format": 1,
        "article": "port",
        "source": "fr",
        "target": "en",
        "reviewed": { "by": "A. Reviewer", "date": "2026-03-02" },
        "segments": [
          {
            "key": "4ce9eecaf086838f1e9bb17e",
            "source": "Le quai.",
            "target": "The quay.",
            "origin": "machine",
            "machineHash": "abc",
            "provenance": { "engine": "DeepL", "date": "2026-03-01", "billedCharacters": 8 }
          },
          {
            "key": "a774545d0244a67d917cb64b",
            "source": "La grue « Titan ».",
            "stale": true,
            "formerSource": "La grue.",
            "target": "The “Titan” crane.",
            "origin": "human"
          }
        ],
        "orphans": []
      }
      "
    `);
  });

  it('gives the same bytes after being read and written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const segment = fc.record(
      {
        source: text,
        target: fc.string({ unit: 'grapheme' }),
        origin: fc.constantFrom('sample', 'machine', 'human'),
        machineHash: text,
        provenance: fc.record(
          { engine: text, by: text, date: fc.constant('2026-03-01'), billedCharacters: fc.nat() },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['source', 'target', 'origin'] },
    );
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment), (segments, orphans) => {
        const keyed = (list: typeof segments): Segment[] =>
          list.map((entry) => ({ ...entry, key: segmentKey('fr', 'en', entry.source) }) as Segment);
        const memory = memoryOf(keyed(segments), { orphans: keyed(orphans) });
        const written = formatMemory(memory);
        const read = parseMemory(written, FILE);
        expect(read).toEqual({ value: memory, problems: [] });
        expect(formatMemory(read.value ?? emptyMemory('', '', ''))).toBe(written);
      }),
      { numRuns: 100 },
    );
  });

  it('is read with a byte order mark and Windows line endings', () => {
    const text = `\uFEFF${formatMemory(memoryOf([segmentOf('Le quai.', 'The quay.')])).replaceAll('\n', '\r\n')}`;
    expect(parseMemory(text, FILE).value?.segments[0]?.target).toBe('The quay.');
  });
});

describe('a memory file that cannot be understood', () => {
  it('is refused with the line of a missing comma', () => {
    const broken = formatMemory(memoryOf([segmentOf('Le quai.', 'The quay.')])).replace(
      '"The quay.",',
      '"The quay."',
    );
    const { value, problems } = parseMemory(broken, FILE);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ kind: 'memory-invalid', severity: 'error', file: FILE, line: 11 }]);
  });

  it('is refused with the last line when it was cut short', () => {
    const whole = formatMemory(memoryOf([segmentOf('Le quai.', 'The quay.')]));
    expect(parseMemory(whole.slice(0, whole.indexOf('"origin"')), FILE).problems[0]?.line).toBe(11);
  });

  it.each([
    ['a word without quotation marks', '"The quay."', 'The quay.', 10],
    ['a comma at the end of a list', '"human"', '"human",', 12],
    ['a quotation mark inside a text', 'The quay.', 'The "quay".', 10],
    ['a text over two lines', 'The quay.', 'The\nquay.', 10],
    ['a bracket too many', '"orphans": []', '"orphans": []]', 14],
  ])('is refused with the line of %s, and a way that loses no work', (_name, right, wrong, line) => {
    for (const mark of ['', '\uFEFF']) {
      const broken =
        mark + formatMemory(memoryOf([segmentOf('Le quai.', 'The quay.')])).replace(right, wrong);
      const { value, problems } = parseMemory(broken, FILE);
      expect(value).toBeUndefined();
      expect(problems).toHaveLength(1);
      const [problem] = problems;
      expect(problem?.line).toBe(line);
      expect(problem?.message).not.toMatch(/\n|is not valid JSON$/u);
      expect(problem?.hint).toBe(
        `mend line ${problem?.line}, or the one above it, or put back a copy from a backup; nothing is written over the file`,
      );
    }
  });

  it('is refused with the line of a wrong value', () => {
    const wrong = formatMemory(memoryOf([segmentOf('a', 'b'), segmentOf('c', 'd')])).replace(
      /"human"\n {4}\}\n/u,
      '"robot"\n    }\n',
    );
    const { value, problems } = parseMemory(wrong, FILE);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(17);
    expect(problems[0]?.message).toContain('segments.1.origin');
  });

  it('is refused with the line of an unknown key', () => {
    const wrong = formatMemory(memoryOf([segmentOf('a', 'b')])).replace('"target": "b"', '"targt": "b"');
    expect(parseMemory(wrong, FILE).problems.map((problem) => problem.line)).toEqual([7, 7]);
  });
});

describe('a source edited by hand in the file', () => {
  it('gets the key of its new wording, and is reported', () => {
    const text = formatMemory(memoryOf([segmentOf('Le quai.', 'The quay.')])).replace(
      '"Le quai."',
      '"Le vieux quai."',
    );
    const { value, problems } = parseMemory(text, FILE);
    expect(value?.segments[0]?.key).toBe(segmentKey('fr', 'en', 'Le vieux quai.'));
    expect(problems).toMatchObject([{ kind: 'memory-key', severity: 'warning', line: 8 }]);
  });
});

describe('a review', () => {
  const memory = memoryOf([segmentOf('a', 'b'), segmentOf('c', 'd')]);

  it('holds for the texts it was made of, in any order', () => {
    const reviewed = { by: 'A. R.', date: '2026-03-02', digest: reviewDigest(memory) };
    expect(reviewHolds({ ...memory, reviewed })).toBe(true);
    expect(reviewHolds({ ...memory, reviewed, segments: memory.segments.toReversed() })).toBe(true);
  });

  it('ends when a text changes', () => {
    const reviewed = { by: 'A. R.', date: '2026-03-02', digest: reviewDigest(memory) };
    expect(reviewHolds({ ...memory, reviewed, segments: [segmentOf('a', 'b'), segmentOf('c', 'e')] })).toBe(
      false,
    );
  });

  it('is believed without a digest, as a person writes it', () => {
    expect(reviewHolds({ ...memory, reviewed: { by: 'A. R.', date: '2026-03-02' } })).toBe(true);
  });
});

describe('a memory file that bears another article’s name', () => {
  it('is read, and reported', () => {
    const text = formatMemory(memoryOf([segmentOf('Le quai.', 'The quay.')]));
    const { value, problems } = parseMemory(text, 'translations/gare.fr-en.json');
    expect(value?.segments).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'memory-name', severity: 'warning' }]);
  });
});
