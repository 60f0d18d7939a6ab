import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf } from '../../src/edge/site-files.ts';
import { writeAll } from '../../src/edge/write-pieces.ts';
import type { FilePart } from '../../src/site/file-part.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pieces-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

/** Parts that say of what state their articles are, one of them longer than what is written at once, and tell which are put together. */
function partsOf(texts: readonly (readonly string[])[], states: Record<string, string>) {
  const made: string[] = [];
  const parts = texts.map((articles): FilePart => {
    const name = articles.join(' ');
    const pieces = () => {
      made.push(name);
      return [
        '« ',
        Buffer.from(`${name} `.repeat(name === 'e' ? 700_000 : 40)),
        articles.map((slug) => states[slug] ?? '').join('é'),
      ];
    };
    // what rests on no article has no name
    return articles.length === 0 ? { pieces } : { name, articles, pieces };
  });
  return { parts, made };
}

const whole = (parts: readonly FilePart[]) =>
  Buffer.concat(parts.flatMap((part) => part.pieces().map((piece) => Buffer.from(piece))));

const slugs = ['a', 'b', 'c', 'd', 'e'];
const state = fc.record(Object.fromEntries(slugs.map((slug) => [slug, fc.constantFrom('old', 'new', '')])));
const texts = fc.uniqueArray(fc.subarray(slugs), {
  selector: (articles) => articles.join(' '),
  maxLength: 12,
});

it('a file is the same whether its parts are put together or taken from the one that stands', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, state, state, async (before, after, then, now) => {
      const first = writeAll(at('before'), partsOf(before, then).parts);
      expect(first.hash).toBe(hashOf(await readFile(at('before'))));
      const stayed = new Set(slugs.filter((slug) => then[slug] === now[slug]));
      const { parts } = partsOf(after, now);
      const written = writeAll(at('after'), parts, stayed, { ...first, file: at('before') });
      const bytes = await readFile(at('after'));
      expect(bytes.equals(whole(parts))).toBe(true);
      expect(written).toEqual(writeAll(at('anew'), parts));
    }),
    { numRuns: 60 },
  );
});

it('only what rests on articles that changed is put together again', () => {
  const all = [['a'], ['b'], ['a', 'c'], []];
  const first = writeAll(at('before'), partsOf(all, { a: '1' }).parts);
  const { parts, made } = partsOf(all, { a: '2' });
  writeAll(at('after'), parts, new Set(['b', 'c']), { ...first, file: at('before') });
  expect(made).toEqual(['a', 'a c', '']);
});

it('a part that a disk has damaged is put together again', async () => {
  const all = [['a'], ['b'], ['c']];
  const { parts, made } = partsOf(all, {});
  const first = writeAll(at('before'), parts);
  const bytes = await readFile(at('before'));
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(at('before'), bytes);
  made.length = 0;
  expect(writeAll(at('after'), parts, new Set(['a', 'b', 'c']), { ...first, file: at('before') })).toEqual(
    first,
  );
  expect(made).toEqual(['b']);
  await rm(at('before'));
  expect(writeAll(at('after'), parts, new Set(['a', 'b', 'c']), { ...first, file: at('before') })).toEqual(
    first,
  );
});
