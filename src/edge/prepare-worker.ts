import { parentPort } from 'node:worker_threads';
import { type ArticleSource, prepareArticle } from '../dossier/prepare-article.ts';
import { toEntry } from './article-cache.ts';

/** What a worker says: that it is ready, or what it has done. */
export interface Answer {
  ready: boolean;
  done: { i: number; entry: string }[];
}

const port = parentPort;
port?.on('message', (jobs: { i: number; source: ArticleSource }[]) => {
  const done = jobs.map(({ i, source }) => ({ i, entry: toEntry(prepareArticle(source)) }));
  port.postMessage({ ready: false, done } satisfies Answer);
});
port?.postMessage({ ready: true, done: [] } satisfies Answer);
