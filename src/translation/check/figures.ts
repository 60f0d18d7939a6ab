import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { lookUp } from '../../language/look-up.ts';
import { readNumber } from './numbers.ts';

/** A figure in a text: a number, a share, a time, a month or a weekday, with all that it can be read as. */
export interface Figure {
  surface: string;
  start: number;
  /** `n:16`, `t:930` (minutes), `m:6`, `w:2`: two figures agree when they share one. */
  readings: string[];
  /** Whether the other text must have a figure that agrees. */
  required: boolean;
  percent: boolean;
  /** What it can fall apart into: «2 h 05» into two hours and five minutes. */
  parts?: string[];
}

/** All figures of a text, in order. Each character belongs to one figure at most. */
export function readFigures(text: string, lexicon: FigureLexicon): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < text.length; ) {
    const found = startsToken(text, at) ? figureAt(text, at, lexicon) : undefined;
    if (found === undefined) {
      at += 1;
      continue;
    }
    figures.push(...found.figures);
    at = Math.max(found.end, at + 1);
  }
  return figures;
}

interface Found {
  figures: Figure[];
  end: number;
}

type Reader = (text: string, at: number, lexicon: FigureLexicon) => Found | undefined;

/** The order decides: «18h00» is a time before it is a number, «26/05» a date. */
const READERS: Reader[] = [clockTime, numericDate, number, roman, namedHour, amountOrHint, monthOrWeekday];

function figureAt(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  for (const reader of READERS) {
    const found = reader(text, at, lexicon);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A digit after no digit, or a letter after no letter: «35» in «F-35» and in «G20», not the 5 of 35. */
function startsToken(text: string, at: number): boolean {
  const here = text.charAt(at);
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  if (/\d/u.test(here)) return !/\d/u.test(before);
  return /\p{L}/u.test(here) && !/[\p{L}\p{M}]/u.test(before);
}

function figure(
  text: string,
  start: number,
  end: number,
  readings: string[],
  more: Partial<Figure> = {},
): Figure {
  return { surface: text.slice(start, end).trim(), start, readings, required: true, percent: false, ...more };
}

/** Matches "18h00", "9 h", "18 heures 30"; not "18 hommes". */
const FRENCH_TIME = /^(\d{1,2}) ?(?:h(?:eures?)?)(?: ?(\d{2}))?(?![\p{L}\d])/u;
/** Matches "3.30pm", "6 p.m.", "15:30", "6 o'clock"; not "3.30" or "6 people". */
const ENGLISH_TIME = /^(\d{1,2})(?:[.:](\d{2}))? ?(am|pm|a\.m\.?|p\.m\.?|o[’']clock)(?!\p{L})/iu;
/** Matches "15:30"; not "15:3" or "1:2:3". */
const DIGITAL_TIME = /^(\d{1,2}):(\d{2})(?![:\d])/u;

function clockTime(text: string, at: number, { language }: FigureLexicon): Found | undefined {
  const rest = text.slice(at, at + 24);
  const clock =
    language === 'en' ? ENGLISH_TIME.exec(rest) : language === 'fr' ? FRENCH_TIME.exec(rest) : null;
  const match = clock ?? DIGITAL_TIME.exec(rest);
  if (match === null) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return undefined;
  const hours = hoursMeant(hour, match[3] ?? '', text.slice(at + match[0].length, at + match[0].length + 20));
  const readings = hours.map((h) => `t:${((h % 24) * 60 + minute) % 1440}`);
  const end = at + match[0].length;
  const parts = minute === 0 ? [`n:${hour}`] : [`n:${hour}`, `n:${minute}`];
  return { figures: [figure(text, at, end, readings, { parts })], end };
}

/** The hour of the day that a clock time can mean: «9 h» is the morning's unless the evening is named. */
function hoursMeant(hour: number, half: string, after: string): number[] {
  if (/^p/iu.test(half)) return [(hour % 12) + 12];
  if (/^a/iu.test(half)) return [hour % 12];
  // " du soir", " de l’après-midi"; not " de retard"
  const evening = /^ (?:du soir|de l[’']après-midi)/u.test(after);
  return half !== '' || evening ? [hour, hour + 12] : [hour];
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
  const required = read.digits || percent !== null || !read.weak;
  const hours = spelledHour(text, end, Number(read.values[0]), lexicon);
  return {
    figures: [figure(text, at, end, [...readings, ...hours], { required, percent: percent !== null })],
    end,
  };
}

/** «six heures et demie», “six o’clock”: what a number says as a time of day. */
function spelledHour(text: string, end: number, value: number, { language }: FigureLexicon): string[] {
  const rest = text.slice(end, end + 30);
  // " heures et demie", " heures"; not " heureux"
  const french = language === 'fr' ? /^ heures?\b( et demie| et quart| moins le quart)?/u.exec(rest) : null;
  // " o’clock"; not " of"
  const english = language === 'en' ? /^ o[’']clock/u.exec(rest) : null;
  if ((french ?? english) === null || value > 24) return [];
  const shift = { ' et demie': 30, ' et quart': 15, ' moins le quart': -15 }[french?.[1] ?? ''] ?? 0;
  return [value, value + 12].map((hour) => `t:${((((hour % 24) * 60 + shift) % 1440) + 1440) % 1440}`);
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
  return { figures: [figure(text, at, end, [`n:${tens + units}`], { required: false })], end };
}

function namedHour(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  const word = wordAt(text, at);
  const minutes = lookUp(lexicon.hours, word);
  // «après-midi» is no hour, «le Midi» a region
  if (minutes === undefined || text.charAt(at - 1) === '-') return undefined;
  const readings = minutes.flatMap((m) => [`t:${m}`]);
  return {
    figures: [figure(text, at, at + word.length, readings, { parts: [`n:${(minutes[0] ?? 0) / 60 || 24}`] })],
    end: at + word.length,
  };
}

function amountOrHint(text: string, at: number, lexicon: FigureLexicon): Found | undefined {
  const word = wordAt(text, at).toLowerCase();
  const amount = lookUp(lexicon.amounts, word);
  const values = amount ?? lookUp(lexicon.hints, word);
  if (values === undefined) return undefined;
  const end = at + word.length;
  const readings = values.flatMap((value) => [`n:${value}`, ...(amount === undefined ? [] : [`s:${value}`])]);
  return { figures: [figure(text, at, end, readings, { required: amount !== undefined })], end };
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

function wordAt(text: string, at: number): string {
  // "juin" of "juin," and "juin" of "mi-juin"
  return /^[\p{L}\p{M}]+/u.exec(text.slice(at, at + 24))?.[0] ?? '';
}
