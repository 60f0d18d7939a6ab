import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './command.ts';

/** Starts a command of this project in a process of its own, by the same engine with the same settings. */
export function startCommand(name: string, args: readonly string[], stdio: StdioOptions): ChildProcess {
  const run = path.join(ROOT, 'scripts/run.mjs');
  return spawn(process.execPath, [...process.execArgv, run, name, ...args], { cwd: ROOT, stdio });
}
