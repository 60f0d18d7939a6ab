import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getCached, putCached } from './cached-text.ts';
import type { SiteFiles } from './output-folder.ts';
import { sourcesVersion } from './sources-version.ts';

const SOURCE = fileURLToPath(new URL('../', import.meta.url));

/** What is bundled, and where it stands in the site. */
const ENTRIES: { from: string; to: string }[] = [
  { from: 'site/styles/site.css', to: 'assets/site.css' },
  { from: 'site/client/site.ts', to: 'assets/site.js' },
  { from: 'search/client/entrance.ts', to: 'assets/search-entrance.js' },
  { from: 'search/client/search.ts', to: 'assets/search.js' },
];

/** Font files that `styles/fonts.css` names, taken from their packages. */
const FONT_PACKAGES = ['@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'];

/** Rooms of which styles and scripts are made. */
const CODE = ['site', 'search', 'language', 'model.ts', 'errors.ts', 'edge/bundle-assets.ts'];
const FOLDER = fileURLToPath(new URL('../../.cache/assets', import.meta.url));

/**
 * Styles and scripts, bundled and minified. Scripts are classic ones that run on file://, where browsers refuse
 * modules; fonts are copied beside them. The bytes depend on nothing but the sources, so they are bundled once.
 */
export async function bundleAssets(folder = FOLDER): Promise<SiteFiles> {
  const place = path.join(folder, sourcesVersion(CODE));
  const cached = getCached(place);
  const bundles: [string, string][] = cached ? JSON.parse(cached) : await bundleAnew();
  if (!cached) putCached(place, JSON.stringify(bundles));
  const files: SiteFiles = new Map(bundles);
  for (const name of fontNames(String(files.get('assets/site.css'))))
    files.set(`fonts/${name}`, await readFont(name));
  return files;
}

async function bundleAnew(): Promise<[string, string][]> {
  const { build } = await import('esbuild');
  const bundles: [string, string][] = [];
  for (const { from, to } of ENTRIES) {
    const result = await build({
      entryPoints: [path.join(SOURCE, from)],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: ['chrome111', 'firefox113', 'safari16.4'],
      charset: 'utf8',
      legalComments: 'none',
      external: ['../fonts/*'],
      logLevel: 'silent',
    });
    const [output] = result.outputFiles;
    if (!output) throw new Error(`esbuild gave no output for ${from}`);
    bundles.push([to, output.text]);
  }
  return bundles;
}

/** Names of the fonts that a style sheet loads: `url(../fonts/x.woff2)` gives `x.woff2`. */
function fontNames(css: string): string[] {
  const names = [...css.matchAll(/url\(["']?\.\.\/fonts\/([\w.-]+)["']?\)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}

async function readFont(name: string): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  for (const font of FONT_PACKAGES) {
    const folder = path.dirname(require.resolve(`${font}/package.json`));
    const bytes = await readFile(path.join(folder, 'files', name)).catch(() => undefined);
    if (bytes) return bytes;
  }
  throw new Error(`no font package has the file ${name}`);
}
