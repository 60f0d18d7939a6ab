import path from 'node:path';
import pc from 'picocolors';
import { openArticleCache } from '../src/edge/article-cache.ts';
import { chooseEngine, type EngineName, missingSetting } from '../src/edge/engines/choose-engine.ts';
import type { Engine, Exchange } from '../src/edge/engines/engine.ts';
import { exchangeUnderPolicy } from '../src/edge/engines/policy.ts';
import { ServiceError } from '../src/edge/engines/service-error.ts';
import { checkDossier } from '../src/edge/translation-run/check-dossier.ts';
import { exportDossier, importFile } from '../src/edge/translation-run/exchange-files.ts';
import { openJournal } from '../src/edge/translation-run/journal.ts';
import { listMissing } from '../src/edge/translation-run/list-missing.ts';
import { type DossierTexts, loadTexts } from '../src/edge/translation-run/load-texts.ts';
import { planTranslation } from '../src/edge/translation-run/plan.ts';
import { recordReview } from '../src/edge/translation-run/review.ts';
import type { Run, RunResult } from '../src/edge/translation-run/run.ts';
import { translateDossier } from '../src/edge/translation-run/translate-dossier.ts';
import { writeWholeFile } from '../src/edge/whole-file.ts';
import { CommandError } from '../src/errors.ts';
import { type GlossaryEntry, glossaryForms, glossaryHash } from '../src/translation/glossary.ts';
import type { TranslatableArticle } from '../src/translation/segments.ts';
import { callerFolder, dossierFolder, reportProblems, runCommand, shownPath } from './command.ts';
import { readTranslateArguments, TRANSLATE_HELP, type TranslateArguments } from './translate-arguments.ts';
import {
  count,
  describeImport,
  describeNotReady,
  describePlan,
  describeResult,
  describeShare,
} from './translate-report.ts';
import { locked, progressLine, stopOnSignal, world } from './translate-world.ts';

/** Everything is translated. */
const DONE = 0;
/** Something is broken: a file, an argument, the key. */
const BROKEN = 1;
/** Texts are left without a translation. */
const LEFT = 2;
/** `--check` found something to look at. */
const FOUND = 3;

interface Work {
  args: TranslateArguments;
  folder: string;
  articles: TranslatableArticle[];
  source: string;
  target: string;
  glossary: GlossaryEntry[];
}

await runCommand(async () => {
  const args = readTranslateArguments();
  if (args.help) {
    process.stdout.write(TRANSLATE_HELP);
    return DONE;
  }
  const folder = dossierFolder(args.dossier);
  const texts = await loadTexts(folder, args.noCache ? undefined : openArticleCache());
  const errors = reportProblems(texts.problems);
  const code = await runTask(workOn(texts, args, folder));
  return errors > 0 ? BROKEN : code;
});

function workOn(
  { settings, articles, glossary }: DossierTexts,
  args: TranslateArguments,
  folder: string,
): Work {
  const { sourceLanguage: source, targetLanguage: target } = settings;
  return { args, folder, articles: chosenArticles(articles, args.only), source, target, glossary };
}

function runTask(work: Work): number | Promise<number> {
  const { args } = work;
  if (args.check) return check(work);
  if (args.export !== undefined) return exportTo(work, args.export);
  if (args.import !== undefined) return locked(work.folder, () => importFrom(work, args.import ?? ''));
  if (args.reviewedBy !== undefined) return locked(work.folder, () => review(work, args.reviewedBy ?? ''));
  return translate(work);
}

function chosenArticles(articles: TranslatableArticle[], only: readonly string[]): TranslatableArticle[] {
  for (const name of only) {
    if (articles.some((article) => isNamed(article, name))) continue;
    throw new CommandError(
      `there is no article ${name}`,
      'give the name of a clipping, such as sommet or articles/sommet.txt',
    );
  }
  return only.length === 0
    ? articles
    : articles.filter((article) => only.some((name) => isNamed(article, name)));
}

