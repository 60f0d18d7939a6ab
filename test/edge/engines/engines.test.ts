import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { deeplEngine } from '../../../src/edge/engines/deepl.ts';
import type { Batch, ServiceRequest } from '../../../src/edge/engines/engine.ts';
import { libreTranslateEngine } from '../../../src/edge/engines/libretranslate.ts';
import { sendOnce } from '../../../src/edge/engines/send-once.ts';

const batch: Batch = { texts: ['Un.', 'Deux & trois.'], source: 'fr', target: 'en', context: 'Le port' };

/** An exchange that answers with what `reply` makes of a request, and keeps the requests. */
function answering(reply: (request: ServiceRequest) => unknown) {
  const requests: ServiceRequest[] = [];
  const exchange = async (request: ServiceRequest) => {
    requests.push(request);
    return { body: JSON.stringify(reply(request)) };
  };
  return { exchange, requests };
}

describe('DeepL', () => {
  const translations = [
    {
      text: 'One.',
      detected_source_language: 'FR',
      billed_characters: 3,
      model_type_used: 'quality_optimized',
    },
    { text: 'Two & three.', detected_source_language: 'FR', billed_characters: 13 },
  ];

  it('is asked for British English, with the article as context, at the host of the key', async () => {
    const { exchange, requests } = answering(() => ({ translations }));
    const answer = await deeplEngine('abc:fx').translate({ ...batch, glossary: 'g-1' }, exchange);
    expect(answer).toEqual({ texts: ['One.', 'Two & three.'], billed: [3, 13], model: 'quality_optimized' });
    const [request] = requests;
    expect(request).toMatchObject({
      url: 'https://api-free.deepl.com/v2/translate',
      repeatable: false,
      secret: 'abc:fx',
    });
    const form = new URLSearchParams(request?.body);
    expect(form.getAll('text')).toEqual(batch.texts);
    expect(Object.fromEntries(form)).toMatchObject({
      target_lang: 'en-GB',
      source_lang: 'fr',
      context: 'Le port',
      glossary_id: 'g-1',
    });
    expect(deeplEngine('abc').host).toBe('api.deepl.com');
  });

  it('counts the size of a text as the form will hold it', () => {
    const { sizeOf } = deeplEngine('abc');
    expect(sizeOf('été')).toBe('&text='.length + '%C3%A9t%C3%A9'.length);
  });

  it('tells the use of the plan', async () => {
    const { exchange } = answering(() => ({ character_count: 12, character_limit: 500_000 }));
    expect(await deeplEngine('abc').usage?.(exchange)).toEqual({ used: 12, limit: 500_000 });
  });

  it('gets the glossary once, and has an outdated one of ours replaced', async () => {
    const mine: { glossary_id: string; name: string }[] = [
      { glossary_id: 'old', name: 'briefing-dossier fr-en 00000000' },
      { glossary_id: 'other', name: 'Somebody’s glossary' },
    ];
    const { exchange, requests } = answering(({ method, url, body }) => {
      if (method === 'DELETE') return {};
      if (method === 'GET') return { glossaries: mine };
      const made = {
        glossary_id: 'new',
        name: new URLSearchParams(body).get('name') ?? '',
        ready: true,
        source_lang: 'fr',
        target_lang: 'en',
        creation_time: '2026-03-01T00:00:00Z',
        entry_count: 1,
      };
      if (url.endsWith('/v2/glossaries')) mine.push(made);
      return made;
    });
    const engine = deeplEngine('abc');
    const entries = new Map([['Kiev', 'Kyiv']]);
    expect(await engine.prepareGlossary?.(entries, 'fr', 'en', exchange)).toBe('new');
    expect(requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'GET /v2/glossaries',
      'DELETE /v2/glossaries/old',
      'POST /v2/glossaries',
    ]);
    expect(await engine.prepareGlossary?.(entries, 'fr', 'en', exchange)).toBe('new');
    expect(requests).toHaveLength(4);
  });
});

