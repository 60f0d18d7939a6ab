import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { fileUrl } from './find-browser.ts';

/** A folder on a disk and under a path of a server. */
export interface ServedFolder {
  /** Address of a page over `http` or `file`. */
  address(protocol: string, page: string): string;
  /** Paths asked of the server since the last call. */
  requested(): string[];
  close(): void;
}

/** Serves a folder on loopback under `/some/path/`. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const serve = sirv(folder, { dev: true });
  let paths: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/favicon.ico') return response.writeHead(204).end();
    paths.push(path);
    if (!path.startsWith('/some/path/')) return response.writeHead(404).end();
    request.url = path.replace('/some/path', '');
    return serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address(protocol, page) {
      const [path = '', query] = page.split('?');
      const search = query === undefined ? '' : `?${query}`;
      if (protocol === 'http') return `http://127.0.0.1:${port}/some/path/${page}`;
      return fileUrl(join(folder, path), search);
    },
    requested() {
      const since = paths;
      paths = [];
      return since;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
