/*
 * What a UTF-16 code unit is, from a table: rules ask about every character of a text, and a search with `\p{L}`
 * costs a hundred times as much. Letters of two units (historic scripts) are few and count as none.
 */

const NONE = 1;
const OTHER = 2;
const LOWER = 3;
const UPPER = 4;

/** What is known of each code unit that was met, most never are; 0 of the others. */
const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const kind = KINDS[code] ?? NONE;
  return kind > 0 ? kind : find(code);
}

function find(code: number): number {
  const sign = String.fromCharCode(code);
  const kind = /\p{Lu}/u.test(sign) // «É»; not «é»
    ? UPPER
    : /\p{Ll}/u.test(sign) // «é»; not «É»
      ? LOWER
      : /\p{L}/u.test(sign) // «会»; not «1» nor «-»
        ? OTHER
        : NONE;
  KINDS[code] = kind;
  return kind;
}

/**
 * Whether a code unit is a letter; false for NaN, which `charCodeAt` answers past the end of a text. As a whole number
 * that is 0, which is no letter: to look NaN up in a table makes every later look slower.
 */
export function isLetter(code: number): boolean {
  return kindOf(code | 0) > NONE;
}

/** Whether a code unit is a small letter. */
export function isSmall(code: number): boolean {
  return kindOf(code | 0) === LOWER;
}

/** Whether a code unit is a capital. */
export function isCapital(code: number): boolean {
  return kindOf(code | 0) === UPPER;
}

/** Matches `𝐁` and the letters of historic scripts, which take two code units; not `😀`. */
const LETTER = /^\p{L}$/u;

/** Where the run of letters ends that begins at `start`, letters of two code units among them; `start` where none does. */
export function lettersEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at++;
    else if (code >= 0xd800 && code < 0xdc00 && LETTER.test(text.slice(at, at + 2))) at += 2;
    else return at;
  }
}

const HYPHEN = 0x2d;

/** Where the word ends that begins with the letter at `start`: its letters, and hyphens between letters. */
export function wordEnd(text: string, start: number, limit = text.length): number {
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !(code === HYPHEN && at + 1 < limit && isLetter(text.charCodeAt(at + 1)))) break;
    at++;
  }
  return at;
}

/** Whether a code unit is a figure from 0 to 9. */
export function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
