import { eitherOf } from '../language/either-of.ts';
import { hangsBefore } from '../language/hanging-hyphens.ts';
import { isCapital, isLetter } from '../language/letters.ts';
import { lexicons } from '../language/lexicons.ts';
import { readsLikeSentences } from './line-shape.ts';
import type { Edit } from './mended.ts';
import { replaced, unitsFrom } from './repair-encoding.ts';
import type { RepairRule } from './rule.ts';

/*
 * The stored text keeps neutral spaces: one plain space between words, one inside « and », none before a comma or
 * full stop, and a tab between the cells of a table's row. Display adds the no-break spaces that French asks for.
 */

/** Every blank but the plain space. */
const BLANKS = `\t\n\v\f\r\u00a0\u1680${unitsFrom(0x2000, 0x200a)}\u2028\u2029\u202f\u205f\u3000\ufeff`;
/** Matches the spaces of `a  b` and `a\u00a0b`, not the plain space of `a b`. */
const SPACES = / \s+|[^\S ]\s*/g;
/** Matches ` ,` in `un ,nouvel` and `un , nouvel`, not `un, nouvel`. */
const SPACED_COMMA = / ,/g;
/** Matches the marks of `«mettre` and `climatique»`, not of `« m` and `e »`. */
const TIGHT = /«(?=[^\s»])|(?<=[^\s«])»/g;

function spaceEdits(text: string, wanted: (run: string) => boolean): Edit[] {
  return replaced(text, SPACES, ([run]) => (wanted(run) ? ' ' : undefined));
}

