import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What every build adds to and none takes from; the bundles of the program are swept where they are made. */
const SWEPT = ['articles', 'assets', 'inputs', 'relations', 'search', 'sites'];
const FOLDER = fileURLToPath(new URL('../../.cache', import.meta.url));
const DAY = 24 * 60 * 60 * 1000;
/** How long what nobody asks for is left. */
const LEFT = 30 * DAY;

/**
 * Deletes what no build has written or read for a month, at most once a day: looking for it takes longer than a build
 * that has little to do. A file system that does not note when a file was read loses what is a month old: it is made
 * again.
 */
export function sweepCache(folder: string = FOLDER, now: number = Date.now()): void {
  const mark = path.join(folder, 'swept');
  try {
    const swept = statSync(mark, { throwIfNoEntry: false });
    if (swept && Math.abs(now - swept.mtimeMs) < DAY) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(mark, '');
    for (const name of SWEPT) sweepFolder(path.join(folder, name), now - LEFT);
  } catch {
    // another build sweeps, or the cache is not ours to change
  }
}

function sweepFolder(folder: string, before: number): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const found = entry.isFile() ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (found && Math.max(found.mtimeMs, found.atimeMs) < before) rmSync(file, { force: true });
  }
}
