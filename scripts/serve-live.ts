import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pc from 'picocolors';
import { openArticleCache } from '../src/edge/article-cache.ts';
import { startLiveServer } from '../src/edge/live-server.ts';
import { type LiveSite, openLiveSite } from '../src/edge/live-site.ts';
import { CommandError, type Problem } from '../src/errors.ts';
import { describeError, printable, problemLine, runCommand } from './command.ts';
import { afterRest, keepBuilding } from './keep-building.ts';
import { startCommand } from './start-command.ts';
import { watchFiles } from './watch-files.ts';

// The process that `npm start` keeps: serve-live.ts FOLDER OUTPUT PORT

const WATCHED = ['dossier.yml', 'glossary.csv', 'articles', 'translations'];
/**
 * Milliseconds of rest before dates are worked out across the articles, before the output is built, and before a
 * dossier that could not be read is looked for again.
 */
const REST = { settle: 600, build: 2000, lost: 1000 };

/** What the watching calls a change that is none of a file's content. */
const HAPPENED: Record<string, string> = {
  add: 'added',
  addDir: 'added',
  unlink: 'removed',
  unlinkDir: 'removed',
};

/** Tells of problems once: neither again after each change, nor when the build beside this process tells of them too. */
function tellOnce() {
  let told = new Set<string>();
  const tell = (line: string) => {
    if (!told.has(line)) process.stderr.write(line);
  };
  const report = (problems: readonly Problem[]) => {
    const lines = problems.map(problemLine);
    lines.forEach(tell);
    told = new Set(lines);
  };
  return { tell, report };
}

/** Builds the output in a process of its own; `tell` gets what it says to stderr, a line at a time. */
function startBuild(folder: string, output: string, tell: (line: string) => void): ChildProcess {
  const child = startCommand(
    'build',
    ['--dossier', folder, '--output', output],
    ['ignore', 'inherit', 'pipe'],
  );
  if (child.stderr) createInterface(child.stderr).on('line', (line) => tell(`${line}\n`));
  return child;
}

/**
 * Reads the dossier again after each change, and tells what has changed. One that cannot be read, as while its folder
 * is elsewhere, is shown as it was and looked for until it can; then it is watched anew, since it may be another.
 */
function follow(folder: string, site: LiveSite, shown: () => void): { stop(): Promise<void> } {
  let lost: string | undefined;
  let refreshing = Promise.resolve();
  const refresh = (what: string, happened = 'changed') => {
    refreshing = refreshing.then(() => readAgain(`${what} ${happened}`));
  };
  const open = () =>
    watchFiles(folder, WATCHED, (line) => process.stderr.write(line))
      .on('all', (event, file) => refresh(printable(path.relative(folder, file)), HAPPENED[event]))
      .on('ready', () => refresh('the dossier')); // what changed before it was watched
  let watcher = open();
  const lookAgain = afterRest(REST.lost, () => refresh('the dossier'));
  const readAgain = async (what: string) => {
    const started = performance.now();
    let different: boolean;
    try {
      different = await site.refresh();
    } catch (error) {
      const line = stillShown(error);
      if (line !== lost) process.stderr.write(line);
      lost = line;
      return lookAgain();
    }
    let told = what;
    if (lost !== undefined) {
      lost = undefined;
      // what happened meanwhile, file by file, says nothing of what has changed since it was last shown
      told = 'the dossier can be read again';
      await watcher.close();
      watcher = open();
    } else if (!different) {
      return;
    }
    const milliseconds = Math.round(performance.now() - started);
    process.stdout.write(`${told}, shown after ${milliseconds} ms\n`);
    shown();
  };
  return { stop: () => refreshing.then(() => watcher.close()) };
}

/** Why the dossier cannot be read, in one line. */
function stillShown(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof CommandError ? error.hint : undefined;
  return describeError(
    new CommandError(`${message}; until it can be read, its pages stay as they were`, hint),
    false,
  );
}

runCommand(async () => {
  const [folder = '', output = '', port = ''] = process.argv.slice(2);
  const site = openLiveSite(folder, openArticleCache());
  await site.refresh();
  const { tell, report } = tellOnce();
  report(site.problems());
  const server = await startLiveServer(site, output, Number(port), port === '8080' ? 20 : 0);
  process.send?.(server.port);
  process.stdout.write(`${pc.bold(`http://127.0.0.1:${server.port}/`)} (Ctrl-C ends it)\n`);

  const background = keepBuilding({
    start: () => startBuild(folder, output, tell),
    isThere: () => existsSync(path.join(folder, 'articles')),
    rest: REST.lost,
  });
  const buildLater = afterRest(REST.build, background.build);
  const settleLater = afterRest(REST.settle, () => {
    if (site.settle()) server.announce();
    buildLater();
  });
  background.build();
  const following = follow(folder, site, () => {
    server.announce();
    report(site.problems());
    settleLater();
  });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => resolve());
  });
  await following.stop();
  await background.stop();
  await server.close();
  if (process.connected) process.disconnect();
  return 0;
});
