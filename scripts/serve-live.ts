import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { watch } from 'chokidar';
import pc from 'picocolors';
import { openArticleCache } from '../src/edge/article-cache.ts';
import { startLiveServer } from '../src/edge/live-server.ts';
import { openLiveSite } from '../src/edge/live-site.ts';
import { printable, ROOT, reportProblems, runCommand } from './command.ts';

// The process that `npm start` keeps: serve-live.ts FOLDER OUTPUT PORT

const WATCHED = ['dossier.yml', 'glossary.csv', 'articles', 'translations'];
/** Milliseconds of rest before dates are worked out across the articles, and before the output is built. */
const REST = { settle: 600, build: 2000 };

/** Calls `work` when nothing has asked for it for so long. */
function afterRest(rest: number, work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, rest);
  };
}

/** Builds the output in a process of its own, one at a time; asked again meanwhile, once more. */
function builder(folder: string, output: string): { build(): void; stop(): void } {
  let child: ChildProcess | undefined;
  let again = false;
  const build = () => {
    if (child) {
      again = true;
      return;
    }
    const start = path.join(ROOT, 'scripts/run.mjs');
    child = spawn(
      process.execPath,
      [...process.execArgv, start, 'build', '--dossier', folder, '--output', output],
      {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    child.on('exit', () => {
      child = undefined;
      if (again) build();
      again = false;
    });
  };
  return { build, stop: () => child?.kill('SIGTERM') };
}

runCommand(async () => {
  const [folder = '', output = '', port = ''] = process.argv.slice(2);
  const site = openLiveSite(folder, openArticleCache());
  await site.refresh();
  reportProblems(site.problems());
  const server = await startLiveServer(site, output, Number(port), port === '8080' ? 20 : 0);
  process.send?.(server.port);
  process.stdout.write(`${pc.bold(`http://127.0.0.1:${server.port}/`)} (Ctrl-C ends it)\n`);

  const background = builder(folder, output);
  const buildLater = afterRest(REST.build, background.build);
  const settleLater = afterRest(REST.settle, () => {
    if (site.settle()) server.announce();
    buildLater();
  });
  background.build();
  const watcher = watch(
    WATCHED.map((name) => path.join(folder, name)),
    { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 } },
  );
  let refreshing = Promise.resolve();
  watcher.on('all', (_event, changed) => {
    refreshing = refreshing.then(async () => {
      const started = performance.now();
      await site.refresh();
      server.announce();
      const milliseconds = Math.round(performance.now() - started);
      process.stdout.write(
        `${printable(path.relative(folder, changed))} changed, shown after ${milliseconds} ms\n`,
      );
      reportProblems(site.problems());
      settleLater();
    });
  });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => resolve());
  });
  await watcher.close();
  background.stop();
  await server.close();
  if (process.connected) process.disconnect();
  return 0;
});
