import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateArticle } from '../../scripts/generate-dossier.ts';
import { cleanArticle, prepareArticle } from '../../src/dossier/prepare-article.ts';
import { type KeptValues, openKeptValues } from '../../src/edge/kept-values.ts';
import { loadAllTexts } from '../../src/edge/translation-run/load-texts.ts';
import { openDossier } from '../../src/edge/translation-run/open-dossier.ts';
import { type Plan, planTranslation } from '../../src/edge/translation-run/plan.ts';
import { makeFolder } from '../scripts/run-script.ts';

let cache: string;
let folder: string;
beforeEach(async () => {
  cache = mkdtempSync(path.join(tmpdir(), 'kept-'));
  const files: Record<string, string> = {};
  for (const number of [0, 1, 2, 3]) {
    const { slug, clipping, memory } = generateArticle(number, 7);
    files[`articles/${number}-${slug}.txt`] = clipping;
    // the fourth has no translation yet
    if (number < 3)
      files[`translations/${number}-${slug}.fr-en.json`] = memory.replace(
        `"article": "${slug}"`,
        `"article": "${number}-${slug}"`,
      );
  }
  folder = await makeFolder(files);
});
afterEach(async () => {
  rmSync(cache, { recursive: true });
  await rm(folder, { recursive: true });
});

const engine = { name: 'none', limits: { texts: 5, bytes: 4_000 }, sizeOf: (text: string) => text.length };
const open = (version = 'v1'): KeptValues => openKeptValues(folder, version, cache);

/** The plan of the folder as it stands, and how many values the planning has put anew. */
async function plan(kept?: KeptValues, more: object = {}): Promise<{ plan: Plan; made: number }> {
  let made = 0;
  const counting: KeptValues | undefined = kept && {
    ...kept,
    put: (key, value) => {
      made += 1;
      kept.put(key, value);
    },
  };
  const { sources } = openDossier(folder);
  const options = {
    dossierDir: folder,
    sources,
    target: 'en',
    engine,
    again: false,
    kept: counting,
    ...more,
  };
  const result = await planTranslation(options);
  kept?.save();
  return { plan: result, made };
}

/** The files of the test's dossier. */
const memory = (number: number) => file('translations', number, '.fr-en.json');
const clipping = (number: number) => file('articles', number, '.txt');
const file = (inside: string, number: number, end: string) =>
  path.join(folder, inside, `${number}-${generateArticle(number, 7).slug}${end}`);

/** Changes a file and leaves its size and its dates as they are. */
function changeUnseen(name: string, from: string, to: string): void {
  const { atime, mtime, size } = statSync(name);
  const text = readFileSync(name, 'utf8');
  expect(text).toContain(from);
  writeFileSync(name, text.replace(from, to));
  utimesSync(name, atime, mtime);
  expect(statSync(name)).toMatchObject({ size });
}

