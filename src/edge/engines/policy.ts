import type { Exchange, ServiceAnswer, ServiceRequest } from './engine.ts';
import type { RawAnswer } from './send-once.ts';
import { ServiceError } from './service-error.ts';

/** What the policy needs of the world; tests put their own in. */
export interface World {
  send(request: ServiceRequest): Promise<RawAnswer>;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 to 1, for the jitter that keeps many clients from coming back at once. */
  random(): number;
  /** Milliseconds since 1970, for a Retry-After that names a moment. */
  now(): number;
  /** Told before each wait. */
  onWait?(milliseconds: number, why: string): void;
}

/** Requests that were certainly not carried out are sent this often in all. */
const ATTEMPTS = 6;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** A service that asks for more patience than this is taken to be closed for now. */
const LONGEST_RETRY_AFTER = 300_000;

/**
 * Sends a request until it is answered or ought not to be sent again. Sent again: what certainly was not carried
 * out (no connection, 429, 503), after the time that the service asks for or a growing one; what costs nothing.
 * Never sent again: what may have been billed.
 */
export function exchangeUnderPolicy(world: World): Exchange {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === ATTEMPTS;
      const outcome = await attemptOnce(request, world);
      if ('body' in outcome) return outcome;
      if (last || !outcome.again) throw outcome.error;
      const wait = outcome.wait ?? backOff(attempt, world.random());
      if (wait > LONGEST_RETRY_AFTER) {
        throw new ServiceError(
          'busy',
          `${outcome.error.message}; it asks to wait ${Math.ceil(wait / 60_000)} minutes`,
        );
      }
      world.onWait?.(wait, outcome.error.message);
      await world.sleep(wait);
    }
  };
}

interface Failure {
  error: ServiceError;
  again: boolean;
  /** What the service asked for. */
  wait?: number;
}

async function attemptOnce(request: ServiceRequest, world: World): Promise<ServiceAnswer | Failure> {
  try {
    const raw = await world.send(request);
    return judge(raw, request, world.now());
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { error, again: error.fault === 'unreachable' || request.repeatable };
  }
}

function judge(raw: RawAnswer, request: ServiceRequest, now: number): ServiceAnswer | Failure {
  const host = new URL(request.url).host;
  const { status } = raw;
  if (status === 200 || status === 201 || status === 204) return accept(raw, request, host);
  const said = () => quote(raw, request);
  const fault = (kind: ServiceError['fault'], message: string): Failure => ({
    error: new ServiceError(kind, `${host}: ${message}`),
    again: request.repeatable && (kind === 'no-answer' || kind === 'bad-answer'),
  });
  if (status === 429 || status === 503) {
    const wait = retryAfter(raw.retryAfter, now);
    const failure = { ...fault('busy', `too busy (status ${status})${said()}`), again: true };
    return wait === undefined ? failure : { ...failure, wait };
  }
  if (status === 456) return fault('quota', `the characters of this plan are used up (status 456)${said()}`);
  if (status === 401 || status === 403)
    return fault('refused-key', `the key is refused (status ${status})${said()}`);
  if (status === 407) return fault('refused', 'the proxy asks for another name and password (status 407)');
  if (status === 413) return fault('too-large', 'the request is too large (status 413)');
  if (status >= 300 && status < 400) {
    return fault('refused', `it sends us to another address (status ${status}), where we do not follow`);
  }
  if (status >= 500 || status === 408 || status < 200)
    return fault('no-answer', `it failed (status ${status})${said()}`);
  if (status > 201 && status < 300)
    return fault('bad-answer', `an answer without content (status ${status})`);
  return fault('refused', `the request is not accepted (status ${status})${said()}`);
}

function accept(raw: RawAnswer, request: ServiceRequest, host: string): ServiceAnswer | Failure {
  const bad = (message: string): Failure => ({
    error: new ServiceError('bad-answer', `${host}: ${message}`),
    again: request.repeatable,
  });
  if (raw.status === 204 || raw.body.length === 0) {
    return request.method === 'DELETE' ? { body: '' } : bad('the answer is empty');
  }
  // "application/json; charset=utf-8" and "application/problem+json" but not "text/html"
  if (!/^application\/(?:[\w.-]+\+)?json\b/iu.test(raw.contentType)) {
    return bad(`the answer is not JSON but ${raw.contentType.slice(0, 40) || 'of no stated type'}`);
  }
  const text = decode(raw);
  if (text === undefined) return bad('the answer is not in the encoding that it states');
  return { body: withoutSecret(text, request.secret) };
}

/** UTF-8 as JSON must be, without byte order mark; else what the answer itself states, if the bytes allow it. */
function decode(raw: RawAnswer): string | undefined {
  // "charset=iso-8859-1" but not "boundary=x"
  const stated = /charset="?([\w-]+)/iu.exec(raw.contentType)?.[1];
  for (const label of ['utf-8', ...(stated === undefined ? [] : [stated])]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(raw.body);
    } catch {
      // not this encoding, or one that nobody knows: try the next
    }
  }
  return undefined;
}

/** `Retry-After: 30` or a date, as milliseconds to wait; undefined when absent or senseless. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  // "30" and "1.5" but not "Wed, 21 Oct 2026 07:28:00 GMT"
  if (/^\s*\d+(?:\.\d+)?\s*$/u.test(header)) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** 1 s, 2 s, 4 s … each up to a half longer or shorter. */
function backOff(attempt: number, random: number): number {
  return Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT) * (0.5 + random);
}

/** The service's own `message`, shortened and cleaned, in brackets; nothing else of a foreign answer is shown. */
function quote(raw: RawAnswer, request: ServiceRequest): string {
  const text = decode(raw);
  if (text === undefined || text.length > 20_000) return '';
  try {
    const json: unknown = JSON.parse(text);
    const message = typeof json === 'object' && json !== null && 'message' in json ? json.message : undefined;
    if (typeof message !== 'string') return '';
    // a line break or an escape sequence for the terminal; not a letter
    const plain = withoutSecret(message, request.secret)
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
    return plain === '' ? '' : ` («${plain.slice(0, 160)}»)`;
  } catch {
    return '';
  }
}

/** A text without the key, as it is or as a URL or JSON would write it. */
export function withoutSecret(text: string, secret: string | undefined): string {
  if (secret === undefined || secret === '') return text;
  const shapes = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  return shapes.reduce((clean, shape) => clean.replaceAll(shape, '[key]'), text);
}
