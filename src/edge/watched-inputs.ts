import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import { misnamedFiles } from './misnamed-files.ts';
import { programVersion } from './sources-version.ts';

/** What a site is made from, in the dossier's folder. */
const INPUTS = ['dossier.yml', 'glossary.csv', 'articles', 'translations'];

/** How the files stand that a build reads, found without reading them. */
export interface WatchedInputs {
  /**
   * A hash of the program, the options, and how every file stands: as long as it stays the same, nothing has changed.
   * Undefined where a file was changed a moment ago, since another change within that moment would leave its times as
   * they are.
   */
  hash: string | undefined;
  /** By name how each file stands, where that tells whether it changes from now on. */
  stamps: ReadonlyMap<string, string>;
}

/** Looks at the size and times of everything that a build reads. */
export function watchInputs(
  folder: string,
  options: readonly string[],
  now: number = Date.now(),
): WatchedInputs {
  const lines = [JSON.stringify([programVersion(), path.resolve(folder), options])];
  const stamps = new Map<string, string>();
  let settled = true;
  try {
    lines.push(JSON.stringify(misnamedFiles(folder)));
    for (const [name, found] of filesIn(folder, INPUTS)) {
      const stamp = stampOf(found);
      lines.push(`${stamp} ${name}`);
      if (!isSettled(found, now)) settled = false;
      else if (found.isFile()) stamps.set(name, stamp);
    }
  } catch {
    return { hash: undefined, stamps: new Map() };
  }
  const hash = settled ? createHash('sha256').update(lines.join('\0')).digest('hex') : undefined;
  return { hash, stamps };
}

/** The inputs that are there, and what is in them; what a link leads to is not read, so it does not matter. */
function* filesIn(folder: string, names: readonly string[]): Iterable<[string, Stats]> {
  for (const name of names) {
    const found = lstatSync(`${folder}/${name}`, { throwIfNoEntry: false });
    if (!found) continue;
    yield [name, found];
    if (found.isDirectory() && INPUTS.includes(name)) {
      const inside = readdirSync(`${folder}/${name}`).sort();
      yield* filesIn(
        folder,
        inside.map((each) => `${name}/${each}`),
      );
    }
  }
}

/**
 * What changes with every change of a file, in a word. Of a folder its rights alone: its times change with every file
 * that an editor or a system puts there for a while.
 */
export function stampOf(found: Stats): string {
  const { mode, ino, size, mtimeMs, ctimeMs } = found;
  return found.isDirectory() ? `${mode}` : `${mode},${ino},${size},${mtimeMs},${ctimeMs}`;
}

/**
 * Whether another change of the file would show in its times. Whole seconds are those of a file system that counts in
 * twos of them.
 */
export function isSettled(found: Stats, now: number): boolean {
  return found.isDirectory() || found.ctimeMs + (found.ctimeMs % 1000 === 0 ? 3000 : 50) < now;
}
