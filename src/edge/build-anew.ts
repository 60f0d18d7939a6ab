import path from 'node:path';
import { CommandError } from '../errors.ts';
import { doubtsIn } from '../site/doubts.ts';
import { openArticleCache } from './article-cache.ts';
import { buildSite, PDF } from './build-site.ts';
import { keptBefore, knownFiles, type MadeOf, rememberBuild } from './built-before.ts';
import { finishDossier } from './load-dossier.ts';
import { refuseOther } from './other-dossier.ts';
import { openOutput, type Written } from './output-folder.ts';
import type { ReadDossier } from './read-dossier.ts';
import { openRelationsCache } from './relations-cache.ts';
import type { BuildResult, BuildSettings } from './run-build.ts';
import { foundAt, stampOf } from './site-files.ts';
import { sweepCache } from './sweep-cache.ts';

/** A dossier's folder that is gone would be made again, with nothing in it but the site. */
function assertStillThere(folder: string): void {
  if (foundAt(folder)) return;
  throw new CommandError(
    `${folder} is gone since it was read; nothing was written`,
    'run the command again when it is back',
  );
}

/** Builds a dossier that was read, and notes for the next build what this one has done. */
export async function buildAnew(
  read: ReadDossier,
  output: string,
  made: MadeOf,
  { search, pdf, cache: cached, progress }: BuildSettings,
): Promise<BuildResult> {
  const cache = cached ? openArticleCache() : undefined;
  const loaded = await finishDossier(read, cache ? { cache, relations: openRelationsCache() } : {});
  assertStillThere(read.folder);
  refuseOther(output, read.folder, loaded.dossier);
  const known = cached ? knownFiles(output) : undefined;
  const target = openOutput(output, undefined, known);
  const hasPdf = () => stampOf(path.join(output, PDF)) !== undefined;
  const hadPdf = hasPdf();
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
  } finally {
    cache?.close();
  }
  const { problems, dossier } = loaded;
  const articles = dossier.articles.length;
  const files = written.written + written.unchanged;
  const kept = [...new Set([...written.kept, ...keptBefore(output, known?.kept)])];
  const doubts = doubtsIn(dossier).map(({ says, settle }) => ({
    says,
    ...(settle !== undefined && { settle }),
  }));
  const said = { problems, doubts, articles, files, kept, fingerprint: written.fingerprint };
  rememberBuild(output, made, { ...said, pages, seen: target.seen, parts: target.parts });
  sweepCache();
  const pdfTakenOut = hadPdf && !hasPdf();
  return { ...written, kept, problems, doubts, articles, damaged: cache?.damaged() ?? 0, pdfTakenOut };
}
