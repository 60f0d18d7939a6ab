import type { SeenLine } from './page-look.ts';
import { intsIn, type Room } from './room.ts';

/**
 * The words of a page, each known by a number from 0 on: what is asked of a word thousands of times is then read from
 * a list, and its hash is looked up once.
 */
export interface PageWords {
  /** How many different words there are. */
  different: number;
  /** The numbers of the words of all lines, one line after the other. */
  numbers: Int32Array;
  /** Where those of each line begin, and after the last where they end. */
  starts: Int32Array;
  /** How many lines hold each word, and how many lines of text. */
  inLines: Int32Array;
  inText: Int32Array;
}

/** The words of a page; `text` holds 1 for each line of text. */
export function numberedWords(lines: readonly SeenLine[], text: Int32Array, room: Room): PageWords {
  const starts = intsIn(room, lines.length + 1);
  for (let i = 0; i < lines.length; i++)
    starts[i + 1] = (starts[i] ?? 0) + (lines[i]?.look.hashes.length ?? 0);
  const all = starts[lines.length] ?? 0;
  const numbers = intsIn(room, all);
  const different = numberWords(lines, numbers, room);
  const words = {
    different,
    numbers,
    starts,
    inLines: intsIn(room, different),
    inText: intsIn(room, different),
  };
  countLines(words, text, room);
  return words;
}

/** Gives each different word the next number, in the order of the page; answers how many there are. */
function numberWords(lines: readonly SeenLine[], numbers: Int32Array, room: Room): number {
  const size = 2 ** Math.ceil(Math.log2(2 * numbers.length + 1));
  const last = size - 1;
  // the hash at each place, and its number counted from 1
  const hashes = intsIn(room, size);
  const known = intsIn(room, size);
  let different = 0;
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    const own = lines[i]?.look.hashes ?? NO_WORDS;
    for (let k = 0; k < own.length; k++) {
      const hash = own[k] ?? 0;
      let place = (hash ^ (hash >>> 15)) & last;
      while (known[place] !== 0 && hashes[place] !== hash) place = (place + 1) & last;
      if (known[place] === 0) {
        hashes[place] = hash;
        known[place] = ++different;
      }
      numbers[at++] = (known[place] ?? 0) - 1;
    }
  }
  return different;
}

const NO_WORDS: readonly number[] = [];

/** Counts the lines of each word, each line once. */
function countLines(words: PageWords, text: Int32Array, room: Room): void {
  const { numbers, starts, inLines, inText } = words;
  const lastLine = intsIn(room, words.different, -1);
  for (let i = 0; i < text.length; i++) {
    const isText = text[i] ?? 0;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const word = numbers[at] ?? 0;
      if (lastLine[word] === i) continue;
      lastLine[word] = i;
      inLines[word] = (inLines[word] ?? 0) + 1;
      inText[word] = (inText[word] ?? 0) + isText;
    }
  }
}

/** In which line words were looked up last: where the lines of text near to those of a page are asked for, it is mostly the same. */
export interface LookedUp {
  line: number;
  /** The last line that each word was found in, counted from 1. */
  lastIn: Int32Array;
}

/** No line looked up so far. */
export function newLookedUp({ different }: PageWords, room: Room): LookedUp {
  return { line: -1, lastIn: intsIn(room, different) };
}

/** Looks the words of a line up, unless it was the last one. */
export function lookUp({ numbers, starts }: PageWords, lookedUp: LookedUp, line: number): void {
  if (lookedUp.line === line) return;
  lookedUp.line = line;
  const end = starts[line + 1] ?? 0;
  for (let at = starts[line] ?? 0; at < end; at++) lookedUp.lastIn[numbers[at] ?? 0] = line + 1;
}
