import type { FigureLexicon } from '../../language/figure-lexicon.ts';
import { lookUp } from '../../language/look-up.ts';

/** A number in digits or words, with the values that it can have. */
export interface ReadNumber {
  values: string[];
  end: number;
  digits: boolean;
  weak: boolean;
}

/** The number that begins at this place of a text, scale included: «80 000», «1,3 milliard», “twenty-one”. */
export function readNumber(text: string, at: number, lexicon: FigureLexicon): ReadNumber | undefined {
  return /\d/u.test(text.charAt(at)) ? inDigits(text, at, lexicon) : inWords(text, at, lexicon);
}

function inDigits(text: string, at: number, lexicon: FigureLexicon): ReadNumber | undefined {
  const rest = text.slice(at, at + 40);
  const grouped = new RegExp(`^\\d{1,3}(?:[${lexicon.thousands}]\\d{3})+(?!\\d)`, 'u').exec(rest);
  const whole = grouped?.[0] ?? /^\d+/u.exec(rest)?.[0] ?? '';
  const fraction = new RegExp(`^[${lexicon.decimal}](\\d+)(?!\\d)`, 'u').exec(rest.slice(whole.length));
  const plain = Number(whole.replace(/\D/gu, '') + (fraction === null ? '' : `.${fraction[1]}`));
  let length = whole.length + (fraction?.[0].length ?? 0);
  const values = [plain];
  // «1.500» is fifteen hundred or one and a half
  if (grouped !== null && lexicon.decimal === ',' && /^\d+\.\d{3}$/u.test(whole)) values.push(Number(whole));
  const scale = scaleAfter(rest.slice(length), lexicon);
  if (scale !== undefined) {
    length += scale.length;
    const half = halfAfter(rest.slice(length), scale.value, lexicon);
    length += half.length;
    values.splice(0, values.length, ...values.map((value) => value * scale.value + half.value));
    if (scale.doubtful) values.push(plain);
  } else {
    values.push(...rangeValues(text, at, length, plain, lexicon));
  }
  // "21st", "1er", "1990s"; not "5G", whose letter means something
  const suffix = /^(?:st|nd|rd|th|er|ère|re|e|ème|s)(?![\p{L}\d])/u.exec(rest.slice(length));
  if (suffix !== null) length += suffix[0].length;
  return { values: [...new Set(values.map(canonical))], end: at + length, digits: true, weak: false };
}

/** More values that the neighbours of a number allow: «2 à 3 millions», “2020-21”, «années 90». */
function rangeValues(
  text: string,
  at: number,
  length: number,
  value: number,
  lexicon: FigureLexicon,
): number[] {
  const more: number[] = [];
  const after = text.slice(at + length, at + length + 40);
  // " à 3,5 millions" and "-3m" but not ". Il a 3 millions"
  const partner = /^ ?(?:à|et|ou|to|and|or|[-–]) ?[\d.,]+/u.exec(after);
  const scale = partner === null ? undefined : scaleAfter(after.slice(partner[0].length), lexicon);
  if (scale !== undefined) more.push(value * scale.value);
  // the 21 of "2020-21" and "2020/21"
  const before = /(\d{2})\d{2}[-–/]$/u.exec(text.slice(Math.max(0, at - 5), at));
  if (before !== null && value < 100) more.push(Number(before[1]) * 100 + value);
  if (value >= 10 && value < 100 && (/ann[ée]es $/u.test(text.slice(0, at)) || /^s\b/u.test(after)))
    more.push(1900 + value);
  return more;
}

function scaleAfter(
  rest: string,
  lexicon: FigureLexicon,
): { length: number; value: number; doubtful: boolean } | undefined {
  const word = /^[ \u00A0\u202F-]?([\p{L}\p{M}]+)/u.exec(rest);
  const name = word?.[1] ?? '';
  const value = lookUp(lexicon.scales, name.toLowerCase());
  if (word !== null && value !== undefined) return { length: word[0].length, value, doubtful: false };
  const mark = lookUp(lexicon.scaleMarks, name);
  // «3 m» may be metres
  if (word !== null && mark !== undefined) return { length: word[0].length, value: mark, doubtful: true };
  return undefined;
}

/** «un million et demi»: half of the scale that stands before. */
function halfAfter(rest: string, scale: number, lexicon: FigureLexicon): { length: number; value: number } {
  const half = scale >= 1_000 ? lexicon.half.exec(rest) : null;
  // “a million and a half people” takes in no word that is no scale
  const length = half === null ? 0 : half[0].length - (half[1] === undefined ? 0 : half[1].length + 1);
  return { length, value: half === null ? 0 : scale / 2 };
}

