import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cleanClipping } from '../src/cleaning/clean-clipping.ts';
import { readClipping } from '../src/clipping/read-clipping.ts';
import { CommandError } from '../src/errors.ts';
import { type Agreement, compareTexts, type Score, scorePages } from './bench-shingles.ts';

/** The figures of one folder of saved pages. */
export interface HtmlBench {
  pages: number;
  /** Every visible line kept; the lines held for the article; what the cleaner leaves of these. */
  all: Score;
  article: Score;
  cleaned: Score;
  pagesPerSecond: number;
}

const TRUTH = 'ground-truth.json';

/** Whether a folder holds cases for this measure: `ground-truth.json` and pages named for its keys. */
export async function isHtmlBench(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names.includes(TRUTH) && names.some((name) => /\.html(?:\.gz)?$/.test(name));
}

/**
 * Reads and cleans every page of a folder and compares its text with the text that a person marked:
 * `ground-truth.json` is `{ "<id>": { "articleBody": "…" } }`, the pages are `<id>.html.gz` or `<id>.html`.
 */
export async function benchHtml(folder: string): Promise<HtmlBench> {
  const truth = await readTruth(path.join(folder, TRUTH));
  const all: Agreement[] = [];
  const article: Agreement[] = [];
  const cleaned: Agreement[] = [];
  let milliseconds = 0;
  for (const [id, wanted] of truth) {
    const bytes = await readPage(folder, id);
    const start = performance.now();
    const clipping = readClipping({ file: `${id}.html`, bytes, sha256: sha256(bytes) }, 'en').value;
    const blocks = clipping ? cleanClipping(clipping).blocks : [];
    milliseconds += performance.now() - start;
    const lines = clipping?.lines ?? [];
    all.push(compareTexts(wanted, join(lines)));
    article.push(compareTexts(wanted, join(lines.filter((line) => line.markup?.main))));
    cleaned.push(compareTexts(wanted, join(blocks)));
  }
  const scores = { all: scorePages(all), article: scorePages(article), cleaned: scorePages(cleaned) };
  return { pages: truth.length, ...scores, pagesPerSecond: (1000 * truth.length) / milliseconds };
}

/** The figures as lines for a terminal. */
export function tellHtmlBench({ pages, pagesPerSecond, ...scores }: HtmlBench): string {
  const row = (name: string, { f1, precision, recall }: Score) =>
    `${name.padEnd(24)}${[f1, precision, recall].map((value) => value.toFixed(4).padStart(11)).join('')}\n`;
  return [
    `saved pages: ${pages}, ${pagesPerSecond.toFixed(0)} a second\n`,
    `${''.padEnd(24)}${['shingle F1', 'precision', 'recall'].map((head) => head.padStart(11)).join('')}\n`,
    row('every line of the page', scores.all),
    row('lines of the article', scores.article),
    row('cleaned', scores.cleaned),
  ].join('');
}

async function readTruth(file: string): Promise<[id: string, wanted: string][]> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read`, 'give a folder of cases', { cause: error });
  });
  const cases = JSON.parse(content) as Record<string, { articleBody?: string }>;
  return Object.entries(cases).map(([id, { articleBody }]) => [id, articleBody ?? '']);
}

async function readPage(folder: string, id: string): Promise<Uint8Array> {
  const packed = await readFile(path.join(folder, `${id}.html.gz`)).catch(() => undefined);
  return packed ? gunzipSync(packed) : readFile(path.join(folder, `${id}.html`));
}

const join = (parts: readonly { text: string }[]): string => parts.map((part) => part.text).join('\n');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
