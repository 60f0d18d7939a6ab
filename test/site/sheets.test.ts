import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sitePages } from '../../src/site/pages.ts';
import { plainFiles } from '../../src/site/plain-files.ts';
import { type Sheet, sheetsOf } from '../../src/site/sheets.ts';
import { brokenLinks, faultsOf } from './check-pages.ts';
import { largeSite } from './large-dossier.ts';
import { claim } from './small-dossier.ts';

const days = (...dates: string[]) => dates.map((date) => claim(date));
const month = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}-${String(1 + (i % 28)).padStart(2, '0')}`);
const names = (dates: string[], most: number) =>
  sheetsOf(days(...dates), (date) => date, most).map(({ name, items }) => [name, items.length]);

describe('a long list', () => {
  it('is no sheets while one page holds it', () => {
    expect(names(month('2021-04', 5), 5)).toEqual([]);
  });

  it('is years, several on a page where there is room', () => {
    const dates = [...month('2019-02', 2), ...month('2020-03', 2), ...month('2021-04', 3)];
    expect(names(dates, 4)).toEqual([
      ['2019', 4],
      ['2021', 3],
    ]);
  });

  it('is months of a year that is too large, then what is known by the year alone, then the undated', () => {
    const year = claim('2021', { notBefore: '2021-01-01', notAfter: '2021-12-31', precision: 'year' });
    const dated = days(...month('2021-01', 3), ...month('2021-02', 1), ...month('2021-03', 3));
    const list = [...dated, year, claim('')];
    const sheets = sheetsOf(list, (date) => date, 4);
    expect(sheets.map(({ name, items }) => [name, items.length])).toEqual([
      ['2021-01', 4],
      ['2021-03', 3],
      ['2021-no-month', 1],
      ['undated', 1],
    ]);
  });

  it('is pieces of a month that is too large', () => {
    expect(names([...month('2021-04', 5), ...month('2021-05', 1)], 2)).toEqual([
      ['2021-04', 2],
      ['2021-04-part-2', 2],
      ['2021-04-part-3', 1],
      ['2021-05', 1],
    ]);
  });

  it('keeps every item once, in order', () => {
    const dates = days(...month('2020-12', 9), ...month('2021-04', 40), '', '');
    const flat = (sheets: Sheet<unknown>[]) => sheets.flatMap(({ items }) => items);
    for (const most of [1, 3, 10, 50]) expect(flat(sheetsOf(dates, (date) => date, most))).toEqual(dates);
  });
});

describe('the pages of a large dossier', () => {
  const site = largeSite(330, 600);
  const { articles, events } = site.dossier;
  const pages = sitePages(site);
  const wanted = pages.filter(({ path }) => /^(index|timeline|digest\/.*|timeline\/.*)/.test(path));
  const rendered = new Map(wanted.map((page) => [page.path, page.render()]));
  const at = (path: string) => parseHTML(rendered.get(path) ?? '').document;
  const sheets = (folder: string) => [...rendered.keys()].filter((path) => path.startsWith(folder));

  it('are valid, and lead only to pages and anchors that exist', () => {
    for (const [path, markup] of rendered)
      expect({ path, faults: faultsOf(markup) }).toEqual({ path, faults: [] });
    const others = [
      ...plainFiles(site).map((file) => file.path),
      ...Object.values(site.assets),
      ...pages.map(({ path }) => path).filter((path) => !rendered.has(path)),
      'assets/search-entrance.js',
    ];
    const broken = brokenLinks(rendered, others).filter((link) => !/articles\/.*#p\d+$/.test(link));
    expect(broken).toEqual([]);
  });

  it('list every article of the digest and every event of the timeline once', () => {
    const entries = sheets('digest/').flatMap((path) =>
      [...at(path).querySelectorAll('.entry h3 a')].map((link) => link.getAttribute('href')),
    );
    expect(entries).toEqual(articles.map(({ clipping }) => `../articles/${clipping.slug}.html`));
    const ids = sheets('timeline/').flatMap((path) =>
      [...at(path).querySelectorAll('.event')].map((event) => event.id),
    );
    expect(ids.sort()).toEqual(events.map(({ id }) => id).sort());
  });

  it('begin with an overview: how many in each period, the latest, and the anchors that the periods had', () => {
    const digest = at('index.html');
    expect(digest.querySelectorAll('.entry')).toHaveLength(10);
    const tallies = [...digest.querySelectorAll('.sheets .sheet .tally')].map((t) => Number(t.textContent));
    expect(tallies.reduce((a, b) => a + b, 0)).toBe(330);
    expect(digest.querySelector('#m2021-04')?.localName).toBe('li');
    const timeline = at('timeline.html');
    expect(timeline.querySelectorAll('.event')).toHaveLength(10);
    expect(timeline.querySelectorAll('.sheets > li').length).toBe(sheets('timeline/').length);
  });

  it('lead from each stretch to the one before, the one after and the overview', () => {
    const paths = sheets('digest/');
    const links = (path: string, rel: string) =>
      [...at(path).querySelectorAll(`[rel=${rel}]`)].map((link) => `digest/${link.getAttribute('href')}`);
    paths.forEach((path, i) => {
      expect(links(path, 'prev')).toEqual(i === 0 ? [] : [paths[i - 1], paths[i - 1]]);
      expect(links(path, 'next')).toEqual(i === paths.length - 1 ? [] : [paths[i + 1], paths[i + 1]]);
      expect(at(path).querySelector('.kicker a')?.getAttribute('href')).toBe('../index.html');
    });
  });

  it('are small: none has more than 300 articles or 500 dates', () => {
    for (const path of sheets('digest/'))
      expect(at(path).querySelectorAll('.entry').length).toBeLessThanOrEqual(300);
    for (const path of sheets('timeline/'))
      expect(at(path).querySelectorAll('.event, .publication').length).toBeLessThanOrEqual(500);
  });
});
