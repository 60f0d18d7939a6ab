import {
  assembleDossier,
  type BuiltDossier,
  type DossierFiles,
  type DossierPlan,
  planDossier,
} from '../dossier/build-dossier.ts';
import type { Problem } from '../errors.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { type Preparation, prepareArticles } from './prepare-articles.ts';

/** A dossier's files, read, and what is to be made of them. */
export interface ReadDossier {
  files: DossierFiles;
  plan: DossierPlan;
  /** Of the folder; those of the plan are in the plan. */
  problems: Problem[];
}

/** A dossier read from its folder and built, with the files that it was built from. */
export interface LoadedDossier extends BuiltDossier {
  files: DossierFiles;
}

/** Reads a dossier's folder and builds the dossier; problems of both come together, by file and line. */
export async function loadDossier(folder: string, preparation: Preparation = {}): Promise<LoadedDossier> {
  return finishDossier(readDossier(folder), preparation);
}

/** Reads a dossier's folder and its settings: all that is quick. */
export function readDossier(folder: string): ReadDossier {
  const { files, problems } = readDossierFolder(folder);
  return { files, plan: planDossier(files), problems };
}

/** Builds the dossier that was read. */
export async function finishDossier(
  { files, plan, problems }: ReadDossier,
  preparation: Preparation,
): Promise<LoadedDossier> {
  const built = assembleDossier(plan, files.glossary, await prepareArticles(plan.sources, preparation));
  const all = [...problems, ...built.problems].sort(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  return { dossier: built.dossier, problems: all, files };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
