import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../model.ts';
import type { SearchRecord } from '../search/records.ts';
import { formatList, parseList } from './checksums.ts';
import type { OutputFolder } from './output-folder.ts';
import type { SiteFile } from './pagefind-files.ts';
import { hashOf } from './site-files.ts';
import { sourcesVersion } from './sources-version.ts';

type Records = { language: Language; records: SearchRecord[] }[];

const FOLDER = fileURLToPath(new URL('../../.cache/search', import.meta.url));
const CODE = ['search', 'language', 'edge'];

/**
 * Keeps the search files in the output when they are those that an earlier build made of exactly these records:
 * each is read and compared with its hash, so that a damaged one is made again. False when any is not.
 */
export function keepSearch(records: Records, output: OutputFolder, folder = FOLDER): boolean {
  let list: Map<string, string>;
  try {
    list = parseList(readFileSync(placeOf(records, folder), 'utf8'));
  } catch {
    return false;
  }
  return list.size > 0 && output.keepAll(list);
}

/** Notes which files were made of these records. A note that cannot be written costs time, nothing else. */
export function rememberSearch(records: Records, files: readonly SiteFile[], folder = FOLDER): void {
  const list = new Map(files.map(({ path: name, bytes }) => [name, hashOf(bytes)]));
  const place = placeOf(records, folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${place}.${process.pid}`, formatList(list));
    renameSync(`${place}.${process.pid}`, place);
  } catch {
    // the next build makes the indexes again
  }
}

function placeOf(records: Records, folder: string): string {
  const hash = createHash('sha256').update(sourcesVersion(CODE));
  for (const { language, records: all } of records) {
    hash.update(`\0${language}`);
    for (const record of all) hash.update(JSON.stringify(record));
  }
  return path.join(folder, hash.digest('hex'));
}
