import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, launch, skipReason } from './find-browser.ts';
import { type ServedSite, serveSite } from './served-site.ts';

const found = await findBrowser();

describe.skipIf(skipReason(found)).each(['http', 'file'])('the search in Chromium over %s', (protocol) => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let addresses: string[];

  beforeAll(async () => {
    if ('skip' in found) return;
    [site, browser] = await Promise.all([serveSite(), launch(found)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    complaints = [];
    addresses = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => addresses.push(request.url()));
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
    const site = protocol === 'http' ? /^http:\/\/127\.0\.0\.1:\d+\/(some\/path\/|favicon)/ : /^file:/;
    expect(addresses.filter((address) => !site.test(address))).toEqual([]);
  });

  const open = (path: string) => page.goto(site.address(protocol, path));
  const field = () => page.locator('input[name=q]');
  const headlines = () => page.locator('.answer h2').allTextContents();
  const count = () => page.locator('.search-count').textContent();

  it('answers the question of the address, in the language that has the words', async () => {
    await open('search.html?q=l’Ukraine');
    await page.waitForSelector('.answer');
    expect(await field().inputValue()).toBe('l’Ukraine');
    expect(await count()).toBe('2 articles: 2 in French, 2 in English');
    await open('search.html?q=manœuvres');
    await page.waitForSelector('.answer');
    expect(await count()).toBe('1 article: 1 in French, 1 in English');
    await open('search.html?q=tuyau');
    await page.waitForSelector('.answer');
    expect(await page.locator('.passage a').first().getAttribute('lang')).toBe('fr');
    expect(await page.locator('.passage mark').first().textContent()).toBe('tuyau');
    expect(await count()).toBe('1 article: 1 in French, nothing in English');
  });

  it('loads nothing of the index before the reader turns to the field', async () => {
    await open('index.html');
    await page.waitForLoadState('networkidle');
    expect(addresses.filter((address) => /search\/|search\.js/.test(address))).toEqual([]);
    await page.keyboard.press('/');
    await page.waitForSelector('.search-panel', { state: 'attached' });
    expect(addresses.some((address) => /assets\/search\.js/.test(address))).toBe(true);
  });

  it('answers while the reader types, from any page, and leads on by the keyboard', async () => {
    await open('articles/port-odessa.html');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.search-panel', { state: 'attached' });
    await page.keyboard.type('négociati');
    await page.waitForSelector('.search-panel[data-asked="négociati"] [role=option]');
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).toBe('search-option-0');
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-panel').isHidden()).toBe(true);
    await field().fill('négociation');
    await page.waitForSelector('.search-panel[data-asked="négociation"] [role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/reunion-normandie\.html\?mark=\w+&in=\w\w#p2$/);
  });

  it('asks on the search page when the reader presses Enter elsewhere', async () => {
    await open('articles/port-odessa.html');
    await field().fill('"mer Noire"');
    await field().press('Enter');
    await page.waitForURL(/search\.html\?q=/);
    await page.waitForSelector('.answer');
    expect(await headlines()).toEqual(['Manœuvres de l’O.T.A.N. en mer Noire']);
  });

  it('leads to the block, scrolls to it and highlights the words', async () => {
    await open('search.html?q=rançon');
    await page.locator('.passage a').first().click();
    await page.waitForURL(/cyberattaque-oleoduc\.html\?mark=rancon&in=fr#p2$/);
    const seen = await page.evaluate(() => ({
      words: [...(CSS.highlights.get('search') ?? [])].map(String),
      visible: document.getElementById('p2')!.getBoundingClientRect().top < innerHeight,
    }));
    expect(seen).toEqual({ words: ['rançon'], visible: true });
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
  });

  it('is found again as it was left, by the back button', async () => {
    await open('search.html?q=Moscou');
    await page.waitForSelector('.answer');
    await field().fill('navires');
    await page.waitForFunction(() => location.search === '?q=navires');
    // the answers to the question before may be as many
    await page.locator('.answer mark', { hasText: 'navires' }).first().waitFor();
    const before = await headlines();
    await page.locator('.answer h2 a').first().click();
    await page.waitForURL(/articles\//);
    await page.goBack();
    await page.waitForSelector('.answer');
    expect(await field().inputValue()).toBe('navires');
    expect(await headlines()).toEqual(before);
  });

  it('narrows by facets with counts, keeps them in the address, and clears them', async () => {
    await open('search.html?q=sanctions');
    await page.waitForSelector('.facets');
    expect(await page.locator('.answer').count()).toBe(4);
    const box = page.getByRole('checkbox', { name: /La Gazette des Flandres/ });
    await box.check();
    await page.waitForFunction(() => document.querySelectorAll('.answer').length === 1);
    expect(new URL(page.url()).searchParams.getAll('outlet')).toEqual(['La Gazette des Flandres']);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'La Gazette des Flandres',
    );
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.answer').length === 4);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.answer').length === 1);
  });

  it('helps where nothing is found, and says so in words', async () => {
    await open('search.html?q=gazoduc zeppelin');
    await page.getByText('No article has all of: gazoduc zeppelin.').first().waitFor();
    await page.getByRole('button', { name: 'gazoduc' }).click();
    await page.waitForSelector('.answer');
    expect(await field().inputValue()).toBe('gazoduc');
    // until then it may say what was found before
    await page.waitForFunction(() => {
      const told = document.querySelector('[role=status]')?.textContent;
      return told === '1 article: 1 in French, nothing in English';
    });
  });

  it('moves among the answers by arrows and back by Escape', async () => {
    await open('search.html?q=Moscou');
    await page.waitForSelector('.answer');
    await field().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('.answer h2 a').nth(1).textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  it('leaves the single key alone when the reader has switched it off, and in fields', async () => {
    await open('search.html?q=Moscou');
    await page.waitForSelector('.answer');
    await page.getByLabel('Press / to go to the search field').uncheck();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).not.toBe('q');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('End');
    await page.keyboard.type('/');
    expect(await field().inputValue()).toBe('Moscou/');
    await page.getByLabel('Press / to go to the search field').check();
  });

  it('can be used with a screen reader, as far as axe can tell', async () => {
    await open('search.html?q=sanctions');
    await page.waitForSelector('.facets');
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const faults = await page.evaluate(`${axe}; axe.run().then((result) => result.violations)`);
    const told = (faults as { id: string; nodes: { html: string }[] }[]).map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
    );
    expect(told).toEqual([]);
  });
});