function isNamed({ clipping }: TranslatableArticle, name: string): boolean {
  return [clipping.slug, clipping.file, path.posix.basename(clipping.file)].includes(name);
}

async function translate(work: Work): Promise<number> {
  const { args, folder, articles, target } = work;
  const engine = chooseEngine(args.engine, process.env);
  const exchange = exchangeUnderPolicy(world(args.proxy));
  const shape = engine ?? {
    limits: { texts: 50, bytes: 120 * 1024 },
    sizeOf: (text: string) => 3 * text.length,
  };
  const plan = planTranslation(folder, articles, target, shape, args.retranslate);
  const where = engine === undefined ? '' : ` with ${engine.name} (texts go to ${engine.host})`;
  process.stdout.write(describePlan(plan, where));
  if (plan.segments > 0) process.stdout.write(await share(args.engine, plan.characters, engine, exchange));
  if (args.dryRun) return DONE;
  if (engine === undefined) return withoutEngine(work, plan.segments);
  const result = await locked(folder, () => runEngine(work, engine, exchange));
  process.stdout.write(describeResult(result));
  return result.left.length + result.uncertain.length > 0 ? LEFT : DONE;
}

async function share(
  name: EngineName,
  characters: number,
  engine: Engine | undefined,
  exchange: Exchange,
): Promise<string> {
  if (name !== 'deepl') return '';
  try {
    return describeShare(characters, await engine?.usage?.(exchange));
  } catch (error) {
    if (error instanceof ServiceError && error.fault !== 'refused-key')
      return `${error.message}: the use of your plan is not known\n`;
    throw asCommandError(error);
  }
}

function withoutEngine({ args, folder, articles, target }: Work, segments: number): number {
  const blanks =
    args.engine === 'manual' ? locked(folder, () => listMissing(folder, articles, target)) : segments;
  if (blanks === 0) return DONE;
  process.stdout.write(describeNotReady(args.engine, missingSetting(args.engine)));
  return LEFT;
}

async function runEngine(work: Work, engine: Engine, exchange: Exchange): Promise<RunResult> {
  const { args, folder, articles, target } = work;
  const stop = stopOnSignal();
  const total = progressLine();
  const glossary = await prepareGlossary(work, engine, exchange);
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

function asCommandError(error: unknown): unknown {
  return error instanceof ServiceError ? new CommandError(error.message, missingSetting('deepl')) : error;
}

function check({ folder, articles, target, glossary }: Work): number {
  const { problems, pairs } = checkDossier(folder, articles, target, glossary);
  const errors = reportProblems(problems);
  process.stdout.write(`${count(pairs, 'translation')} checked: ${count(problems.length, 'finding')}\n`);
  return errors > 0 ? BROKEN : problems.length > 0 ? FOUND : DONE;
}

async function exportTo(
  { args, folder, articles, source, target }: Work,
  format: 'tmx' | 'xliff',
): Promise<number> {
  const text = exportDossier(format, folder, articles, source, target);
  const name = `translations.${source}-${target}.${format === 'tmx' ? 'tmx' : 'xlf'}`;
  const output =
    args.output === undefined ? path.join(folder, name) : path.resolve(callerFolder(), args.output);
  await writeWholeFile(output, Buffer.from(text));
  process.stdout.write(`${count(articles.length, 'article')} written to ${shownPath(output)}\n`);
  return DONE;
}

function importFrom({ args, folder, articles, target }: Work, file: string): number {
  const returned = args.by === undefined ? { date: args.date } : { by: args.by, date: args.date };
  const imported = importFile(path.resolve(callerFolder(), file), folder, articles, target, returned);
  process.stdout.write(describeImport(imported));
  return DONE;
}

function review({ args, folder, articles, target }: Work, by: string): number {
  const { reviewed, problems } = recordReview(folder, articles, target, { by, date: args.date });
  const errors = reportProblems(problems);
  process.stdout.write(`${count(reviewed, 'article')} recorded as reviewed by ${by}, ${args.date}\n`);
  return errors > 0 ? BROKEN : DONE;
}
