import path from 'node:path';
import type { Problem } from '../errors.ts';
import type { DoubtInWords } from '../site/doubts.ts';
import { builtBefore, type Outcome } from './built-before.ts';
import type { Written } from './output-folder.ts';
import { watchInputs } from './watched-inputs.ts';

/** What a whole build is told. */
export interface BuildSettings {
  search: boolean;
  pdf: boolean;
  cache: boolean;
  /** Told what the build does now: «articles», «pdf», «pages», «search». */
  progress: (stage: string) => void;
}

/** What a whole build did. */
export interface BuildResult extends Written {
  problems: Problem[];
  /** What deserves a look, in words: `8 articles without an outlet`. */
  doubts: DoubtInWords[];
  articles: number;
  /** Entries of the cache that were damaged and made again. */
  damaged: number;
  /** The site had a PDF from an earlier build, and this one was not asked for any. */
  pdfTakenOut: boolean;
}

/** From a dossier's folder to its site: reads, prepares, writes; does nothing when nothing has changed. */
export async function runBuild(
  folder: string,
  output: string,
  settings: BuildSettings,
): Promise<BuildResult> {
  const { search, pdf, cache: cached, progress } = settings;
  progress('articles');
  const options = [...(search ? ['search'] : []), ...(pdf ? ['pdf'] : [])];
  const standing = cached ? watchInputs(folder, options) : undefined;
  const watched = standing?.hash;
  const untouched = watched === undefined ? undefined : builtBefore(output, { watched });
  if (untouched) return nothingDone(untouched);

  // each of these takes longer to load than a build that needs it no more
  const { readDossier } = await import('./read-dossier.ts');
  const { inputsOf } = await import('./inputs-of.ts');
  const { readAsNoted } = await import('./noted-inputs.ts');
  const read = standing ? readAsNoted(folder, standing.stamps) : readDossier(folder);
  const made = { inputs: inputsOf(read, options), dossier: path.resolve(folder), watched };
  const before = cached ? builtBefore(output, made) : undefined;
  if (before) return nothingDone(before);
  const { buildAnew } = await import('./build-anew.ts');
  return buildAnew(read, output, made, settings);
}

function nothingDone({ files, ...said }: Outcome): BuildResult {
  return { ...said, written: 0, unchanged: files, deleted: 0, damaged: 0, pdfTakenOut: false };
}
