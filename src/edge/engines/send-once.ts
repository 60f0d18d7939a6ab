import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ServiceRequest } from './engine.ts';
import { ServiceError } from './service-error.ts';

/** How long to wait for what, in milliseconds: a service may take minutes for a batch, but not forever. */
export interface Patience {
  connect: number;
  /** Between two signs of life once the request is out. */
  silence: number;
  total: number;
}

const PATIENCE: Patience = { connect: 20_000, silence: 180_000, total: 600_000 };

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
export function sendOnce(request: ServiceRequest, proxy?: URL, patience = PATIENCE): Promise<RawAnswer> {
  const url = new URL(request.url);
  return proxy === undefined
    ? exchange(request, url, patience)
    : throughProxy(url, proxy, patience).then((tunnel) => exchange(request, url, patience, tunnel));
}

function exchange(
  request: ServiceRequest,
  url: URL,
  patience: Patience,
  tunnel?: Socket,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let connected = tunnel !== undefined && url.protocol === 'http:';
    const clocks = startClocks(patience, (message) => outgoing.destroy(new Error(message)));
    const fail = (error: Error): void => {
      clocks.stop();
      const fault = connected ? 'no-answer' : 'unreachable';
      reject(new ServiceError(fault, `${url.host}: ${describe(error)}`));
    };
    const outgoing = open(request, url, tunnel, (answer) => {
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
      if (connected) clocks.connected();
    });
    outgoing.on('error', fail);
    outgoing.end(request.body);
  });
}

function open(
  { method, headers, body }: ServiceRequest,
  url: URL,
  tunnel: Socket | undefined,
  onAnswer: (answer: IncomingMessage) => void,
): ClientRequest {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const options = { method, headers: { Accept: 'application/json', ...headers, ...length } };
  const { protocol, hostname } = url;
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  if (tunnel === undefined) return send(url, { ...options, agent: false }, onAnswer);
  const createConnection = (): Socket =>
    protocol === 'https:' ? connectTls({ socket: tunnel, servername: hostname }) : tunnel;
  return send(url, { ...options, createConnection }, onAnswer);
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
        body: Buffer.concat(chunks),
      });
    });
  });
}

/** Asks a proxy for a tunnel, so that it sees neither key nor texts of an https service. */
function throughProxy(url: URL, proxy: URL, patience: Patience): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const auth = proxy.username
      ? {
          'Proxy-Authorization': `Basic ${Buffer.from(`${proxy.username}:${proxy.password}`).toString('base64')}`,
        }
      : {};
    const asking = httpRequest({
      host: proxy.hostname,
      port: proxy.port || 80,
      method: 'CONNECT',
      path: `${url.hostname}:${port}`,
      headers: auth,
      agent: false,
      timeout: patience.connect,
    });
    const fail = (why: string): void =>
      reject(new ServiceError('unreachable', `proxy ${proxy.host}: ${why}`));
    asking.on('connect', (answer, socket) => {
      if (answer.statusCode === 200) resolve(socket as Socket);
      else fail(`it answered ${answer.statusCode}`);
    });
    asking.on('timeout', () => asking.destroy(new Error('no answer')));
    asking.on('error', (error) => fail(describe(error)));
    asking.end();
  });
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

/** The system's own words for a fault, which never hold headers or bodies. */
function describe(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const words: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name cannot be looked up',
    ECONNRESET: 'the connection broke off',
    EPIPE: 'the connection broke off',
    HPE_INVALID_CONSTANT: 'the answer is not HTTP',
  };
  return words[code ?? ''] ?? code ?? error.message;
}