describe('a plan', () => {
  it('tells what a dossier lacks', async () => {
    const { plan: told } = await plan();
    expect(told.articles.map(({ segments }) => segments > 0)).toEqual([false, false, false, true]);
    expect(told.segments).toBe(told.articles[3]?.texts);
    expect(told.requests).toBeGreaterThan(1);
    expect(told.problems).toEqual([]);
  });

  it('is the same from what an earlier run kept, for which nothing is cleaned', async () => {
    const { plan: without } = await plan();
    expect(await plan(open())).toEqual({ plan: without, made: 8 });
    expect(await plan(open())).toEqual({ plan: without, made: 0 });
  });

  it('counts a text that two articles share once, kept or not', async () => {
    writeFileSync(path.join(folder, 'articles/copy.txt'), readFileSync(clipping(3)));
    const { plan: told } = await plan(open());
    expect(told.articles[4]).toMatchObject({ slug: 'copy', segments: 0 });
    expect((await plan(open())).plan).toEqual(told);
  });

  it('sees every change of a memory, even one that leaves its size and date', async () => {
    await plan(open());
    const text = readFileSync(memory(1), 'utf8');
    const [, source = ''] = /"source": "([^"]{30,})"/u.exec(text) ?? [];
    changeUnseen(memory(1), source, `${source.slice(0, -1)}#`);
    const { plan: told, made } = await plan(open());
    expect(made).toBe(1);
    expect(told.articles[1]?.segments).toBe(1);
    expect(told.problems).toMatchObject([{ kind: 'memory-key' }]);
    rmSync(memory(1));
    expect((await plan(open())).plan).toEqual((await plan()).plan);
  });

  it('sees every change of a clipping, of a sidecar and of the code', async () => {
    const { plan: before } = await plan(open());
    const word = /[a-z]{6,}/u.exec(readFileSync(clipping(0), 'utf8').slice(400))?.[0] ?? '';
    changeUnseen(clipping(0), word, word.toUpperCase().toLowerCase().replace(/^./u, 'x'));
    const changed = await plan(open());
    expect(changed.made).toBe(2);
    expect(changed.plan.articles[0]?.segments).toBe(1);
    writeFileSync(clipping(2).replace('.txt', '.yml'), 'title_en: Supplied\n');
    const supplied = await plan(open());
    expect(supplied.made).toBe(2);
    expect(supplied.plan.articles[2]?.texts).toBe((before.articles[2]?.texts ?? 0) - 1);
    expect((await plan(open('v2'))).made).toBe(8);
  });

  it('is made anew for another engine, and for what is to be translated again', async () => {
    await plan(open());
    const other = { ...engine, name: 'Other', limits: { texts: 1, bytes: 9_000 } };
    const { plan: told, made } = await plan(open(), { engine: other });
    expect(made).toBe(4);
    expect(told.requests).toBe(told.segments);
    const again = await plan(open(), { again: true });
    expect(again.plan.segments).toBeGreaterThan(3 * told.segments);
    expect(again.plan).toEqual((await plan(undefined, { again: true })).plan);
  });

  it('names a memory that cannot be read, each time until it is mended', async () => {
    const good = readFileSync(memory(0));
    const { plan: whole } = await plan();
    writeFileSync(memory(0), '{');
    for (let run = 0; run < 2; run += 1)
      expect((await plan(open())).plan.problems).toMatchObject([
        { kind: 'memory-invalid', severity: 'error' },
      ]);
    rmSync(memory(0));
    const outside = path.join(cache, 'outside.json');
    writeFileSync(outside, good);
    symlinkSync(outside, memory(0));
    for (let run = 0; run < 2; run += 1)
      expect((await plan(open())).plan.problems).toMatchObject([
        { kind: 'clipping-link', severity: 'error' },
      ]);
    rmSync(memory(0));
    writeFileSync(memory(0), good);
    expect((await plan(open())).plan).toEqual(whole);
  });
});

describe('the texts of a dossier', () => {
  it('are those of the whole articles: cleaned here, in workers, or kept', async () => {
    const { sources } = openDossier(folder);
    const whole = sources.map((source) => prepareArticle(source).article?.blocks.map(({ text }) => text));
    const texts = async (loading: Parameters<typeof loadAllTexts>[1]) => {
      const { articles, problems } = await loadAllTexts(sources, loading);
      expect(problems).toEqual([]);
      return articles.map(({ blocks }) => blocks.map(({ text }) => text));
    };
    expect(await texts({})).toEqual(whole);
    expect(await texts({ least: 1, workers: 2 })).toEqual(whole);
    const kept = open();
    expect(await texts({ kept, least: 1, workers: 2 })).toEqual(whole);
    kept.save();
    expect(await texts({ kept: open() })).toEqual(whole);
  });

  it('are not dated', () => {
    const [source] = openDossier(folder).sources;
    expect(source && cleanArticle(source).article).not.toHaveProperty('publication');
  });
});
