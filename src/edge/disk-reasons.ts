import { CommandError } from '../errors.ts';

/** What the system's codes mean to who has to do something about it. */
const REASONS: Record<string, string> = {
  EACCES: 'access is denied',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more room is granted on the disk',
  EBUSY: 'another program is using it',
  EIO: 'the disk is damaged or was taken out',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};

/** Why something could not be done on the disk, in plain words where they are known. */
export function reasonOf(error: unknown): string {
  const known = REASONS[codeOf(error)];
  return known ?? (error instanceof Error ? error.message : String(error));
}

/** What stops a command where the disk refused, told by nobody nearer to it; undefined for every other error. */
export function diskRefused(error: unknown): CommandError | undefined {
  const known = REASONS[codeOf(error)];
  const place = error instanceof Error && 'path' in error ? String(error.path) : undefined;
  if (known === undefined || place === undefined) return undefined;
  const hint = 'check permissions and room there, and run the command again';
  return new CommandError(`${place} cannot be used: ${known}`, hint, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
