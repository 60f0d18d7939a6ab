import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSite } from '../edge/site-with-search.ts';
import { INVENTED, inventedDossier } from '../search/corpus.ts';
import { fileUrl, findBrowser, launch, skipReason } from './find-browser.ts';

const found = await findBrowser();

describe.skipIf(skipReason(found))('the search page in Chromium', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    if ('skip' in found) return;
    folder = await mkdtemp(join(tmpdir(), 'dossier-search-'));
    await writeSite(folder, inventedDossier(INVENTED));
    const serve = sirv(folder, { dev: true });
    server = createServer((request, response) => {
      request.url = request.url?.replace(/^\/some\/path/, '') ?? '/';
      if (request.url === '/favicon.ico') response.writeHead(204).end();
      else serve(request, response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await launch(found);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['http', 'file'])('finds an elided word in French over %s', async (protocol) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const base =
      protocol === 'http'
        ? `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/path/search.html?q=l’Ukraine`
        : fileUrl(join(folder, 'search.html'), '?q=l’Ukraine');
    await page.goto(base);
    await page.waitForSelector('#search-app li');
    expect(await page.textContent('#search-app')).toContain('Ukraine');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
