/** Matches U+202E before `gpj.exe`, which is then read from its end; not U+202B, which Arabic and Hebrew need. */
const OVERRIDE = /[\u202d\u202e]/;
const OVERRIDES = new RegExp(OVERRIDE, 'g');

/** Whether an invisible sign in a text turns the order of its letters. */
export function turnsLetters(text: string): boolean {
  return OVERRIDE.test(text);
}

/** The text with such signs seen, as U+FFFD, and without their effect. */
export function showTurns(text: string): string {
  return text.replace(OVERRIDES, '\ufffd');
}
