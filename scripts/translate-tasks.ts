import path from 'node:path';
import { checkDossier } from '../src/edge/translation-run/check-dossier.ts';
import { EXPORT_KINDS, exportDossier, importFile } from '../src/edge/translation-run/exchange-files.ts';
import { recordReview } from '../src/edge/translation-run/review.ts';
import { refuseForeignFile, writeWholeFile } from '../src/edge/whole-file.ts';
import type { Problem } from '../src/errors.ts';
import type { TranslatableArticle } from '../src/translation/segments.ts';
import { callerFolder, outputFile, reportProblems, shownPath } from './command.ts';
import { count, describeCheck, describeImport } from './translate-report.ts';
import { BROKEN, DONE, FOUND, textsOf, type Work } from './translate-work.ts';
import { locked } from './translate-world.ts';

/** Does what was asked for instead of a translation: `--check`, `--export`, `--import` or `--reviewed-by`. */
export async function runOtherTask(work: Work): Promise<number> {
  const { articles, errors } = await textsOf(work, true);
  const code = await doTask(work, articles);
  return errors > 0 ? BROKEN : code;
}

function doTask(work: Work, articles: TranslatableArticle[]): number | Promise<number> {
  const { args, folder } = work;
  if (args.check) return check(work, articles);
  if (args.export !== undefined) return exportTo(work, articles, args.export);
  if (args.import !== undefined) return locked(folder, () => importFrom(work, articles, args.import ?? ''));
  return locked(folder, () => review(work, articles, args.reviewedBy ?? ''));
}

function check({ folder, target, glossary }: Work, articles: TranslatableArticle[]): number {
  const checked = checkDossier(folder, articles, target, glossary);
  const { problems } = checked;
  const errors = reportProblems(problems);
  process.stdout.write(describeCheck(checked));
  return errors > 0 ? BROKEN : problems.length > 0 ? FOUND : DONE;
}

async function exportTo(
  { args, folder, source, target }: Work,
  articles: TranslatableArticle[],
  format: 'tmx' | 'xliff',
): Promise<number> {
  const name = `translations.${source}-${target}.${format === 'tmx' ? 'tmx' : 'xlf'}`;
  const output = outputFile(folder, args.output, name);
  await refuseForeignFile(output, EXPORT_KINDS[format]);
  const problems: Problem[] = [];
  const text = exportDossier(format, folder, articles, source, target, problems);
  const errors = reportProblems(problems);
  await writeWholeFile(output, Buffer.from(text));
  process.stdout.write(`${count(articles.length, 'article')} written to ${shownPath(output)}\n`);
  return errors > 0 ? BROKEN : DONE;
}

function importFrom(
  { args, folder, source, target }: Work,
  articles: TranslatableArticle[],
  file: string,
): number {
  const { by, date, overwrite } = args;
  const returned = by === undefined ? { date, overwrite } : { by, date, overwrite };
  const imported = importFile(
    path.resolve(callerFolder(), file),
    folder,
    articles,
    { source, target },
    returned,
  );
  const errors = reportProblems(imported.problems);
  process.stdout.write(describeImport(imported));
  return errors > 0 ? BROKEN : imported.kept > 0 ? FOUND : DONE;
}

function review({ args, folder, target }: Work, articles: TranslatableArticle[], by: string): number {
  const { reviewed, problems } = recordReview(folder, articles, target, { by, date: args.date });
  const errors = reportProblems(problems);
  process.stdout.write(`${count(reviewed, 'article')} recorded as reviewed by ${by}, ${args.date}\n`);
  return errors > 0 ? BROKEN : DONE;
}
