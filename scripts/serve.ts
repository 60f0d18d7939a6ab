import type { StdioOptions } from 'node:child_process';
import { CommandError } from '../src/errors.ts';
import {
  COMMON,
  COMMON_HELP,
  dossierFolder,
  outputFolder,
  ROOT,
  readArguments,
  runCommand,
} from './command.ts';
import { keepServing } from './keep-serving.ts';
import { startCommand } from './start-command.ts';
import { watchFiles } from './watch-files.ts';

const HELP = `npm start -- [options]

Serves the site on this computer only. What you save in a clipping, sidecar, translation or the program itself is on
the screen at once; the site in the output folder, with its search, follows. Ctrl-C ends it.

  --output DIR       where the site goes (default: _site in the dossier's folder)
  --port NUMBER      default: 8080, or the next free one
${COMMON_HELP}
`;

/** A change of the program itself needs a new process. */
const WATCHED_SOURCES = ['src', 'scripts', 'eleventy.config.ts'];
/** The serving process prints as this one does, and tells it the port. */
const WITH_MESSAGES: StdioOptions = ['ignore', 'inherit', 'inherit', 'ipc'];

runCommand(async () => {
  const { values } = readArguments({
    options: { ...COMMON, output: { type: 'string' }, port: { type: 'string', default: '8080' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = dossierFolder(values.dossier);
  const output = outputFolder(folder, values.output);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError(
      `${values.port} is no port`,
      'a port is a number such as 8080; 0 takes any free one',
    );

  const tell = (line: string) => process.stderr.write(line);
  const server = keepServing(values.port, {
    start: (chosen) => startCommand('serve-live', [folder, output, chosen], WITH_MESSAGES),
    tell,
  });
  const watcher = watchFiles(ROOT, WATCHED_SOURCES, tell);
  watcher.on('all', () => server.restart());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.stop());
  const code = await server.ended;
  await watcher.close();
  return code;
});