/** Matches `e-\n` in `gouverne-\nment`, not `7-\n3`. */
const HYPHEN_AT_END = /(?<=\p{Ll})-[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*(?=\p{L})/gu;
/** Matches the end of `parce qu’il peut` and `c’est`, not of `commu`: words that keep their hyphen there. */
const HYPHENATED_BEFORE = new RegExp(
  `(?:^|[\\s'’(«-])(?:${eitherOf(lexicons.flatMap((l) => l.hyphenatedBefore))})$`,
  'iu',
);
/** Matches the beginning of `être utile` and `il`, not of `ment`: words that keep the hyphen before them. */
const HYPHENATED_AFTER = new RegExp(
  `^(?:${eitherOf(lexicons.flatMap((l) => l.hyphenatedAfter))})(?!\\p{L})`,
  'iu',
);
/** Match, by language, the beginning of `und Nachteile` of `Vor- und Nachteile`, not of `undeutlich`. */
const HANGING = new Map(
  [...hangsBefore].map(([language, words]) => [
    language,
    new RegExp(`^(?:${eitherOf(words)})(?!\\p{L})`, 'u'),
  ]),
);

const lineHyphen: RepairRule = {
  name: 'line-hyphen',
  title: 'Word broken at a line end joined',
  reason: 'A hyphen had broken a word at the end of a line; the word is whole again.',
  signs: '\n\r',
  edits(text, { language }) {
    return replaced(text, HYPHEN_AT_END, (m) => {
      const before = text.slice(Math.max(0, m.index - 20), m.index);
      const after = text.slice(m.index + m[0].length, m.index + m[0].length + 20);
      if (HANGING.get(language)?.test(after)) return undefined;
      const compound =
        HYPHENATED_BEFORE.test(before) || HYPHENATED_AFTER.test(after) || isCapital(after.charCodeAt(0));
      return compound ? '-' : '';
    });
  },
};

/** Matches `é.L` in `publié.Le ministre`, not `example.Com` at its end, `M.Biden`, `12.Le` nor `so.“ Der`. */
const GLUED_STOP = /[.!?…](?<=[\p{Ll}»”]{3}[.!?…])(?=\p{Lu}\p{Ll}|«\s?\p{Lu}|“\p{Lu}|L[’'])/gu;

/** Matches `Com` of `Com.`, nothing of `. Il`. */
const FIRST_WORD = /^[\p{L}-]*/u;

/** Whether a mark that opens quotations in French or English closes one there: the “ of „so“, the « of »so«. */
function closesAt(text: string, at: number, language: string): boolean {
  const mark = text.charAt(at);
  const opening = mark === '“' ? '„' : mark === '«' && language !== 'fr' ? '»' : undefined;
  return opening !== undefined && text.slice(text.lastIndexOf(mark, at - 1) + 1, at).includes(opening);
}

const gluedSentences: RepairRule = {
  name: 'glued-sentences',
  title: 'Sentences set apart',
  reason: 'Two sentences were glued together; a space now stands between them.',
  signs: '.!?…',
  signsStand: 'before-capital',
  edits(text, { language }) {
    return replaced(text, GLUED_STOP, (m) => {
      if (closesAt(text, m.index + 1, language)) return undefined;
      const word = FIRST_WORD.exec(text.slice(m.index + 1, m.index + 30))?.[0] ?? '';
      return word.length > 0 && text.charAt(m.index + 1 + word.length) === '.' ? undefined : `${m[0]} `;
    });
  },
};

/** Matches ` .` in `la ville .` and `la ville . Il`, not in `. DZALEU.COM .` nor ` ...`. */
const SPACED_STOP = /(?<=[\p{L}\d»”)]) \.(?= \p{Lu}|$)/gu;

const spacedStop: RepairRule = {
  name: 'spaced-stop',
  title: 'Full stop put right',
  reason: 'A space stood before a full stop; it is taken out.',
  signs: '.',
  signsStand: 'behind-space',
  edits: (text) => replaced(text, SPACED_STOP, () => '.'),
};

const rejoinedLines: RepairRule = {
  name: 'rejoined-lines',
  title: 'Wrapped lines rejoined',
  reason: 'The paragraph had been broken into short lines; they are joined again.',
  signs: '\n\r',
  edits: (text) => spaceEdits(text, (run) => /[\n\r]/.test(run)),
};

/** Narrowest gap of spaces that parts two cells. */
const CELL_SPACES = 3;
/** Matches `8`, at the beginning or end of a cell. */
const FIGURE = /\d/;
/** Match the last sign of `Dole`, `12 %` and `(or)`, and the first of `300`, `+1,2` and `(or)`; not `«`, `»` or `,`. */
const CELL_END = /[\p{L}\p{N}%‰€$£°).:]/u;
const CELL_START = /[\p{L}\p{N}€$£(+−–-]/u;

/**
 * Whether a run of spaces keeps two cells of a table's row apart: a tab, or a wide gap beside a figure. In running text
 * these are slips, but for a tab beside a figure: with a plain space two figures would read as one.
 */
function isCellGap(text: string, { index, 0: run }: RegExpExecArray): boolean {
  const isTab = run.includes('\t');
  if (!isTab && run.length < CELL_SPACES) return false;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + run.length);
  if (!CELL_END.test(before) || !CELL_START.test(after)) return false;
  const byFigure = FIGURE.test(before) || FIGURE.test(after);
  return readsLikeSentences(text) ? isTab && byFigure : isTab || byFigure;
}

const cellGap: RepairRule = {
  name: 'cell-gap',
  title: 'Gap between two cells evened out',
  reason: 'The line is a row of a table; one tab stands between its cells, and the page shows a dot there.',
  signs: '\t',
  wideSpace: true,
  edits: (text, { saved }) =>
    !saved && (text.includes('\t') || text.includes('   '))
      ? replaced(text, SPACES, (m) => (isCellGap(text, m) ? '\t' : undefined))
      : [],
};

const neutralSpace: RepairRule = {
  name: 'neutral-space',
  title: 'Space evened out',
  reason: 'Double, special or no-break spaces become one plain space; the page sets French spacing itself.',
  signs: BLANKS,
  wideSpace: true,
  edits: (text, { saved }) =>
    replaced(text, SPACES, (m) =>
      m[0].startsWith('\t') && (saved || (m[0] === '\t' && isCellGap(text, m))) ? undefined : ' ',
    ),
};

const strayComma: RepairRule = {
  name: 'stray-comma',
  title: 'Comma put right',
  reason: 'A comma stood after a space; it is moved to the word before, or left out where none can stand.',
  signs: ',',
  signsStand: 'behind-space',
  edits: (text) =>
    replaced(text, SPACED_COMMA, ({ index }) => {
      const before = text.slice(Math.max(0, index - 20), index);
      if (before === '' || /[«“(\s,]$/.test(before)) return undefined;
      const next = text.charAt(index + 2);
      if (cannotTakeComma(before) && isLetter(next.charCodeAt(0))) return ' ';
      if (next === '' || next === ' ') return ',';
      return isLetter(next.charCodeAt(0)) || /[«“"]/.test(next) ? ', ' : undefined;
    }),
};

const commaless = new Set(lexicons.flatMap((l) => l.noCommaAfter));

/** Matches `de` of `près de`, not `fin.` */
const LAST_WORD = /(\p{L}+)$/u;

function cannotTakeComma(before: string): boolean {
  const word = LAST_WORD.exec(before)?.[1];
  return word !== undefined && commaless.has(word.toLowerCase());
}

const guillemetSpace: RepairRule = {
  name: 'guillemet-space',
  title: 'Space inside « »',
  reason: 'French quotation marks get one space inside, as elsewhere in the text.',
  signs: '«»',
  edits(text, { language }) {
    if (language !== 'fr') return [];
    return replaced(text, TIGHT, ([mark]) => (mark === '«' ? '« ' : ' »'));
  },
};

/** Repairs of spaces and commas, in order. */
export const spacingRepairs: readonly RepairRule[] = [
  lineHyphen,
  rejoinedLines,
  cellGap,
  neutralSpace,
  strayComma,
  spacedStop,
  gluedSentences,
  guillemetSpace,
];
