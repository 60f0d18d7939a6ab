import { withinItself } from '../language/within-itself.ts';

/** Markup that is safe to send: made by `html`, or vouched for by `raw`. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a hole of an `html` template; nothing is shown for `undefined`, `null` and `false`. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/**
 * Builds markup from a template. Every value is escaped for text and for quoted attributes alike, unless it is
 * `Html` itself; so a headline such as `<b>"x"&` can break neither.
 */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  let markup = strings[0] ?? '';
  for (let i = 0; i < values.length; i++) markup += toMarkup(values[i]) + (strings[i + 1] ?? '');
  return { markup };
}

/** Markup taken as it is. Only for what a renderer that escapes by itself has made. */
export function raw(markup: string): Html {
  return { markup };
}

/** Pieces with a separator between them; empty pieces are left out. */
export function joined(pieces: readonly Content[], separator: Content): Html {
  const sep = toMarkup(separator);
  const parts = pieces.map(toMarkup).filter((part) => part !== '');
  return { markup: parts.join(sep) };
}

/** A text of the site in the pieces that it is put together from: as text, or as UTF-8. */
export type Pieces = readonly (string | Uint8Array)[];

/** Markup in pieces, some of which were made before: to turn these into text and back takes as long as making them. */
export interface Assembled {
  readonly pieces: Pieces;
}

/** What may stand in a hole of an `inPieces` template: content, or markup that is UTF-8 already, as it is. */
export type Part = Content | Uint8Array | Assembled | readonly Part[];

/** As `html`, where parts are taken as bytes. */
export function inPieces(strings: TemplateStringsArray, ...values: Part[]): Assembled {
  const pieces: (string | Uint8Array)[] = [];
  let markup = strings[0] ?? '';
  for (let i = 0; i < values.length; i++) {
    markup = add(values[i], pieces, markup) + (strings[i + 1] ?? '');
  }
  pieces.push(markup);
  return { pieces };
}

/** Adds a part to the pieces, and to the markup that is to follow them; gives the markup that is then to follow. */
function add(part: Part, pieces: (string | Uint8Array)[], markup: string): string {
  if (typeof part !== 'object' || part === null || 'markup' in part) return markup + toMarkup(part);
  if (part instanceof Uint8Array) pieces.push(markup, part);
  else if ('pieces' in part) {
    pieces.push(markup);
    for (const piece of part.pieces) pieces.push(piece);
  } else return part.reduce((before: string, each) => add(each, pieces, before), markup);
  return '';
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of pieces. */
export function textOf(pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece))).join('');
}

function toMarkup(value: Content): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === null || value === false) return '';
  if ('markup' in value) return value.markup;
  let all = '';
  for (const item of value) all += toMarkup(item);
  return all;
}

/**
 * What may not stand in markup as it is: the five characters that mean something there ("A & B"; not "AB"), control
 * characters and noncharacters that HTML forbids (U+0000, U+000B; not tab, line feed or carriage return).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const special = /[&<>"'\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
/** These, and the signs that turn the order of words (U+202E, U+2067; not U+200F): a text without any is markup. */
const seldom = new RegExp(`${special.source.slice(0, -1)}\\u202a-\\u202e\\u2066-\\u2069]`);
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  if (!seldom.test(text)) return text;
  return withinItself(text).replace(special, (character) => entities[character] ?? '\ufffd');
}
