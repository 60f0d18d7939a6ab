import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { skipReason } from './find-browser.ts';
import { type Firefox, findFirefox, launchFirefox } from './firefox.ts';
import { type ServedSite, serveSite } from './served-site.ts';

const found = findFirefox();

describe.skipIf(skipReason(found))('the search in Firefox', () => {
  let site: ServedSite;
  let firefox: Firefox;

  beforeAll(async () => {
    if ('skip' in found) return;
    [site, firefox] = await Promise.all([serveSite(), launchFirefox(found.executablePath)]);
  });
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  it('runs with the protection of file:// that readers have', async () => {
    await firefox.open(site.address('file', 'search.html'));
    expect(await firefox.run('return fetch("index.html").then(() => "read", () => "refused")')).toBe(
      'refused',
    );
  });

  it.each(['http', 'file'])(
    'answers, leads to the block and highlights the words over %s',
    async (protocol) => {
      await firefox.open(site.address(protocol, 'search.html?q=ran%C3%A7on'));
      await firefox.until('return document.querySelector(".passage a")');
      expect(await firefox.run('return document.querySelector(".search-count").textContent')).toBe(
        '1 article: 1 in French, nothing in English',
      );
      await firefox.run('document.querySelector(".passage a").click()');
      await firefox.until('return location.hash === "#p2" && document.readyState === "complete"');
      await firefox.until('return CSS.highlights.has("search")');
      expect(await firefox.run('return [...CSS.highlights.get("search")].map(String)')).toEqual(['rançon']);
      await firefox.run('history.back()');
      await firefox.until('return document.querySelector(".answer")');
      expect(await firefox.run('return document.querySelector("input[name=q]").value')).toBe('rançon');
    },
  );

  it.each(['http', 'file'])(
    'answers while the reader types, and remembers it in the address over %s',
    async (protocol) => {
      await firefox.open(site.address(protocol, 'search.html'));
      await firefox.run('document.querySelector("input[name=q]").focus()');
      await firefox.press('"mer Noire"');
      await firefox.until('return document.querySelector(".answer mark")?.textContent === "mer Noire"');
      expect(await firefox.run('return new URLSearchParams(location.search).get("q")')).toBe('"mer Noire"');
    },
  );

  it.each(['http', 'file'])('answers under the field of any page over %s', async (protocol) => {
    await firefox.open(site.address(protocol, 'articles/port-odessa.html'));
    await firefox.run('document.querySelector("input[name=q]").focus()');
    await firefox.press('l’OTAN');
    await firefox.until('return document.querySelector(".search-panel[data-asked=l’OTAN] [role=option]")');
    await firefox.press('\uE015\uE007');
    await firefox.until('return location.pathname.endsWith("manoeuvres-mer-noire.html")');
  });
});
