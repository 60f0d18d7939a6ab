import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import configure, { type EleventyConfig } from '../../eleventy.config.ts';
import type { Page } from '../site/site-input.ts';
import type { SiteFiles } from './output-folder.ts';

/**
 * Renders the pages through Eleventy without writing any: what is written, and how, is the output folder's part.
 * Eleventy is given an empty input folder, so that nothing of the project or the dossier becomes a page by chance.
 */
export async function renderPages(pages: readonly Page[]): Promise<SiteFiles> {
  const empty = await mkdtemp(path.join(tmpdir(), 'dossier-'));
  try {
    const output = path.join(empty, 'site');
    const eleventy = new Eleventy(empty, output, {
      source: 'script',
      quietMode: true,
      config: (config) => configure(pages)(config as EleventyConfig),
    });
    const rendered = await eleventy.toJSON();
    const pathOf = (file: string | false) => path.relative(output, String(file)).split(path.sep).join('/');
    const files: SiteFiles = new Map(rendered.map((page) => [pathOf(page.outputPath), page.content]));
    const missing = pages.filter((page) => !files.has(page.path));
    if (missing.length > 0 || files.size !== pages.length) {
      throw new Error(
        `Eleventy rendered ${files.size} of ${pages.length} pages (first missing: ${missing[0]?.path})`,
      );
    }
    return files;
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}
