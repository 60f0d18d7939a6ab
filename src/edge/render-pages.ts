import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import configure, { type EleventyConfig } from '../../eleventy.config.ts';
import type { FilePart } from '../site/file-part.ts';
import type { Pieces } from '../site/html.ts';
import type { Page } from '../site/site-input.ts';

/** Takes a rendered page. */
export type TakePage = (name: string, pieces: Pieces) => void;

/** Takes a page part by part. */
export type TakeParts = (name: string, parts: FilePart[]) => void;

/** Says which pages need not be rendered, because they stand already. */
export interface StandingPages {
  keep(name: string): boolean;
  /** The same of a page that is to hold exactly this. */
  keepSame(name: string, pieces: () => Pieces): boolean;
}

const NONE_STANDS: StandingPages = { keep: () => false, keepSame: () => false };

/**
 * Renders every page and hands each over at once, so that no more than one is held. Pages that stand once for an article
 * or an outlet are rendered one at a time: Eleventy would hold all of them, with a page's worth of its own bookkeeping
 * for each. Pages that stand once, at the root of the site, go through Eleventy, and come last: once it has run, a third
 * of what the other pages are made of outlives them for a while, and to clear that away took a tenth of a large build.
 * Where all pages at the root stand, Eleventy is not even loaded.
 */
export async function renderPages(
  pages: readonly Page[],
  take: TakePage,
  { keep, keepSame }: StandingPages = NONE_STANDS,
  takeParts?: TakeParts,
): Promise<void> {
  for (const page of pages) {
    if (!page.path.includes('/') || keep(page.path)) continue;
    if (page.parts && takeParts) takeParts(page.path, page.parts());
    else take(page.path, page.pieces());
  }
  const single = pages.filter((page) => !page.path.includes('/') && !keepSame(page.path, page.pieces));
  for (const [name, content] of await renderSinglePages(single)) take(name, [content]);
}

/** Eleventy is given an empty input folder, so that nothing of the project or the dossier becomes a page by chance. */
async function renderSinglePages(pages: readonly Page[]): Promise<Map<string, string>> {
  if (pages.length === 0) return new Map();
  const empty = await mkdtemp(path.join(tmpdir(), 'dossier-'));
  try {
    const output = path.join(empty, 'site');
    const Eleventy = await loadEleventy();
    const eleventy = new Eleventy(empty, output, {
      source: 'script',
      quietMode: true,
      config: (config) => configure(pages)(config as EleventyConfig),
    });
    const rendered = await eleventy.toJSON();
    const pathOf = (file: string | false) => path.relative(output, String(file)).split(path.sep).join('/');
    const files = new Map(rendered.map((page) => [pathOf(page.outputPath), page.content]));
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

/** Eleventy would start a thread that looks up every module loaded from then on, for templates that change while it runs. */
async function loadEleventy() {
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1';
  return (await import('@11ty/eleventy')).default;
}
