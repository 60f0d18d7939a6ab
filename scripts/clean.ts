import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ClippingFile } from '../src/clipping/read-clipping.ts';
import { slugOf } from '../src/clipping/slug.ts';
import { type BuiltDossier, buildDossier } from '../src/dossier/build-dossier.ts';
import { cleanReport } from '../src/dossier/clean-report.ts';
import { loadDossier } from '../src/edge/load-dossier.ts';
import { CommandError } from '../src/errors.ts';
import {
  COMMON,
  COMMON_HELP,
  callerFolder,
  dossierFolder,
  readArguments,
  reportProblems,
  runCommand,
} from './command.ts';
import { explainCleaning } from './explain-cleaning.ts';

const HELP = `npm run clean -- [options] [FILE…]

Shows what the cleaning does with a clipping, line by line: what stays, what is removed and by which rule, what is
mended. Without FILE: every clipping of the dossier. With - : standard input.

  --json             one JSON object a line for each clipping (npm run --silent clean -- --json)
  --allow-problems   exit 0 although some clipping has an error
${COMMON_HELP}
`;

/** A clipping given by path, with the sidecar beside it; its name in reports is as it was given. */
async function fileOf(given: string): Promise<ClippingFile> {
  if (given === '-') return clippingOf('standard-input.txt', await buffer(process.stdin));
  const full = path.resolve(callerFolder(), given);
  const bytes = await readFile(full).catch((error: unknown) => {
    throw new CommandError(`${given} cannot be read`, 'give the path of a clipping', { cause: error });
  });
  const sidecar = full.replace(/\.[^.]*$/, '.yml');
  const text = sidecar === full ? undefined : await readFile(sidecar, 'utf8').catch(() => undefined);
  const clipping = clippingOf(given, bytes);
  return text === undefined
    ? clipping
    : { ...clipping, sidecar: { file: given.replace(/\.[^.]*$/, '.yml'), text } };
}

function clippingOf(file: string, bytes: Uint8Array): ClippingFile {
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Builds dossiers of clippings that were given by path, one of all whose names differ: of two that would be one page,
 * from different folders, each is reported.
 */
function buildAll(clippings: readonly ClippingFile[]): BuiltDossier[] {
  const dossiers: Map<string, ClippingFile>[] = [];
  for (const clipping of clippings) {
    const slug = slugOf(clipping.file, clipping.sha256);
    const free = dossiers.find((dossier) => !dossier.has(slug));
    if (free) free.set(slug, clipping);
    else dossiers.push(new Map([[slug, clipping]]));
  }
  return dossiers.map((dossier) =>
    buildDossier({
      settings: undefined,
      clippings: [...dossier.values()],
      glossary: undefined,
      memories: new Map(),
    }),
  );
}

await runCommand(async () => {
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
  const built =
    positionals.length === 0
      ? [await loadDossier(dossierFolder(values.dossier))]
      : buildAll(await Promise.all(positionals.map(fileOf)));
  const errors = reportProblems(built.flatMap((each) => each.problems));
  for (const article of built.flatMap((each) => each.dossier.articles)) {
    process.stdout.write(
      values.json ? `${JSON.stringify(cleanReport(article))}\n` : explainCleaning(article),
    );
  }
  return errors === 0 || values['allow-problems'] ? 0 : 1;
});
