import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { CommandError } from '../src/errors.ts';
import { findBrowser, launch } from '../test/browser/find-browser.ts';
import { COMMON, COMMON_HELP, callerFolder, dossierFolder, readArguments, runCommand } from './command.ts';

const HELP = `npm run shots -- [options]

Takes pictures of a built site, to be looked at: every kind of page at three widths, light and dark, and on paper.

  --site DIR         the built site (default: _site in the dossier's folder)
  --output DIR       where the pictures go (default: .cache/shots in the dossier's folder)
  --page PATH        only this page, such as articles/sommet.html; may be given again
${COMMON_HELP}
`;

const WIDTHS = [360, 800, 1400];
const SCHEMES = ['light', 'dark'] as const;

runCommand(async () => {
  const { values } = readArguments({
    options: {
      ...COMMON,
      site: { type: 'string' },
      output: { type: 'string' },
      page: { type: 'string', multiple: true },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = dossierFolder(values.dossier);
  const site = values.site ? path.resolve(callerFolder(), values.site) : path.join(folder, '_site');
  const output = values.output
    ? path.resolve(callerFolder(), values.output)
    : path.join(folder, '.cache', 'shots');
  if (!existsSync(path.join(site, 'index.html')))
    throw new CommandError(`no site in ${site}`, 'run npm run build first');
  const found = await findBrowser();
  if ('skip' in found) throw new CommandError(found.skip);
  await mkdir(output, { recursive: true });
  const browser = await launch(found);
  try {
    const pages = values.page ?? (await kindsOfPages(browser, site));
    for (const page of pages) await takePictures(browser, site, page, output);
    process.stdout.write(`${pages.length} pages in ${output}\n`);
  } finally {
    await browser.close();
  }
  return 0;
});

/** One page of each kind: those that the front page leads to, the first article, its cleaning, the first outlet. */
async function kindsOfPages(browser: Browser, site: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(site, 'index.html')).href);
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? ''),
  );
  await page.close();
  const first = (folder: string) => links.find((link) => link.startsWith(folder));
  const article = first('articles/');
  const cleaning = article?.replace('articles/', 'cleaning/');
  // Matches `about.html`; must not match `articles/x.html`, `#may` or `dossier.json`.
  const single = links.filter((link) => /^[\w-]+\.html$/.test(link));
  const kinds = [article, cleaning, first('outlets/'), 'index.html', ...single, '404.html'];
  return [...new Set(kinds)].filter((link) => link !== undefined);
}

async function takePictures(browser: Browser, site: string, link: string, output: string): Promise<void> {
  const name = path.join(output, link.replaceAll('/', '-').replace(/\.html$/, ''));
  for (const colorScheme of SCHEMES) {
    const page = await browser.newPage({ colorScheme });
    await page.goto(pathToFileURL(path.join(site, link)).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    if (colorScheme === 'light') await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true });
    await page.close();
  }
}
