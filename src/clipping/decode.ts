import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { Problem } from '../errors.ts';
import type { Encoding } from '../model.ts';

/** A clipping's bytes as text, or the reason why they are none. */
export type Decoded =
  | { text: string; encoding: Encoding; problems: Problem[] }
  | { text: null; problems: Problem[] };

/** First bytes of files that people put among clippings by mistake, with what to do instead. */
const SIGNATURES: { bytes: number[]; what: string; hint: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', hint: 'copy its text into a .txt file' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a zip archive or an office document',
    hint: 'save it as plain text',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old office document', hint: 'save it as plain text' },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: 'a rich text (RTF) document',
    hint: 'save it as plain text',
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    what: 'a PNG picture',
    hint: 'a clipping is text: type or recognise it first',
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    what: 'a JPEG picture',
    hint: 'a clipping is text: type or recognise it first',
  },
  {
    bytes: [0x47, 0x49, 0x46, 0x38],
    what: 'a GIF picture',
    hint: 'a clipping is text: type or recognise it first',
  },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', hint: 'unpack it first' },
];

const MARKS: { bytes: number[]; name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
];

/**
 * Decodes a clipping. A byte order mark and valid UTF-8 are certain; every other encoding is a guess and is
 * reported as one, but for the encoding that a saved page states itself. What does not encode back to the same bytes is an error, so that nothing is lost silently.
 */
export function decodeClipping(bytes: Uint8Array, file: string, savedPage = false): Decoded {
  const signature = SIGNATURES.find((s) => startsWith(bytes, s.bytes));
  if (signature) {
    return refused('clipping-binary', file, `this is ${signature.what}, not text`, signature.hint);
  }
  const mark = MARKS.find((m) => startsWith(bytes, m.bytes));
  const content = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const { encoding, text } = mark
    ? decodedAs(content, { name: mark.name, bom: true, basis: 'bom' })
    : recognise(content, savedPage);
  if (isBinary(text)) {
    return refused(
      'clipping-binary',
      file,
      'this is not a text file',
      'a clipping is a text or a saved page',
    );
  }
  if (text.trim() === '') {
    return refused('clipping-empty', file, 'the file is empty', 'paste the article into it, or delete it');
  }
  return { text, encoding, problems: encodingProblems(content, text, encoding, file) };
}

/** A text with the encoding in which it was read. */
interface Read {
  encoding: Encoding;
  text: string;
}

function recognise(bytes: Uint8Array, savedPage: boolean): Read {
  const wide = wideWithoutMark(bytes);
  if (wide) return decodedAs(bytes, { name: wide, bom: false, basis: 'guessed' });
  const text = validUtf8(bytes);
  if (text !== undefined) return { encoding: { name: 'utf-8', bom: false, basis: 'valid' }, text };
  const stated = savedPage ? statedEncoding(bytes) : undefined;
  if (stated) return decodedAs(bytes, { name: stated, bom: false, basis: 'stated' });
  return decodedAs(bytes, { name: guessNarrow(bytes), bom: false, basis: 'guessed' });
}

/** Matches `<meta charset="iso-8859-1">` and `content="text/html; charset=windows-1252"`, not `accept-charset=`. */
const CHARSET = /<meta[^>]{0,200}[\s;"']charset\s*=\s*["']?([\w-]{3,20})/i;

/** What a page says in its first 4 kB; a page that calls itself UTF-8 and is not has said nothing. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = iconv.decode(bytes.subarray(0, 4096), 'latin1');
  const name = CHARSET.exec(head)?.[1]?.toLowerCase();
  if (name === undefined || /^utf-?(8|16)/.test(name) || !iconv.encodingExists(name)) return undefined;
  return /^(iso-8859-1|latin-?1|us-ascii|ascii)$/.test(name) ? 'windows-1252' : name;
}

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const leniently = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of bytes that are UTF-8 throughout. */
function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictly.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 of Latin text without a mark has a NUL in nearly every second byte. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (odd > many && even < odd / 8) return 'utf-16le';
  if (even > many && odd < even / 8) return 'utf-16be';
  return undefined;
}

/** Western encodings win ties: WHATWG, like every browser, reads ISO-8859-1 as its superset Windows-1252. */
function guessNarrow(bytes: Uint8Array): string {
  const guesses = analyse(bytes.subarray(0, 65_536));
  const best = guesses[0];
  const western = guesses.find((g) => /^(iso-8859-1|windows-1252)$/i.test(g.name));
  if (!best || (western && western.confidence >= best.confidence - 15)) return 'windows-1252';
  return iconv.encodingExists(best.name) ? best.name.toLowerCase() : 'windows-1252';
}

/** iconv-lite keeps lone surrogates of UTF-16, which TextDecoder replaces; for UTF-8 the platform is faster. */
function decodedAs(bytes: Uint8Array, encoding: Encoding): Read {
  const { name } = encoding;
  const text = name === 'utf-8' ? leniently.decode(bytes) : iconv.decode(bytes, name, { stripBOM: false });
  return { encoding, text };
}

function encodingProblems(bytes: Uint8Array, text: string, encoding: Encoding, file: string): Problem[] {
  const problems: Problem[] = [];
  if (encoding.basis === 'guessed') {
    problems.push({
      kind: 'clipping-encoding-guessed',
      severity: 'warning',
      file,
      message: `the text is not UTF-8; it was read as ${encoding.name}`,
      hint: 'look at its accents, or save the file as UTF-8',
    });
  }
  const certain = encoding.name === 'utf-8' && encoding.basis === 'valid';
  if (!certain && !sameBytes(bytes, iconv.encode(text, encoding.name, { addBOM: false }))) {
    const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split(/\r\n|\n|\r/).length;
    problems.push({
      kind: 'clipping-encoding-broken',
      severity: 'error',
      file,
      line,
      message: `some bytes mean nothing in ${encoding.name}; they are shown as «\uFFFD»`,
      hint: 'open the source again and save it as UTF-8',
    });
  }
  return problems;
}

/** Matches NUL and all that no text holds; not a tab, the end of a line nor the escape of a terminal's colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** More than one control character in a hundred is no text; a few are debris that the cleaning removes. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(CONTROL)?.length ?? 0;
  return controls > 2 && controls > sample.length / 100;
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function refused(kind: string, file: string, message: string, hint: string): Decoded {
  return { text: null, problems: [{ kind, severity: 'error', file, message, hint }] };
}
