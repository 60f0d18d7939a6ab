import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../model.ts';
import { getCached, putCached } from './cached-text.ts';
import type { OutputFolder } from './output-folder.ts';
import type { LanguageRecords } from './pagefind.ts';
import type { SiteFile } from './pagefind-files.ts';
import { hashOf } from './site-files.ts';
import { sourcesVersion } from './sources-version.ts';

/** Files of the search as an earlier build made them. */
export interface SearchNote {
  /** Hashes by path. */
  files: [path: string, hash: string][];
  /** By language the different words of the texts, where files of the search are still to be made of them. */
  words: Record<Language, string[]>;
}

/** Where the notes stand; they are safe to delete. */
export const NOTES = fileURLToPath(new URL('../../.cache/search', import.meta.url));
const CODE = ['search', 'language', 'edge'];

/** Names what the indexes in a folder of the site are made from. */
export function searchKey(folder: string, languages: readonly LanguageRecords[]): string {
  const hash = createHash('sha256').update(sourcesVersion(CODE)).update(`\0${folder}`);
  for (const { language, records } of languages) {
    hash.update(`\0${language}`);
    for (const record of records) hash.update(JSON.stringify(record));
  }
  return hash.digest('hex');
}

/**
 * Keeps the search files in the output when they are those that an earlier build made under this key: each is
 * compared with its hash, so that a damaged one is made again. Undefined when any is not.
 */
export function keepSearch(key: string, output: OutputFolder, folder: string): SearchNote | undefined {
  const cached = getCached(placeOf(key, folder));
  if (cached === undefined) return undefined;
  const note: SearchNote = JSON.parse(cached);
  return note.files.length > 0 && output.keepAll(new Map(note.files)) ? note : undefined;
}

/** Notes which files were made under this key. A note that cannot be written costs time, nothing else. */
export function rememberSearch(
  key: string,
  files: readonly SiteFile[],
  words: SearchNote['words'],
  folder: string,
): SearchNote {
  const note: SearchNote = { files: files.map(({ path: name, bytes }) => [name, hashOf(bytes)]), words };
  putCached(placeOf(key, folder), JSON.stringify(note));
  return note;
}

function placeOf(key: string, folder: string): string {
  return path.join(folder, `${key}.json`);
}
