import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { watch } from 'chokidar';
import pc from 'picocolors';
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

/** Milliseconds after which a server that ended is started again; one that ends sooner would end again. */
const STEADY = 5000;

/**
 * Keeps one serving process: a new one for new code or in the place of one that ended, on the same port, and none
 * after this one ends. `ended` is the exit code.
 */
function keepServing(folder: string, output: string, port: string) {
  let child: ChildProcess;
  let chosen = port;
  let next: 'stop' | 'renew' | undefined;
  let end: (code: number) => void;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const start = () => {
    next = undefined;
    let since: number | undefined;
    const run = path.join(ROOT, 'scripts/run.mjs');
    child = spawn(process.execPath, [...process.execArgv, run, 'serve-live', folder, output, chosen], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      chosen = String(message);
      since = performance.now();
    });
    child.on('exit', (code, signal) => {
      if (next === 'stop') return end(0);
      if (next === 'renew') return start();
      const how = signal ?? `exit code ${code}`;
      if (since !== undefined && performance.now() - since > STEADY) {
        process.stderr.write(`${pc.yellow('warning')} the server ended (${how}): it is started again\n`);
        return start();
      }
      // one that could not begin has said why
      if (since !== undefined || !code)
        process.stderr.write(`${pc.red('error')} the server ended at once (${how}): start it again\n`);
      end(1);
    });
  };
  const endChild = (then: 'stop' | 'renew') => {
    next = then;
    child.kill('SIGTERM');
  };
  start();
  return { restart: () => next ?? endChild('renew'), stop: () => endChild('stop'), ended };
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
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.stop());
  const code = await server.ended;
  await watcher.close();
  return code;
});
