import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeSite } from '../site/large-dossier.ts';
import { fileUrl, findBrowser, launch, skipReason } from './find-browser.ts';
import { writeSmallSite } from './small-site.ts';

const found = await findBrowser();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(skipReason(found))('the pages of a large dossier in a browser', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    if ('skip' in found) return;
    folder = await writeSmallSite(largeSite(310, 520));
    browser = await launch(found);
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it.each(['index.html', 'timeline.html', 'digest/2019.html'])(
    '%s has no fault that axe finds, and fits a narrow screen',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 }, bypassCSP: true });
      await page.goto(fileUrl(join(folder, path)));
      const faults = await page.evaluate(`${axe}; axe.run().then((result) => result.violations)`);
      const told = (faults as { id: string; nodes: { html: string }[] }[]).map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );
      expect(told).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    },
  );

  it('are walked from one stretch to the next without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(fileUrl(join(folder, 'index.html')));
    const stretch = /\/digest\/[\w-]+\.html$/;
    await page.locator('.sheets a').first().click();
    await page.waitForURL(stretch);
    const first = page.url();
    await page.locator('[rel=next]').first().click();
    await page.waitForURL(({ href }) => stretch.test(href) && href !== first);
    await page.locator('.kicker a').click();
    await page.waitForURL(/\/index\.html$/);
    await context.close();
  });

  it('take up an address of the time when the timeline was one page', async () => {
    const page = await browser.newPage();
    const event = largeSite(310, 520).dossier.events[20]!;
    await page.goto(fileUrl(join(folder, 'timeline.html')));
    await page.goto(`${fileUrl(join(folder, 'timeline.html'))}#${event.id}`);
    await page.reload();
    await page.waitForURL(/\/timeline\/[\w-]+\.html#/);
    expect(await page.locator(`[id="${event.id}"]`).count()).toBe(1);
    await page.close();
  });
});
