/** Nearly all that stand for an apostrophe are this one, which is replaced the fastest alone. */
const APOSTROPHE = /’/g;
/** Matches each of ʼ‘´` that stand for one too; not `'`. */
const RARE_APOSTROPHES = /[ʼ‘´`]/g;
/** Matches a space that does not break, a thin one and a tab; not ` `. */
const SPACES = /[\u00a0\u202f\u2009\t]/g;
/** Matches what either does. */
const RARE = /[ʼ‘´`\u00a0\u202f\u2009\t]/;

/**
 * Lower case, straight apostrophes and plain spaces, one code unit for one, so that offsets stay true. A letter
 * whose lower case is longer (`İ`) stays as it is.
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : [...text].map(lowerInPlace).join('');
  const straight = same.replace(APOSTROPHE, "'");
  return RARE.test(straight) ? straight.replace(RARE_APOSTROPHES, "'").replace(SPACES, ' ') : straight;
}

function lowerInPlace(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** Where the letters of Europe end, and where the signs end that a word of a date can hold. */
const END_OF_LATIN = 0x180;
const END = 0x2070;

/** The code units below as `plain` makes them. */
const plainUnits = new Uint16Array(END);
for (let code = 0; code < END; code++) plainUnits[code] = code;
const signs = ['ʼ', '‘', '’', '\u202f', '\u2009'];
for (const sign of [...String.fromCharCode(...plainUnits.subarray(0, END_OF_LATIN)), ...signs])
  plainUnits[sign.charCodeAt(0)] = plain(sign).charCodeAt(0);

/** A code unit as `plain` makes it; capitals of scripts in which no date is read stay. */
export function plainUnit(code: number): number {
  return plainUnits[code | 0] ?? code;
}
