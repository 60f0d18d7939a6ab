import type { Outcome, Problem } from '../errors.ts';
import { type Columns, columnsOf } from '../language/columns.ts';
import { MOST_CHARACTERS, MOST_LINES, READ_FOR_DATES } from '../language/reading-limit.ts';
import type { Clipping, Language, Sidecar } from '../model.ts';
import { decodeClipping } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readHtmlPage } from './html-page.ts';
import { splitLines } from './lines.ts';
import { isIn, recogniseLanguage } from './recognise-language.ts';
import { emptySidecar, givenTwice, mergeSidecars, readSidecar } from './sidecar.ts';
import { slugOf } from './slug.ts';

/** A clipping and its sidecar as they stand on the disk. */
export interface ClippingFile {
  /** Path in the dossier with `/`. */
  file: string;
  bytes: Uint8Array;
  /** Of `bytes`, lower-case hex. */
  sha256: string;
  /** `sha256` is that of the file's bytes, where it is known without its text. */
  sidecar?: { file: string; text: string; sha256?: string };
}

/**
 * Reads one clipping: bytes to text, front matter (in `.md`) and sidecar to metadata, language recognised.
 * Without a readable text there is no value; of a broken sidecar the clipping has what can be read of it, and the
 * problem is an error all the same.
 */
export function readClipping(source: ClippingFile, sourceLanguage: Language): Outcome<Clipping> {
  const { file, bytes, sha256 } = source;
  const format = formatOf(file);
  const decoded = decodeClipping(bytes, file, format === 'html');
  if (decoded.text === null) return { problems: decoded.problems };
  const problems = [...decoded.problems];
  // a saved page is many times as long as the text that it shows
  if (format !== 'html' && isTooLong(decoded.text))
    return { problems: [...problems, tooLong(file, decoded.text)] };
  const content = readContent(decoded.text, format, file, problems);
  if (content.lines.length === 0) return { problems };
  if (isTooLong(content.text)) return { problems: [...problems, tooLong(file, content.text)] };
  const { frontMatter, pageLanguage, ...parts } = content;
  const columns = format === 'html' ? undefined : columnsOf(parts.lines.map((l) => l.text));
  if (columns) problems.push(inColumns(file, columns));
  if (parts.text.length > READ_FOR_DATES) problems.push(veryLong(file, parts.text.length));
  const own = source.sidecar
    ? take(readSidecar(source.sidecar.text, source.sidecar.file), problems)
    : undefined;
  if (source.sidecar && frontMatter && own) {
    const twice = givenTwice(frontMatter, own);
    if (twice.length > 0) problems.push(otherwiseInSidecar(file, source.sidecar.file, twice));
  }
  const sidecar = mergeSidecars(frontMatter ?? emptySidecar(), own ?? emptySidecar());
  const spoken = recogniseLanguage(parts.text, sidecar.language, pageLanguage, sourceLanguage);
  const { language, languageBasis } = spoken;
  const isSettled =
    languageBasis === 'sidecar' || (languageBasis === 'page' && isIn(parts.text, language, sourceLanguage));
  if (language !== sourceLanguage && !isSettled) {
    problems.push(otherLanguage(file, language, sourceLanguage));
  }
  const identity = { file, slug: slugOf(file, sha256), sha256, byteLength: bytes.length };
  return {
    value: { ...identity, encoding: decoded.encoding, format, ...spoken, ...parts, sidecar },
    problems,
  };
}

/** The text of a clipping with what stands in it about itself. */
interface Content extends Pick<Clipping, 'text' | 'lines' | 'frontMatterLines' | 'page'> {
  frontMatter?: Sidecar | undefined;
  pageLanguage?: Language | undefined;
}

function readContent(text: string, format: Clipping['format'], file: string, problems: Problem[]): Content {
  if (format === 'html') {
    const { language, problems: found, ...page } = readHtmlPage(text);
    problems.push(...found.map((problem) => ({ ...problem, file })));
    return { ...page, frontMatterLines: 0, pageLanguage: language };
  }
  const lines = splitLines(text);
  const matter = format === 'markdown' ? splitFrontMatter(lines) : undefined;
  const frontMatter = matter ? take(readSidecar(matter.yaml, file, 2), problems) : undefined;
  return { text, lines, frontMatterLines: matter?.lineCount ?? 0, frontMatter };
}

function take<T>(outcome: Outcome<T>, problems: Problem[]): T | undefined {
  problems.push(...outcome.problems);
  return outcome.value;
}

/** What a clipping is read as, which its name tells. */
export function formatOf(file: string): Clipping['format'] {
  if (/\.html?$/i.test(file)) return 'html'; // «page.htm», not «page.html.txt»
  return /\.(md|markdown)$/i.test(file) ? 'markdown' : 'text'; // «note.md», not «md.txt»
}

function inColumns(file: string, { first, last }: Columns): Problem {
  return {
    kind: 'clipping-columns',
    severity: 'warning',
    file,
    line: first + 1,
    message: `lines ${first + 1} to ${last + 1} stand in two columns side by side, so that the article reads across them and its order is wrong`,
    hint: 'copy the left column, then below it the right one, into the file in place of these lines',
  };
}

function otherwiseInSidecar(file: string, sidecar: string, keys: readonly string[]): Problem {
  const named = keys.map((key) => `«${key}»`).join(', ');
  return {
    kind: 'sidecar-otherwise',
    severity: 'warning',
    file: sidecar,
    message: `${named}: the front matter of ${file} says otherwise, and what stands here is taken`,
    hint: 'leave each in one of the two files',
  };
}

/** Whether a text is longer than any article is. */
function isTooLong(text: string): boolean {
  return text.length > MOST_CHARACTERS || (text.length > MOST_LINES && filledLines(text) > MOST_LINES);
}

/** How many lines are not blank; counted before the text is parted, which may have millions. */
function filledLines(text: string): number {
  let filled = 0;
  let isFilled = false;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN || at === text.length) {
      if (isFilled) filled++;
      isFilled = false;
    } else if (code > SPACE) isFilled = true;
  }
  return filled;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

function tooLong(file: string, text: string): Problem {
  const lines = filledLines(text);
  const size = `${text.length} characters on ${lines === 1 ? 'one line' : `${lines} lines`}`;
  return {
    kind: 'clipping-too-long',
    severity: 'error',
    file,
    message: `the text has ${size}, more than an article has (${MOST_CHARACTERS} characters, ${MOST_LINES} lines), and was left out`,
    hint: 'give each article a file of its own',
  };
}

function veryLong(file: string, length: number): Problem {
  return {
    kind: 'clipping-long',
    severity: 'warning',
    file,
    message: `the text has ${length} characters; dates are read in its first ${READ_FOR_DATES} only`,
    hint: 'give each article a file of its own',
  };
}

function otherLanguage(file: string, found: Language, expected: Language): Problem {
  return {
    kind: 'clipping-language',
    severity: 'warning',
    file,
    message: `the text looks like «${found}», but the dossier's clippings are in «${expected}»`,
    hint: 'state «language:» in its sidecar to settle it',
  };
}
