import { francAll } from 'franc-min';
import type { Outcome, Problem } from '../errors.ts';
import type { Clipping, Language, Sidecar } from '../model.ts';
import { decodeClipping } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readHtmlPage } from './html-page.ts';
import { splitLines } from './lines.ts';
import { emptySidecar, mergeSidecars, readSidecar } from './sidecar.ts';
import { slugOf } from './slug.ts';

/** A clipping and its sidecar as they stand on the disk. */
export interface ClippingFile {
  /** Path in the dossier with `/`. */
  file: string;
  bytes: Uint8Array;
  /** Of `bytes`, lower-case hex. */
  sha256: string;
  sidecar?: { file: string; text: string };
}

/**
 * Reads one clipping: bytes to text, front matter (in `.md`) and sidecar to metadata, language recognised.
 * Without a readable text there is no value; with a broken sidecar the clipping is read as if it had none, and
 * the problem is an error all the same.
 */
export function readClipping(source: ClippingFile, sourceLanguage: Language): Outcome<Clipping> {
  const { file, bytes, sha256 } = source;
  const format = formatOf(file);
  const decoded = decodeClipping(bytes, file, format === 'html');
  if (decoded.text === null) return { problems: decoded.problems };
  const problems = [...decoded.problems];
  const content = readContent(decoded.text, format, file, problems);
  if (content.lines.length === 0) return { problems };
  const { frontMatter, pageLanguage, ...parts } = content;
  const own = source.sidecar
    ? take(readSidecar(source.sidecar.text, source.sidecar.file), problems)
    : undefined;
  const sidecar = mergeSidecars(frontMatter ?? emptySidecar(), own ?? emptySidecar());
  const spoken = languageOf(parts.text, sidecar, pageLanguage, sourceLanguage);
  if (spoken.language !== sourceLanguage && spoken.languageBasis !== 'sidecar') {
    problems.push(otherLanguage(file, spoken.language, sourceLanguage));
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

function formatOf(file: string): Clipping['format'] {
  if (/\.html?$/i.test(file)) return 'html'; // «page.htm», not «page.html.txt»
  return /\.(md|markdown)$/i.test(file) ? 'markdown' : 'text'; // «note.md», not «md.txt»
}

/** ISO 639-3, which the detector answers, to the two-letter codes that pages use. */
const CODES: Record<string, Language> = {
  fra: 'fr', eng: 'en', deu: 'de', spa: 'es', ita: 'it', por: 'pt', nld: 'nl', rus: 'ru', ukr: 'uk', pol: 'pl',
  ron: 'ro', tur: 'tr', arb: 'ar', pes: 'fa', cmn: 'zh', jpn: 'ja', kor: 'ko', swe: 'sv', hun: 'hu', ces: 'cs',
}; // biome-ignore format: a table

/** Characters that the detector is shown: it errs no less on more, and its cost grows with them. */
const ENOUGH = 4_000;

/** The detector scores its best guess 1; the dossier's language within this of it is taken instead. */
const BENEFIT_OF_DOUBT = 0.01;

/** Texts under 200 characters are taken for the dossier's language: detection errs on them. */
function languageOf(
  text: string,
  sidecar: Sidecar,
  pageLanguage: Language | undefined,
  sourceLanguage: Language,
): Pick<Clipping, 'language' | 'languageBasis'> {
  const given = primaryLanguage(sidecar.language);
  if (given) return { language: given, languageBasis: 'sidecar' };
  const stated = primaryLanguage(pageLanguage);
  if (stated) return { language: stated, languageBasis: 'page' };
  const ranked = francAll(text.slice(0, ENOUGH), { minLength: 200, only: Object.keys(CODES) });
  const expected = ranked.find(([code]) => CODES[code] === sourceLanguage)?.[1] ?? 0;
  const best = CODES[ranked[0]?.[0] ?? ''];
  if (!best || expected >= 1 - BENEFIT_OF_DOUBT)
    return { language: sourceLanguage, languageBasis: 'dossier' };
  return { language: best, languageBasis: 'detected' };
}

/** `fr` of `fr-CA`. */
function primaryLanguage(tag: Language | undefined): Language | undefined {
  return tag?.toLowerCase().split('-')[0];
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
