import { availableParallelism, totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';
import { defineConfig } from 'vitest/config';

/** Milliseconds. Thirty times what the longest test takes on two processors: a slow machine is no fault. */
const PATIENCE = 300_000;

/** A machine may say that it has sixty processors and let us have two. */
const MOST_FILES_AT_ONCE = 4;
/** Bytes for each: tests start builds and browsers. */
const ROOM = 1.5 * 2 ** 30;

function filesAtOnce(): number {
  const memory = Math.min(totalmem(), constrainedMemory() || Number.POSITIVE_INFINITY);
  const most = Math.min(availableParallelism() - 1, MOST_FILES_AT_ONCE, Math.floor(memory / ROOM));
  return Math.max(1, most);
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/set-up.ts'],
    // a process for each file, whose processor time is that of its tests alone
    pool: 'forks',
    maxWorkers: filesAtOnce(),
    retry: 0,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    reporters: ['default', ['json', { outputFile: '.cache/test-report.json' }]],
  },
});