describe('a server of LibreTranslate’s kind', () => {
  it('is sent the texts as they are, and may be asked again', async () => {
    const { exchange, requests } = answering(() => ({ translatedText: ['One.', 'Two.'] }));
    const answer = await libreTranslateEngine('http://localhost:5000/', 'k').translate(batch, exchange);
    expect(answer.texts).toEqual(['One.', 'Two.']);
    expect(requests[0]).toMatchObject({
      url: 'http://localhost:5000/translate',
      repeatable: true,
      secret: 'k',
    });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      q: batch.texts,
      source: 'fr',
      target: 'en',
      format: 'text',
      api_key: 'k',
    });
  });

  it.each([[{ error: 'no' }], [null], ['x']])('is not believed when it answers %j', async (body) => {
    const { exchange } = answering(() => body);
    await expect(libreTranslateEngine('http://localhost').translate(batch, exchange)).rejects.toMatchObject({
      fault: 'bad-answer',
    });
  });
});

describe('a proxy', () => {
  let servers: Server[] = [];
  afterEach(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    servers = [];
  });
  const listen = (server: Server): Promise<number> => {
    servers.push(server);
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  };

  const get = (url: string): ServiceRequest => ({ method: 'GET', url, headers: {}, repeatable: true });

  it('relays to an http service, and is not used unless it is given', async () => {
    const asked: [url: string, credentials: string | undefined][] = [];
    const service = await listen(
      createServer((request, response) => {
        expect(request.headers['proxy-authorization']).toBeUndefined();
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
      }),
    );
    const proxy = await listen(
      createServer((request, response) => {
        asked.push([request.url ?? '', request.headers['proxy-authorization']]);
        const { 'proxy-authorization': _, ...headers } = request.headers;
        httpRequest(request.url ?? '', { headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        }).end();
      }),
    );
    const request = get(`http://127.0.0.1:${service}/v2/usage`);
    process.env.http_proxy = `http://127.0.0.1:${proxy}`;
    expect((await sendOnce(request)).status).toBe(200);
    delete process.env.http_proxy;
    expect(asked).toEqual([]);
    expect((await sendOnce(request, new URL(`http://127.0.0.1:${proxy}`))).status).toBe(200);
    expect(asked).toEqual([[request.url, undefined]]);
  });

  it('is asked for a tunnel to an https service, so that it sees neither key nor texts', async () => {
    const asked: [to: string | undefined, credentials: string | undefined][] = [];
    const server = createServer();
    server.on('connect', (request, socket) => {
      asked.push([request.url, request.headers['proxy-authorization']]);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const proxy = await listen(server);
    const request = { ...get('https://service.example/v2/usage'), secret: 'k' };
    await expect(sendOnce(request, new URL(`http://127.0.0.1:${proxy}`))).rejects.toMatchObject({
      fault: 'unreachable',
      message: `proxy 127.0.0.1:${proxy}: it answered 403`,
    });
    expect(asked).toEqual([['service.example:443', undefined]]);
  });

  it.each([
    ['press:desk', 'press:desk'],
    ['press%20desk:p%40ss%3Aw%25', 'press desk:p@ss:w%'],
    ['press:100%', 'press:100%'],
    [':only-a-password', ':only-a-password'],
  ])('gets name and password as they are, not as an address writes them: %s', async (written, meant) => {
    let seen: string | undefined;
    const proxy = await listen(
      createServer((request, response) => {
        seen = request.headers['proxy-authorization'];
        response.writeHead(407).end();
      }),
    );
    await sendOnce(get('http://service.example/'), new URL(`http://${written}@127.0.0.1:${proxy}`));
    expect(Buffer.from(seen?.replace('Basic ', '') ?? '', 'base64').toString()).toBe(meant);
  });

  it('that is not there is a fault before anything was sent', async () => {
    const request = get('http://127.0.0.1:9/');
    await expect(sendOnce(request, new URL('http://127.0.0.1:9'))).rejects.toMatchObject({
      fault: 'unreachable',
    });
  });
});
