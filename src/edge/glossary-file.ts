import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../errors.ts';
import { GLOSSARY_FILE, type GlossaryEntry, readGlossary } from '../translation/glossary.ts';

/** The dossier's glossary; empty where there is no file. Spreadsheets that do not write UTF-8 write windows-1252. */
export function readGlossaryFile(dossierDir: string): Outcome<GlossaryEntry[]> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(dossierDir, GLOSSARY_FILE));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { value: [], problems: [] };
    throw error;
  }
  try {
    return readGlossary(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return readGlossary(new TextDecoder('windows-1252').decode(bytes));
  }
}
