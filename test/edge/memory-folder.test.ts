import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMemory, writeMemory } from '../../src/edge/memory-folder.ts';
import { openJournal } from '../../src/edge/translation-run/journal.ts';
import { lockMemory } from '../../src/edge/translation-run/lock.ts';
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

  it('keeps the translation of a renamed clipping under the new name, whatever it says inside', () => {
    writeMemory(dossier, memory);
    const at = (name: string) => join(dossier, 'translations', name);
    renameSync(at('port.fr-en.json'), at('quai.fr-en.json'));
    const { value, problems } = readMemory(dossier, 'quai', 'fr', 'en');
    expect(problems).toMatchObject([{ kind: 'memory-name', severity: 'warning' }]);
    expect(value && writeMemory(dossier, value)).toBe(true);
    expect(readdirSync(join(dossier, 'translations'))).toEqual(['quai.fr-en.json']);
    expect(readMemory(dossier, 'quai', 'fr', 'en')).toEqual({
      value: { ...memory, article: 'quai' },
      problems: [],
    });
  });

  it('reports a broken file and gives no value for it', () => {
    mkdirSync(join(dossier, 'translations'));
    writeFileSync(join(dossier, 'translations/port.fr-en.json'), '{');
    expect(readMemory(dossier, 'port', 'fr', 'en')).toMatchObject({
      problems: [{ kind: 'memory-invalid', severity: 'error', file: 'translations/port.fr-en.json' }],
    });
  });

  it('reads an old encoding and writes UTF-8, so that no letter of a person is lost', () => {
    const accented = {
      ...memory,
      segments: [{ ...memory.segments[0]!, target: 'The café of the quay.' }],
    };
    writeMemory(dossier, accented);
    const path = join(dossier, 'translations/port.fr-en.json');
    writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), 'latin1'));
    const read = readMemory(dossier, 'port', 'fr', 'en');
    expect(read.value).toEqual(accented);
    expect(writeMemory(dossier, accented)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('The café');
  });
});

describe('a folder of memories that somebody else has made', () => {
  /** A whole memory in another folder, where a link may lead. */
  function outside(): string {
    const other = mkdtempSync(join(tmpdir(), 'outside-'));
    writeMemory(other, memory);
    return other;
  }

  it('has no link followed, neither of a file nor of the folder', () => {
    const other = outside();
    mkdirSync(join(dossier, 'translations'));
    symlinkSync(join(other, 'translations/port.fr-en.json'), join(dossier, 'translations/port.fr-en.json'));
    expect(readMemory(dossier, 'port', 'fr', 'en')).toMatchObject({
      problems: [{ kind: 'clipping-link', severity: 'error', file: 'translations/port.fr-en.json' }],
    });
    rmSync(join(dossier, 'translations'), { recursive: true });
    symlinkSync(join(other, 'translations'), join(dossier, 'translations'));
    expect(readMemory(dossier, 'port', 'fr', 'en')).toMatchObject({
      problems: [{ kind: 'clipping-link', severity: 'error', file: 'translations' }],
    });
    expect(() => writeMemory(dossier, memory)).toThrow('translations is a link');
    expect(() => lockMemory(dossier)).toThrow('translations is a link');
    rmSync(other, { recursive: true });
  });

  it('has no journal and no lock read or written through a link', () => {
    const other = outside();
    mkdirSync(join(dossier, 'translations'));
    symlinkSync(other, join(dossier, 'translations/.run'));
    expect(() => lockMemory(dossier)).toThrow('translations/.run is a link');
    rmSync(join(dossier, 'translations/.run'));
    mkdirSync(join(dossier, 'translations/.run'));
    const answer = {
      pending: { article: 'port', source: 'fr', target: 'en', engine: 'DeepL', texts: [] },
      body: '{}',
    };
    writeFileSync(join(other, 'answer.json'), JSON.stringify(answer));
    symlinkSync(join(other, 'answer.json'), join(dossier, 'translations/.run/answer.json'));
    expect(openJournal(dossier).leftBehind()).toEqual({ kind: 'none' });
    writeFileSync(join(other, 'secret'), '4711 a-line-of-somebody-else');
    symlinkSync(join(other, 'secret'), join(dossier, 'translations/.run/lock'));
    expect(() => lockMemory(dossier)).toThrow('process ? on an unknown computer');
    rmSync(other, { recursive: true });
  });

  it('has nothing read that is larger than a memory, and no pipe waited for', () => {
    mkdirSync(join(dossier, 'translations'));
    const path = join(dossier, 'translations/port.fr-en.json');
    writeFileSync(path, '');
    truncateSync(path, 65 * 1024 * 1024);
    expect(readMemory(dossier, 'port', 'fr', 'en')).toMatchObject({
      problems: [{ kind: 'file-too-large', severity: 'error', file: 'translations/port.fr-en.json' }],
    });
    rmSync(path);
    if (spawnSync('mkfifo', [path]).status === 0)
      expect(readMemory(dossier, 'port', 'fr', 'en')).toMatchObject({ problems: [{ kind: 'file-kind' }] });
  });
});
