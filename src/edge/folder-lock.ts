import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { CommandError } from '../errors.ts';

/** While a build runs, this folder in the output holds its name and the file that is being written. */
const WORK = '.dossier-build';
const ASIDE = /^\.dossier-build\.(\d+)$/; // «.dossier-build.4711», not «.dossier-build»

/**
 * Takes the output folder for this process and gives the path of its work folder. A build that was killed holds
 * nothing: its work folder is taken over, with whatever was half written in it.
 */
export function takeFolder(folder: string): string {
  const work = path.join(folder, WORK);
  sweep(folder);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(work)) return work;
    clearAway(work);
  }
  throw busy(work, ownerOf(work));
}

/** Gives the folder back. */
export function leaveFolder(work: string): void {
  rmSync(work, { recursive: true, force: true });
}

/** Whether a name at the root of an output folder is that of a work folder. */
export function isWorkName(name: string): boolean {
  return name === WORK || ASIDE.test(name);
}

/** Makes the folder with its owner's name in it, in one step: nobody ever sees it without. */
function create(work: string): boolean {
  const own = `${work}.${process.pid}`;
  // one that an earlier build of the same process number left; the folder around it must stand
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own);
  writeFileSync(path.join(own, 'owner'), `${process.pid} ${hostname()}`);
  try {
    renameSync(own, work);
    return true;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    // whoever held it may have left it by now
    if (lstatSync(work, { throwIfNoEntry: false }) || isTaken(error)) return false;
    throw error;
  }
}

/** Whether a folder could not be moved because another stood there. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST'].includes(String(error.code));
}

/** Moves a dead build's work folder aside before removing it: of two builds that both see it, one moves it. */
function clearAway(work: string): void {
  const found = lstatSync(work, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    throw new CommandError(`${work} is in the way; nothing was changed`, 'delete it');
  }
  const owner = ownerOf(work);
  if (!isDead(owner)) throw busy(work, owner);
  const aside = `${work}.${process.pid}`;
  try {
    renameSync(work, aside);
  } catch {
    return;
  }
  if (ownerOf(aside) === owner) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, work);
}

/** Removes what a build left that was killed in the moment of taking or leaving the folder. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = ASIDE.exec(name)?.[1];
    if (pid !== undefined && !runs(Number(pid)))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function ownerOf(work: string): string {
  try {
    return readFileSync(path.join(work, 'owner'), 'utf8');
  } catch {
    return '';
  }
}

function isDead(owner: string): boolean {
  const [, pid, host] = /^(\d+) (\S+)$/.exec(owner) ?? []; // «4711 press-desk», not «4711»
  if (pid === undefined) return true;
  return host === hostname() && !runs(Number(pid));
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function busy(work: string, owner: string): CommandError {
  const [pid, host] = owner.split(' ');
  return new CommandError(
    `another build is writing to this folder (process ${pid || '?'} on ${host ?? '?'}); nothing was changed`,
    `wait for it to end; if there is none, delete ${work}`,
  );
}
