import { createHash } from 'node:crypto';
import { cacheKey } from './cache-key.ts';
import type { ReadDossier } from './read-dossier.ts';
import { programVersion } from './sources-version.ts';

/** A hash of everything that a site is made from: the dossier's files, the options, and the program itself. */
export function inputsOf({ files, plan, problems }: ReadDossier, options: readonly string[]): string {
  const hash = createHash('sha256').update(programVersion());
  const rest = [options, files.settings ?? null, files.glossary ?? null, problems, plan.problems];
  hash.update(JSON.stringify(rest));
  for (const source of plan.sources) hash.update(cacheKey(source));
  return hash.digest('hex');
}
