import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeSite } from '../edge/site-with-search.ts';
import { INVENTED, inventedDossier } from '../search/corpus.ts';
import { fileUrl } from './find-browser.ts';

/** The invented dossier's site, on a disk and under a path of a server. */
export interface ServedSite {
  /** Address of a page over `http` or `file`. */
  address(protocol: string, page: string): string;
  /** Paths asked of the server since the last call. */
  requested(): string[];
  close(): Promise<void>;
}

/** Builds the site in a temporary folder and serves it on loopback under `/some/path/`. */
export async function serveSite(): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-search-'));
  await writeSite(folder, inventedDossier(INVENTED));
  const serve = sirv(folder, { dev: true });
  let paths: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/favicon.ico') return response.writeHead(204).end();
    paths.push(path);
    if (!path.startsWith('/some/path/')) return response.writeHead(404).end();
    request.url = path.replace('/some/path', '');
    return serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address(protocol, page) {
      const [path = '', query] = page.split('?');
      const search = query === undefined ? '' : `?${query}`;
      return protocol === 'http'
        ? `http://127.0.0.1:${port}/some/path/${page}`
        : fileUrl(join(folder, path), search);
    },
    requested() {
      const since = paths;
      paths = [];
      return since;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
