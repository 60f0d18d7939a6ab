import type { OutputFolder } from '../../src/edge/output-folder.ts';
import type { SiteFile } from '../../src/edge/pagefind-files.ts';
import { hashOf } from '../../src/edge/site-files.ts';
import { textOf } from '../../src/site/html.ts';

/** An output folder in memory. `earlier` is what an earlier build left in it. */
export function outputInMemory(earlier: ReadonlyMap<string, Uint8Array> = new Map()) {
  const announced = new Set<string>();
  const files = new Map<string, Uint8Array>();
  const written: string[] = [];
  const output: OutputFolder = {
    announce(names) {
      for (const name of names) announced.add(name);
    },
    write(name, content) {
      if (!announced.has(name)) throw new Error(`the file ${name} was not announced`);
      if (files.has(name)) throw new Error(`the file ${name} is written twice`);
      files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      written.push(name);
    },
    writePieces: (name, pieces) => output.write(name, textOf(pieces)),
    writeKnown: (name, _hash, bytes) => output.write(name, bytes()),
    writeParts: (name, parts) => output.write(name, [...parts].map((part) => textOf(part.pieces())).join('')),
    keepAll(list) {
      const standing = [...list].map(([name, hash]) => ({ name, hash, bytes: earlier.get(name) }));
      if (!standing.every(({ hash, bytes }) => bytes && hashOf(bytes) === hash)) return false;
      for (const { name, bytes } of standing) if (bytes) files.set(name, bytes);
      return true;
    },
    seen: new Map(),
    parts: new Map(),
    keep: () => false,
    finish: () => ({ written: written.length, unchanged: 0, deleted: 0, kept: [], fingerprint: '' }),
    abandon: () => undefined,
  };
  const siteFiles = (): SiteFile[] => [...files].map(([path, bytes]) => ({ path, bytes }));
  return { output, files, written, siteFiles };
}
