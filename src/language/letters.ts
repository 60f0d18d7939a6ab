/** 1 for every UTF-16 code unit that is a letter by itself; letters of two units are few and count as none. */
const LETTERS = new Uint8Array(0x10000);

const everyUnit = String.fromCharCode(
  ...Array.from({ length: 0xd800 }, (_, code) => code),
  ...Array.from({ length: 0x2000 }, (_, i) => 0xe000 + i),
);
// Matches «été» and «Б», not «1» nor «-»: once over every unit, so that no text is searched with it.
for (const { 0: run, index } of everyUnit.matchAll(/\p{L}+/gu)) {
  for (let at = index; at < index + run.length; at++) LETTERS[everyUnit.charCodeAt(at)] = 1;
}

/** Whether a UTF-16 code unit is a letter; false past the end of a text, where `charCodeAt` answers NaN. */
export function isLetter(code: number): boolean {
  return LETTERS[code] === 1;
}

/** Whether a UTF-16 code unit is a figure from 0 to 9. */
export function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
