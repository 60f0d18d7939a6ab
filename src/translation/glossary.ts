import type { Outcome, Problem } from '../errors.ts';
import { parseCsv } from './csv.ts';
import { textHash } from './segments.ts';

/** One line of `glossary.csv`: a form in the source language and the house's form for it. */
export interface GlossaryEntry {
  source: string;
  /** The house form first; the others are accepted too. */
  targets: [string, ...string[]];
  note?: string;
  /** Line of the file. */
  line: number;
}

/** Where the glossary stands in the dossier. */
const GLOSSARY_FILE = 'glossary.csv';

/** First cells by which a header line is known. */
const HEADERS = ['french', 'français', 'fr', 'source'];

/**
 * Reads a glossary: source form, house form, note; comma, semicolon or tab between them; a header line or none.
 * `United States | US` gives the house form and one that is accepted. Absent (undefined) it is empty.
 */
export function readGlossary(text: string | undefined, file = GLOSSARY_FILE): Outcome<GlossaryEntry[]> {
  const problems: Problem[] = [];
  const entries = new Map<string, GlossaryEntry>();
  for (const { cells, line } of parseCsv(text ?? '')) {
    const [source = '', target = '', note = ''] = cells.map((cell) => cell.trim());
    if (entries.size === 0 && HEADERS.includes(source.toLowerCase())) continue;
    const [house, ...others] = target.split('|').map((form) => form.trim());
    if (source === '' || house === undefined || house === '') {
      problems.push(incomplete(file, line));
      continue;
    }
    const earlier = entries.get(source);
    if (earlier !== undefined) {
      problems.push(repeated(file, line, source, earlier.line));
      continue;
    }
    const entry: GlossaryEntry = { source, targets: [house, ...others.filter((form) => form !== '')], line };
    entries.set(source, note === '' ? entry : { ...entry, note });
  }
  return { value: [...entries.values()], problems };
}

/** The glossary's forms as an engine takes them, each with its house form. */
export function glossaryForms(glossary: readonly GlossaryEntry[]): Map<string, string> {
  return new Map(glossary.map(({ source, targets }) => [source, targets[0]]));
}

/** A name for what a glossary said on the day of a translation: part of the provenance. */
export function glossaryHash(glossary: readonly GlossaryEntry[]): string {
  const forms = glossary.map(({ source, targets }) => `${source}\t${targets[0]}`).sort();
  return textHash(forms.join('\n')).slice(0, 8);
}

function incomplete(file: string, line: number): Problem {
  return {
    kind: 'glossary-incomplete',
    severity: 'error',
    file,
    line,
    message: 'a line needs a form in the source language and the house form for it',
    hint: 'write Kiev,Kyiv,note or delete the line',
  };
}

function repeated(file: string, line: number, source: string, first: number): Problem {
  return {
    kind: 'glossary-repeated',
    severity: 'warning',
    file,
    line,
    message: `«${source}» stands on line ${first} already; this line is passed over`,
    hint: 'keep one of the two; write Form | other form to accept both',
  };
}
