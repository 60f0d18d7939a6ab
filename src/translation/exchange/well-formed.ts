/** What makes an XML text not well-formed, and its 1-based line. */
export interface XmlFault {
  line: number;
  message: string;
}

/** `target`, `xml:lang`; not `1st`. */
const NAME = '[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.\\u00B7-]*';
/** `state="new"` with the space before it; not `state=new` nor `a="<"`. */
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^<"]*"|'[^<']*')`;
/** `<target state="new">`, `<x/>`; not `<metres` nor `< target>`. */
const START = new RegExp(`<(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>`, 'uy');
/** `</target>`; not `</ target>`. */
const END = new RegExp(`</(${NAME})\\s*>`, 'uy');
/** `<!-- a note -->`; not `<!-- a -- b -->`. */
const COMMENT = /<!--(?:-?[^-])*-->/uy;
/** `<![CDATA[Q&A]]>`; not one without its end. */
const CDATA = /<!\[CDATA\[[\s\S]*?\]\]>/uy;
/** `<?xml version="1.0"?>`; not `<? xml ?>`. */
const INSTRUCTION = /<\?[\p{L}_:][\s\S]*?\?>/uy;
/** `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`, also with declarations in brackets; not `<!doctype>`. */
const DOCTYPE = /<!DOCTYPE\s[^<>[]*(?:\[[^\]]*\]\s*)?>/uy;
/** What stands between two tags: `Les quais &amp; le port`; not `<`. */
const TEXT = /[^<]+/uy;
/** `&amp;`, `&#233;`, `&#xE9;`; not `&nbsp;`, which XML does not declare, nor a bare `&`. */
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)([^\s;&<]{0,20};)?/u;
/** U+0000 or U+000C, which no XML 1.0 may hold; not a tab or a letter. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

interface Reading {
  at: number;
  /** The elements that have begun and not ended. */
  open: { name: string; at: number }[];
  /** The root element has ended. */
  ended: boolean;
  lineOf(offset: number): number;
}

/** What is wrong with a piece of the text, and how far into it. */
interface Wrong {
  message: string;
  offset?: number;
}

type Piece = [pattern: RegExp, take: (match: RegExpExecArray, reading: Reading) => Wrong | undefined];

/** What an XML text consists of; the first that stands at a place is taken. */
const PIECES: readonly Piece[] = [
  [TEXT, ([text], { open }) => faultInText(text, open.length > 0)],
  [START, takeStart],
  [END, takeEnd],
  [COMMENT, () => undefined],
  [INSTRUCTION, () => undefined],
  [CDATA, (_, { open }) => (open.length > 0 ? undefined : { message: 'text outside of every element' })],
  [
    DOCTYPE,
    (_, { open, ended }) => (open.length > 0 || ended ? { message: 'a misplaced DOCTYPE' } : undefined),
  ],
];

/**
 * The first place where an XML text is not well-formed; undefined where it is. A reader that mends such a text
 * guesses, so that half a sentence of a truncated file would pass for a whole one.
 */
export function findXmlFault(xml: string): XmlFault | undefined {
  const text = xml.replace(/^\uFEFF/u, ''); // a byte order mark at the beginning, not one inside
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const reading: Reading = { at: 0, open: [], ended: false, lineOf };
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) return { line: lineOf(forbidden.index), message: 'a character that XML forbids' };
  while (reading.at < text.length) {
    const wrong = takePiece(text, reading);
    if (wrong !== undefined)
      return { line: lineOf(reading.at + (wrong.offset ?? 0)), message: wrong.message };
  }
  const last = reading.open.at(-1);
  const line = lineOf(text.length);
  if (last !== undefined)
    return { line, message: `the file ends before the <${last.name}> of line ${lineOf(last.at)}` };
  return reading.ended ? undefined : { line, message: 'no element' };
}

function takePiece(text: string, reading: Reading): Wrong | undefined {
  for (const [pattern, take] of PIECES) {
    pattern.lastIndex = reading.at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const wrong = take(match, reading);
    if (wrong === undefined) reading.at += match[0].length;
    return wrong;
  }
  const whole = text.includes('>', reading.at);
  return { message: whole ? 'a < that begins no tag' : 'the file ends inside a tag' };
}

function takeStart(
  [, name = '', attributes = '', closed]: RegExpExecArray,
  reading: Reading,
): Wrong | undefined {
  if (reading.ended) return { message: `<${name}> stands after the end of the document` };
  const wrong = faultInAttributes(attributes);
  if (wrong !== undefined) return { message: `<${name}>: ${wrong}` };
  if (closed === '') reading.open.push({ name, at: reading.at });
  else reading.ended = reading.open.length === 0;
  return undefined;
}

function takeEnd([, name]: RegExpExecArray, reading: Reading): Wrong | undefined {
  const opened = reading.open.pop();
  if (opened === undefined) return { message: `</${name}> closes nothing` };
  reading.ended = reading.open.length === 0;
  if (opened.name === name) return undefined;
  return { message: `</${name}> where the <${opened.name}> of line ${reading.lineOf(opened.at)} is open` };
}

function faultInText(text: string, inside: boolean): Wrong | undefined {
  const outside = inside ? -1 : text.search(/[^ \t\r\n]/u); // a letter, not a line feed
  if (outside >= 0) return { message: 'text outside of every element', offset: outside };
  const reference = BAD_REFERENCE.exec(text);
  if (reference !== null) return { message: badReference(reference[1]), offset: reference.index };
  const end = text.indexOf(']]>');
  return end < 0 ? undefined : { message: ']]> in a text', offset: end };
}

function faultInAttributes(attributes: string): string | undefined {
  const reference = BAD_REFERENCE.exec(attributes);
  if (reference !== null) return badReference(reference[1]);
  // the name in ` state="new"`, not a word inside the quotes
  const names = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/gu)].map(([, name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? undefined : `the attribute ${twice} stands there twice`;
}

function badReference(name: string | undefined): string {
  return name === undefined ? 'an & that is not written &amp;' : `the entity &${name} is not declared`;
}
