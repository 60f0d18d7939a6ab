import { expect, it } from 'vitest';
import { describeError } from '../../scripts/command.ts';
import { reasonOf } from '../../src/edge/disk-reasons.ts';

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: as the system says it, open '${path}'`), { code, ...(path && { path }) });

it('says in plain words why the disk refused, and what it does not know as it stands', () => {
  expect(reasonOf(systemError('EACCES'))).toBe('access is denied');
  expect(reasonOf(systemError('EROFS'))).toBe('the disk is read-only');
  expect(reasonOf(systemError('EWHAT'))).toContain('EWHAT: as the system says it');
  expect(reasonOf('no error')).toBe('no error');
});

it('is no fault of the program where nobody nearer to the disk has told of it', () => {
  const told = (code: string, path?: string) => describeError(systemError(code, path), false);
  expect(told('EACCES', 'translations/.run/lock')).toContain(
    ' translations/.run/lock cannot be used: access is denied (check permissions and room there, and run the command again)\n',
  );
  expect(told('ENOENT', 'assets/site.css')).toContain('internal error');
  expect(told('EPERM')).toContain('internal error');
});
