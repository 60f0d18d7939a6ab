import { describe, expect, it } from 'vitest';
import { bindVolumes, typesetGeneralVolume, typesetVolume } from '../../src/print/volumes.ts';
import { smallDossier } from './small-dossier.ts';

describe('volumes', () => {
  it('hold so many articles each, in order, the last what is left', () => {
    const volumes = bindVolumes(smallDossier(), 2);
    expect(volumes.map(({ number, from, to }) => [number, from, to])).toEqual([
      [1, 0, 2],
      [2, 2, 4],
      [3, 4, 5],
    ]);
  });

  it('hold a month each, and the undated articles together', () => {
    expect(bindVolumes(smallDossier(), 'month').map(({ period, from, to }) => [period, from, to])).toEqual([
      ['2031-03', 0, 1],
      ['2031-04', 1, 2],
      ['2031-05', 2, 3],
      ['', 3, 5],
    ]);
  });

  it('keep the numbers that the articles have in the whole dossier', () => {
    const [, second] = bindVolumes(smallDossier(), 2);
    if (second === undefined) throw new Error('no second volume');
    const printed = typesetVolume(smallDossier(), second, 12, {});
    expect(printed.articles.map((article: { number: number }) => article.number)).toEqual([3, 4]);
    expect(printed.firstPage).toBe(12);
    expect(printed.cover.volume?.target?.text).toBe('Volume 2, articles 3 to 4');
    expect(printed.parts).toEqual(['cover', 'contents', 'digest', 'timeline', 'articles']);
  });

  it('share one volume of contents that knows their pages', () => {
    const volumes = bindVolumes(smallDossier(), 3).map((volume) => ({
      volume,
      file: `v${volume.number}.pdf`,
      pages: { [String(volume.from + 1)]: 10 * volume.number },
    }));
    const printed = typesetGeneralVolume(smallDossier(), volumes, {});
    expect(printed.pages).toEqual({ '1': { page: 10, volume: 1 }, '4': { page: 20, volume: 2 } });
    expect(printed.parts).toEqual(['cover', 'volumes', 'glance', 'names', 'sources', 'colophon']);
    expect(printed.articles).toEqual([]);
  });
});
