import type { Edit } from './mended.ts';
import type { RepairRule } from './rule.ts';

/** Edits for every match of a global pattern that has a replacement. */
export function replaced(
  text: string,
  pattern: RegExp,
  after: (match: RegExpExecArray) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  // `matchAll` copies the pattern for each text, which costs more than the search.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const wanted = after(match);
    if (wanted === undefined || wanted === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, after: wanted });
  }
  return edits;
}

/** All code units from one to another, both included. */
export function unitsFrom(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** What Windows-1252 shows for the bytes 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...WINDOWS_1252].map((char, i) => [char, 0x80 + i]));

function byteAt(text: string, at: number): number {
  return byteOf.get(text.charAt(at)) ?? text.charCodeAt(at);
}

/** Matches `Ã©`, `â€™`, `Â«`, `Å“`, `ï¬` + one more; not `Ã ` nor `é”`. */
const TWICE_ENCODED =
  /[ÂÃÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[âï][\u0080-\u00bf€‚„¬»][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g;
/** What double encoding may hide: letters of Europe, marks, spaces, ligatures; nothing of other scripts. */
const PLAUSIBLE = /^[\u00a0-\u017f\u2000-\u206f\u20ac\u2122\u2190-\u2193\ufb00-\ufb06\ufeff]$/;

function decodeTwice(text: string): string | undefined {
  const a = byteAt(text, 0);
  const b = byteAt(text, 1) & 0x3f;
  const code =
    text.length === 2 ? ((a & 0x1f) << 6) | b : ((a & 0x0f) << 12) | (b << 6) | (byteAt(text, 2) & 0x3f);
  const char = String.fromCharCode(code);
  return PLAUSIBLE.test(char) ? char : undefined;
}

const mojibake: RepairRule = {
  name: 'mojibake',
  title: 'Wrongly decoded letters',
  reason:
    'The text had been stored in one alphabet and read in another (Ã© for é); the letters are restored.',
  signs: 'ÂÃÅâï',
  edits: (text) => replaced(text, TWICE_ENCODED, (m) => decodeTwice(m[0])),
};

/** Matches `Ã` in `déjÃ  vu`, `Ã la` and `Ã  Paris`, whose second byte looked like a space; not in `SÃO` nor `MAÇÃ É`. */
const LOST_A_GRAVE = /(?<=\p{Ll}{2}|^|[\s'’])Ã(?=\s{1,2}[\p{L}\d«“"])/gu;

const lostAGrave: RepairRule = {
  name: 'mojibake',
  title: 'Wrongly decoded letters',
  reason: mojibake.reason,
  signs: 'Ã',
  edits: (text, { language }) => (language === 'fr' ? replaced(text, LOST_A_GRAVE, () => 'à') : []),
};

/** Matches the byte 0x92 read as a control character in `l\u0092été`, not `l’été`. */
const C1_CONTROL = /[\u0080-\u009f]/g;

const windowsControls: RepairRule = {
  name: 'windows-characters',
  title: 'Windows characters restored',
  reason: 'Quotation marks and dashes of Windows had been read as invisible control characters.',
  signs: unitsFrom(0x80, 0x9f),
  edits: (text) =>
    replaced(text, C1_CONTROL, (m) => {
      const char = WINDOWS_1252.charAt(m[0].charCodeAt(0) - 0x80);
      return char === m[0] ? ' ' : char;
    }),
};

/** Matches NUL, zero-width space, soft hyphen and the byte order mark, not a tab or a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const DEBRIS = /[\u0000-\u0008\u000e-\u001b\u007f\u00ad\u200b\u2060\ufeff]+/g;

const controlDebris: RepairRule = {
  name: 'control-debris',
  title: 'Invisible characters taken out',
  reason: 'Soft hyphens, zero-width and control characters cannot be seen, but they break words in searches.',
  signs: `${unitsFrom(0, 8)}${unitsFrom(0x0e, 0x1b)}\u007f\u00ad\u200b\u2060\ufeff`,
  edits: (text) => replaced(text, DEBRIS, () => ''),
};

const LIGATURES = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

/** Matches `ﬁ`, not `fi`. */
const LIGATURE = /[\ufb00-\ufb06]/g;

const ligature: RepairRule = {
  name: 'ligature',
  title: 'Joined letters taken apart',
  reason: 'Letters that print shops join (ﬁ) are written as letters, so that a search finds the word.',
  signs: [...LIGATURES.keys()].join(''),
  edits: (text) => replaced(text, LIGATURE, (m) => LIGATURES.get(m[0])),
};

/** Matches `e` + U+0301 in `été` typed in parts, not `é`. */
const IN_PARTS = /[A-Za-z][\u0300-\u036f]+/g;

const composedLetters: RepairRule = {
  name: 'composed-letters',
  title: 'Letter and accent joined',
  reason: 'A letter and its accent had been stored as two characters; they become one, and look the same.',
  signs: unitsFrom(0x300, 0x36f),
  edits: (text) => replaced(text, IN_PARTS, (m) => m[0].normalize('NFC')),
};

const ENTITIES = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['laquo', '«'],
  ['raquo', '»'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ecirc', 'ê'],
  ['agrave', 'à'],
  ['acirc', 'â'],
  ['ccedil', 'ç'],
  ['ocirc', 'ô'],
  ['ucirc', 'û'],
  ['ugrave', 'ù'],
  ['icirc', 'î'],
  ['iuml', 'ï'],
  ['euml', 'ë'],
  ['oelig', 'œ'],
  ['euro', '€'],
]);
/** Matches `&nbsp;`, `&eacute;` and `&#8217;`, not `R&D;` nor `A & B`. */
const ENTITY = /&(?:([a-z]{2,8})|#(\d{2,5}));/g;

const entity: RepairRule = {
  name: 'web-entity',
  title: 'Web code turned into its letter',
  reason: 'A letter or sign stood in the code of web pages (&eacute; for é).',
  signs: '&',
  edits: (text) =>
    replaced(text, ENTITY, ([, name, number]) => {
      if (name !== undefined) return ENTITIES.get(name);
      const code = Number(number);
      return code >= 32 && code < 0xd800 && (code < 0x7f || code > 0x9f)
        ? String.fromCharCode(code)
        : undefined;
    }),
};

/** Repairs of characters, in order. */
export const encodingRepairs: readonly RepairRule[] = [
  mojibake,
  lostAGrave,
  windowsControls,
  controlDebris,
  ligature,
  composedLetters,
  entity,
];
