import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import pc from 'picocolors';
import { reasonOf } from '../src/edge/disk-reasons.ts';
import { printable } from './command.ts';

/**
 * Watches files and folders inside a folder; a file that is being written is told of when it rests. What cannot be
 * watched is told once, by `tell`, and the rest is watched all the same.
 */
export function watchFiles(
  folder: string,
  names: readonly string[],
  tell: (line: string) => void,
): FSWatcher {
  const told = new Set<string>();
  return watch(
    names.map((name) => path.join(folder, name)),
    { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 } },
  ).on('error', (error) => {
    const line = notWatched(error, folder);
    if (!told.has(line)) tell(line);
    told.add(line);
  });
}

/** The system says so of its own limits too: how many files may be watched at once. */
const LIMITS: readonly unknown[] = ['ENOSPC', 'EMFILE', 'ENFILE'];

/** That changes are not noticed, and why. */
export function notWatched(error: unknown, folder: string): string {
  const { code, path: place } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const where = place === undefined ? folder : path.relative(folder, place) || folder;
  const [why, hint] = LIMITS.includes(code)
    ? ['the system watches no more files', 'end other programs that watch files, and start again']
    : [reasonOf(error), 'check its permissions, and start again'];
  return `${pc.yellow('warning')} ${printable(`${where}: changes there are not noticed: ${why} (${hint})`)}\n`;
}
