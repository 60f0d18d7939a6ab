import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { ServiceError } from './service-error.ts';

/** How a request reaches its service. */
export type Way =
  | { is: 'direct' }
  /** To an https service: the proxy sees neither key nor texts. */
  | { is: 'tunnel'; socket: Socket }
  /** To an http service: proxies tunnel to https alone, and take a whole address in the place of a path. */
  | { is: 'relay'; host: string; port: number; headers: Record<string, string> };

/** The way to a service, directly or through the proxy that was given; `connect` is in milliseconds. */
export async function wayTo(url: URL, proxy: URL | undefined, connect: number): Promise<Way> {
  if (proxy === undefined) return { is: 'direct' };
  const headers = credentials(proxy);
  const port = Number(proxy.port || 80);
  if (url.protocol === 'http:') return { is: 'relay', host: hostOf(proxy), port, headers };
  return { is: 'tunnel', socket: await openTunnel(url, proxy, headers, connect) };
}

/** An address holds name and password percent-encoded: «p%40ss» stands for "p@ss". */
function credentials({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64');
  return { 'Proxy-Authorization': `Basic ${pair}` };
}

/** «[::1]» is an address's way of writing ::1. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/gu, ''); // "[" of "[::1]", not of "a[b"
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // a stray % that was never meant as a code
    return text;
  }
}

function openTunnel(url: URL, proxy: URL, headers: Record<string, string>, connect: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest({
      host: hostOf(proxy),
      port: proxy.port || 80,
      method: 'CONNECT',
      path: `${url.hostname}:${url.port || 443}`,
      headers,
      agent: false,
      timeout: connect,
    });
    const fail = (why: string): void =>
      reject(new ServiceError('unreachable', `proxy ${proxy.host}: ${why}`));
    asking.on('connect', (answer, socket) => {
      if (answer.statusCode === 200) return resolve(socket as Socket);
      socket.destroy();
      return fail(`it answered ${answer.statusCode}`);
    });
    asking.on('timeout', () => asking.destroy(new Error('no answer')));
    asking.on('error', (error) => fail(describe(error)));
    asking.end();
  });
}

/** The system's own words for a fault, which never hold headers or bodies. */
export function describe(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const words: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name cannot be looked up',
    ECONNRESET: 'the connection broke off',
    EPIPE: 'the connection broke off',
    HPE_INVALID_CONSTANT: 'the answer is not HTTP',
    HPE_HEADER_OVERFLOW: 'the headers of the answer are too large',
  };
  return words[code ?? ''] ?? code ?? error.message;
}
