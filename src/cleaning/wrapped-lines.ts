import { isSmall } from '../language/letters.ts';
import { capitalisesNouns } from '../language/noun-capitals.ts';
import type { Clipping, Line } from '../model.ts';
import { holdsSentences } from './line-shape.ts';
import { beginsLikeMailHead } from './mail-rules.ts';

/*
 * Text that was wrapped at a fixed width, as in e-mails and scans: its lines are put together again.
 */

/** Matches a line that begins an entry of a list: `- un`, `• un`, `1. un`; not `1,5 million`. */
const LIST_ENTRY = /^\s*(?:[-–—•*·]|\d{1,2}[.)])\s/;
/** Matches the end of `fin.`, `fin »`, `fin :`; not of `la`. */
const CLOSED = /[.!?…:»”"]\s*$/;

/** Matches the beginning of `de la ville`, `« Oui` and `2021`; not of `Le maire`. */
const GOES_ON = /^\s*[\p{Ll}\d«"“(]/u;

/** What is read of a clipping; the lines of a forwarded mail are taken without the signs before them. */
type Wrapped = Pick<Clipping, 'format' | 'frontMatterLines' | 'language'> & { lines: readonly Line[] };

/** Groups of lines that were one paragraph; a group of one is a line that stays as it is, as those named do. */
export function wrappedGroups(clipping: Wrapped, staysAlone: (line: number) => boolean): Line[][] {
  const lines = clipping.lines;
  const width = clipping.format === 'html' ? 0 : wrapWidth(clipping);
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of lines) {
    const last = group.at(-1);
    const alone = staysAlone(line.number) || (last !== undefined && staysAlone(last.number));
    if (last && !alone && joins(last, line, width, clipping.frontMatterLines)) group.push(line);
    else {
      if (group.length > 0) groups.push(group);
      group = [line];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/**
 * The width at which the clipping was wrapped, or 0 where it was not: most of its lines that are followed by
 * another are about equally long, and break off in the middle of a sentence.
 */
function wrapWidth({ lines, frontMatterLines, language }: Wrapped): number {
  const sample = lines.slice(frontMatterLines, frontMatterLines + 2000);
  const lengths = sample.map((line) => line.text.trimEnd().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  if (width < 40 || width > 110 || longest > width * 1.4) return 0;
  const breaks = breaksIn(sample, width, capitalisesNouns(language));
  return breaks.pairs >= 3 && breaks.broken >= 0.5 * breaks.pairs ? width : 0;
}

/**
 * How many lines are followed by another, and after how many of them a sentence goes on. A small letter says so, and
 * where nouns have capitals, a first word that had no room left in the line above: where several begin small as well,
 * or stand below a sentence that begins and does not end in its line.
 */
function breaksIn(
  lines: readonly Line[],
  width: number,
  nounCapitals: boolean,
): { pairs: number; broken: number } {
  let [pairs, small, full, begun] = [0, 0, 0, 0];
  lines.forEach(({ text }, i) => {
    const next = lines[i + 1]?.text ?? '';
    if (text.trimEnd().length < 30 || next.trim() === '') return;
    if (nounCapitals && beginsLikeMailHead(text.trim())) return;
    pairs++;
    if (CLOSED.test(text.slice(-6))) return;
    if (GOES_ON.test(next.slice(0, 20))) small++;
    else if (nounCapitals && hadNoRoom(text, next, width)) {
      full++;
      if (holdsSentences(text)) begun++;
    }
  });
  return { pairs, broken: small + begun >= LEAST_SURE ? small + full : small };
}

/** So many are sure, as they are of no headlines that stand below each other and are all of one length. */
const LEAST_SURE = 2;

/** Whether the first word of a line was too long for what was left of the width in the line above. */
function hadNoRoom(above: string, line: string, width: number): boolean {
  const word = line.trim().split(' ', 1)[0] ?? '';
  return above.trimEnd().length + 1 + word.length > width && !LIST_ENTRY.test(line);
}

function joins(last: Line, next: Line, width: number, frontMatter: number): boolean {
  if (last.number <= frontMatter || last.text.length > 400 || next.text.length > 400) return false;
  const text = last.text.trim();
  if (text === '' || (width === 0 && !text.endsWith('-'))) return false;
  const follows = next.text.trim();
  if (follows === '' || LIST_ENTRY.test(next.text)) return false;
  const small = isSmall(follows.charCodeAt(0));
  if (
    small &&
    text.endsWith('-') &&
    isSmall(text.charCodeAt(text.length - 2)) &&
    text.length >= (width > 0 ? 2 : 25)
  )
    return true;
  if (width === 0 || beginsLikeMailHead(text) || beginsLikeMailHead(follows) || follows === '--')
    return false;
  if (text.length < 0.6 * width) return false;
  if (small) return true;
  return text.length >= 0.8 * width && !CLOSED.test(text)
    ? true
    : text.length >= 0.9 * width && !/^\s/.test(next.text);
}
