import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMemory, writeMemory } from '../../src/edge/memory-folder.ts';
import { emptyMemory } from '../../src/translation/memory.ts';
import { segmentKey } from '../../src/translation/segments.ts';

let dossier: string;
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'dossier-'));
});
afterEach(() => {
  rmSync(dossier, { recursive: true });
});

const memory = {
  ...emptyMemory('port', 'fr', 'en'),
  segments: [
    {
      key: segmentKey('fr', 'en', 'Le quai.'),
      source: 'Le quai.',
      target: 'The quay.',
      origin: 'human' as const,
    },
  ],
};

describe('the folder of memories', () => {
  it('gives back what was written', () => {
    expect(writeMemory(dossier, memory)).toBe(true);
    expect(readMemory(dossier, 'port', 'fr', 'en')).toEqual({ value: memory, problems: [] });
  });

  it('has no problem with an article that has no memory', () => {
    expect(readMemory(dossier, 'port', 'fr', 'en')).toEqual({ problems: [] });
  });

  it('does not touch a file that would not change', () => {
    writeMemory(dossier, memory);
    const path = join(dossier, 'translations/port.fr-en.json');
    utimesSync(path, 1, 1);
    expect(writeMemory(dossier, memory)).toBe(false);
    expect(statSync(path).mtimeMs).toBe(1000);
  });

  it('leaves the old file whole when a write was cut short before', () => {
    writeMemory(dossier, memory);
    writeFileSync(join(dossier, 'translations/port.fr-en.json.tmp'), '{"format": 1, "arti');
    expect(readMemory(dossier, 'port', 'fr', 'en').value).toEqual(memory);
    expect(writeMemory(dossier, { ...memory, segments: [] })).toBe(true);
    expect(readFileSync(join(dossier, 'translations/port.fr-en.json'), 'utf8')).toContain('"segments": []');
  });

  it('writes through no link that stands in the place of its temporary file', () => {
    const outside = join(dossier, 'outside.txt');
    writeFileSync(outside, 'somebody else’s');
    mkdirSync(join(dossier, 'translations'));
    symlinkSync(outside, join(dossier, 'translations/port.fr-en.json.tmp'));
    expect(writeMemory(dossier, memory)).toBe(true);
    expect(readFileSync(outside, 'utf8')).toBe('somebody else’s');
    expect(readMemory(dossier, 'port', 'fr', 'en').value).toEqual(memory);
  });

  it('reports a broken file and gives no value for it', () => {
    mkdirSync(join(dossier, 'translations'));
    writeFileSync(join(dossier, 'translations/port.fr-en.json'), '{');
    expect(readMemory(dossier, 'port', 'fr', 'en')).toMatchObject({
      problems: [{ kind: 'memory-invalid', severity: 'error', file: 'translations/port.fr-en.json' }],
    });
  });
});
