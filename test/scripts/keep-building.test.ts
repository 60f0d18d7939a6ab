import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepBuilding } from '../../scripts/keep-building.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Builds that end when the test says so. */
function builds() {
  const started: EventEmitter[] = [];
  let there = true;
  const kept = keepBuilding({
    start() {
      const child = Object.assign(new EventEmitter(), { kill: () => true });
      started.push(child);
      return child as unknown as ChildProcess;
    },
    isThere: () => there,
    rest: 1000,
  });
  const end = (code: number) => started.at(-1)?.emit('exit', code);
  return { ...kept, end, count: () => started.length, be: (is: boolean) => (there = is) };
}

it('builds one at a time, and once more for all that asked meanwhile', () => {
  const { build, end, count } = builds();
  for (const _ of [1, 2, 3]) build();
  expect(count()).toBe(1);
  end(0);
  expect(count()).toBe(2);
  end(0);
  expect(count()).toBe(2);
});

it('builds again when a dossier is back that was away as a build ended with an error', () => {
  const { build, end, count, be } = builds();
  build();
  be(false);
  end(1);
  vi.advanceTimersByTime(3500);
  expect(count()).toBe(1);
  be(true);
  vi.advanceTimersByTime(1000);
  expect(count()).toBe(2);
  end(1);
  vi.advanceTimersByTime(5000);
  expect(count()).toBe(2);
});

it('builds no more once it has stopped', async () => {
  const { build, stop, end, count } = builds();
  build();
  build();
  const stopped = stop();
  end(143);
  await stopped;
  build();
  expect(count()).toBe(1);
});
