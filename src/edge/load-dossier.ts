import path from 'node:path';
import { slugOf } from '../clipping/slug.ts';
import { assembleDossier, type BuiltDossier } from '../dossier/build-dossier.ts';
import { joinAlike } from '../dossier/join-alike.ts';
import type { DossierFiles } from '../dossier/plan-dossier.ts';
import type { Problem } from '../errors.ts';
import { cacheKey } from './cache-key.ts';
import { type Preparation, prepareArticles } from './prepare-articles.ts';
import { type ReadDossier, readDossier } from './read-dossier.ts';
import type { RelationsCache } from './relations-cache.ts';
import { hashOf } from './site-files.ts';

/** A dossier read from its folder and built, with the files that it was built from. */
export interface LoadedDossier extends BuiltDossier {
  files: DossierFiles;
  /** By slug a hash of what the article is made from: its files, and its dates where the others have told them. */
  madeOf: ReadonlyMap<string, string>;
}

/** How a dossier is built from its files, and what of it earlier builds have kept. */
export interface Loading extends Preparation {
  relations?: RelationsCache;
}

/** Reads a dossier's folder and builds the dossier; problems of both come together, by file and line, errors of the settings first. */
export async function loadDossier(folder: string, loading: Loading = {}): Promise<LoadedDossier> {
  return finishDossier(readDossier(folder), loading);
}

/** Builds the dossier that was read. */
export async function finishDossier(
  { folder, files, plan, problems }: ReadDossier,
  { relations, ...preparation }: Loading,
): Promise<LoadedDossier> {
  const dossier = path.resolve(folder);
  const prepared = await prepareArticles(plan.sources, { dossier, ...preparation });
  const seenBefore = preparation.cache?.seen;
  const related = relations?.relate(dossier, plan.sources, files.glossary, prepared, seenBefore);
  const built = assembleDossier(plan, files.glossary, prepared, related);
  const all = joinAlike([...problems, ...built.problems]).sort(
    (a, b) =>
      Number(isOfSettings(b)) - Number(isOfSettings(a)) ||
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
  const alone = new Set(prepared.map(({ article }) => article));
  const datedAnew = new Map(
    built.dossier.articles.flatMap((article) =>
      alone.has(article) ? [] : [[article.clipping.slug, [article.publication, article.mentions]]],
    ),
  );
  const madeOf = new Map(
    plan.sources.map((source, i) => {
      const slug =
        prepared[i]?.article?.clipping.slug ?? slugOf(source.clipping.file, source.clipping.sha256);
      const dates = datedAnew.get(slug);
      const key = cacheKey(source);
      return [slug, dates ? hashOf(JSON.stringify([key, dates])) : key];
    }),
  );
  return { dossier: built.dossier, problems: all, files, madeOf };
}

/** What is wrong with the settings comes first: what is said of the clippings may follow from it. */
function isOfSettings({ file, severity }: Problem): boolean {
  return file === 'dossier.yml' && severity === 'error';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
