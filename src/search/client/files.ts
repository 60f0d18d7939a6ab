import type { PagefindCore, Source } from './engine.ts';

/** Its name does not change when its content does: a kept copy is asked after. */
const CATALOGUE = 'search/catalogue.pack';

declare global {
  interface Window {
    /** Called by the script twin of a file. */
    dossierSearchFile?: (path: string, base64: string) => void;
    /** Defined by Pagefind's glue. */
    dossierPagefind?: () => PagefindCore;
  }
}

/** The search's files as a page of the site reads them: over HTTP by fetch, from a disk by script twins. */
export function siteSource(root: string): Source {
  const waiting = new Map<string, (bytes: Uint8Array) => void>();
  let glue: Promise<void> | undefined;
  const fromDisk = async (path: string) => {
    window.dossierSearchFile ??= (name, base64) => {
      waiting.get(name)?.(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      waiting.delete(name);
    };
    const bytes = new Promise<Uint8Array>((resolve) => waiting.set(path, resolve));
    await loadScript(`${root}${path}.js`);
    return bytes;
  };
  return {
    file: (path) => (location.protocol === 'file:' ? fromDisk(path) : fetched(root, path)),
    async core(path) {
      glue ??= loadScript(root + path);
      await glue;
      if (!window.dossierPagefind) throw new Error(`${path} did not load`);
      return window.dossierPagefind();
    },
  };
}

async function fetched(root: string, path: string): Promise<Uint8Array> {
  const response = await fetch(root + path, path === CATALOGUE ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Runs a classic script of the site: the only kind that pages on a disk may load. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => reject(new Error(`not found: ${address}`));
    document.head.append(script);
  });
}
