/** Where the site begins, seen from this page: `./` or `../`. */
export function siteRoot(): string {
  return document.documentElement.dataset.root ?? './';
}

const waiting = new Map<string, (bytes: Uint8Array) => void>();

declare global {
  interface Window {
    /** Called by the script twin of a file. */
    dossierSearchFile?: (path: string, base64: string) => void;
  }
}

/** A file of the search: over HTTP by fetch, from a disk (where fetch is refused) by its script twin. */
export async function readFile(path: string): Promise<Uint8Array> {
  if (location.protocol === 'file:') return readTwin(path);
  const response = await fetch(siteRoot() + path, path.endsWith('.json') ? { cache: 'no-cache' } : {});
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
