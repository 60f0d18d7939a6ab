import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ClippingFile } from '../clipping/read-clipping.ts';
import type { DossierFiles, MemoryTexts } from '../dossier/plan-dossier.ts';
import { CommandError, type Problem } from '../errors.ts';
import {
  emptyDossier,
  folderUnreadable,
  linkRefused,
  misnamed,
  nameRefused,
  noFolder,
  notAClipping,
  notRead,
  secondSidecar,
  sidecarAlone,
} from './folder-problems.ts';
import { misnamedFiles } from './misnamed-files.ts';
import { type ReadBytes, type ReadFile, readAgain, readRegularFile } from './read-regular-file.ts';
import { cannotRead, foundAt } from './site-files.ts';
import { strayMemories } from './stray-memories.ts';

/** Extensions that make a file in `articles/` a clipping. */
const CLIPPING = /\.(txt|md|markdown|html?)$/i; // «a.txt», «b.HTM», not «c.docx»
const SIDECAR = /\.ya?ml$/i; // «a.yml», not «a.yml.bak»
/** What a system or an editor leaves behind: never a clipping, never a problem. */
const LITTER = /^\.|^(Thumbs\.db|desktop\.ini)$|~$/i; // «.DS_Store», «a.txt~», not «a.txt»
/** A name that would break a line of a list or of a terminal: «a\nb», «a\u202eb», not «Élysée 2021». */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const MIB = 1024 * 1024;
/** Larger than any file of its kind by far; a file over it is a mistake, or was made to stop us. */
const LARGEST = { clipping: 16 * MIB, sidecar: MIB, settings: MIB, memory: 64 * MIB };

/**
 * Reads a dossier's folder, and nothing outside it: links are not followed. A file that cannot be read is a problem
 * and the others are read all the same. Order is by file name.
 */
export function readDossierFolder(
  folder: string,
  { memories: wanted = true, read = readRegularFile }: { memories?: boolean; read?: ReadFile } = {},
): { files: DossierFiles; problems: Problem[]; memoryFiles: string[] } {
  assertDossier(folder);
  const problems: Problem[] = misnamedFiles(folder).map(misnamed);
  const reading = { folder, problems, read };
  const settings = readText(reading, 'dossier.yml', LARGEST.settings);
  const glossary = readText(reading, 'glossary.csv', LARGEST.settings);
  const names = fileNames(folder, 'articles', problems);
  const clippings = readClippings(reading, names);
  if (clippings.length === 0) problems.push(emptyDossier());
  const refused: Problem[] = [];
  const listed = fileNames(folder, 'translations', refused);
  // who reads memories one by one is told of each then
  problems.push(...refused.filter(({ file }) => wanted || file === 'translations'));
  const memories = memoryTexts(
    reading,
    listed.filter((name) => wanted && name.endsWith('.json')),
  );
  problems.push(...strayMemories(listed, clippings, problems));
  const memoryFiles = listed.map((name) => `translations/${name}`);
  return { files: { settings, clippings, glossary, memories }, problems, memoryFiles };
}

/** Memories are held up to this many bytes together; of the others only what tells whether they have changed. */
const HELD_MEMORIES = 16 * MIB;

function memoryTexts(reading: Reading, names: readonly string[]): MemoryTexts {
  const texts = new Map<string, { sha256: string; bytes: () => Buffer }>();
  let held = 0;
  for (const name of names) {
    const file = `translations/${name}`;
    const read = readFile(reading, file, LARGEST.memory);
    if (!read) continue;
    held += read.size;
    const bytes = held <= HELD_MEMORIES ? () => read.bytes : laterBytes(reading.folder, file, read);
    texts.set(file, { sha256: read.sha256, bytes });
  }
  return {
    keys: () => texts.keys(),
    hashOf: (file) => texts.get(file)?.sha256,
    get(file) {
      const bytes = texts.get(file)?.bytes();
      return bytes && decode(bytes);
    },
  };
}

/** Reads a file again, and holds nothing of what was read of it before. */
function laterBytes(folder: string, name: string, { size, sha256 }: ReadBytes): () => Buffer {
  return () => readAgain(path.join(folder, name), { name, size, sha256 });
}

/** How a dossier's files are read: from where, by what, and where problems go. */
interface Reading {
  folder: string;
  problems: Problem[];
  read: ReadFile;
}

function readClippings(reading: Reading, names: string[]): ClippingFile[] {
  const { problems } = reading;
  const sidecars = sidecarsIn(names, 'articles/', problems);
  const clippings: ClippingFile[] = [];
  for (const name of names) {
    if (SIDECAR.test(name)) continue;
    const file = `articles/${name}`;
    if (!CLIPPING.test(name)) {
      problems.push(notAClipping(file));
      continue;
    }
    const beside = stem(name);
    const sidecar = sidecars.get(beside);
    sidecars.delete(beside);
    const read = readFile(reading, file, LARGEST.clipping, 'listed');
    if (!read) continue;
    const clipping = clippingOf(file, read);
    if (sidecar !== undefined) clipping.sidecar = readSidecar(reading, `articles/${sidecar}`);
    clippings.push(clipping);
  }
  for (const left of sidecars.values()) problems.push(sidecarAlone(`articles/${left}`));
  return clippings;
}

/** The sidecars by what they share with the names of their clippings; of two the last is taken. */
function sidecarsIn(names: readonly string[], inside: string, problems: Problem[]): Map<string, string> {
  const taken = new Map(names.filter((n) => SIDECAR.test(n)).map((n) => [stem(n), n]));
  for (const name of names) {
    const other = SIDECAR.test(name) ? taken.get(stem(name)) : undefined;
    if (other !== undefined && other !== name)
      problems.push(secondSidecar(`${inside}${name}`, `${inside}${other}`));
  }
  return taken;
}

