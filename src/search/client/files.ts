import type { PagefindCore, Source } from './engine.ts';

/** Where the site begins, seen from this page: `./` or `../`. */
export function siteRoot(): string {
  return document.documentElement.dataset.root ?? './';
}

let engine: Promise<void> | undefined;

/** The search's files as a page of the site reads them. */
export const siteSource: Source = {
  file: readFile,
  async core(path) {
    engine ??= loadScript(path);
    await engine;
    if (!window.dossierPagefind) throw new Error(`${path} did not load`);
    return window.dossierPagefind();
  },
};

/** Its name does not change when its content does: a kept copy is asked after. */
export const CATALOGUE = 'search/catalogue.pack';

const waiting = new Map<string, (bytes: Uint8Array) => void>();

declare global {
  interface Window {
    dossierPagefind?: () => PagefindCore;
    /** Called by the script twin of a file. */
    dossierSearchFile?: (path: string, base64: string) => void;
  }
}

/** A file of the search: over HTTP by fetch, from a disk (where fetch is refused) by its script twin. */
async function readFile(path: string): Promise<Uint8Array> {
  if (location.protocol === 'file:') return readTwin(path);
  const response = await fetch(siteRoot() + path, path === CATALOGUE ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function readTwin(path: string): Promise<Uint8Array> {
  window.dossierSearchFile ??= (name, base64) => {
    waiting.get(name)?.(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
    waiting.delete(name);
  };
  const bytes = new Promise<Uint8Array>((resolve) => waiting.set(path, resolve));
  await loadScript(`${path}.js`);
  return bytes;
}

/** Runs a classic script of the site once it is loaded. */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = siteRoot() + path;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => reject(new Error(`not found: ${path}`));
    document.head.append(script);
  });
}
