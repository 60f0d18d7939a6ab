/*
 * Which signs a text holds. Most rules look for one that few lines have: a text is read through once, and they are not
 * asked about those without it.
 */

/** Figures, which count as one sign. */
export const FIGURES = '0123456789';

/** The signs that rules name, a bit each. */
const SIGNS = [FIGURES, ...'@/.:()]|©＝…'];

/** What every text holds. */
const ANYTHING = 1;

/** The bits of all signs. */
export const ALL_SIGNS = (2 << SIGNS.length) - 1;

/** For every UTF-16 code unit the bit of its sign. */
const BITS = new Uint32Array(0x10000);
SIGNS.forEach((signs, i) => {
  for (let at = 0; at < signs.length; at++) BITS[signs.charCodeAt(at)] = 2 << i;
});

/** Longer texts are held to have all signs: few rules are for them, and to read them takes long. */
const LONGEST_READ = 400;

/** The signs that a text holds, a bit each; never 0. */
export function signsIn(text: string): number {
  if (text.length > LONGEST_READ) return ALL_SIGNS;
  let held = ANYTHING;
  for (let at = 0; at < text.length; at++) held |= BITS[text.charCodeAt(at)] ?? 0;
  return held;
}

/** The bits of some signs; without any, and for a sign that is not looked for, what every text holds. */
export function bitsOf(signs: string | undefined): number {
  let bits = 0;
  for (const sign of signs ?? '') bits |= BITS[sign.charCodeAt(0)] || ANYTHING;
  return bits || ANYTHING;
}
