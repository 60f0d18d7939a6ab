import { slugOf } from '../../clipping/slug.ts';
import { planDossier } from '../../dossier/plan-dossier.ts';
import type { ArticleSource } from '../../dossier/prepare-article.ts';
import type { Problem } from '../../errors.ts';
import type { DossierSettings } from '../../model.ts';
import { type GlossaryEntry, readGlossary } from '../../translation/glossary.ts';
import { assertSettings } from '../assert-settings.ts';
import { readDossierFolder } from '../dossier-folder.ts';

/** A dossier as far as its translation needs it: clippings as they stand and glossary, memories left on the disk. */
export interface OpenDossier {
  settings: DossierSettings;
  sources: ArticleSource[];
  glossary: GlossaryEntry[];
  /** Every file in `translations/`, by its path in the dossier. */
  memoryFiles: string[];
  problems: Problem[];
}

/** Reads a dossier's folder for its translation: all that is quick. */
export function openDossier(folder: string): OpenDossier {
  const { files, problems, memoryFiles } = readDossierFolder(folder, { memories: false });
  const plan = planDossier(files);
  assertSettings(plan.problems);
  const glossary = readGlossary(files.glossary);
  return {
    settings: plan.settings,
    sources: plan.sources,
    glossary: glossary.value ?? [],
    memoryFiles,
    problems: [...problems, ...plan.problems, ...glossary.problems],
  };
}

/** Whether a name that a person gives is that of a clipping: its page, its path or its file's name. */
export function isNamed({ clipping: { file, sha256 } }: ArticleSource, name: string): boolean {
  return [slugOf(file, sha256), file, file.slice(file.lastIndexOf('/') + 1)].includes(name);
}
