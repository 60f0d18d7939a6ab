import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCollection } from '../../src/edge/collection.ts';
import { runBuild } from '../../src/edge/run-build.ts';
import { findBrowser, launch, skipReason } from './find-browser.ts';
import { type ServedFolder, serveFolder } from './serve-folder.ts';

const found = await findBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Two years, each a dossier of its own, that both name a clipping `port`: headline, date and text. */
const YEARS: Record<string, Record<string, [title: string, date: string, text: string]>> = {
  '2020': {
    port: [
      'Le phare de Kermor éteint',
      '2020-03-03',
      'Le phare de Kermor ne brille plus depuis mardi. Les dockers attendent une réponse du ministère.',
    ],
  },
  '2021': {
    port: [
      'Les dockers votent la grève',
      '2021-05-04',
      'Réunis hier, les dockers de Kermor ont voté la grève, et une grève générale est annoncée.',
    ],
    marché: [
      'Un marché rouvre',
      '2021-05-05',
      'Les halles de Plouvan rouvrent samedi, après deux ans de travaux.',
    ],
  },
};

async function buildYears(folder: string): Promise<string> {
  const output = join(folder, 'public');
  for (const [year, clippings] of Object.entries(YEARS)) {
    const dossier = join(folder, 'press', year);
    mkdirSync(join(dossier, 'articles'), { recursive: true });
    writeFileSync(join(dossier, 'dossier.yml'), `title: { fr: Presse ${year}, en: Press of ${year} }\n`);
    for (const [name, [title, date, text]] of Object.entries(clippings)) {
      writeFileSync(join(dossier, 'articles', `${name}.txt`), `${text}\n`);
      writeFileSync(join(dossier, 'articles', `${name}.yml`), `title: ${title}\ndate: ${date}\n`);
    }
    const settings = { search: true, pdf: false, cache: false, progress: () => undefined };
    await runBuild(dossier, join(output, year), settings);
  }
  await writeCollection(output, 'The press of Kermor');
  return output;
}

describe.skipIf(skipReason(found)).each(['http', 'file'])(
  'a collection of two dossiers over %s',
  (protocol) => {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-collection-'));
    let served: ServedFolder;
    let browser: Browser;
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      if ('skip' in found) return;
      served = await serveFolder(await buildYears(folder));
      browser = await launch(found);
      page = await browser.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
    });
    afterAll(async () => {
      await browser?.close();
      served?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const answers = () => page.locator('.answer h2').allTextContents();

    it('lists the dossiers with what they hold', async () => {
      await page.goto(served.address(protocol, 'index.html'));
      expect(await page.locator('h1').textContent()).toBe('The press of Kermor');
      expect(await page.locator('.sheets li').allInnerTexts()).toEqual([
        expect.stringMatching(/^2020\s+Press of 2020 1 article/),
        expect.stringMatching(/^2021\s+Press of 2021 2 articles/),
      ]);
    });

    it('finds a word in both years, ranked together, and leads to the article in its dossier', async () => {
      await page.goto(served.address(protocol, 'search.html?q=dockers'));
      await page.waitForSelector('.answer');
      expect(await answers()).toEqual(['Les dockers votent la grève', 'Le phare de Kermor éteint']);
      expect(await page.locator('.search-count').textContent()).toMatch(/^2 articles/);
      await page.locator('.answer h2 a').nth(1).click();
      await page.waitForURL(/\/2020\/articles\/port\.html\?mark=dockers&in=fr#p1$/);
      expect(await page.locator('h1').first().textContent()).toContain('Le phare de Kermor éteint');
    });

    it('finds what one year alone has, excludes, and narrows by year', async () => {
      await page.goto(served.address(protocol, 'search.html?q=halles'));
      await page.waitForSelector('.answer');
      expect(await answers()).toEqual(['Un marché rouvre']);
      await page.goto(served.address(protocol, 'search.html?q=Kermor -grève'));
      await page.waitForSelector('.answer');
      expect(await answers()).toEqual(['Le phare de Kermor éteint']);
      await page.goto(served.address(protocol, 'search.html?q=Kermor&year=2021'));
      await page.waitForSelector('.answer');
      expect(await answers()).toEqual(['Les dockers votent la grève']);
    });

    it('has no fault that axe finds, and no complaint of the browser', async () => {
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
      const other = await context.newPage();
      for (const path of ['index.html', 'search.html?q=Kermor']) {
        await other.goto(served.address(protocol, path));
        const faults = await other.evaluate(`${axe}; axe.run().then((result) => result.violations)`);
        expect((faults as { id: string }[]).map(({ id }) => id)).toEqual([]);
        expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
      await context.close();
      expect(complaints).toEqual([]);
    });
  },
);
