import type { ClippingFile } from '../clipping/read-clipping.ts';
import { slugOf } from '../clipping/slug.ts';
import type { Problem } from '../errors.ts';
import { namedFor } from '../translation/memory.ts';
import { foreignMemory, strayMemory } from './folder-problems.ts';

/** What a run that was stopped leaves beside a memory and the next one takes away: «x.fr-en.json.tmp», not «x.tmp». */
const UNFINISHED = /\.json\.tmp$/;
/** The page of a clipping whose name has no letter that a page's can have: «clipping-0a1b2c3d», not «clipping-con». */
const BY_HASH = /^clipping-[0-9a-f]{8}$/;

/**
 * Names the files of `translations/` that nothing will read: those of no clipping, as after a clipping was renamed,
 * and what is no memory. A clipping that was left out still has its memory. `problems` are those of the folder, and
 * what they name is not named again.
 */
export function strayMemories(
  names: readonly string[],
  clippings: readonly ClippingFile[],
  problems: readonly Problem[],
): Problem[] {
  // without a clipping there is something else to mend first
  if (clippings.length === 0) return [];
  const named = new Set(problems.map(({ file }) => file));
  const leftOut = problems
    .filter(
      ({ severity, kind, file }) => severity === 'error' && kind !== 'sidecar-alone' && inArticles(file),
    )
    .map(({ file }) => file);
  const pages = new Set([
    ...clippings.map(({ file, sha256 }) => slugOf(file, sha256)),
    ...leftOut.map((file) => slugOf(file, '')),
  ]);
  const strays: Problem[] = [];
  for (const name of names) {
    const file = `translations/${name}`;
    if (named.has(file) || UNFINISHED.test(name)) continue;
    const page = namedFor(name)?.page;
    if (page === undefined) strays.push(foreignMemory(file));
    else if (!pages.has(page) && !(pages.has('clipping-') && BY_HASH.test(page)))
      strays.push(strayMemory(file));
  }
  return strays;
}

function inArticles(file: string): boolean {
  return file.startsWith('articles/');
}
