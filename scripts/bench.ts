import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../src/errors.ts';
import { benchBuild } from './bench/bench-build.ts';
import { COMMON, ROOT, readArguments, runCommand } from './command.ts';

const HELP = `npm run bench -- build [options]
npm run bench -- clean|html [options of their own]

build   builds of generated dossiers, against bare Eleventy and plain Node writing the same pages: medians of ratios
        of processor time within a round, and the highest memory
clean   the cleaning of marked clippings
html    the extraction of saved web pages

  --articles LIST    sizes of the dossiers (default: 100,1000; 10000 takes long)
  --rounds NUMBER    how often all take their turns (default: 3)
  --skip WORDS       leave out what has one of these words in its name, as in cold,line
  --search           also the search indexes, once for each size
  --verbose          show where an error comes from
  --help             show this text
`;

await runCommand(async () => {
  const [what, ...rest] = process.argv.slice(2);
  if (what === 'clean' || what === 'html') return passOn(`bench-${what}.ts`, rest);
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

function passOn(script: string, args: string[]): Promise<number> {
  const file = path.join(ROOT, 'scripts', script);
  if (!existsSync(file)) throw new CommandError(`there is no ${script} in this project`);
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
