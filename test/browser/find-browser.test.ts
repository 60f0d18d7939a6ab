import { describe, expect, it } from 'vitest';
import { findBrowser, launch, skipReason } from './find-browser.ts';

const browser = await findBrowser();

describe('a browser for the tests', () => {
  it('is found, or its absence has a reason', () => {
    if ('skip' in browser) expect(browser.skip).toMatch(/\w/);
    else expect(browser.executablePath).toMatch(/\w/);
  });

  it.skipIf(skipReason(browser))('starts and renders a page', async () => {
    if ('skip' in browser) return;
    const running = await launch(browser);
    try {
      const page = await running.newPage();
      await page.setContent('<p lang="fr">Élysée</p>');
      expect(await page.textContent('p')).toBe('Élysée');
    } finally {
      await running.close();
    }
  });
});
