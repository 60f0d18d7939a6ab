import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { writeWholeFile } from '../../src/edge/whole-file.ts';

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>();
  return { ...actual, writeFile: vi.fn(actual.writeFile) };
});

const permissions = 'check the folder’s permissions, or choose another --output';

it.each([
  ['ENOSPC', 'the disk is full: out/a.pdf cannot be written', /^make room and try again/],
  ['EDQUOT', 'the disk is full: out/a.pdf cannot be written', /^make room and try again/],
  ['EROFS', 'out/a.pdf cannot be written: the disk is read-only', permissions],
  ['EACCES', 'out/a.pdf cannot be written: access is denied', permissions],
  ['ENOTDIR', 'out/a.pdf cannot be written: a file stands in the place of its folder', /^choose another/],
])('a file that cannot be written for %s is said to be as by a build', async (code, message, hint) => {
  vi.mocked(writeFile).mockRejectedValueOnce(Object.assign(new Error(`${code}: it does not work`), { code }));
  const writing = writeWholeFile('out/a.pdf', new Uint8Array(1));
  await expect(writing).rejects.toMatchObject({ message, hint: expect.stringMatching(hint) });
});

it.runIf(existsSync('/proc/self'))(
  'a folder in which nobody can make a file is not said to be none',
  async () => {
    const writing = writeWholeFile('/proc/a.pdf', new Uint8Array(1));
    const message = '/proc/a.pdf cannot be written: no file can be made in /proc';
    await expect(writing).rejects.toMatchObject({ message, hint: permissions });
  },
);
