import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ArticleSource, PreparedArticle } from '../dossier/prepare-article.ts';
import type { ArticleCache } from './article-cache.ts';
import { type Entry, fromEntry } from './article-entry.ts';
import { cacheKey } from './cache-key.ts';
import { makeEntry } from './make-entry.ts';
import type { Answer, Made, Order, Task } from './prepare-worker.ts';

/** How articles are prepared; `least` is from how many new ones on it pays to start workers. */
export interface Preparation {
  cache?: ArticleCache;
  /** A name for the dossier, its folder, when these are all of its articles. */
  dossier?: string;
  least?: number;
  workers?: number;
}

/**
 * Each worker loads the program and makes fast code of it for itself: with two of them on two processors 1,000 articles
 * took a quarter more processor time than without, 3,000 a fifth, and 1,000 ended no sooner.
 */
const LEAST = 4000;
/** More than these are rarely free, and each holds the rules in memory again. */
const MOST_WORKERS = 4;

/** As many workers as there are processors, up to a few. */
export function usualWorkers(): number {
  return Math.min(availableParallelism(), MOST_WORKERS);
}

/** Prepares the articles in their order: from the cache where it has them, else here, or in workers when many are new. */
export async function prepareArticles(
  sources: readonly ArticleSource[],
  { cache, dossier = '', least = LEAST, workers = usualWorkers() }: Preparation,
): Promise<PreparedArticle[]> {
  const keys = cache ? sources.map(cacheKey) : [];
  if (dossier !== undefined) cache?.begin(keys, dossier);
  const has = sources.map((_, i) => cache?.has(keys[i] ?? '') ?? false);
  const missing = sources.map((_, i) => i).filter((i) => !has[i]);
  const prepared: (PreparedArticle | undefined)[] = sources.map(() => undefined);
  const done = new Set<number>();
  const take = (i: number, entry: Entry, source: ArticleSource) => {
    done.add(i);
    if (cache) cache.put(keys[i] ?? '', entry);
    else prepared[i] = fromEntry(entry, source);
  };
  if (missing.length >= least) wantFastCode();
  if (missing.length >= least && workers > 1) await inWorkers('prepare', sources, missing, workers, take);
  for (const i of missing) {
    const source = sources[i];
    if (source && !done.has(i)) take(i, makeEntry(source), source);
  }
  cache?.complete();
  return sources.map(
    (source, i) => prepared[i] ?? cache?.get(keys[i] ?? '', source) ?? fromEntry(makeEntry(source), source),
  );
}

/**
 * Lets the engine make fast code sooner: after fewer bytes of a function's code, and after one look at it, or one more
 * for each so many bytes that it is long. With what suits short commands (`run.mjs`), functions that run once an article
 * are still slow after thousands of them: a first build of 10,000 takes a fourteenth more. Node 20 alone knows this.
 */
function wantFastCode(): void {
  if (process.version.startsWith('v20.'))
    setFlagsFromString(
      '--interrupt-budget=264000 --ticks-before-optimization=1 --bytecode-size-allowance-per-tick=600',
    );
}

/** Sources handed to a worker at once: few enough that all end together. */
const BATCH = 16;

/**
 * Hands the sources with these numbers out to be made into entries, which `take` gets as they come. A worker that
 * cannot be had leaves its share to be done by the caller.
 */
export async function inWorkers<T extends Task>(
  task: T,
  sources: readonly ArticleSource[],
  missing: readonly number[],
  count: number,
  take: (i: number, made: Made<T>, source: ArticleSource) => void,
): Promise<void> {
  let next = 0;
  const batch = () => {
    const numbers = missing.slice(next, next + BATCH);
    next += numbers.length;
    return numbers.flatMap((i) => (sources[i] ? [{ i, source: sources[i] }] : []));
  };
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const give = () => {
        const jobs = batch();
        if (jobs.length > 0) worker.postMessage({ task, jobs } satisfies Order);
        else resolve();
      };
      worker.on('message', ({ ready, done }: Answer<T>) => {
        for (const { i, made } of done) {
          const source = sources[i];
          if (source) take(i, made, source);
        }
        if (ready || done.length > 0) give();
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  const workers = Array.from({ length: count }, startWorker);
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Starts what a command would be started with: a worker does not inherit how TypeScript is run. */
function startWorker(): Worker {
  const start = JSON.stringify(new URL('../../scripts/run.mjs', import.meta.url).href);
  return new Worker(`import(${start}).then(({ runProgram }) => runProgram('src/edge/prepare-worker.ts'))`, {
    eval: true,
    execArgv: [],
  });
}
