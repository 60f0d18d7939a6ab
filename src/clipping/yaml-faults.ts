import type { YAMLError } from 'yaml';

/** A fault of YAML in a person's words: what is wrong, and what to do. */
export interface YamlFault {
  message: string;
  hint: string;
  /** Where it begins, if not where the parser gave up. */
  offset?: number;
}

/** Where the parser gave up: at this offset of the text, on this line. */
interface Place {
  text: string;
  at: number;
  line: string;
}

type Telling = (says: RegExpExecArray, place: Place) => YamlFault;

const ONE_COLUMN = 'let lines that belong together begin below each other, set in with spaces';
const QUOTED = 'put the whole value in quotation marks';
const TABBED: YamlFault = { message: 'the line is set in with a tab', hint: 'set it in with spaces' };

/** The parser's words, and what they mean to who wrote the file; the first that fits is taken. */
const FAULTS: readonly [says: RegExp, told: Telling][] = [
  [
    /^Nested mappings/, // «Nested mappings are not allowed in compact mappings», not «Map keys must be unique»
    (_, { line }) =>
      colonWithin(line) ?? {
        message: 'the line below is set in as if it belonged to this one',
        hint: ONE_COLUMN,
      },
  ],
  [
    /^Tabs are not allowed/, // «Tabs are not allowed as indentation», not «Unexpected , in flow map»
    () => TABBED,
  ],
  [
    /^Missing closing (["'])quote/, // «Missing closing "quote», not «Missing , between flow map items»
    ([, mark = ''], { text, at }) => ({
      message: `the quotation mark ${mark} that opens here is not closed`,
      hint: 'close it at the end of the value',
      offset: text.lastIndexOf(mark, at - 1),
    }),
  ],
  [
    /^Invalid escape sequence (.*)$/, // «Invalid escape sequence \d», not «Missing closing "quote»
    ([, sequence]) => ({
      message: `«${sequence}» means nothing between two "`,
      hint: "put the value between two ' instead",
    }),
  ],
  [
    /^Unexpected (?:\S*scalar|flow-\S+|alias|anchor) at node end/, // «Unexpected scalar at node end», not «Unexpected , in flow map»
    ([said], { line }) =>
      inQuotationMarks(line) === line
        ? {
            message: 'a quotation mark above this line is not closed',
            hint: 'close it at the end of its value',
          }
        : {
            message: 'more words stand after the end of the value',
            // of «"A" "B"» nobody can tell which marks belong to the text
            hint: said.includes('quoted') ? QUOTED : quoted(line),
          },
  ],
  [
    /^Map keys must be unique/, // «Map keys must be unique», not «Map comment with trailing content»
    (_, { text, at }) => ({
      message: `${keyOf(lineFrom(text, at)) ?? 'a key'} stands twice`,
      hint: 'keep one of the two',
    }),
  ],
  [
    /flow (?:map|sequence|collection)|Flow (?:map|sequence)/, // «Missing , between flow map items», not «Nested mappings …»
    (_, { text, at }) => ({
      message: 'brackets that begin a value are not closed as they should be',
      hint: `write { fr: one, en: another } or [one, another]; where a bracket belongs to the text, ${QUOTED}`,
      offset: Math.max(text.lastIndexOf('{', at), text.lastIndexOf('[', at), 0),
    }),
  ],
  [
    /cannot start with .*?(\S)$/, // «Plain value cannot start with reserved character @», not «Block collection cannot start on same line»
    ([, sign], { line }) => ({
      message: `a value cannot begin with ${sign} as it stands`,
      hint: quoted(line),
    }),
  ],
  [
    /^(?:Unresolved (?:tag|alias)|(?:Anchor|Alias) )|at most one (?:anchor|tag)/, // «Unresolved tag: !new», not «Map keys must be unique»
    (_, { line }) => ({ message: 'a value cannot begin with !, & or * as it stands', hint: quoted(line) }),
  ],
  [
    /^Block scalar header|^Not a YAML token/, // «Not a YAML token: a», not «Unexpected scalar at node end»
    () => ({
      message: 'words stand on the line of the sign | or >',
      hint: `begin the text on the line below, set in with spaces; where the sign belongs to the text, ${QUOTED}`,
    }),
  ],
  [
    /multiple documents|directives-end/, // «Source contains multiple documents; …», not «Missing closing "quote»
    () => ({ message: 'a line such as --- or %… stands there, which parts files', hint: 'take it out' }),
  ],
  [
    /same column|indent|^Sequence item without/, // «All mapping items must start at the same column», not «Tabs are …»
    (_, { line }) =>
      /^ *\t/.test(line) // «\tfr: Le port», not «fr:\tLe port»
        ? TABBED
        : { message: 'the line begins in another column than those it belongs to', hint: ONE_COLUMN },
  ],
  [
    /^Implicit (?:map )?keys|block-seq-ind|^A block sequence/, // «Implicit keys need to be on a single line», not «Map keys …»
    () => ({
      message: 'the line is not of the form «key: value»',
      hint: 'write a colon and a space after the key; set a line in that goes on from the one above',
    }),
  ],
];

/** Says in a person's words what the parser says of a text. */
export function yamlFault({ message, pos: [at] }: YAMLError, text: string): YamlFault {
  const says = message.replace(/\s+/g, ' ').trim();
  for (const [pattern, told] of FAULTS) {
    const found = pattern.exec(says);
    if (found) return told(found, { text, at, line: lineAround(text, at) });
  }
  return {
    message: `the line, or the one above it, cannot be understood (${says})`,
    hint: 'write «key: value» on each line, and a value with signs in it in quotation marks',
  };
}

function lineAround(text: string, offset: number): string {
  return lineFrom(text, text.lastIndexOf('\n', offset - 1) + 1);
}

/** The rest of the line at an offset. */
function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? undefined : end).trimEnd();
}

/** Matches a key and its value: `title: Un sommet`, `- fr: Un sommet`; not `Un sommet`. */
const PAIR = /^(?:\s|-(?=\s))*(?!-\s)([^\s:'"#][^:]*): +(\S.*)$/;

function keyOf(line: string): string | undefined {
  const key = PAIR.exec(`${line} .`)?.[1];
  return key === undefined ? undefined : `«${key}»`;
}

/** A colon in a value that stands in no quotation marks. */
function colonWithin(line: string): YamlFault | undefined {
  const [, key, value = ''] = PAIR.exec(line) ?? [];
  if (key === undefined || !/:(?: |$)/.test(value)) return undefined; // «Sommet: le retour», not «à 12:30»
  return { message: `a colon stands in the value of «${key}»`, hint: quoted(line) };
}

/** Longest line that is written out in a hint. */
const SHORT = 100;

/** How to put a line's value in quotation marks: the line as it may stand, where that is short. */
function quoted(line: string): string {
  const written = inQuotationMarks(line)?.trim();
  return written === undefined || written.length > SHORT ? QUOTED : `write ${written}`;
}

/** A line with its value in quotation marks, of a kind that does not stand in it; none with what may be a remark. */
function inQuotationMarks(line: string): string | undefined {
  const value = PAIR.exec(line)?.[2];
  if (value === undefined || value.includes('\\')) return undefined;
  const words = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value; // «"Un "mot" ici"», not «"Un" mot»
  if (words === value && /\s#/.test(value)) return undefined; // «le port # à vérifier», not «"le port #3"»
  const mark = ['"', "'"].find((each) => !words.includes(each));
  return mark && `${line.slice(0, -value.length)}${mark}${words}${mark}`;
}
