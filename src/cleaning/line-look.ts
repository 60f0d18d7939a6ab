/*
 * What a line looks like in numbers. One pass over its first few thousand characters, no words of any language.
 */

/** The numbers of one line that the learned rule looks at. */
export interface LineLook {
  chars: number;
  words: number;
  /** Whether it ends as a sentence does. */
  endsSentence: boolean;
  /** How it ends: 0 letter or digit, 1 full stop, 2 question or exclamation mark, 3 colon, 4 comma or semicolon, 5 three dots, 6 other sign. */
  ending: number;
  innerStops: number;
  commas: number;
  digits: number;
  upperStarts: number;
  allCaps: number;
  lowerWords: number;
  shortLowerWords: number;
  quotes: number;
  separators: number;
  signs: number;
  /** How it begins: 0 capital, 1 small letter, 2 digit, 3 quotation mark, 4 other sign, 5 letter without case. */
  beginning: number;
  address: boolean;
  /** Hashes of its words in small letters, at most MOST_WORDS. */
  hashes: number[];
  /** Hash of the whole text. */
  hash: number;
  /** Characters after the last stop inside it, where it does not end as a sentence: of a credit, mostly. */
  afterStop: number;
  /** Capitals right after small letters or stops, as where two texts ran together. */
  glued: number;
  /** Whether its first word, and no other, is set in capitals. */
  shoutsFirst: boolean;
}

const LONGEST_READ = 3000;
const MOST_WORDS = 250;

/** What a code unit is; letters come first. */
const LOWER = 0;
const UPPER = 1;
const LETTER = 2;
const LAST_LETTER = LETTER;
const OTHER = 3;
const DIGIT = 4;
const SPACE = 5;
const STOP = 6;
const QUOTE = 7;
const SEPARATOR = 8;
const COMMA = 9;
const JOINER = 10;

const SIGNS = new Map(
  (
    [
      ['.!?…。！？।؟', STOP],
      ['"«»“”„‘「」', QUOTE],
      ['|•·/›>→►▶–—', SEPARATOR],
      [',', COMMA],
      ["'’-", JOINER],
    ] as const
  ).flatMap(([signs, kind]) => [...signs].map((sign) => [sign.charCodeAt(0), kind])),
);

const UNSEEN = 255;

/** The class of each UTF-16 code unit that was met: most never are. */
const CLASSES = new Uint8Array(0x10000).fill(UNSEEN);

function classOf(code: number): number {
  const kind = CLASSES[code] ?? OTHER;
  return kind === UNSEEN ? classify(code) : kind;
}

function classify(code: number): number {
  const kind = SIGNS.get(code) ?? classOfChar(String.fromCharCode(code), code);
  CLASSES[code] = kind;
  return kind;
}

function classOfChar(char: string, code: number): number {
  if (char.trim() === '') return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (char.toUpperCase() !== char) return LOWER;
  if (char.toLowerCase() !== char) return UPPER;
  // «會»; not «±»
  return code >= 0xc0 && /[\p{L}\p{M}\p{Cs}]/u.test(char) ? LETTER : OTHER;
}

/** The class of what stands at a place; past the end, where `charCodeAt` answers NaN, as of a sign. */
const classAt = (text: string, at: number): number => classOf(text.charCodeAt(at) | 0);
const CLOSERS = new Set(['"', '»', '”', '’', "'", ')', ']', '“', ' ', '\u00a0', '」']);

function emptyLook(text: string): LineLook {
  return {
    chars: text.length,
    words: 0,
    endsSentence: false,
    ending: endingOf(text),
    innerStops: 0,
    commas: 0,
    digits: 0,
    upperStarts: 0,
    allCaps: 0,
    lowerWords: 0,
    shortLowerWords: 0,
    quotes: 0,
    separators: 0,
    signs: 0,
    beginning: beginningOf(text),
    address: false,
    hashes: [],
    hash: 0,
    afterStop: 0,
    glued: 0,
    shoutsFirst: false,
  };
}

/** Reads a line. */
export function lookAt(text: string): LineLook {
  const end = Math.min(text.length, LONGEST_READ);
  const look = emptyLook(text);
  look.endsSentence = look.ending === 1 || look.ending === 2 || look.ending === 5;
  let whole = 7;
  let lastStop = -1;
  for (let at = 0; at < end; ) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind <= LAST_LETTER) {
      at = readWord(text, at, end, look);
      continue;
    }
    whole = (Math.imul(whole, 31) + code) | 0;
    if (kind === DIGIT) look.digits++;
    else if (kind === STOP) {
      if (readStop(text, at, end, look)) lastStop = at;
    } else readSign(kind, look);
    at++;
  }
  look.address = /https?:\/\/|www\.|@\w/.test(text.slice(0, 400));
  for (const hash of look.hashes) whole = (Math.imul(whole, 31) + hash) | 0;
  look.hash = whole;
  if (!look.endsSentence && lastStop >= 0) look.afterStop = end - lastStop - 1;
  return look;
}

