import { createHash } from 'node:crypto';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ClippingFile } from '../src/clipping/read-clipping.ts';
import { slugOf } from '../src/clipping/slug.ts';
import { type BuiltDossier, buildDossier } from '../src/dossier/build-dossier.ts';
import { cleanReport } from '../src/dossier/clean-report.ts';
import { readSettings as parseSettings } from '../src/dossier/settings.ts';
import { assertSettings } from '../src/edge/assert-settings.ts';
import { readClippingAt, readSettings } from '../src/edge/dossier-folder.ts';
import { loadDossier } from '../src/edge/load-dossier.ts';
import { foundAt } from '../src/edge/site-files.ts';
import { CommandError, type Problem } from '../src/errors.ts';
import {
  COMMON,
  COMMON_HELP,
  callerFolder,
  dossierFolder,
  readArguments,
  reportProblems,
  runCommand,
  shownPath,
} from './command.ts';
import { explainCleaning, explainSigns } from './explain-cleaning.ts';

const HELP = `npm run clean -- [options] [FILE…]

Shows what the cleaning does with a clipping, line by line: what stays, what is removed and by which rule, what is
mended. Without FILE: every clipping of the dossier. With - : standard input.

Before each line stands its number in the clipping. The signs:
${explainSigns()}
  --json             one JSON object a line for each clipping (npm run --silent clean -- --json)
  --allow-problems   exit 0 although some clipping has an error
${COMMON_HELP}
`;

/** A clipping given by path, with the sidecar beside it; its name in reports is as it was given. */
async function fileOf(given: string, dossier: string, problems: Problem[]): Promise<ClippingFile[]> {
  if (given === '-') {
    const bytes = await buffer(process.stdin);
    return [{ file: 'standard-input.txt', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }];
  }
  const full = path.resolve(callerFolder(), given);
  if (!foundAt(full)?.isFile()) {
    const meant = path.join(dossier, 'articles', path.basename(given));
    const hint = foundAt(meant)?.isFile()
      ? `did you mean ${shownPath(meant)}?`
      : 'give the path of a clipping';
    throw new CommandError(`${given} cannot be read`, hint);
  }
  const read = readClippingAt(full, given);
  problems.push(...read.problems);
  return read.clipping ? [read.clipping] : [];
}

/**
 * Builds dossiers of clippings that were given by path, one of all whose names differ: of two that would be one page,
 * from different folders, each is reported.
 */
function buildAll(clippings: readonly ClippingFile[], settings: string | undefined): BuiltDossier[] {
  const dossiers: Map<string, ClippingFile>[] = [];
  for (const clipping of clippings) {
    const slug = slugOf(clipping.file, clipping.sha256);
    const free = dossiers.find((dossier) => !dossier.has(slug));
    if (free) free.set(slug, clipping);
    else dossiers.push(new Map([[slug, clipping]]));
  }
  return dossiers.map((dossier) => {
    const built = buildDossier({
      settings,
      clippings: [...dossier.values()],
      glossary: undefined,
      memories: new Map(),
    });
    return { ...built, problems: built.problems.filter(({ kind }) => !OF_WHOLE_DOSSIERS.has(kind)) };
  });
}

/** What a few clippings cannot tell: the article that the dossier names may be one that was not given. */
const OF_WHOLE_DOSSIERS: ReadonlySet<string> = new Set(['dossier-unknown-story']);

/** The clippings given by path, under the settings of the dossier that was named, or under the usual ones. */
async function buildGiven(
  paths: readonly string[],
  dossier: string | undefined,
  problems: Problem[],
): Promise<BuiltDossier[]> {
  const read = dossier === undefined ? undefined : readSettings(dossierFolder(dossier));
  problems.push(...(read?.problems ?? []));
  assertSettings(parseSettings(read?.settings).problems);
  const clippings: ClippingFile[] = [];
  for (const given of paths) clippings.push(...(await fileOf(given, dossierFolder(dossier), problems)));
  return buildAll(clippings, read?.settings);
}

runCommand(async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      ...COMMON,
      json: { type: 'boolean', default: false },
      'allow-problems': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const problems: Problem[] = [];
  const built =
    positionals.length === 0
      ? [await loadDossier(dossierFolder(values.dossier))]
      : await buildGiven(positionals, values.dossier, problems);
  const errors = reportProblems([...problems, ...built.flatMap((each) => each.problems)]);
  const articles = built.flatMap((each) => each.dossier.articles);
  for (const article of articles) {
    process.stdout.write(
      values.json ? `${JSON.stringify(cleanReport(article))}\n` : explainCleaning(article),
    );
  }
  if (!values.json) process.stdout.write(explainSigns(articles));
  if (errors === 0 || values['allow-problems']) return 0;
  // the listing may be long, and who reads its end would not know of them
  if (!values.json && articles.length > 0)
    process.stderr.write(`${errors} error${errors === 1 ? '' : 's'}: named before the first clipping\n`);
  return 1;
});
