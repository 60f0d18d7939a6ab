import type { ChildProcess } from 'node:child_process';
import pc from 'picocolors';

/** Milliseconds after which a server that ended is started again; one that ends sooner would end again. */
const STEADY = 5000;

/** How a server is started, and who is told when one has ended. */
export interface Serving {
  /** Starts a process that serves on this port, and sends the port as a message when it does. */
  start(port: string): ChildProcess;
  tell(line: string): void;
  /** `STEADY`, unless told otherwise. */
  steady?: number;
}

/**
 * Keeps one serving process: a new one for new code or in the place of one that ended, on the same port, and none
 * after this one ends. `ended` is the exit code.
 */
export function keepServing(port: string, { start, tell, steady = STEADY }: Serving) {
  let child: ChildProcess;
  let chosen = port;
  let hasServed = false;
  let next: 'stop' | 'renew' | undefined;
  let end: (code: number) => void;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const begin = () => {
    next = undefined;
    let since: number | undefined;
    child = start(chosen);
    child.on('message', (message) => {
      if (hasServed && chosen !== String(message)) tell(movedNote(chosen));
      chosen = String(message);
      hasServed = true;
      since = performance.now();
    });
    child.on('exit', (code, signal) => {
      if (next === 'stop') return end(0);
      if (next === 'renew') return begin();
      const how = signal ?? `exit code ${code}`;
      if (since !== undefined && performance.now() - since >= steady) {
        tell(`${pc.yellow('warning')} the server ended (${how}): it is started again\n`);
        return begin();
      }
      // one that could not begin has said why
      if (since !== undefined || !code)
        tell(`${pc.red('error')} the server ended at once (${how}): start it again\n`);
      else if (hasServed)
        tell(
          `${pc.red('error')} so the server that ended is not started again: when that is mended, start it\n`,
        );
      end(1);
    });
  };
  const endChild = (then: 'stop' | 'renew') => {
    next = then;
    child.kill('SIGTERM');
  };
  begin();
  return { restart: () => next ?? endChild('renew'), stop: () => endChild('stop'), ended };
}

function movedNote(port: string): string {
  return `${pc.yellow('note')} port ${port} was taken by another program meanwhile: open the new address\n`;
}
