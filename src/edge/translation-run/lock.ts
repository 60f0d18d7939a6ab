import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../../errors.ts';
import { readRegularFile } from '../read-regular-file.ts';
import { makeRunFolder, RUN_FOLDER, removeRunFolder } from './journal.ts';

/**
 * Keeps a second run out of a dossier's memory. Gives the function that lets go. A lock whose process is gone,
 * as after a crash, is taken over; one of another computer never is.
 */
export function lockMemory(dossierDir: string): () => void {
  makeRunFolder(dossierDir);
  const path = join(dossierDir, RUN_FOLDER, 'lock');
  if (!create(path)) {
    takeOver(path);
    if (!create(path)) throw busy(path, holderOf(path));
  }
  return () => {
    rmSync(path, { force: true });
    removeRunFolder(dossierDir);
  };
}

function create(path: string): boolean {
  try {
    const handle = openSync(path, 'wx');
    writeFileSync(handle, `${process.pid} ${hostname()}\n`);
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead run's lock aside before removing it: of two runs that both see it, one moves it. */
function takeOver(path: string): void {
  const text = holderOf(path);
  if (!isDead(text)) throw busy(path, text);
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === text) rmSync(aside);
  else renameSync(aside, path);
}

/** What a lock says of its run; nothing where it is a link or no file of ours. */
function holderOf(path: string): string {
  const read = readRegularFile(path, 1_000);
  return read.is === 'read' ? read.bytes.toString('utf8') : '';
}

function isDead(text: string): boolean {
  // "4711 press-desk" but not "" of a file that is being written
  const [, pid, host] = /^(\d+) (\S+)\s*$/u.exec(text) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function busy(path: string, text: string): CommandError {
  const [pid, host] = text.trim().split(' ').filter(Boolean);
  return new CommandError(
    `another run is translating this dossier (process ${pid ?? '?'} on ${host ?? 'an unknown computer'})`,
    `wait for it to end; if there is none, delete ${path}`,
  );
}
