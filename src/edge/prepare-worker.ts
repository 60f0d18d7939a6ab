import { parentPort } from 'node:worker_threads';
import type { ArticleSource } from '../dossier/prepare-article.ts';
import { makeEntry } from './make-entry.ts';
import { textsEntry } from './translation-run/texts-entry.ts';

/** What a worker makes of a source: the whole article, or what its translation needs of it. */
const TASKS = {
  prepare: makeEntry,
  texts: textsEntry,
};
export type Task = keyof typeof TASKS;

/** What a task makes. */
export type Made<T extends Task> = ReturnType<(typeof TASKS)[T]>;

/** What a worker is told. */
export interface Order {
  task: Task;
  jobs: { i: number; source: ArticleSource }[];
}

/** What a worker says: that it is ready, or what it has done. */
export interface Answer<T extends Task> {
  ready: boolean;
  done: { i: number; made: Made<T> }[];
}

const port = parentPort;
port?.on('message', ({ task, jobs }: Order) => {
  const done = jobs.map(({ i, source }) => ({ i, made: TASKS[task](source) }));
  port.postMessage({ ready: false, done });
});
port?.postMessage({ ready: true, done: [] });
