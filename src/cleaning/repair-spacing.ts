import { lexicons } from '../language/lexicons.ts';
import type { Edit } from './mended.ts';
import type { RepairRule } from './rule.ts';

/*
 * The stored text keeps neutral spaces: one plain space between words, one inside « and », none before a comma or
 * full stop. Display adds the no-break spaces that French asks for.
 */

/** Matches `a  b` and `a\u00a0b` (their spaces), not `a b`'s letters. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Matches ` ,` in `un ,nouvel` and `un , nouvel`, not `un, nouvel`. */
const SPACED_COMMA = / ,/g;
/** Matches `«m` in `«mettre`, not `« m`. */
const TIGHT_OPENING = /«(?=[^\s»])/g;
/** Matches `e»` in `climatique»`, not `e »`. */
const TIGHT_CLOSING = /(?<=[^\s«])»/g;

function spaceEdits(text: string, wanted: (run: string) => boolean): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(SPACES)) {
    const run = match[0];
    if (run === ' ' || !wanted(run)) continue;
    edits.push({ start: match.index, end: match.index + run.length, after: ' ' });
  }
  return edits;
}

const rejoinedLines: RepairRule = {
  name: 'rejoined-lines',
  title: 'Wrapped lines rejoined',
  reason: 'The paragraph had been broken into short lines; they are joined again.',
  edits: (text) => spaceEdits(text, (run) => /[\n\r]/.test(run)),
};

const neutralSpace: RepairRule = {
  name: 'neutral-space',
  title: 'Space evened out',
  reason: 'Double, special or no-break spaces become one plain space; the page sets French spacing itself.',
  edits: (text) => spaceEdits(text, () => true),
};

const strayComma: RepairRule = {
  name: 'stray-comma',
  title: 'Comma put right',
  reason: 'A comma stood after a space; it is moved to the word before, or left out where none can stand.',
  edits(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(SPACED_COMMA)) {
      const start = match.index;
      const before = text.slice(Math.max(0, start - 20), start);
      if (before === '' || /[«“(\s,]$/.test(before)) continue;
      const next = text.charAt(start + 2);
      if (cannotTakeComma(before) && /\p{L}/u.test(next)) edits.push({ start, end: start + 2, after: ' ' });
      else if (next === '' || next === ' ') edits.push({ start, end: start + 1, after: '' });
      else if (/[\p{L}«“"]/u.test(next)) edits.push({ start, end: start + 2, after: ', ' });
    }
    return edits;
  },
};

const commaless = new Set(lexicons.flatMap((l) => l.noCommaAfter));

function cannotTakeComma(before: string): boolean {
  const word = /(\p{L}+)$/u.exec(before)?.[1];
  return word !== undefined && commaless.has(word.toLowerCase());
}

const guillemetSpace: RepairRule = {
  name: 'guillemet-space',
  title: 'Space inside « »',
  reason: 'French quotation marks get one space inside, as elsewhere in the text.',
  edits(text, { language }) {
    if (language !== 'fr') return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(TIGHT_OPENING))
      edits.push({ start: match.index + 1, end: match.index + 1, after: ' ' });
    for (const match of text.matchAll(TIGHT_CLOSING))
      edits.push({ start: match.index, end: match.index, after: ' ' });
    return edits.sort((a, b) => a.start - b.start);
  },
};

/** Repairs of spaces and commas, in order. */
export const spacingRepairs: readonly RepairRule[] = [
  rejoinedLines,
  neutralSpace,
  strayComma,
  guillemetSpace,
];