/** “one and a half million”: the number that stands before, and a half, of the scale that comes. */
function halfBefore(rest: string, lexicon: FigureLexicon): { length: number; scale: number } | undefined {
  const half = lexicon.half.exec(rest);
  const scale = lookUp(lexicon.scales, half?.[1] ?? '');
  return half === null || scale === undefined ? undefined : { length: half[0].length, scale };
}

interface Token {
  word: string;
  end: number;
}

function inWords(text: string, at: number, lexicon: FigureLexicon): ReadNumber | undefined {
  const tokens = numberTokens(text, at, lexicon);
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  let total = 0;
  let group = 0;
  for (const { word } of tokens) {
    const value = lookUp(lexicon.words, word) ?? lookUp(lexicon.ordinals, word);
    const scale = lookUp(lexicon.scales, word) ?? 1;
    if (value !== undefined) group += value === 20 && group % 100 === 4 ? 76 : value;
    else if (scale === 100) group = Math.max(group, 1) * 100;
    else {
      total += Math.max(group, 1) * scale;
      group = 0;
    }
  }
  const rest = text.slice(last.end, last.end + 40);
  const lastScale = lookUp(lexicon.scales, last.word) ?? 1;
  const half = halfAfter(rest, lastScale, lexicon);
  const before = half.length === 0 ? halfBefore(rest, lexicon) : undefined;
  const sum = before === undefined ? total + group + half.value : (total + group + 0.5) * before.scale;
  const alone = tokens.length === 1;
  const [first] = tokens;
  return {
    values: [canonical(sum)],
    end: last.end + (before ?? half).length,
    digits: false,
    weak: alone && first !== undefined && lexicon.weak.has(first.word),
  };
}

/** The words of one number: each must be able to go on from the one before, so that «deux, trois» are two numbers. */
function numberTokens(text: string, at: number, lexicon: FigureLexicon): Token[] {
  const tokens: Token[] = [];
  let place = at;
  for (;;) {
    // "vingt" of "vingt-deux", then "-deux"; not ", deux"
    const match = /^(?:[ \u00A0-])?([\p{L}\p{M}]+)/u.exec(text.slice(place, place + 24));
    if (match === null || (tokens.length === 0 && match[0] !== match[1])) return tokens;
    const word = (match[1] ?? '').toLowerCase();
    const end = place + match[0].length;
    const joiner = lookUp(lexicon.joiners, word);
    if (joiner !== undefined && tokens.length > 0) {
      const next = /^[ -]([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 24));
      const following = (next?.[1] ?? '').toLowerCase();
      const last = tokens.at(-1)?.word ?? '';
      const allowed =
        joiner === 'after-scale' ? lookUp(lexicon.scales, last) !== undefined : joiner.has(following);
      if (!allowed || next === null || !goesOn(tokens, following, lexicon)) return tokens;
      tokens.push({ word: following, end: end + next[0].length });
      place = end + next[0].length;
      continue;
    }
    if (!goesOn(tokens, word, lexicon)) return tokens;
    tokens.push({ word, end });
    place = end;
  }
}

function goesOn(tokens: readonly Token[], word: string, lexicon: FigureLexicon): boolean {
  const last = tokens.at(-1);
  // «dix-septième», “twenty-first”: an ordinal ends a number, and begins none
  if (last !== undefined && lookUp(lexicon.ordinals, last.word) !== undefined) return false;
  const ordinal = last === undefined ? undefined : lookUp(lexicon.ordinals, word);
  const value = lookUp(lexicon.words, word) ?? ordinal;
  const scale = lookUp(lexicon.scales, word);
  if (value === undefined && scale === undefined) return false;
  if (last === undefined || scale !== undefined) return true;
  if (lookUp(lexicon.scales, last.word) !== undefined) return true;
  const before = lookUp(lexicon.words, last.word) ?? 0;
  if (value === 20 && before === 4) return true;
  // «soixante-dix», «dix-sept», “twenty-one”: tens, then less than ten or, in French, a teen
  return before >= 10 && before % 10 === 0 && (value ?? 0) < Math.min(before, 20) && before !== value;
}

/** 1.3e9 and 1300000000 alike; no trace of binary fractions. */
function canonical(value: number): string {
  return String(Number(value.toPrecision(12)));
}
