import { slugOf } from '../clipping/slug.ts';
import { assembleDossier, type BuiltDossier } from '../dossier/build-dossier.ts';
import type { DossierFiles } from '../dossier/plan-dossier.ts';
import { cacheKey } from './cache-key.ts';
import { type Preparation, prepareArticles } from './prepare-articles.ts';
import { type ReadDossier, readDossier } from './read-dossier.ts';

/** A dossier read from its folder and built, with the files that it was built from. */
export interface LoadedDossier extends BuiltDossier {
  files: DossierFiles;
  /** By slug, the key of everything that the article is made from. */
  madeOf: ReadonlyMap<string, string>;
}

/** Reads a dossier's folder and builds the dossier; problems of both come together, by file and line. */
export async function loadDossier(folder: string, preparation: Preparation = {}): Promise<LoadedDossier> {
  return finishDossier(readDossier(folder), preparation);
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
  const madeOf = new Map(
    plan.sources.map((source) => [slugOf(source.clipping.file, source.clipping.sha256), cacheKey(source)]),
  );
  return { dossier: built.dossier, problems: all, files, madeOf };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
