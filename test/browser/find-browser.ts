import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** A browser that the tests can drive, with all it needs to start. */
export interface FoundBrowser {
  name: string;
  executablePath: string;
  args: string[];
  /** Variables to set beside those of the process. */
  env: Record<string, string>;
}

/** Why the browser tests cannot run here: shown as the reason of every skipped test. */
export interface NoBrowser {
  skip: string;
}

const INSTALLED: Record<string, string[]> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Switches that keep a browser from talking to its maker, and from needing a graphics card. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * The first of: CHROME_PATH, an installed Chrome, Chromium or Edge, the Chromium that @sparticuz/chromium packs
 * for Linux x64. A CHROME_PATH that names no file is an error, not a skip: somebody meant it.
 */
export async function findBrowser(): Promise<FoundBrowser | NoBrowser> {
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH names no file: ${asked}`);
    return { name: `CHROME_PATH (${asked})`, executablePath: asked, args, env: {} };
  }
  const installed = candidates().find((path) => existsSync(path));
  if (installed) return { name: installed, executablePath: installed, args, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return {
      skip: `no Chrome, Chromium or Edge on this machine (${process.platform}); set CHROME_PATH to one`,
    };
  return packedChromium([...QUIET, '--no-sandbox']);
}

/** Milliseconds that a slow machine is given for anything that a browser does. */
export const PATIENCE = 180_000;

/** Full paths where a browser may stand on this system, likeliest first. */
function candidates(): string[] {
  const names = INSTALLED[process.platform] ?? [];
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? names.map((name) => join(root, name)) : []));
  }
  if (process.platform === 'darwin') return names;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Unpacks the npm package's browser once per machine and version. The package writes into the temporary folder
 * file by file, so each process unpacks into a folder of its own and the first one to finish renames it: a
 * second process never starts a half-written browser.
 */
async function packedChromium(args: string[]): Promise<FoundBrowser | NoBrowser> {
  let entry: string;
  let version: string;
  try {
    const require = createRequire(import.meta.url);
    const main = require.resolve('@sparticuz/chromium');
    entry = pathToFileURL(main).href;
    version = String(require(join(dirname(main), '../../package.json')).version);
  } catch {
    return { skip: 'no Chrome, Chromium or Edge on this machine, and @sparticuz/chromium is not installed' };
  }
  const folder = join(tmpdir(), `briefing-dossier-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(join(folder, 'chromium'))) {
    const staging = await mkdtemp(join(tmpdir(), 'briefing-dossier-chromium-'));
    try {
      await unpack(entry, staging);
      await rename(staging, folder);
    } catch (cause) {
      await rm(staging, { recursive: true, force: true });
      if (!existsSync(join(folder, 'chromium')))
        return { skip: `@sparticuz/chromium could not be unpacked: ${String(cause)}` };
    }
  }
  const env: Record<string, string> = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return {
    name: `@sparticuz/chromium ${version}`,
    executablePath: join(folder, 'chromium'),
    args: [...args, '--no-zygote'],
    env,
  };
}

/** With the Lambda variable set the package also unpacks the libraries that a bare machine lacks (nss, expat). */
async function unpack(entry: string, folder: string): Promise<void> {
  const script = `const { default: chromium } = await import(${JSON.stringify(entry)}); await (chromium.default ?? chromium).executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    timeout: PATIENCE,
  });
}

/** Starts the browser headless; the caller closes it. */
export async function launch(browser: FoundBrowser): Promise<Browser> {
  const running = await chromium.launch({
    executablePath: browser.executablePath,
    args: browser.args,
    env: { ...process.env, ...browser.env },
    headless: true,
    timeout: PATIENCE,
  });
  return running.on('context', (context) => context.setDefaultTimeout(PATIENCE));
}

/**
 * For `describe.skipIf(skipReason(browser))`: the reason, printed once so that a green run without a browser
 * does not look like a tested one, or undefined where a browser was found.
 */
export function skipReason(browser: object | NoBrowser): string | undefined {
  if (!('skip' in browser)) return undefined;
  process.stderr.write(`browser tests skipped: ${browser.skip}\n`);
  return String(browser.skip);
}

/** File URL with a query: `fileUrl('/a/search.html', '?q=x')`. */
export function fileUrl(path: string, search = ''): string {
  return `${pathToFileURL(path).href}${search}`;
}
