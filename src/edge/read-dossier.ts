import { type DossierFiles, type DossierPlan, planDossier } from '../dossier/plan-dossier.ts';
import type { Problem } from '../errors.ts';
import { assertSettings } from './assert-settings.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { type ReadFile, readRegularFile } from './read-regular-file.ts';

/** A dossier's files, read, and what is to be made of them. */
export interface ReadDossier {
  folder: string;
  files: DossierFiles;
  plan: DossierPlan;
  /** Of the folder; those of the plan are in the plan. */
  problems: Problem[];
}

/** Reads a dossier's folder and its settings: all that is quick. */
export function readDossier(folder: string, read: ReadFile = readRegularFile): ReadDossier {
  const { files, problems } = readDossierFolder(folder, { read });
  const plan = planDossier(files);
  assertSettings(plan.problems);
  return { folder, files, plan, problems };
}
