import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { watch } from 'chokidar';
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

const HELP = `npm start -- [options]

Serves the site on this computer only. What you save in a clipping, sidecar, translation or the program itself is on
the screen at once; the site in the output folder, with its search, follows. Ctrl-C ends it.

  --output DIR       where the site goes (default: _site in the dossier's folder)
  --port NUMBER      default: 8080, or the next free one
${COMMON_HELP}
`;

/** A change of the program itself needs a new process. */
const WATCHED_SOURCES = ['src', 'scripts', 'eleventy.config.ts'];

/** Keeps one serving process: a new one for new code, on the same port, and none after this one ends. */
function keepServing(
  folder: string,
  output: string,
  port: string,
): { restart(): void; stop(): Promise<void> } {
  let child: ChildProcess | undefined;
  let chosen = port;
  let stopping = false;
  let exited: Promise<void> = Promise.resolve();
  const start = () => {
    const start = path.join(ROOT, 'scripts/run.mjs');
    child = spawn(process.execPath, [...process.execArgv, start, 'serve-live', folder, output, chosen], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      chosen = String(message);
    });
    exited = new Promise((resolve) => child?.on('exit', () => resolve()));
    child.on('exit', (code) => {
      if (!stopping && code !== null && code !== 0) process.kill(process.pid, 'SIGTERM');
    });
  };
  start();
  return {
    restart() {
      child?.removeAllListeners('exit');
      child?.kill('SIGTERM');
      child?.once('exit', start);
    },
    stop() {
      stopping = true;
      child?.kill('SIGTERM');
      return exited;
    },
  };
}

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
    throw new CommandError(`${values.port} is no port`);

  const server = keepServing(folder, output, values.port);
  const watcher = watch(
    WATCHED_SOURCES.map((name) => path.join(ROOT, name)),
    { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 } },
  );
  watcher.on('all', () => server.restart());
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await watcher.close();
  await server.stop();
  return 0;
});
