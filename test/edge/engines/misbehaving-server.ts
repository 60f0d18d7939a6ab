import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server saw and did, to compare with what a run says. */
export interface Seen {
  /** Texts of each translate request, in order; the ones that the server carried out are billed. */
  requests: string[][];
  billed: string[];
  authorization: string[];
  /** Of each translate request: the glossary that it names. */
  glossaries: (string | null)[];
}

/** One answer of the server to a translate request: it may carry the request out, and may answer anything. */
export type Behaviour = (call: Call) => void | Promise<void>;

export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  texts: string[];
  /** Counts the texts as carried out and billed; gives their translations. */
  bill(): string[];
  /** Sends any bytes as a JSON answer. */
  send(body: string | Buffer, status?: number, headers?: Record<string, string>): void;
  key: string;
}

/** A server on the loopback address that speaks DeepL's language, badly where it is told to. */
export async function misbehave(behaviours: readonly Behaviour[]): Promise<{
  url: string;
  seen: Seen;
  close(): Promise<void>;
}> {
  const seen: Seen = { requests: [], billed: [], authorization: [], glossaries: [] };
  const glossaries = new Map<string, object>();
  const queue = [...behaviours];
  const server = createServer((request, response) => {
    void read(request).then(async (body) => {
      seen.authorization.push(request.headers.authorization ?? '');
      if (request.url?.startsWith('/v2/usage'))
        return json(response, { character_count: 10, character_limit: 500_000 });
      if (request.url?.startsWith('/v2/glossaries'))
        return keepGlossaries(request, response, body, glossaries);
      if (!request.url?.startsWith('/v2/translate')) return json(response, { message: 'Not found' }, 404);
      const form = new URLSearchParams(body);
      const texts = form.getAll('text');
      seen.glossaries.push(form.get('glossary_id'));
      seen.requests.push(texts);
      const call: Call = {
        request,
        response,
        texts,
        key: (request.headers.authorization ?? '').replace('DeepL-Auth-Key ', ''),
        bill: () => {
          seen.billed.push(...texts);
          return texts.map(translateWell);
        },
        send: (answer, status = 200, headers = {}) => {
          response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
          response.end(answer);
        },
      };
      await (queue.shift() ?? behaveWell)(call);
      return undefined;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, seen, close: () => closeNow(server) };
}

/** Translations as DeepL would put them into its answer. */
export function answerOf(texts: readonly unknown[], more: object = {}): string {
  return JSON.stringify({
    translations: texts.map((text) => ({
      detected_source_language: 'FR',
      text,
      billed_characters: 5,
      ...more,
    })),
  });
}

/** A translation that our tests can tell from its source, with its figures and names kept. */
export function translateWell(text: string): string {
  return `In English: ${text.split(' ').reverse().join(' ')}`;
}

export const behaveWell: Behaviour = ({ bill, send }) => send(answerOf(bill()));

/** Glossaries as the second version of DeepL's interface has them: one pair of languages each, in lower case. */
function keepGlossaries(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  body: string,
  known: Map<string, object>,
): void {
  if (method === 'GET') json(response, { glossaries: [...known.values()] });
  else if (method === 'DELETE') {
    response.writeHead(known.delete(url?.split('/')[3] ?? '') ? 204 : 404).end();
  } else {
    const form = Object.fromEntries(new URLSearchParams(body));
    const made = {
      glossary_id: `0c5a54e0-e5f9-11f1-b194-${String(known.size).padStart(12, '0')}`,
      name: form.name,
      ready: true,
      source_lang: form.source_lang?.toLowerCase(),
      target_lang: form.target_lang?.toLowerCase(),
      creation_time: '2026-03-01T12:00:00.000Z',
      entry_count: form.entries?.split('\n').length,
    };
    known.set(made.glossary_id, made);
    json(response, made, 201);
  }
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function closeNow(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
