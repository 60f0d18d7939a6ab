import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pc from 'picocolors';
import { writeCollection } from '../src/edge/collection.ts';
import { CommandError } from '../src/errors.ts';
import { callerFolder, readArguments, runCommand, shownPath } from './command.ts';

const HELP = `npm run collection -- [options] DIR

Writes a start page for several built dossiers and a search that asks all of them at once. DIR is the folder that
holds them, each in a folder of its own, with its search. Nothing in those folders is changed. The first time DIR
must hold nothing else; what is put there later is left alone.

  --title TEXT       of the start page (default: Collection of dossiers)
  --verbose          show where an error comes from
  --help             show this text
`;

runCommand(async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      title: { type: 'string', default: 'Collection of dossiers' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [given] = positionals;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (given === undefined || positionals.length > 1)
    throw new CommandError(
      `${given === undefined ? 'no' : 'more than one'} folder is given`,
      'name the one that holds the built dossiers: npm run collection -- public',
    );
  const folder = path.resolve(callerFolder(), given);
  const { collection, written, unchanged } = await writeCollection(folder, values.title);
  const articles = collection.dossiers.reduce((sum, dossier) => sum + dossier.articles, 0);
  const start = path.join(folder, 'index.html');
  process.stdout.write(
    `${pc.bold(`${collection.dossiers.length} dossiers`)}, ${articles} articles: ${written} files written, ${unchanged} unchanged\n` +
      `open ${pc.underline(shownPath(start))} or ${pathToFileURL(start)}\n`,
  );
  return 0;
});
