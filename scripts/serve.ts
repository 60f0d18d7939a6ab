import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import { watch } from 'chokidar';
import pc from 'picocolors';
import sirv from 'sirv';
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

Builds the site, serves it on this computer only, and builds again when a clipping, sidecar, translation, template,
style or script changes. Ctrl-C ends it.

  --output DIR       where the site goes (default: _site in the dossier's folder)
  --port NUMBER      default: 8080, or the next free one
${COMMON_HELP}
`;

/** What a change of must cause a new build. */
const WATCHED = ['dossier.yml', 'glossary.csv', 'articles', 'translations'];
const WATCHED_SOURCES = ['src', 'scripts', 'eleventy.config.ts'];

/** Builds one after the other; changes that come during a build cause one more. */
function builder(folder: string, output: string): () => void {
  let running = false;
  let again = false;
  const run = () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    const args = ['--import', 'tsx', path.join(ROOT, 'scripts/build.ts')];
    const child = spawn(process.execPath, [...args, '--dossier', folder, '--output', output], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('exit', () => {
      running = false;
      if (again) {
        again = false;
        run();
      }
    });
  };
  return run;
}

/** Listens on the loopback address; a port that is taken gives way to the next. */
function listen(output: string, port: number, tries: number): Promise<ReturnType<typeof createServer>> {
  const files = sirv(output, { dev: true, etag: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('There is no such page in this dossier.\n');
    }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && tries > 0) resolve(listen(output, port + 1, tries - 1));
      else reject(new CommandError(`no server on port ${port}: ${error.message}`, 'choose another --port'));
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

await runCommand(async () => {
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

  const build = builder(folder, output);
  const server = await listen(output, port, values.port === '8080' ? 20 : 0);
  const address = server.address();
  const shown = typeof address === 'object' && address ? address.port : port;
  process.stdout.write(`${pc.bold(`http://127.0.0.1:${shown}/`)} (Ctrl-C ends it)\n`);
  build();

  const watched = [
    ...WATCHED.map((name) => path.join(folder, name)),
    ...WATCHED_SOURCES.map((name) => path.join(ROOT, name)),
  ];
  const watcher = watch(watched, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 },
  });
  watcher.on('all', (_event, changed) => {
    process.stdout.write(`${path.relative(folder, changed)} changed\n`);
    build();
  });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await watcher.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return 0;
});
