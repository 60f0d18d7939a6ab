import type { Problem } from '../errors.ts';
import { builtBefore, inputsOf, knownFiles, rememberBuild } from './built-before.ts';
import { openOutput, type Written } from './output-folder.ts';
import { readDossier } from './read-dossier.ts';

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
  articles: number;
  /** Entries of the cache that were damaged and made again. */
  damaged: number;
}

/** From a dossier's folder to its site: reads, prepares, writes; does nothing when nothing has changed. */
export async function runBuild(
  folder: string,
  output: string,
  { search, pdf, cache: cached, progress }: BuildSettings,
): Promise<BuildResult> {
  progress('articles');
  const read = readDossier(folder);
  const inputs = inputsOf(read, [...(search ? ['search'] : []), ...(pdf ? ['pdf'] : [])]);
  const before = cached ? builtBefore(output, inputs) : undefined;
  if (before) return { ...before, written: 0, unchanged: before.files, deleted: 0, kept: [], damaged: 0 };

  // what cleans, dates and renders takes longer to load than a build that has nothing to do
  const { openArticleCache } = await import('./article-cache.ts');
  const { finishDossier } = await import('./load-dossier.ts');
  const { buildSite } = await import('./build-site.ts');
  const cache = cached ? openArticleCache() : undefined;
  const loaded = await finishDossier(read, cache ? { cache } : {});
  const known = cached ? knownFiles(output) : undefined;
  const target = openOutput(output, undefined, known?.stamps);
  let written: Written;
  let pages: Map<string, string>;
  try {
    pages = await buildSite(loaded, target, {
      search,
      pdf,
      progress,
      ...(known && { standing: known.pages }),
    });
    written = target.finish();
  } catch (error) {
    target.abandon();
    throw error;
  }
  const { problems, dossier } = loaded;
  const articles = dossier.articles.length;
  const files = written.written + written.unchanged;
  rememberBuild(output, inputs, { problems, articles, files, pages, fingerprint: written.fingerprint });
  return { ...written, problems, articles, damaged: cache?.damaged() ?? 0 };
}
