import pc from 'picocolors';
import type { Engine, Exchange } from '../src/edge/engines/engine.ts';
import { ServiceError } from '../src/edge/engines/service-error.ts';
import { openJournal } from '../src/edge/translation-run/journal.ts';
import { listMissing } from '../src/edge/translation-run/list-missing.ts';
import type { Plan } from '../src/edge/translation-run/plan.ts';
import type { Run, RunResult } from '../src/edge/translation-run/run.ts';
import { translateDossier } from '../src/edge/translation-run/translate-dossier.ts';
import { formatProblem } from '../src/errors.ts';
import { glossaryForms, glossaryHash } from '../src/translation/glossary.ts';
import { reportProblems } from './command.ts';
import { count, describeResult } from './translate-report.ts';
import { asCommandError } from './translate-usage.ts';
import { textsOf, type Work } from './translate-work.ts';
import { locked, progressLine, stopOnSignal } from './translate-world.ts';

/** Translates what is missing and tells how it went, but no problem that the plan has told; gives whether texts are left. */
export async function fillMemories(
  work: Work,
  engine: Engine,
  exchange: Exchange,
  plan: Plan,
): Promise<boolean> {
  const result = await locked(work.folder, () => runEngine(work, engine, exchange, plan.segments > 0));
  const told = new Set(plan.problems.map(formatProblem));
  reportProblems(result.problems.filter((problem) => !told.has(formatProblem(problem))));
  process.stdout.write(describeResult(result));
  return result.left.length + result.uncertain.length > 0;
}

/** Lists what a person is to translate; gives the number of blanks. */
export async function listBlanks(work: Work): Promise<number> {
  return locked(work.folder, async () => {
    const { articles } = await textsOf(work, false);
    return listMissing(work.folder, articles, work.target);
  });
}

async function runEngine(work: Work, engine: Engine, exchange: Exchange, buys: boolean): Promise<RunResult> {
  const { args, folder, target } = work;
  const stop = stopOnSignal();
  const total = progressLine();
  const glossary = buys ? await prepareGlossary(work, engine, exchange) : undefined;
  const { articles } = await textsOf(work, false);
  const run: Run = {
    dossierDir: folder,
    articles,
    target,
    engine,
    exchange,
    journal: openJournal(folder),
    today: new Date().toISOString().slice(0, 10),
    again: args.retranslate,
    maxCharacters: args.maxCharacters,
    shouldStop: stop.asked,
    onProgress: ({ segments, article }) => total(`${count(segments, 'segment')} translated, at ${article}`),
    ...(glossary === undefined ? {} : { glossary }),
  };
  try {
    return await translateDossier(run);
  } finally {
    stop.release();
    total('');
  }
}

async function prepareGlossary(
  { glossary, source, target }: Work,
  engine: Engine,
  exchange: Exchange,
): Promise<Run['glossary']> {
  if (engine.prepareGlossary === undefined || glossary.length === 0) return undefined;
  try {
    const id = await engine.prepareGlossary(glossaryForms(glossary), source, target, exchange);
    return id === undefined ? undefined : { id, source, hash: glossaryHash(glossary) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (error.fault === 'refused-key') throw asCommandError(error);
    process.stderr.write(`${pc.yellow('warning')} the glossary is not applied: ${error.message}\n`);
    return undefined;
  }
}
