import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileUrl, findBrowser, launch, skipReason } from './find-browser.ts';
import { PAGES, writeSmallSite } from './small-site.ts';

const found = await findBrowser();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(skipReason(found))('the pages in a browser', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    if ('skip' in found) return;
    folder = await writeSmallSite();
    browser = await launch(found);
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page from the disk, hands it over, and fails if it complained on the console. */
  async function visit<T>(
    path: string,
    look: (page: Page) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(fileUrl(join(folder, path)));
    const seen = await look(page);
    await context.close();
    expect(complaints).toEqual([]);
    return seen;
  }

  interface Findings {
    violations: { id: string; nodes: { html: string }[] }[];
  }
  const inspect = (page: Page, tags: string[]) =>
    page.evaluate(
      async ([source = '', ...runOnly]) => {
        // biome-ignore lint/security/noGlobalEval: the debugger brings axe in, past the page's own policy
        globalThis.eval?.(source);
        const { axe: engine } = globalThis as unknown as { axe: { run(options: object): Promise<Findings> } };
        const { violations } = await engine.run({ runOnly, preload: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      },
      [axe, ...tags],
    );
  const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

  it.each(PAGES)('%s passes WCAG 2.2 AA, light, dark and narrow', async (path) => {
    const look = async (page: Page) => {
      const light = await inspect(page, WCAG);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await inspect(page, ['cat.color']);
      await page.setViewportSize({ width: 360, height: 800 });
      return [...light, ...dark, ...(await inspect(page, WCAG))];
    };
    expect(await visit(path, look, { bypassCSP: true })).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'keeps the contrast of text at AAA in a %s scheme',
    async (colorScheme) => {
      const look = (page: Page) => inspect(page, ['wcag2aaa']);
      const found = await visit('articles/greve-des-ports.html', look, { colorScheme, bypassCSP: true });
      expect(found.filter((violation) => violation.startsWith('color-contrast'))).toEqual([]);
    },
  );

  it.each(PAGES)('%s needs no sideways scrolling from 320 to 2560 pixels', async (path) => {
    const over = await visit(path, async (page) => {
      const over: number[] = [];
      for (const width of [320, 800, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        over.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
      }
      return over.filter((pixels) => pixels > 0);
    });
    expect(over).toEqual([]);
  });

  it('needs none with text twice as large', async () => {
    const over = await visit(
      'articles/greve-des-ports.html',
      (page) =>
        page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
          return document.documentElement.scrollWidth - innerWidth;
        }),
      { viewport: { width: 640, height: 800 } },
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  const shown = (page: Page) =>
    page.evaluate(() =>
      ['source', 'target'].map((role) => document.querySelector(`#p1 .${role}`)?.checkVisibility()),
    );

  it.each([true, false])('turns the languages (scripts: %s)', async (javaScriptEnabled) => {
    const states = await visit(
      'articles/greve-des-ports.html',
      async (page) => {
        const states = [];
        for (const view of ['both', 'source', 'target']) {
          await page.check(`#view-${view}`, { force: true });
          states.push(
            await page.locator('#p1 .source').isVisible(),
            await page.locator('#p1 .target').isVisible(),
          );
        }
        return states;
      },
      { javaScriptEnabled },
    );
    expect(states).toEqual([true, true, true, false, false, true]);
  });

  it('remembers the languages on the next page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(fileUrl(join(folder, 'articles/greve-des-ports.html')));
    await page.check('#view-target', { force: true });
    await page.goto(fileUrl(join(folder, 'articles/direct-du-port.html')));
    expect(await page.isChecked('#view-target')).toBe(true);
    expect(await shown(page)).toEqual([false, true]);
    await context.close();
  });

  it('shows the original for a missing translation where translations alone are shown', async () => {
    const text = await visit('articles/greve-des-ports.html', async (page) => {
      await page.check('#view-target', { force: true });
      return page.locator('#p7 .stand-in').isVisible();
    });
    expect(text).toBe(true);
  });

  it('copies the citation of a block by keyboard alone', async () => {
    const copied = await visit(
      'articles/greve-des-ports.html',
      async (page) => {
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'clipboard', {
            value: {
              writeText: async (text: string) => {
                document.title = text;
              },
            },
          });
        });
        await page.focus('#p4 .number');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.locator('.cite', { hasText: 'Copied' }).waitFor();
        return page.title();
      },
      {},
    );
    expect(copied).toMatch(
      /^Le Phare & Fils, «\u00a0Grève des ports.* \[Port strike: .*\], March 2024, para\. 4; in: /,
    );
    expect(copied).toMatch(/, 1 May 2024\. articles\/greve-des-ports\.html#p4$/);
  });

  it('turns the order of updates round', async () => {
    const orders = await visit('articles/direct-du-port.html', async (page) => {
      const order = () => page.locator('.update-part h2 .source').allTextContents();
      const before = await order();
      await page.click('.turn');
      return [before, await order()];
    });
    expect(orders).toEqual([
      ['MISE À JOUR 2', 'MISE À JOUR 1'],
      ['MISE À JOUR 1', 'MISE À JOUR 2'],
    ]);
  });

  it('carries the marking at head and foot of every printed sheet', async () => {
    const display = await visit('print.html', async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(() =>
        ['.masthead', '.foot'].map((part) => {
          const element = document.querySelector(part);
          return (
            element && [
              getComputedStyle(element).display,
              element.querySelector('.marking')?.checkVisibility(),
            ]
          );
        }),
      );
    });
    expect(display).toEqual([
      ['table-header-group', true],
      ['table-footer-group', true],
    ]);
  });

  it('does not move when its typefaces come after it was first shown', async () => {
    const page = await browser.newPage();
    let release = () => {};
    const shown = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\.woff2$/, (route) => shown.then(() => route.continue()));
    const address = fileUrl(join(folder, 'articles/greve-des-ports.html'));
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    release();
    await page.waitForLoadState('load');
    const { shift, standIns } = await page.evaluate(async () => {
      await document.fonts.ready;
      const faces = [...document.fonts].filter(({ family }) => family.includes('Fallback'));
      const standIns = faces.every(({ status }) => status !== 'error');
      const shift = await new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      });
      return { shift, standIns };
    });
    await page.close();
    // a machine that has none of the typefaces which stand in shows others, of other measures
    expect(shift).toBeLessThan(standIns ? 0.01 : 0.1);
  });

  it('is light: styles and script of an article stay small', async () => {
    const size = async (path: string) => gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
    expect(await size('assets/site.js')).toBeLessThan(3_000);
    expect((await size('assets/site.css')) + (await size('assets/site.js'))).toBeLessThan(10_000);
  });
});