/** Whether a sentence ends at a stop inside the line. */
function readStop(text: string, at: number, end: number, look: LineLook): boolean {
  const next = classAt(text, at + 1);
  if (at + 2 < end && next === SPACE && classAt(text, at + 2) !== LOWER) {
    look.innerStops++;
    return true;
  }
  if (next !== UPPER || at === 0 || classAt(text, at - 1) !== LOWER) return false;
  look.glued++;
  return true;
}

/** Reads the word whose first letter stands at `start`; answers where it ends. */
function readWord(text: string, start: number, end: number, look: LineLook): number {
  const initial = text.charCodeAt(start);
  const first = classOf(initial);
  let code = initial;
  let kind = first;
  let before = OTHER;
  let uppers = 0;
  let glued = 0;
  let hash = 17;
  let at = start;
  do {
    if (kind === UPPER) {
      uppers++;
      if (before === LOWER) glued++;
      if (code < FIRST_UNFOLDED) code |= 0x20;
    }
    hash = (Math.imul(hash, 31) + code) | 0;
    before = kind;
    if (++at === end) break;
    code = text.charCodeAt(at);
    kind = classOf(code);
  } while (kind <= LAST_LETTER);
  const length = at - start;
  look.glued += glued;
  if (uppers === length && length > 1) {
    look.allCaps++;
    look.shoutsFirst = look.words === 0;
  }
  if (initial >= FIRST_DENSE && first === LETTER) readDense(text, start, at, look);
  else countWord(look, first, length, hash);
  return at;
}

function countWord(look: LineLook, first: number, length: number, hash: number): void {
  look.words++;
  if (first === UPPER) look.upperStarts++;
  else {
    look.lowerWords++;
    if (first === LOWER && length <= 4) look.shortLowerWords++;
  }
  if (look.hashes.length < MOST_WORDS) look.hashes.push(length <= 3 ? hash & ~1 : hash | 1);
}

/** The first code unit whose capitals and small letters differ in more than one bit. */
const FIRST_UNFOLDED = 0x250;

/**
 * The first code unit of ideographs and syllables. Their scripts know no spaces and no capitals: two signs stand for a
 * word, and each says as much as two or three letters.
 */
const FIRST_DENSE = 0x2e80;
const LETTERS_MORE = 1.5;

/** Two signs that follow each other are what comes nearest to a word there. */
function readDense(text: string, start: number, end: number, look: LineLook): void {
  const words = Math.ceil((end - start) / 2);
  look.words += words;
  look.lowerWords += words;
  look.chars += Math.round(LETTERS_MORE * (end - start));
  for (let at = start; at + 1 < end && look.hashes.length < MOST_WORDS; at++)
    look.hashes.push((Math.imul(text.charCodeAt(at), 31 * 31) + Math.imul(text.charCodeAt(at + 1), 31)) | 1);
}

function readSign(kind: number, look: LineLook): void {
  if (kind === COMMA) look.commas++;
  else if (kind === QUOTE) look.quotes++;
  else if (kind === SEPARATOR) look.separators++;
  else if (kind === OTHER) look.signs++;
}

function endingOf(text: string): number {
  let at = text.length - 1;
  const least = Math.max(0, text.length - 8);
  while (at > least && CLOSERS.has(text.charAt(at))) at--;
  const char = text.charAt(at);
  if (char === '…' || (char === '.' && text.charAt(at - 1) === '.')) return 5;
  if (char === '.' || char === '。' || char === '।') return 1;
  if (char === '!' || char === '?' || char === '！' || char === '？' || char === '؟') return 2;
  if (char === ':') return 3;
  if (char === ',' || char === ';') return 4;
  const kind = classAt(text, at);
  return kind === LOWER || kind === UPPER || kind === DIGIT || kind === LETTER || kind === SPACE ? 0 : 6;
}

function beginningOf(text: string): number {
  const kind = classAt(text, 0);
  if (kind === UPPER) return 0;
  if (kind === LOWER) return 1;
  if (kind === DIGIT) return 2;
  if (kind === LETTER) return 5;
  return kind === QUOTE ? 3 : 4;
}
