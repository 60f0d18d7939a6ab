import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { keepServing } from '../../scripts/keep-serving.ts';

/** Servers that end when the test says so; each is steady from its first moment on. */
function serving() {
  const told: string[] = [];
  const asked: string[] = [];
  let child = new EventEmitter();
  const start = (port: string) => {
    asked.push(port);
    child = new EventEmitter();
    return child as ChildProcess;
  };
  const { ended } = keepServing('8080', { start, tell: (line) => told.push(line), steady: 0 });
  const happens = (event: string, ...values: unknown[]) => child.emit(event, ...values);
  return { told, asked, ended, happens };
}

it('asks for the port that the server before had, and says so where another program has it', async () => {
  const { told, asked, happens } = serving();
  happens('message', 8081);
  happens('exit', null, 'SIGKILL');
  expect(asked).toEqual(['8080', '8081']);
  happens('message', 8081);
  expect(told.join('')).not.toContain('taken');
  happens('exit', null, 'SIGKILL');
  happens('message', 8082);
  expect(told.at(-1)).toContain('port 8081 was taken by another program meanwhile: open the new address');
});

it('says that a server is not started again, below why', async () => {
  const { told, ended, happens } = serving();
  happens('message', 8081);
  happens('exit', null, 'SIGKILL');
  happens('exit', 1, null);
  expect(await ended).toBe(1);
  expect(told.at(-1)).toContain('the server that ended is not started again: when that is mended, start it');
});

it('adds nothing to what a server says that could not begin', async () => {
  const { told, ended, happens } = serving();
  happens('exit', 1, null);
  expect(await ended).toBe(1);
  expect(told).toEqual([]);
});
