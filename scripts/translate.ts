import { joinAlike } from '../src/dossier/join-alike.ts';
import type { ArticleSource } from '../src/dossier/prepare-article.ts';
import { chooseEngine, missingSetting } from '../src/edge/engines/choose-engine.ts';
import { exchangeUnderPolicy } from '../src/edge/engines/policy.ts';
import { openKeptValues } from '../src/edge/kept-values.ts';
import { sourcesVersion } from '../src/edge/sources-version.ts';
import { isNamed, openDossier } from '../src/edge/translation-run/open-dossier.ts';
import { planTranslation } from '../src/edge/translation-run/plan.ts';
import { CommandError } from '../src/errors.ts';
import { foreignMemoriesOf } from '../src/translation/foreign-memories.ts';
import { dossierFolder, reportProblems, runCommand } from './command.ts';
import { readTranslateArguments, TRANSLATE_HELP } from './translate-arguments.ts';
import { describeNotReady, describePlan } from './translate-report.ts';
import { describeUse } from './translate-usage.ts';
import { BROKEN, DONE, LEFT, saveKept, type Work } from './translate-work.ts';
import { world } from './translate-world.ts';

/** The code that texts and plans are made by. */
const CODE = ['clipping', 'cleaning', 'translation', 'language', 'dossier', 'edge', 'model.ts', 'errors.ts'];

runCommand(async () => {
  const args = readTranslateArguments();
  if (args.help) {
    process.stdout.write(TRANSLATE_HELP);
    return DONE;
  }
  const folder = dossierFolder(args.dossier);
  const { settings, sources, glossary, memoryFiles, problems } = openDossier(folder);
  const kept = args.noCache ? undefined : openKeptValues(folder, sourcesVersion(CODE));
  const work: Work = {
    args,
    folder,
    sources: chosenSources(sources, args.only),
    source: settings.sourceLanguage,
    target: settings.targetLanguage,
    glossary,
    memoryFiles,
    kept,
  };
  const errors = reportProblems(problems);
  // without its languages nobody knows what is to be bought, and without its folder nothing can be kept
  const needed = ['dossier.yml', 'translations'];
  if (problems.some(({ severity, file }) => severity === 'error' && needed.includes(file))) return BROKEN;
  const code = await runTask(work);
  return errors > 0 ? BROKEN : code;
});

function chosenSources(sources: ArticleSource[], only: readonly string[]): ArticleSource[] {
  const stranger = only.find((name) => !sources.some((source) => isNamed(source, name)));
  if (stranger !== undefined) {
    throw new CommandError(
      `there is no article ${stranger}`,
      'give the name of a clipping, such as sommet or articles/sommet.txt',
    );
  }
  return only.length === 0 ? sources : sources.filter((source) => only.some((name) => isNamed(source, name)));
}

async function runTask(work: Work): Promise<number> {
  const { check, export: format, import: file, reviewedBy } = work.args;
  if (!check && (format ?? file ?? reviewedBy) === undefined) return translate(work);
  const tasks = await import('./translate-tasks.ts');
  return tasks.runOtherTask(work);
}

/** Tells the plan; goes on to the translation unless it was only asked for the plan. */
async function translate(work: Work): Promise<number> {
  const { args, folder, sources, target, memoryFiles, kept } = work;
  const engine = await chooseEngine(args.engine, process.env);
  const exchange = exchangeUnderPolicy(world(args.proxy));
  const shape = engine ?? {
    name: 'none',
    limits: { texts: 50, bytes: 120 * 1024 },
    sizeOf: (text: string) => 3 * text.length,
  };
  const again = args.retranslate;
  const plan = await planTranslation({ dossierDir: folder, sources, target, engine: shape, again, kept });
  saveKept(work);
  const foreign = foreignMemoriesOf(plan.clippings, memoryFiles, target);
  const errors = reportProblems(joinAlike([...plan.problems, ...foreign]));
  const where = engine === undefined ? '' : ` with ${engine.name} (texts go to ${engine.host})`;
  process.stdout.write(describePlan(plan, where));
  if (plan.segments > 0)
    process.stdout.write(await describeUse(args.engine, plan.characters, engine, exchange));
  if (args.dryRun) return errors > 0 ? BROKEN : DONE;
  const { fillMemories, listBlanks } = await import('./translate-engine.ts');
  let left = plan.segments > 0;
  if (engine !== undefined) left = await fillMemories(work, engine, exchange, plan);
  else if (args.engine === 'manual') left = (await listBlanks(work)) > 0;
  if (engine === undefined && left)
    process.stdout.write(describeNotReady(args.engine, missingSetting(args.engine)));
  return errors > 0 ? BROKEN : left ? LEFT : DONE;
}
