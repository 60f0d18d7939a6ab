import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptValues } from '../../src/edge/kept-values.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const open = (version = 'v1', dossier = '/d') => openKeptValues(dossier, version, folder);
const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
const onlyFile = () => path.join(folder, files()[0] ?? '');

/** Two texts and an outline of clippings in the states `a` and `b`. */
function fill(): void {
  const kept = open();
  kept.put('texts-a', '{"text":"« été »"}');
  kept.put('texts-b', '{"text":"b"}');
  kept.put('outline-DeepL-a', '1');
  kept.save();
}

describe('kept values', () => {
  it('are given back by the next run, of this dossier alone', () => {
    fill();
    expect(open().get('texts-a')).toBe('{"text":"« été »"}');
    expect(open().get('texts-c')).toBeUndefined();
    expect(open('v1', '/other').get('texts-a')).toBeUndefined();
  });

  it('are replaced by newer ones', () => {
    fill();
    const kept = open();
    kept.put('texts-a', '2');
    expect(kept.get('texts-a')).toBe('2');
    kept.save();
    expect(open().get('texts-a')).toBe('2');
    expect(open().get('texts-b')).toBe('{"text":"b"}');
  });

  it('are forgotten with the state of the clipping that they are of, when something new is written', () => {
    fill();
    const kept = open();
    kept.put('texts-c', '3');
    kept.save(new Set(['a', 'c']));
    const next = open();
    expect(['texts-a', 'outline-DeepL-a', 'texts-c'].map((key) => next.get(key) !== undefined)).toEqual([
      true,
      true,
      true,
    ]);
    expect(next.get('texts-b')).toBeUndefined();
  });

  it.each([
    ['changed in one letter', (text: string) => text.replace('été', 'ete')],
    ['moved to another key', (text: string) => text.replace('texts-a', 'texts-z')],
    ['cut short', (text: string) => text.slice(0, 40)],
    ['empty', () => ''],
    ['of other bytes', () => '\u0000\n \n\n\u00ff'],
  ])('are none where their file is %s', (_, damage) => {
    fill();
    writeFileSync(onlyFile(), damage(readFileSync(onlyFile(), 'utf8')));
    const kept = open();
    expect(kept.get('texts-a')).toBeUndefined();
    expect(kept.get('texts-z')).toBeUndefined();
    kept.put('texts-a', 'mended');
    kept.save();
    expect(open().get('texts-a')).toBe('mended');
  });

  it('go with the version of the code', () => {
    fill();
    expect(open('v2').get('texts-a')).toBeUndefined();
    expect(files()).toEqual([]);
  });

  it('are those of sixteen dossiers at most', () => {
    for (let number = 0; number < 20; number += 1) {
      const kept = open('v1', `/d${number}`);
      kept.put('texts-a', 'x');
      kept.save();
    }
    expect(files()).toHaveLength(16);
    expect(open('v1', '/d19').get('texts-a')).toBe('x');
  });

  it('are those that were written last, whatever time the others have', () => {
    for (let number = 0; number < 20; number += 1) {
      const kept = open('v1', `/d${number}`);
      kept.put('texts-a', 'x');
      kept.save();
      expect(open('v1', `/d${number}`).get('texts-a')).toBe('x');
      const tomorrow = Date.now() / 1000 + 86_400;
      for (const name of files()) utimesSync(path.join(folder, name), tomorrow, tomorrow);
    }
    expect(files()).toHaveLength(16);
  });

  it('are none where they cannot be written', () => {
    writeFileSync(path.join(folder, 'file'), 'x');
    const kept = openKeptValues('/d', 'v1', path.join(folder, 'file'));
    kept.put('texts-a', 'x');
    kept.save();
    expect(kept.get('texts-a')).toBe('x');
  });

  it('are on the disk before a long run ends', () => {
    const kept = open();
    for (let number = 0; number < 2_000; number += 1) kept.put(`texts-${number}`, 'x');
    expect(open().get('texts-1999')).toBe('x');
  });
});
