import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { ServiceRequest } from './engine.ts';
import { describe, type Way, wayTo } from './proxy.ts';
import { ServiceError } from './service-error.ts';

/** How long to wait for what, in milliseconds. */
export interface Patience {
  connect: number;
  /** Between two signs of life once the request is out. */
  silence: number;
  total: number;
}

/** A batch of texts may take minutes. */
const PATIENCE: Patience = { connect: 20_000, silence: 180_000, total: 600_000 };
/** What is only asked for is known at once, and may be asked for again. */
const SHORT_PATIENCE: Patience = { connect: 20_000, silence: 30_000, total: 60_000 };

/** Far above any answer to 120 KiB of text. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** Status and body as received; nothing is judged, nothing followed. */
export interface RawAnswer {
  status: number;
  contentType: string;
  retryAfter: string | undefined;
  location: string | undefined;
  body: Buffer;
}

/**
 * Sends a request once, over a connection of its own: a reused one that the server has just closed would leave
 * open whether the request arrived. `unreachable` means that not a byte of it went out; every later fault is
 * `no-answer`. No redirect is followed, no proxy used unless one is given, no environment read.
 */
export async function sendOnce(
  request: ServiceRequest,
  proxy?: URL,
  patience = request.method === 'GET' ? SHORT_PATIENCE : PATIENCE,
): Promise<RawAnswer> {
  const url = new URL(request.url);
  return exchange(request, url, patience, await wayTo(url, proxy, patience.connect));
}

function exchange(request: ServiceRequest, url: URL, patience: Patience, way: Way): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let connected = false;
    const clocks = startClocks(patience, (message) => outgoing.destroy(new Error(message)));
    const fail = (error: Error): void => {
      clocks.stop();
      const fault = connected ? 'no-answer' : 'unreachable';
      reject(new ServiceError(fault, `${url.host}: ${describe(error)}`));
    };
    const outgoing = open(request, url, way, (answer) => {
      collect(answer, clocks.alive).then((raw) => {
        clocks.stop();
        resolve(raw);
      }, fail);
    });
    outgoing.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
        clocks.connected();
      });
    });
    outgoing.on('error', fail);
    outgoing.end(request.body);
  });
}

function open(
  { method, headers, body }: ServiceRequest,
  url: URL,
  way: Way,
  onAnswer: (answer: IncomingMessage) => void,
): ClientRequest {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const options = { method, headers: { Accept: 'application/json', ...headers, ...length } };
  const { protocol, hostname } = url;
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  if (way.is === 'direct') return send(url, { ...options, agent: false }, onAnswer);
  if (way.is === 'tunnel') {
    const createConnection = (): Socket => connectTls({ socket: way.socket, servername: hostname });
    return send(url, { ...options, createConnection }, onAnswer);
  }
  const { host, port } = way;
  const asked = { ...options.headers, Host: url.host, ...way.headers };
  return send({ method, host, port, path: url.href, headers: asked, agent: false }, onAnswer);
}

function collect(answer: IncomingMessage, alive: () => void): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      alive();
      size += chunk.length;
      if (size > LARGEST_ANSWER) answer.destroy(new Error('the answer is too large'));
      else chunks.push(chunk);
    });
    answer.on('error', reject);
    answer.on('close', () => reject(new Error('the answer broke off')));
    answer.on('end', () => {
      if (!answer.complete) return reject(new Error('the answer broke off'));
      const { headers } = answer;
      return resolve({
        status: answer.statusCode ?? 0,
        contentType: headers['content-type'] ?? '',
        retryAfter: headers['retry-after'],
        location: headers.location,
        body: unpacked(Buffer.concat(chunks), headers['content-encoding']),
      });
    });
  });
}

/** A body that was packed though nobody asked for it is unpacked, since it is paid for; what cannot be is left as it came. */
function unpacked(body: Buffer, encoding = ''): Buffer {
  const limit = { maxOutputLength: LARGEST_ANSWER };
  try {
    // "gzip" and "x-gzip" but not "identity"
    if (/^(?:x-)?gzip$/iu.test(encoding)) return gunzipSync(body, limit);
    if (/^deflate$/iu.test(encoding)) return inflateSync(body, limit);
    return /^br$/iu.test(encoding) ? brotliDecompressSync(body, limit) : body;
  } catch {
    return body;
  }
}

interface Clocks {
  connected(): void;
  alive(): void;
  stop(): void;
}

function startClocks(patience: Patience, giveUp: (message: string) => void): Clocks {
  const total = setTimeout(giveUp, patience.total, `no complete answer within ${seconds(patience.total)}`);
  let next = setTimeout(giveUp, patience.connect, `no connection within ${seconds(patience.connect)}`);
  const alive = (): void => {
    clearTimeout(next);
    next = setTimeout(giveUp, patience.silence, `silent for ${seconds(patience.silence)}`);
  };
  return {
    connected: alive,
    alive,
    stop: () => {
      clearTimeout(total);
      clearTimeout(next);
    },
  };
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
