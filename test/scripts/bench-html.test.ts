import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { benchHtml, isHtmlBench, tellHtmlBench } from '../../scripts/bench-html.ts';
import { compareTexts, scorePages } from '../../scripts/bench-shingles.ts';

describe('the comparison of texts', () => {
  it('counts runs of four words, whatever stands between the words', () => {
    expect(compareTexts('un deux trois quatre cinq', 'un, deux (trois) quatre!')).toEqual({
      both: 1,
      onlyFound: 0,
      onlyWanted: 1,
    });
  });

  it('counts a run as often as it occurs', () => {
    expect(compareTexts('a b c d', 'a b c d a b c d')).toEqual({ both: 1, onlyFound: 4, onlyWanted: 0 });
  });

  it('takes a text of fewer than four words as one run', () => {
    expect(compareTexts('un deux', 'un deux')).toEqual({ both: 1, onlyFound: 0, onlyWanted: 0 });
    expect(compareTexts('un deux', 'un')).toEqual({ both: 0, onlyFound: 1, onlyWanted: 1 });
    expect(compareTexts('', '')).toEqual({ both: 0, onlyFound: 0, onlyWanted: 0 });
  });

  it('gives the means over the pages, and F1 of the means', () => {
    const score = scorePages([
      { both: 1, onlyFound: 1, onlyWanted: 0 },
      { both: 9, onlyFound: 0, onlyWanted: 1 },
      { both: 0, onlyFound: 0, onlyWanted: 5 },
    ]);
    expect(score.precision).toBeCloseTo(0.75);
    expect(score.recall).toBeCloseTo(1.9 / 3);
    expect(score.f1).toBeCloseTo((2 * 0.75 * (1.9 / 3)) / (0.75 + 1.9 / 3));
  });
});

describe('the measure of saved pages', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bench-html-'));
    const articleBody =
      'Les deux ministres se sont rencontrés mardi à Évian, au bord du lac, pour la première fois.\nIls ont parlé du gaz, des visas et de la navigation sur le fleuve, sans rien signer ce jour-là.';
    const [one = '', two = ''] = articleBody.split('\n');
    const html = `<html lang="fr"><nav><a href="/">Accueil du journal</a></nav><article><h1>Rencontre à Évian</h1><p>${one}</p><p>${two}</p></article></html>`;
    await writeFile(
      path.join(folder, 'ground-truth.json'),
      JSON.stringify({ a: { articleBody }, b: { articleBody } }),
    );
    await writeFile(path.join(folder, 'a.html'), html);
    await writeFile(path.join(folder, 'b.html.gz'), gzipSync(html));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('knows its folders', async () => {
    expect(await isHtmlBench(folder)).toBe(true);
    expect(await isHtmlBench(path.join(folder, 'none'))).toBe(false);
  });

  it('reads packed and plain pages and scores what is left of them', async () => {
    const bench = await benchHtml(folder);
    expect(bench.pages).toBe(2);
    expect(bench.all.precision).toBeLessThan(1);
    expect(bench.article).toEqual({ f1: 1, precision: 1, recall: 1 });
    expect(tellHtmlBench(bench)).toMatch(/lines of the article +1\.0000 +1\.0000 +1\.0000/);
  });
});
