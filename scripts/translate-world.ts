import { setTimeout as sleep } from 'node:timers/promises';
import type { exchangeUnderPolicy } from '../src/edge/engines/policy.ts';
import { sendOnce } from '../src/edge/engines/send-once.ts';
import { lockMemory } from '../src/edge/translation-run/lock.ts';

/** Holds the dossier's lock for the time of some work. */
export function locked<T>(folder: string, work: () => T): T {
  const release = lockMemory(folder);
  let waiting = false;
  try {
    const done = work();
    if (!(done instanceof Promise)) return done;
    waiting = true;
    return done.finally(release) as T;
  } finally {
    if (!waiting) release();
  }
}

/** The real network, clock and chance. */
export function world(proxy: URL | undefined): Parameters<typeof exchangeUnderPolicy>[0] {
  return {
    send: (request) => sendOnce(request, proxy),
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    now: Date.now,
    onWait: (milliseconds, why) =>
      process.stderr.write(`${why}; trying again in ${Math.ceil(milliseconds / 1000)} s\n`),
  };
}

/** The first Ctrl-C stops after the request under way, whose answer is paid for; the second stops at once. */
export function stopOnSignal(): { asked(): boolean; release(): void } {
  let asked = false;
  const onSignal = (): void => {
    if (asked) process.exit(130);
    asked = true;
    process.stderr.write('\nstopping after the answer that is under way; press again to stop at once\n');
  };
  process.on('SIGINT', onSignal);
  return { asked: () => asked, release: () => process.off('SIGINT', onSignal) };
}

/** A line that is written over, on a terminal only. */
export function progressLine(): (text: string) => void {
  return (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
  };
}
