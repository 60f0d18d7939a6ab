import { CATALOGUE } from '../catalogue.ts';
import type { PagefindCore, Source } from './shard.ts';

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
  const glue = new Map<string, Promise<() => PagefindCore>>();
  return {
    file: (path) => (location.protocol === 'file:' ? fromDisk(root + path) : fetched(root, path)),
    async core(path) {
      const loading = glue.get(path) ?? loadCore(root + path);
      glue.set(path, loading);
      loading.catch(() => glue.delete(path));
      return (await loading)();
    },
  };
}

async function fetched(root: string, path: string): Promise<Uint8Array> {
  const response = await fetch(root + path, path.endsWith(CATALOGUE) ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** By script, because two dossiers that are searched together have files of the same path. */
const given = new WeakMap<Element, string>();

async function fromDisk(address: string): Promise<Uint8Array> {
  window.dossierSearchFile ??= (_path, base64) => {
    if (document.currentScript) given.set(document.currentScript, base64);
  };
  const base64 = given.get(await loadScript(`${address}.js`));
  if (base64 === undefined) throw new Error(`nothing in ${address}.js`);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Another dossier may have another version of it. */
async function loadCore(address: string): Promise<() => PagefindCore> {
  await loadScript(address);
  const { dossierPagefind } = window;
  if (!dossierPagefind) throw new Error(`${address} did not load`);
  return dossierPagefind;
}

/** Runs a classic script of the site: the only kind that pages on a disk may load. */
export function loadScript(address: string): Promise<HTMLScriptElement> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      script.remove();
      resolve(script);
    };
    script.onerror = () => reject(new Error(`not found: ${address}`));
    document.head.append(script);
  });
}
