import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Milliseconds. Thirty times what the longest test takes on two processors: a slow machine is no fault. */
const PATIENCE = 300_000;
/** A machine may say that it has sixty processors and let us have two; tests start builds and browsers. */
const MOST_FILES_AT_ONCE = 4;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/set-up.ts'],
    // a process for each file, whose processor time is that of its tests alone
    pool: 'forks',
    maxWorkers: Math.max(1, Math.min(availableParallelism() - 1, MOST_FILES_AT_ONCE)),
    retry: 0,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    reporters: ['default', ['json', { outputFile: '.cache/test-report.json' }]],
  },
});
