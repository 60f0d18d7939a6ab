import { rules } from '../cleaning/explain-rules.ts';
import type { Dossier } from '../model.ts';
import type { FilePart } from '../site/file-part.ts';
import { articlePath, originalPath } from '../site/links.ts';
import { sitePages } from '../site/pages.ts';
import { plainFiles } from '../site/plain-files.ts';
import type { SiteInput } from '../site/site-input.ts';
import { bundleAssets } from './bundle-assets.ts';
import type { LoadedDossier } from './load-dossier.ts';
import type { OutputFolder } from './output-folder.ts';
import { pageKeys, plainKeys } from './page-keys.ts';
import { renderPages } from './render-pages.ts';
import { programVersion } from './sources-version.ts';

/** Where the dossier's PDF stands in the site. */
export const PDF = 'dossier.pdf';

/** What a build leaves out, and whom it tells how far it is. */
export interface BuildOptions {
  /** Without it the search page is there and finds nothing. */
  search: boolean;
  /** With it the site offers the dossier as one PDF. */
  pdf?: boolean;
  /** Told what the build does now: «pages», «search». */
  progress?: (stage: string) => void;
  /** What the pages in the output were made from, as an earlier build returned it. */
  standing?: ReadonlyMap<string, string>;
}

/** Where the pages' style sheet and script stand. */
export const ASSETS = { stylesheet: 'assets/site.css', script: 'assets/site.js' };

/** Writes every file of the site: the clippings as received, pages, assets, `dossier.json`, search indexes. Returns what pages are made from. */
export async function buildSite(
  { dossier, problems, files, madeOf }: LoadedDossier,
  output: OutputFolder,
  { search, pdf = false, progress = () => undefined, standing }: BuildOptions = { search: true },
): Promise<Map<string, string>> {
  const input: SiteInput = {
    dossier,
    problems,
    rules,
    assets: ASSETS,
  };
  const printed = pdf ? await setPdf(dossier, progress) : undefined;
  if (printed) input.pdf = { path: PDF, pages: printed.pages, bytes: printed.pdf.length };
  const pages = sitePages(input);
  const assets = await bundleAssets();
  const plain = plainFiles(input);
  output.announce([
    ...plain.map((file) => file.path),
    ...assets.keys(),
    ...dossier.articles.map(({ clipping }) => originalPath(clipping)),
    ...pages.map((page) => page.path),
    ...(printed ? [PDF] : []),
  ]);
  if (printed) output.write(PDF, printed.pdf);
  const received = new Map(files.clippings.map((clipping) => [clipping.file, clipping]));
  for (const { clipping } of dossier.articles) {
    const file = received.get(clipping.file);
    if (file) output.writeKnown(originalPath(clipping), file.sha256, () => file.bytes);
  }
  const keys = new Map([
    ...pageKeys(input, pages, madeOf, programVersion()),
    ...plainKeys(plain, programVersion()),
  ]);
  const isAsBefore = (name: string) => keys.has(name) && keys.get(name) === standing?.get(name);
  const keep = (name: string) => isAsBefore(name) && output.keep(name);
  const slugs = dossier.articles.map(({ clipping }) => clipping.slug);
  const stayed = new Set(slugs.filter((slug) => isAsBefore(articlePath(slug))));
  for (const file of plain) {
    if (keep(file.path)) continue;
    if (file.parts) output.writeParts(file.path, file.parts, stayed);
    else output.write(file.path, file.text);
  }
  for (const [path, content] of assets) output.write(path, content);
  progress('pages');
  const takeParts = (name: string, parts: FilePart[]) => output.writeParts(name, parts, stayed);
  await renderPages(pages, output.writePieces, { keep, keepSame: output.keep }, takeParts);
  if (!search) return keys;
  // Pagefind takes a while to load
  const { writeSearch } = await import('./write-search.ts');
  await writeSearch(dossier, output, { progress });
  return keys;
}

/** Typst takes a while to load, so only a build that asks for a PDF loads it. */
async function setPdf(dossier: Dossier, progress: (stage: string) => void) {
  progress('pdf');
  const { renderPdf } = await import('./print-pdf.ts');
  return renderPdf(dossier, {});
}
