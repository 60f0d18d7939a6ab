import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ClippingFile } from '../clipping/read-clipping.ts';
import type { DossierFiles } from '../dossier/build-dossier.ts';
import { CommandError, type Problem } from '../errors.ts';

/** Extensions that make a file in `articles/` a clipping. */
const CLIPPING = /\.(txt|md|markdown|html?)$/i; // «a.txt», «b.HTM», not «c.docx»
const SIDECAR = /\.ya?ml$/i; // «a.yml», not «a.yml.bak»
/** What a system or an editor leaves behind: never a clipping, never a problem. */
const LITTER = /^\.|^(Thumbs\.db|desktop\.ini)$|~$/i; // «.DS_Store», «a.txt~», not «a.txt»
/** Larger than any article by far; a file over it is a mistake. */
const LARGEST = 64 * 1024 * 1024;

/** Reads a dossier's folder, and nothing outside it: links that lead out are problems. Order is by file name. */
export async function readDossierFolder(
  folder: string,
): Promise<{ files: DossierFiles; problems: Problem[] }> {
  await assertFolder(folder);
  const problems: Problem[] = [];
  const settings = await readText(path.join(folder, 'dossier.yml'));
  const glossary = await readText(path.join(folder, 'glossary.csv'));
  const names = await fileNames(folder, 'articles', problems);
  const clippings = await readClippings(folder, names, problems);
  if (clippings.length === 0) {
    problems.push({
      kind: 'dossier-empty',
      severity: 'error',
      file: 'articles',
      message: 'there is no clipping in this folder',
      hint: 'put each article in articles/ as a .txt, .md or .html file',
    });
  }
  const memories = new Map<string, string>();
  for (const name of await fileNames(folder, 'translations', problems)) {
    if (!name.endsWith('.json')) continue;
    const text = await readText(path.join(folder, 'translations', name));
    if (text !== undefined) memories.set(`translations/${name}`, text);
  }
  return { files: { settings, clippings, glossary, memories }, problems };
}

async function readClippings(folder: string, names: string[], problems: Problem[]): Promise<ClippingFile[]> {
  const sidecars = new Map(names.filter((n) => SIDECAR.test(n)).map((n) => [stem(n), n]));
  const clippings: ClippingFile[] = [];
  for (const name of names) {
    if (SIDECAR.test(name)) continue;
    const file = `articles/${name}`;
    if (!CLIPPING.test(name)) {
      problems.push(notAClipping(file));
      continue;
    }
    const full = path.join(folder, 'articles', name);
    if ((await stat(full)).size > LARGEST) {
      problems.push(tooLarge(file));
      continue;
    }
    const bytes = await readFile(full);
    const clipping: ClippingFile = { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    const sidecar = sidecars.get(stem(name));
    if (sidecar !== undefined) {
      sidecars.delete(stem(name));
      const text = (await readText(path.join(folder, 'articles', sidecar))) ?? '';
      clipping.sidecar = { file: `articles/${sidecar}`, text };
    }
    clippings.push(clipping);
  }
  for (const left of sidecars.values()) problems.push(sidecarAlone(`articles/${left}`));
  return clippings;
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new CommandError(`there is no folder ${folder}`, 'give the dossier’s folder with --dossier DIR');
  }
}

/** Regular files of a folder inside the dossier, sorted by code unit; an absent folder has none. */
async function fileNames(folder: string, inside: string, problems: Problem[]): Promise<string[]> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const names: string[] = [];
  for (const entry of entries) {
    if (LITTER.test(entry.name)) continue;
    if (entry.isFile()) names.push(entry.name);
    else if (entry.isSymbolicLink()) problems.push(linkRefused(`${inside}/${entry.name}`));
    else if (inside === 'articles') problems.push(notAClipping(`${inside}/${entry.name}`));
  }
  return names.sort();
}

/** A text file of the compiler's, or undefined. Spreadsheets and editors that do not write UTF-8 write Windows-1252. */
async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function notAClipping(file: string): Problem {
  return {
    kind: 'clipping-format',
    severity: 'warning',
    file,
    message: 'this is no clipping and was passed over',
    hint: 'clippings are .txt, .md, .htm and .html files directly in articles/',
  };
}

function tooLarge(file: string): Problem {
  return {
    kind: 'clipping-too-large',
    severity: 'error',
    file,
    message: 'the file is larger than 64 MiB and was left out',
    hint: 'a clipping holds one article',
  };
}

function sidecarAlone(file: string): Problem {
  return {
    kind: 'sidecar-alone',
    severity: 'error',
    file,
    message: 'there is no clipping of this name',
    hint: 'a sidecar is named like its clipping: articles/x.txt and articles/x.yml',
  };
}

function linkRefused(file: string): Problem {
  return {
    kind: 'clipping-link',
    severity: 'error',
    file,
    message: 'this is a link, which is not followed',
    hint: 'copy the file itself into the folder',
  };
}
