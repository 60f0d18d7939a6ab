import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { lookUp } from '../../language/look-up.ts';
import { type Figure, type Found, figure, type Reader, wordAt } from './figure.ts';
import { readNumber } from './numbers.ts';
import { clockTime, namedHour, spelledHour } from './times.ts';

/** The figures of the texts that were read last: several checks ask for those of one pair. */
const recent = new Map<string, { lexicon: FigureLexicon; figures: readonly Figure[] }>();

/** All figures of a text, in order. Each character belongs to one figure at most. */
export function readFigures(text: string, lexicon: FigureLexicon): readonly Figure[] {
  const known = recent.get(text);
  if (known?.lexicon === lexicon) return known.figures;
  const figures = findFigures(text, lexicon);
  if (recent.size >= 4) recent.clear();
  recent.set(text, { lexicon, figures });
  return figures;
}

function findFigures(text: string, lexicon: FigureLexicon): Figure[] {
  const figures: Figure[] = [];
  let read = 0;
  const known = knownWords(lexicon);
  for (const { 0: token, index } of text.matchAll(START)) {
    if (index < read || !mayBegin(token, known)) continue;
    const found = figureAt(text, index, lexicon);
    if (found === undefined) continue;
    figures.push(...found.figures);
    read = Math.max(found.end, index + 1);
  }
  return figures;
}

/** A digit after no digit, or a letter after no letter: «35» in «F-35» and in «G20», not the 5 of 35. */
const START = /(?<!\d)\d|(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*/gu;

/** Whether a figure can begin so: with a digit, a Roman one, or a word that a lexicon holds. Few words can. */
function mayBegin(token: string, known: ReadonlySet<string>): boolean {
  // "3", "XIe"; not "sommet"
  return /^[\dXVI]/u.test(token) || known.has(token.toLowerCase());
}

const words = new WeakMap<FigureLexicon, ReadonlySet<string>>();

function knownWords(lexicon: FigureLexicon): ReadonlySet<string> {
  const { words: numbers, scales, ordinals, hints, amounts, hours, months, weekdays } = lexicon;
  const tables = [numbers, scales, ordinals, hints, amounts, hours, months, weekdays];
  const known = words.get(lexicon) ?? new Set(tables.flatMap((table) => Object.keys(table)));
  words.set(lexicon, known);
  return known;
}

/** The order decides: «18h00» is a time before it is a number, «26/05» a date. */
const READERS: Reader[] = [
  clockTime,
  numericDate,
  fraction,
  number,
  roman,
  namedHour,
  ordinal,
  amountOrHint,
  monthOrWeekday,
];

function figureAt(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  for (const reader of READERS) {
    const found = reader(text, at, lexicon);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Matches "26/05", "16/06/2021", "13.04.2021"; not "1/2" of "1/20", nor "3.5". */
const NUMERIC_DATE = /^(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}|\d{2}))?|\.(\d{1,2})\.(\d{4}))(?![\d/])/u;

function numericDate(text: string, at: number): Found | undefined {
  const match = NUMERIC_DATE.exec(text.slice(at, at + 12));
  if (match === null) return undefined;
  const [a, b] = [Number(match[1]), Number(match[2] ?? match[4])];
  if (Math.min(a, b) < 1 || Math.min(a, b) > 12 || Math.max(a, b) > 31) return undefined;
  const end = at + match[0].length;
  const months = [a, b].filter((n) => n <= 12).map((n) => `m:${n}`);
  const year = match[3] ?? match[5];
  const figures = [
    figure(text, at, end, [`n:${a}`, `n:${b}`]),
    figure(text, at, end, months),
    ...(year === undefined ? [] : [figure(text, at, end, [`n:${year}`, `n:20${year}`])]),
  ];
  return { figures, end };
}

function number(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  const read = readNumber(text, at, lexicon);
  if (read === undefined) return undefined;
  let { end } = read;
  const percent = lexicon.percent.exec(text.slice(end, end + 12));
  if (percent !== null) end += percent[0].length;
  const readings = read.values.map((value) => `n:${value}`);
  const named = !read.digits && isInName(text, at, read.end);
  const required = (read.digits || percent !== null || !read.weak) && !named && !isNil(text, at, end);
  const hours = spelledHour(text, end, Number(read.values[0]), lexicon);
  return {
    figures: [figure(text, at, end, [...readings, ...hours], { required, percent: percent !== null })],
    end,
  };
}

/** The number of a name: «les Trois-Chênes», «les Deux-Sèvres». */
function isInName(text: string, at: number, end: number): boolean {
  // "-C" of "Trois-Chênes"; not "-vingt"
  return /\p{Lu}/u.test(text.charAt(at)) && /^-\p{Lu}/u.test(text.slice(end, end + 2));
}

/** The nought of a score, which may be said as “nil” or left out: «menés 2-0». */
function isNil(text: string, at: number, end: number): boolean {
  if (text.slice(at, end) !== '0') return false;
  return /\d[-–]$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[-–]\d/u.test(text.slice(end, end + 2));
}

