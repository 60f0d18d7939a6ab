import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { CommandError } from '../../src/errors.ts';

/** What one run of a command cost, its child processes included. */
export interface Cost {
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** Seconds that passed. */
  wall: number;
  /** Bytes of memory at the highest point, all processes together. */
  memory: number;
}

/** Clock ticks of /proc a second: 100 on every Linux that Node runs on. */
const TICKS = 100;
const POLL = 50;

/** Runs a command to its end and measures it. Reads /proc, so it works on Linux only. */
export function measure(command: string, args: readonly string[], cwd: string): Promise<Cost> {
  const before = childTime();
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  let memory = 0;
  const poll = setInterval(() => {
    memory = Math.max(memory, child.pid === undefined ? 0 : treeMemory(child.pid));
  }, POLL);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      const cost = { cpu: childTime() - before, wall: (performance.now() - started) / 1000, memory };
      if (code === 0) resolve(cost);
      else reject(new CommandError(`${args.join(' ')} ended with ${code}: ${complaint.trim().slice(-500)}`));
    });
  });
}

/** Seconds used by the children of this process that have ended, and by theirs. */
function childTime(): number {
  const fields = statOf('self');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** The fields of /proc/…/stat after the command's name, which may hold spaces: the first is the state. */
function statOf(pid: number | string): string[] {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (pid !== 'self') return [];
    throw new CommandError('there is no /proc to measure with', 'run the benchmark on Linux', {
      cause: error,
    });
  }
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), Number(statOf(name)[1])); // «4711», not «self»
  }
  const isInTree = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && isInTree(parents.get(pid)));
  return [...parents.keys()].filter(isInTree).reduce((sum, pid) => sum + residentBytes(pid), 0);
}

function residentBytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]; // «VmRSS:  1024 kB»
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The middle value; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
