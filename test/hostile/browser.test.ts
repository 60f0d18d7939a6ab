import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileUrl, findBrowser, launch, skipReason } from '../browser/find-browser.ts';
import { makeFolder, readFolder, runScript } from '../scripts/run-script.ts';
import { HOSTILE, hostileMemory } from './hostile-dossier.ts';

const found = await findBrowser();

describe.skipIf(skipReason(found))('a hostile dossier in a browser', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let pages: string[];

  beforeAll(async () => {
    if ('skip' in found) return;
    folder = await makeFolder(HOSTILE);
    const arguments_ = ['--dossier', folder, '--allow-problems'];
    expect(await runScript('build.ts', arguments_)).toMatchObject({ code: 0 });
    const { articles } = JSON.parse(String((await readFolder(folder)).get('_site/dossier.json')));
    await mkdir(path.join(folder, 'translations'));
    for (const { slug, title, blocks } of articles) {
      const sources = [title.fr, ...blocks.map((block: { fr: string }) => block.fr)];
      const memory = hostileMemory(slug, [...new Set<string>(sources)]);
      await writeFile(path.join(folder, 'translations', `${slug}.fr-en.json`), memory);
    }
    expect(await runScript('build.ts', arguments_)).toMatchObject({ code: 0 });
    pages = [...(await readFolder(path.join(folder, '_site'))).keys()].filter((name) =>
      name.endsWith('.html'),
    );
    const serve = sirv(path.join(folder, '_site'), { dev: true });
    server = createServer((request, response) => {
      if (request.url === '/favicon.ico') response.writeHead(204).end();
      else
        serve(request, response, () => {
          response.writeHead(404).end();
        });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await launch(found);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  /** What each page did that no page of a dossier may do; nothing where all is well. */
  async function misdeeds(addresses: string[], home: string, bypassCSP: boolean) {
    const context = await browser.newContext({ bypassCSP });
    const page = await context.newPage();
    let seen: string[] = [];
    page.on('dialog', (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => seen.push(`console ${message.text()}`));
    page.on('pageerror', (error) => seen.push(`error ${error}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(home) && !url.startsWith('data:')) seen.push(`request ${url}`);
    });
    const all: Record<string, string[]> = {};
    for (const address of addresses) {
      seen = [];
      await page.goto(address, { waitUntil: 'load' });
      if (address.includes('?q='))
        await page.waitForFunction(() => document.querySelector('#search-app')?.textContent);
      const found = [...(await page.evaluate(lookAround)), ...seen];
      if (found.length > 0) all[address] = found;
    }
    await context.close();
    return all;
  }

  it('has pages to look at, under names that are safe everywhere', () => {
    expect(pages.length).toBeGreaterThan(20);
    const unsafe = pages.filter(
      (name) => !/^[a-z0-9/-]+\.html$/.test(name) || /(^|\/)(con|aux|nul|prn)\./.test(name),
    );
    expect(unsafe).toEqual([]);
  });

  it.each([
    ['with its policy, over HTTP', false, 'http'],
    ['without its policy, over HTTP', true, 'http'],
    ['with its policy, from a disk', false, 'file'],
  ])(
    'runs nothing, loads nothing from elsewhere and complains of nothing %s',
    async (_how, bypassCSP, protocol) => {
      const site = path.join(folder, '_site');
      const home = protocol === 'http' ? origin() : fileUrl(site);
      const addressOf = (name: string) =>
        protocol === 'http' ? home + name : fileUrl(path.join(site, name));
      expect(await misdeeds(pages.map(addressOf), home, bypassCSP)).toEqual({});
    },
  );

  it('runs nothing in the answer to a search', async () => {
    const queries = ['dockers', 'grève', '<img src=x onerror=window.run=20>dockers', '"</script>"'];
    const addresses = queries.map((query) => `${origin()}search.html?q=${encodeURIComponent(query)}`);
    expect(await misdeeds(addresses, origin(), true)).toEqual({});
  });
});

/** Runs in the page: what has run, and what could run after a click. */
function lookAround(): string[] {
  const active =
    'script:not([src]), iframe, object, embed, base, [onload], [onerror], [onclick], [onmouseover], [style]';
  const addresses = [...document.querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  return [
    ...('run' in window ? [`ran ${String(window.run)}`] : []),
    ...('polluted' in {} ? ['polluted'] : []),
    ...(document.documentElement.outerHTML.match(/.{0,40}[\u202d\u202e]/g) ?? []).map(
      (each) => `turned ${each}`,
    ),
    ...[...document.querySelectorAll(active)]
      .filter((element) => element.closest('svg') === null)
      .map((element) => `active ${element.outerHTML.slice(0, 200)}`),
    ...addresses
      .filter((each) => /^\s*(javascript|vbscript|file):/i.test(each))
      .map((each) => `link ${each}`),
  ];
}
