import { rmSync, statSync, writeFileSync } from 'node:fs';

/** Waits until a file that is changed now gets another time than this one has: file systems count in steps. */
export function waitForClockOf(file: string): void {
  const { ctimeMs } = statSync(file);
  const probe = `${file}.probe`;
  do writeFileSync(probe, '');
  while (statSync(probe).ctimeMs <= ctimeMs);
  rmSync(probe);
}
