import { expect, it } from 'vitest';
import { grouped } from '../../src/site/wording.ts';

it.each([0, 7, 999, 1000, 4_359, 12_345, 999_999, 1_000_000, 12_345_678])(
  '%i is grouped as the platform groups it',
  (n) => {
    expect(grouped(n)).toBe(new Intl.NumberFormat('en-GB').format(n));
  },
);