/** «deux tiers», “three quarters”, also as the percentage that they are. */
function fraction(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  // "deux tiers", "two-thirds"; not "deux, tiers"
  const match = /^(\p{L}+)[ -](\p{L}+)/u.exec(text.slice(at, at + 30));
  const numerator = lookUp(lexicon.words, (match?.[1] ?? '').toLowerCase());
  const denominator = lookUp(lexicon.denominators, match?.[2] ?? '');
  if (match === null || numerator === undefined || denominator === undefined) return undefined;
  if (numerator < 2 || numerator >= denominator) return undefined;
  const share = numerator / denominator;
  const percentages = [Math.floor(100 * share), Math.ceil(100 * share)].map((value) => `n:${value}`);
  const minutes = denominator === 4 ? [`n:${60 * share}`] : [];
  const end = at + match[0].length;
  return { figures: [figure(text, at, end, [`f:${share.toFixed(3)}`, ...percentages, ...minutes])], end };
}

/** «onzième», “eleventh”; the first three are too often something else to ask for a counterpart. */
function ordinal(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  const word = wordAt(text, at);
  const value = lookUp(lexicon.ordinals, word.toLowerCase());
  if (value === undefined) return undefined;
  const end = at + word.length;
  const round = lexicon.noOrdinal.test(text.slice(end, end + 12));
  const required = value >= 5 && !round;
  // «un cinquième» is 20 %
  const share = value >= 3 && value <= 10 ? [`n:${Math.floor(100 / value)}`] : [];
  // «un huitième de finale» is played by sixteen
  if (round) share.push(`n:${2 * value}`);
  return { figures: [figure(text, at, end, [`n:${value}`, ...share], { required })], end };
}

/** Matches "XXIe", "Ier", "II"; not "I", "Vladimir" or "MIX" in lower case. */
const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})(?:e|er|ère|ème)?(?![\p{L}\p{M}])/u;

function roman(text: string, at: number): Found | undefined {
  const match = ROMAN.exec(text.slice(at, at + 12));
  if (match === null || match[0].length < 2) return undefined;
  const tens = (match[1] ?? '').length * 10;
  const units =
    { '': 0, I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9 }[match[2] ?? ''] ?? 0;
  if (tens + units === 0) return undefined;
  const end = at + match[0].length;
  // «Charles IX» is another than «Charles X»; «Au XIXe» is no name
  const ruler = /[XVI]$/u.test(match[0]) && /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, at - 16), at));
  return { figures: [figure(text, at, end, [`n:${tens + units}`], { required: ruler })], end };
}

function amountOrHint(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  const word = wordAt(text, at).toLowerCase();
  const amount = lookUp(lexicon.amounts, word);
  const values = amount ?? lookUp(lexicon.hints, word);
  if (values === undefined) return undefined;
  const scale = amount === undefined ? undefined : scaleOf(text.slice(at + word.length), lexicon);
  const end = at + word.length + (scale?.length ?? 0);
  const readings = values
    .map((value) => value * (scale?.value ?? 1))
    .flatMap((value) => [`n:${value}`, ...(amount === undefined ? [] : [`s:${value}`])]);
  return { figures: [figure(text, at, end, readings, { required: amount !== undefined })], end };
}

/** What a round amount counts: the thousands of «dizaines de milliers», the millions of “hundreds of millions”. */
function scaleOf(after: string, lexicon: FigureLexicon): { length: number; value: number } | undefined {
  // " de milliers", " of millions"; not " de maires"
  const match = /^ (?:de|of) (\p{L}+)/u.exec(after.slice(0, 24));
  const word = match?.[1] ?? '';
  const value = lookUp(lexicon.scales, word) ?? lookUp(lexicon.amounts, word)?.[0];
  return match === null || value === undefined || value < 1_000
    ? undefined
    : { length: match[0].length, value };
}

function monthOrWeekday(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  const word = wordAt(text, at);
  const lower = word.toLowerCase();
  const capital = word !== lower;
  const month = lookUp(lexicon.months, lower);
  const weekday = lookUp(lexicon.weekdays, lower);
  if ((month ?? weekday) === undefined) return undefined;
  if (lexicon.capitalNames && !capital) return undefined;
  // an abbreviation without its stop, or «Mars» and “May” at the head of a sentence, may be another word
  const short =
    month !== undefined &&
    lower.length <= 4 &&
    !['mars', 'mai', 'juin', 'août', 'aout', 'may', 'june', 'july'].includes(lower);
  const doubtful =
    short || (capital && !lexicon.capitalNames) || (lower === 'may' && !besideDigit(text, at, word.length));
  const reading = month === undefined ? `w:${weekday}` : `m:${month}`;
  return {
    figures: [figure(text, at, at + word.length, [reading], { required: !doubtful })],
    end: at + word.length,
  };
}

function besideDigit(text: string, at: number, length: number): boolean {
  return (
    /\d\s*$/u.test(text.slice(Math.max(0, at - 4), at)) ||
    /^\s*\d/u.test(text.slice(at + length, at + length + 3))
  );
}
