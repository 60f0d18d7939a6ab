import { isSmall } from '../language/letters.ts';
import type { Clipping, Line } from '../model.ts';
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
type Wrapped = Pick<Clipping, 'format' | 'frontMatterLines'> & { lines: readonly Line[] };

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
function wrapWidth({ lines, frontMatterLines }: Wrapped): number {
  const sample = lines.slice(frontMatterLines, frontMatterLines + 2000);
  const lengths: number[] = [];
  let pairs = 0;
  let broken = 0;
  sample.forEach((line, i) => {
    const length = line.text.trimEnd().length;
    if (length > 0) lengths.push(length);
    const next = sample[i + 1];
    if (length < 30 || !next || next.text.trim() === '') return;
    pairs++;
    if (GOES_ON.test(next.text.slice(0, 20)) && !CLOSED.test(line.text.slice(-6))) broken++;
  });
  if (pairs < 3 || broken < 0.5 * pairs) return 0;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  return width >= 40 && width <= 110 && longest <= width * 1.4 ? width : 0;
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
