import type { ChildProcess } from 'node:child_process';

/** How the output is built in a process of its own, and whether the dossier stands there. */
export interface Building {
  start(): ChildProcess;
  isThere(): boolean;
  /** Milliseconds until a dossier that is away is looked for again. */
  rest: number;
}

/**
 * Builds one at a time; asked again meanwhile, once more. A build that ended with an error while the dossier was away is
 * done again when it is back: a folder that is moved away and back tells nothing to who watches it. Once it has stopped,
 * none writes any more.
 */
export function keepBuilding({ start, isThere, rest }: Building): { build(): void; stop(): Promise<void> } {
  let child: ChildProcess | undefined;
  let again = false;
  let stopped: (() => void) | undefined;
  const build = () => {
    if (stopped) return;
    if (child) {
      again = true;
      return;
    }
    child = start();
    child.on('exit', (code) => {
      child = undefined;
      if (stopped) return stopped();
      if (again) build();
      else if (code !== 0 && !isThere()) buildWhenBack();
      again = false;
    });
  };
  const buildWhenBack = afterRest(rest, () => (isThere() ? build() : buildWhenBack()));
  const stop = () =>
    new Promise<void>((resolve) => {
      stopped = resolve;
      if (child) child.kill('SIGTERM');
      else resolve();
    });
  return { build, stop };
}

/** Calls `work` when nothing has asked for it for so long, unless everything else has ended. */
export function afterRest(rest: number, work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, rest).unref();
  };
}
