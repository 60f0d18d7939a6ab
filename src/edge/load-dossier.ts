import { type BuiltDossier, buildDossier, type DossierFiles } from '../dossier/build-dossier.ts';
import { readDossierFolder } from './dossier-folder.ts';

/** A dossier read from its folder and built, with the files that it was built from. */
export interface LoadedDossier extends BuiltDossier {
  files: DossierFiles;
}

/** Reads a dossier's folder and builds the dossier; problems of both come together, by file and line. */
export async function loadDossier(folder: string): Promise<LoadedDossier> {
  const { files, problems } = readDossierFolder(folder);
  const built = buildDossier(files);
  const all = [...problems, ...built.problems].sort(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  return { dossier: built.dossier, problems: all, files };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
