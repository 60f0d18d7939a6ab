import path from 'node:path';
import { CommandError } from '../src/errors.ts';
import { benchBuild } from './bench/bench-build.ts';
import { benchClean } from './bench-clean.ts';
import { benchHtml, isHtmlBench, tellHtmlBench } from './bench-html.ts';
import { COMMON, callerFolder, ROOT, readArguments, runCommand } from './command.ts';

const HELP = `npm run bench -- build [options]
npm run bench -- clean FOLDER

build   builds of generated dossiers, against bare Eleventy and plain Node writing the same pages: medians of ratios
        of processor time within a round, and the highest memory
clean   the cleaning of labelled text dumps, or of saved web pages with their marked text: FOLDER holds the cases

  --articles LIST    sizes of the dossiers (default: 100,1000; 10000 takes long)
  --rounds NUMBER    how often all take their turns (default: 3)
  --skip WORDS       leave out what has one of these words in its name, as in cold,line
  --search           also the search indexes, once for each size
  --verbose          show where an error comes from
  --help             show this text
`;

runCommand(async () => {
  const [what, ...rest] = process.argv.slice(2);
  if (what === 'clean' || what === 'html') return benchFolder(rest);
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      ...COMMON,
      articles: { type: 'string', default: '100,1000' },
      rounds: { type: 'string', default: '3' },
      search: { type: 'boolean', default: false },
      skip: { type: 'string' },
    },
  });
  if (values.help || positionals.length === 0) {
    process.stdout.write(HELP);
    return values.help ? 0 : 1;
  }
  if (positionals.join() !== 'build')
    throw new CommandError(`there is no benchmark «${positionals.join(' ')}»`, 'see --help');
  await benchBuild({
    root: ROOT,
    sizes: values.articles.split(',').map(countOf),
    rounds: countOf(values.rounds),
    search: values.search,
    skip: values.skip?.split(',') ?? [],
    say: (line) => process.stdout.write(`${line}\n`),
  });
  return 0;
});

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new CommandError(`${text} is no number of things`);
  return count;
}

/** A folder of labelled text dumps, or of saved pages with the text that a person marked: it tells itself apart. */
async function benchFolder(args: readonly string[]): Promise<number> {
  const [given] = args;
  if (given === undefined || given.startsWith('-'))
    throw new CommandError('no folder of cases is given', 'see --help');
  const folder = path.resolve(callerFolder(), given);
  const told = (await isHtmlBench(folder))
    ? tellHtmlBench(await benchHtml(folder))
    : `${benchClean(folder).join('\n')}\n`;
  process.stdout.write(told);
  return 0;
}
