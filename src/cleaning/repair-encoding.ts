import type { RepairRule } from './rule.ts';

/** Matches NUL, zero-width space, soft hyphen and the byte order mark, not a tab or a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const DEBRIS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]+/g;

const controlDebris: RepairRule = {
  name: 'control-debris',
  title: 'Invisible characters taken out',
  reason: 'Soft hyphens, zero-width and control characters cannot be seen, but they break words in searches.',
  edits: (text) =>
    [...text.matchAll(DEBRIS)].map((m) => ({ start: m.index, end: m.index + m[0].length, after: '' })),
};

/** Repairs of characters, in order. */
export const encodingRepairs: readonly RepairRule[] = [controlDebris];
