/** Lines of a text that stands in two columns side by side, as text copied from a printed page does. */
export interface Columns {
  /** Indices of its first and last line. */
  first: number;
  last: number;
}

/** Fewest lines with a gap at one place that make two columns, and most lines without one between them. */
const FEWEST_LINES = 5;
const MOST_BETWEEN = 4;
/** How far the beginning of the second column may move from line to line, in characters. */
const PLAY = 2;
/** Fewest words on each side, on average: tables of figures have fewer. */
const FEWEST_WORDS = 2.5;
/** Longest line that a column of print makes. */
const LONGEST_LINE = 300;

/** Matches the gap and the letters around it of `le chiffre      tant-eaux` and `vaches\tIsabelle`, not of `un mot  deux`. */
const GAP = /(?<=\S)(?: {3,}|\s*\t\s*)(?=\S)/g;
/** Matches `le`, `L’Aure` and `bêtes.`, not `12` nor `—`. */
const WORD = /\p{L}{2}/u;

/** The stretch of lines that stand in two columns, or nothing where the text has one only. */
export function columnsOf(lines: readonly string[]): Columns | undefined {
  let found: Columns | undefined;
  let run = newRun();
  lines.forEach((line, i) => {
    const text = line.trimEnd();
    if (text.trim() === '') return;
    const gap = gapOf(text, run.column);
    const far = gap !== undefined && run.column >= 0 && !isAt(gap, run.column);
    if (gap === undefined || far) {
      run.between++;
      if (run.between <= MOST_BETWEEN && !far) return;
      found = longer(found, run);
      run = newRun();
      if (!gap) return;
    }
    if (run.column < 0) run = { ...newRun(), column: gap.to, first: i };
    run.last = i;
    run.lines++;
    run.between = 0;
    run.left += wordsIn(text.slice(0, gap.from));
    run.right += wordsIn(text.slice(gap.to));
  });
  return longer(found, run);
}

interface Run extends Columns {
  /** Where the second column begins; -1 before the first gap. */
  column: number;
  lines: number;
  between: number;
  left: number;
  right: number;
}

function newRun(): Run {
  return { first: -1, last: -1, column: -1, lines: 0, between: 0, left: 0, right: 0 };
}

interface Gap {
  from: number;
  to: number;
  /** A tab stop may lie at several places, which the characters do not tell. */
  tab: boolean;
}

/** The gap of a line at the column, else its first; nothing where it has none. */
function gapOf(text: string, column: number): Gap | undefined {
  if (text.length > LONGEST_LINE || !(text.includes('   ') || text.includes('\t'))) return undefined;
  const gaps = [...text.matchAll(GAP)].map(({ index, 0: gap }) => {
    return { from: index, to: index + gap.length, tab: gap.includes('\t') };
  });
  return gaps.find((g) => isAt(g, column)) ?? gaps[0];
}

function isAt(gap: Gap, column: number): boolean {
  return gap.tab || Math.abs(gap.to - column) <= PLAY;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => WORD.test(word)).length;
}

/** The stretch that was found so far with the run in it, if this is two columns of words. */
function longer(found: Columns | undefined, run: Run): Columns | undefined {
  const { lines, left, right, first, last } = run;
  const isText = left >= FEWEST_WORDS * lines && right >= FEWEST_WORDS * lines;
  if (lines < FEWEST_LINES || !isText) return found;
  return { first: found?.first ?? first, last };
}
