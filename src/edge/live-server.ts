import { createServer, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { CommandError } from '../errors.ts';
import { bundleAssets } from './bundle-assets.ts';
import type { LiveSite } from './live-site.ts';

/** Matches `127.0.0.1:8080` and `localhost`; not `example.org:8080`, under which a page elsewhere might ask for the dossier. */
const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

function isLocal(host: string | undefined): boolean {
  return host !== undefined && LOCAL_HOST.test(host);
}

function refuse(response: ServerResponse): void {
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('This server answers on 127.0.0.1 and localhost alone.\n');
}

/** A server of a dossier under work, for this computer only. */
export interface LiveServer {
  port: number;
  /** Tells every open page to load itself again. */
  announce(): void;
  close(): Promise<void>;
}

/** Only while serving: it stands in no file of the site. It is no inline script, which the policy would refuse. */
const RELOAD = "new EventSource('/__changes').onmessage = () => location.reload();\n";
const TAG = '<script src="/__reload.js" defer></script></head>';

/**
 * Serves the pages as they stand at the moment, styles and scripts, and everything else (search, originals) from
 * the output folder. A port that is taken gives way to the next, `tries` times.
 */
export async function startLiveServer(
  site: LiveSite,
  output: string,
  port: number,
  tries: number,
): Promise<LiveServer> {
  const assets = await bundleAssets();
  const files = sirv(output, { dev: true, etag: true });
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!isLocal(request.headers.host)) return refuse(response);
    const path = pathOf(request.url);
    if (path === '__changes') return listen(response, open);
    if (path === '__reload.js') return send(response, 'text/javascript', RELOAD);
    const page = site.page(path);
    if (page !== undefined) return send(response, 'text/html', page.replace('</head>', TAG));
    // one that an earlier build left, of a clipping that is gone
    if (path.endsWith('.html')) return notFound(response);
    const asset = assets.get(path);
    const type = /\.css$/.test(path) ? 'text/css' : 'text/javascript'; // «assets/site.css», not «assets/site.js»
    if (typeof asset === 'string') return send(response, type, asset);
    files(request, response, () => notFound(response));
  });
  const bound = await bind(server, port, tries);
  return {
    port: bound,
    announce: () => {
      for (const response of open) response.write('data: changed\n\n');
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** `articles/a.html` for `/articles/a.html?q=x`; `index.html` for `/`. */
function pathOf(url = '/'): string {
  const [path = ''] = url.slice(1).split(/[?#]/);
  return path === '' ? 'index.html' : path;
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('There is no such page in this dossier.\n');
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(text);
}

function listen(response: ServerResponse, open: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': listening\n\n');
  open.add(response);
  response.on('close', () => open.delete(response));
}

const LAST_PORT = 65_535;

function bind(server: Server, port: number, tries: number, first = port): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const hasNext = tries > 0 && port < LAST_PORT;
      if (error.code === 'EADDRINUSE' && hasNext) resolve(bind(server, port + 1, tries - 1, first));
      else reject(notServed(error, first, port));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Why there is no server on any of these ports. */
function notServed(error: NodeJS.ErrnoException, first: number, last: number): CommandError {
  const ports = first === last ? `port ${first} is` : `the ports ${first} to ${last} are`;
  const [why, hint] = {
    EADDRINUSE: ['taken by another program', 'end that program, or choose another port with --port'],
    EACCES: ['kept for the system', 'choose one above 1023 with --port'],
  }[String(error.code)] ?? [`not to be had: ${error.message}`, 'choose another with --port'];
  return new CommandError(`${ports} ${why}`, hint, { cause: error });
}