function clippingOf(file: string, read: ReadBytes): ClippingFile {
  const { sha256 } = read;
  return {
    file,
    get bytes() {
      return read.bytes;
    },
    sha256,
  };
}

/** The sidecar that stands beside a clipping; without text where it cannot be read. */
function readSidecar(reading: Reading, file: string): NonNullable<ClippingFile['sidecar']> {
  const read = readFile(reading, file, LARGEST.sidecar);
  if (!read) return { file, text: '' };
  const { sha256 } = read;
  return {
    file,
    get text() {
      return decode(read.bytes);
    },
    sha256,
  };
}

/** The text of a dossier's settings; undefined when it has none. */
export function readSettings(folder: string): { settings: string | undefined; problems: Problem[] } {
  assertFolder(folder);
  const problems: Problem[] = [];
  const reading: Reading = { folder, problems, read: readRegularFile };
  return { settings: readText(reading, 'dossier.yml', LARGEST.settings), problems };
}

/**
 * A clipping anywhere on the disk with the sidecar beside it, under the name by which it was asked for: found, and
 * limited in size, as in a dossier's folder.
 */
export function readClippingAt(
  full: string,
  given: string,
): { clipping: ClippingFile | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const [folder, name] = [path.dirname(full), path.basename(full)];
  const beside = (other: string): string => `${given.slice(0, given.length - name.length)}${other}`;
  const reading: Reading = { folder, problems, read: readRegularFile };
  const read = readFile(reading, name, LARGEST.clipping, 'listed');
  let clipping: ClippingFile | undefined;
  if (read) {
    clipping = clippingOf(given, read);
    const names = entriesIn(folder, '', problems).map((entry) => entry.name);
    const own = names.filter((n) => n !== name && stem(n) === stem(name)).sort();
    const sidecar = sidecarsIn(own, '', problems).get(stem(name));
    const text = sidecar && readText(reading, sidecar, LARGEST.sidecar);
    if (sidecar && text !== undefined) clipping.sidecar = { file: beside(sidecar), text };
  }
  return { clipping, problems: problems.map((problem) => ({ ...problem, file: beside(problem.file) })) };
}

function stem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? name : name.slice(0, dot);
}

function assertFolder(folder: string): void {
  const found = foundAt(folder);
  if (found?.isFile()) {
    const around = path.dirname(path.resolve(folder));
    const meant = foundAt(path.join(around, 'articles')) ? around : path.dirname(around);
    const isDossier = foundAt(path.join(meant, 'articles'))?.isDirectory();
    throw new CommandError(
      `${folder} is a file, and --dossier takes a folder`,
      isDossier ? `did you mean ${meant}?` : 'give the dossier’s folder with --dossier DIR',
    );
  }
  if (!found?.isDirectory() && !found?.isSymbolicLink()) {
    throw new CommandError(`there is no folder ${folder}`, 'give the dossier’s folder with --dossier DIR');
  }
}

/** A folder without clippings' folder is another folder by mistake: nothing must be written into it. */
function assertDossier(folder: string): void {
  assertFolder(folder);
  const holdsArticles = (where: string) => foundAt(path.join(where, 'articles'))?.isFile() === false;
  if (holdsArticles(folder)) return;
  const around = path.dirname(path.resolve(folder));
  const hint = holdsArticles(around)
    ? `did you mean ${around}?`
    : 'a dossier’s folder holds a folder articles/, with each article in it as a .txt, .md or .html file';
  throw new CommandError(`${folder} is no dossier: it has no folder articles/`, hint);
}

/** Regular files of a folder inside the dossier, sorted by code unit; an absent folder has none. */
function fileNames(folder: string, inside: string, problems: Problem[]): string[] {
  const full = path.join(folder, inside);
  const found = foundAt(full);
  if (!found) return [];
  if (!found.isDirectory()) {
    problems.push(found.isSymbolicLink() ? linkRefused(inside) : noFolder(inside));
    return [];
  }
  const names: string[] = [];
  for (const entry of entriesIn(full, inside, problems)) {
    const file = `${inside}/${entry.name}`;
    if (LITTER.test(entry.name)) continue;
    if (entry.isSymbolicLink()) problems.push(linkRefused(file));
    else if (UNPRINTABLE.test(entry.name)) problems.push(nameRefused(file));
    else if (entry.isFile()) names.push(entry.name);
    else if (inside === 'articles') problems.push(notAClipping(file));
  }
  return names.sort();
}

/**
 * What stands in a folder; none, and a problem, where nobody may list it. Without a list of the clippings nothing is
 * made: a site without any would take the place of the one that stands.
 */
function entriesIn(full: string, called: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch (error) {
    if (called === 'articles') throw cannotRead(full, error);
    problems.push(folderUnreadable(called, error));
    return [];
  }
}

/**
 * A text file of the compiler's; undefined when there is none, or when it could not be read. Spreadsheets and
 * editors that do not write UTF-8 write Windows-1252.
 */
function readText(reading: Reading, file: string, largest: number): string | undefined {
  const read = readFile(reading, file, largest);
  return read && decode(read.bytes);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A `listed` file that is then absent was deleted meanwhile, or has a name that is no Unicode. */
function readFile(
  { folder, problems, read: readFrom }: Reading,
  file: string,
  largest: number,
  listed?: 'listed',
): ReadBytes | undefined {
  const read = readFrom(`${folder}/${file}`, largest);
  if (read.is === 'read') return read;
  if (read.is === 'link') problems.push(linkRefused(file));
  else if (read.is !== 'absent' || listed) problems.push(notRead(file, read));
  return undefined;
}
