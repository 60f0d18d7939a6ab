import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deeplEngine } from '../../src/edge/engines/deepl.ts';
import { exchangeUnderPolicy } from '../../src/edge/engines/policy.ts';
import { sendOnce } from '../../src/edge/engines/send-once.ts';
import { openJournal } from '../../src/edge/translation-run/journal.ts';
import { lockMemory } from '../../src/edge/translation-run/lock.ts';
import type { Run, RunResult } from '../../src/edge/translation-run/run.ts';
import { translateDossier } from '../../src/edge/translation-run/translate-dossier.ts';
import { parseMemory } from '../../src/translation/memory.ts';
import { translateArticle } from '../../src/translation/translate-article.ts';
import { articleOf } from '../translation/article-of.ts';
import {
  answerOf,
  type Behaviour,
  behaveWell,
  misbehave,
  translateWell,
} from './engines/misbehaving-server.ts';

const KEY = '4f1c7a2e-secret+key/0b9d:fx';

const ARTICLES = [
  articleOf(
    'Le port de Valmer ferme',
    ['Les quais de Valmer ferment lundi à midi.', 'La grève dure depuis 14 jours, selon Delorme.'],
    { slug: 'port' },
  ),
  articleOf(
    'Le pont de Kermeur rouvre',
    ['Le pont de Kermeur rouvre le 3 mai.', 'Un bac gratuit reste en service jusque là.'],
    { slug: 'pont' },
  ),
  articleOf(
    'La gare sera rénovée',
    ['La gare de Saint-Avold sera rénovée.', 'Le chantier coûtera 12 millions.'],
    { slug: 'gare' },
  ),
];
const TEXTS = ARTICLES.flatMap((article) => [
  article.title.text,
  ...article.blocks.map((block) => block.text),
]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  // whoever waits for an answer is not tired by a slow machine, but by `pass` alone
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const PATIENCE = { connect: 500, silence: 250, total: 900 };

/** Lets so many milliseconds pass for whoever waits for an answer; what was sent before arrives meanwhile. */
async function pass(milliseconds: number): Promise<void> {
  await sleep(10);
  vi.advanceTimersByTime(milliseconds);
}

/** Runs over the three articles; waits are only noted. Every message and file is searched for the key. */
async function runOnce(url: string, more: Partial<Run> = {}): Promise<RunResult & { waits: number[] }> {
  const waits: number[] = [];
  const said: string[] = [];
  const run: Run = {
    dossierDir: folder,
    articles: ARTICLES,
    target: 'en',
    engine: deeplEngine(KEY, url),
    exchange: exchangeUnderPolicy({
      send: (request) => sendOnce(request, undefined, PATIENCE),
      sleep: async (milliseconds) => void waits.push(milliseconds),
      random: () => 0.5,
      now: () => Date.parse('2026-03-01T12:00:00Z'),
      onWait: (_, why) => said.push(why),
    }),
    journal: openJournal(folder),
    today: '2026-03-01',
    again: false,
    maxCharacters: Number.POSITIVE_INFINITY,
    ...more,
  };
  const release = lockMemory(folder);
  try {
    const result = await translateDossier(run);
    expect(JSON.stringify([result, said])).not.toContain('secret');
    return { ...result, waits };
  } finally {
    release();
    for (const file of filesIn(folder)) expect(readFileSync(file, 'utf8')).not.toContain('secret');
    expectEveryMemoryToBuild();
  }
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whatever a run leaves, the articles can be shown with it. */
function expectEveryMemoryToBuild(): void {
  for (const article of ARTICLES) {
    const path = join(folder, `translations/${article.clipping.slug}.fr-en.json`);
    const read = parseMemory(
      existsSync(path) ? readFileSync(path, 'utf8') : undefined,
      `translations/${article.clipping.slug}.fr-en.json`,
    );
    expect(read.problems).toEqual([]);
    expect(Object.keys(translateArticle(article, read.value, 'en').value.translations)).toHaveLength(2);
  }
}

/** Source → target of all memories. */
function translated(): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const file of filesIn(folder).filter((name) => name.endsWith('.fr-en.json'))) {
    for (const { source, target } of JSON.parse(readFileSync(file, 'utf8')).segments)
      pairs.set(source, target);
  }
  return pairs;
}

async function withServer<T>(
  behaviours: readonly Behaviour[],
  test: (server: Awaited<ReturnType<typeof misbehave>>) => Promise<T>,
): Promise<T> {
  const server = await misbehave(behaviours);
  try {
    return await test(server);
  } finally {
    await server.close();
  }
}

describe('a service that behaves', () => {
  it('translates every text once, one request an article, and is not asked again', async () => {
    await withServer([], async ({ url, seen }) => {
      const first = await runOnce(url);
      expect(first).toMatchObject({ segments: 9, left: [], uncertain: [], billed: 45 });
      expect(first.characters).toBe(TEXTS.reduce((sum, text) => sum + [...text].length, 0));
      expect(seen.requests).toHaveLength(3);
      expect(translated()).toEqual(new Map(TEXTS.map((text) => [text, translateWell(text)])));
      const again = await runOnce(url);
      expect(again).toMatchObject({ segments: 0, characters: 0 });
      expect(seen.requests).toHaveLength(3);
      expect(seen.authorization).toContain(`DeepL-Auth-Key ${KEY}`);
    });
  });

  it('is asked for no more than --max-characters allows', async () => {
    await withServer([], async ({ url, seen }) => {
      const result = await runOnce(url, { maxCharacters: 100 });
      expect(result.characters).toBeLessThanOrEqual(100);
      expect(result.stopped).toContain('--max-characters');
      expect(result.left.reduce((sum, entry) => sum + entry.segments, result.segments)).toBe(9);
      expect(seen.billed).toHaveLength(result.segments);
    });
  });

  it('pays once for a text that two articles share', async () => {
    await withServer([], async ({ url, seen }) => {
      const shared = [
        ARTICLES[0]!,
        articleOf('Le port de Valmer ferme', ['Les quais de Valmer ferment lundi à midi.'], {
          slug: 'copie',
        }),
      ];
      const result = await runOnce(url, { articles: shared });
      expect(seen.billed).toHaveLength(3);
      expect(result).toMatchObject({ segments: 3, reused: 2 });
    });
  });

  it('stops when a person asks, with what was done saved', async () => {
    await withServer([], async ({ url, seen }) => {
      const result = await runOnce(url, { shouldStop: () => seen.requests.length >= 1 });
      expect(result).toMatchObject({ segments: 3, stopped: 'stopped by you' });
      expect(translated().size).toBe(3);
    });
  });
});

/** What may be expected of a run in which the first request meets a fault. */
interface Expectation {
  /** Segments translated in the first run; a second, undisturbed run does the rest. */
  first: number;
  /** Texts billed more than once over both runs. */
  twice?: number;
  uncertain?: number;
  left?: number;
  stopped?: RegExp;
  waits?: number[];
}

const hang: Behaviour = ({ bill }) => {
  bill();
  return pass(PATIENCE.silence);
};
const page = '<!doctype html><title>Gateway</title><h1>secret+key/0b9d:fx</h1>';
const refuse =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  ({ send }) =>
    send('{"message":"no"}', status, headers);
const answer =
  (make: (texts: string[]) => unknown[]): Behaviour =>
  ({ texts, bill, send }) => {
    bill();
    send(answerOf(make(texts)));
  };
const raw =
  (make: (body: string) => string | Buffer, type = 'application/json'): Behaviour =>
  ({ bill, send }) =>
    send(make(answerOf(bill())), 200, { 'Content-Type': type });

/** An answer written by hand: its head and an end of the connection, whatever the head says. */
const plain =
  (make: (body: string) => string, head: string): Behaviour =>
  ({ bill, request }) => {
    const body = make(answerOf(bill()));
    request.socket.end(`${head}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n${body}`);
  };

type Misbehaviour = [name: string, behaviours: Behaviour[], expectation: Expectation];

const MISBEHAVIOURS: Misbehaviour[] = [
  [
    'asks to wait 7 seconds (429, Retry-After)',
    [refuse(429, { 'Retry-After': '7' })],
    { first: 9, waits: [7000] },
  ],
  [
    'asks to wait until a moment (429, Retry-After as a date)',
    [refuse(429, { 'Retry-After': 'Sun, 01 Mar 2026 12:00:30 GMT' })],
    { first: 9, waits: [30_000] },
  ],
  [
    'asks to wait without saying how long (429)',
    [refuse(429), refuse(429)],
    { first: 9, waits: [1000, 2000] },
  ],
  ['gives a senseless Retry-After', [refuse(429, { 'Retry-After': 'soon' })], { first: 9, waits: [1000] }],
  [
    'asks to wait an hour',
    [refuse(429, { 'Retry-After': '3600' })],
    { first: 0, left: 9, stopped: /60 minutes/u, waits: [] },
  ],
  [
    'is busy six times (429)',
    Array.from({ length: 6 }, () => refuse(429)),
    { first: 0, left: 9, stopped: /too busy/u },
  ],
  [
    'is down for maintenance (503, Retry-After)',
    [refuse(503, { 'Retry-After': '2' })],
    { first: 9, waits: [2000] },
  ],
  ['is down for maintenance (503)', [refuse(503)], { first: 9, waits: [1000] }],
  ['has no characters left (456)', [refuse(456)], { first: 0, left: 9, stopped: /used up/u }],
  [
    'runs out of characters half-way (456)',
    [behaveWell, refuse(456)],
    { first: 3, left: 6, stopped: /used up/u },
  ],
  ['refuses the key (403)', [refuse(403)], { first: 0, left: 9, stopped: /key is refused/u }],
  ['refuses the key (401)', [refuse(401)], { first: 0, left: 9, stopped: /key is refused/u }],
  ['does not accept the request (400)', [refuse(400)], { first: 0, left: 9, stopped: /not accepted/u }],
  ['is not there (404)', [refuse(404)], { first: 0, left: 9, stopped: /not accepted/u }],
  ['finds the request too large (413)', [refuse(413)], { first: 9 }],
  [
    'finds every request too large (413)',
    Array.from({ length: 20 }, () => refuse(413)),
    { first: 0, left: 9 },
  ],
  ['fails before it carries the request out (500)', [refuse(500)], { first: 6, uncertain: 3 }],
  [
    'fails after it has billed (500)',
    [
      ({ bill, send }) => {
        bill();
        send('{}', 500);
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'fails behind a gateway (502, HTML)',
    [({ send }) => send(page, 502, { 'Content-Type': 'text/html' })],
    { first: 6, uncertain: 3 },
  ],
  [
    'times out behind a gateway after billing (504)',
    [
      ({ bill, send }) => {
        bill();
        send('', 504);
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'fails twice in a row (500)',
    [refuse(500), refuse(500)],
    { first: 0, uncertain: 6, left: 3, stopped: /failed/u },
  ],
  ['says nothing at all', [hang], { first: 6, uncertain: 3, twice: 3 }],
  [
    'says its headers and no more',
    [
      ({ bill, response }) => {
        bill();
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.flushHeaders();
        return pass(PATIENCE.silence);
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'drips for ever',
    [
      async ({ bill, response }) => {
        bill();
        response.writeHead(200, { 'Content-Type': 'application/json' });
        while (!response.closed) {
          response.write(' ');
          await pass(60);
        }
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'answers slowly but whole',
    [
      async ({ bill, send }) => {
        const body = answerOf(bill());
        await pass(150);
        send(body);
      },
    ],
    { first: 9 },
  ],
  [
    'hangs up before it answers',
    [
      ({ bill, request }) => {
        bill();
        request.socket.destroy();
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'hangs up inside its answer',
    [
      ({ bill, response }) => {
        const body = answerOf(bill());
        response.writeHead(200, {
          'Content-Type': 'application/json',
          'Content-Length': String(Buffer.byteLength(body)),
        });
        response.write(body.slice(0, 40), () => void response.socket?.destroy());
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'ends a chunked answer too soon',
    [
      ({ bill, response }) => {
        const body = answerOf(bill());
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.write(body.slice(0, 40), () => void response.socket?.destroy());
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  ['cuts its JSON short', [raw((body) => body.slice(0, -20))], { first: 6, uncertain: 3, twice: 3 }],
  [
    'answers with a page (200, HTML)',
    [
      ({ bill, send }) => {
        bill();
        send(page, 200, { 'Content-Type': 'text/html' });
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  ['says that its JSON is a page', [raw((body) => body, 'text/html')], { first: 6, uncertain: 3, twice: 3 }],
  ['says that its page is JSON', [raw(() => page)], { first: 6, uncertain: 3, twice: 3 }],
  ['answers with nothing (200)', [raw(() => '')], { first: 6, uncertain: 3, twice: 3 }],
  [
    'answers without content (204)',
    [
      ({ bill, response }) => {
        bill();
        response.writeHead(204);
        response.end();
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  ['answers with other JSON', [raw(() => '{"result":"ok"}')], { first: 6, uncertain: 3, twice: 3 }],
  ['answers with null', [raw(() => 'null')], { first: 6, uncertain: 3, twice: 3 }],
  [
    'gives one translation too few',
    [answer((texts) => texts.slice(1).map(translateWell))],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'gives one translation too many',
    [answer((texts) => [...texts.map(translateWell), 'More.'])],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  ['gives no translations', [answer(() => [])], { first: 6, uncertain: 3, twice: 3 }],
  [
    'leaves one translation empty',
    [answer((texts) => texts.map((text, i) => (i === 1 ? '' : translateWell(text))))],
    { first: 8, uncertain: 1, twice: 1 },
  ],
  [
    'gives null for one translation',
    [answer((texts) => texts.map((text, i) => (i === 1 ? null : translateWell(text))))],
    { first: 8, uncertain: 1, twice: 1 },
  ],
  [
    'gives a number for one translation',
    [answer((texts) => texts.map((text, i) => (i === 1 ? 42 : translateWell(text))))],
    { first: 8, uncertain: 1, twice: 1 },
  ],
  [
    'gives one text back as it was',
    [answer((texts) => texts.map((text, i) => (i === 1 ? text : translateWell(text))))],
    { first: 8, uncertain: 1, twice: 1 },
  ],
  ['gives all texts back as they were', [answer((texts) => texts)], { first: 6, uncertain: 3, twice: 3 }],
  [
    'swaps two translations',
    [answer((texts) => [texts[0], texts[2], texts[1]].map((text) => translateWell(text ?? '')))],
    { first: 7, uncertain: 2, twice: 2 },
  ],
  [
    'leaves out a field that nobody needs',
    [({ bill, send }) => send(JSON.stringify({ translations: bill().map((text) => ({ text })) }))],
    { first: 9 },
  ],
  [
    'puts an empty object where a translation belongs',
    [
      ({ bill, send }) =>
        send(JSON.stringify({ translations: bill().map((text, i) => (i === 1 ? {} : { text })) })),
    ],
    { first: 8, uncertain: 1, twice: 1 },
  ],
  [
    'puts null where a translation belongs',
    [
      ({ bill, send }) =>
        send(JSON.stringify({ translations: bill().map((text, i) => (i === 1 ? null : { text })) })),
    ],
    { first: 8, uncertain: 1, twice: 1 },
  ],
  ['begins with a byte order mark', [raw((body) => `\uFEFF${body}`)], { first: 9 }],
  [
    'states another encoding than it uses',
    [raw((body) => body, 'application/json; charset=iso-8859-1')],
    { first: 9 },
  ],
  [
    'answers in Latin-1 and says so',
    [raw((body) => Buffer.from(body, 'latin1'), 'application/json; charset=iso-8859-1')],
    { first: 9 },
  ],
  [
    'answers in Latin-1 without a word',
    [raw((body) => Buffer.from(body, 'latin1'))],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'loses its accents',
    [answer((texts) => texts.map((text) => translateWell(text).replace(/[éèàû]/gu, '\uFFFD')))],
    { first: 7, uncertain: 2, twice: 2 },
  ],
  [
    'sends us elsewhere (302)',
    [refuse(302, { Location: 'http://127.0.0.1:9/v2/translate' })],
    { first: 0, left: 9, stopped: /another address/u },
  ],
  [
    'sends us elsewhere with our texts (308)',
    [refuse(308, { Location: 'http://127.0.0.1:9/v2/translate' })],
    { first: 0, left: 9, stopped: /another address/u },
  ],
  [
    'quotes the key in an error',
    [({ send, key }) => send(JSON.stringify({ message: `bad key ${key}` }), 403)],
    { first: 0, left: 9, stopped: /\[key\]/u },
  ],
  [
    'quotes the key in a translation',
    [({ bill, send, key }) => send(answerOf(bill().map((text) => `${translateWell(text)} ${key}`)))],
    { first: 9 },
  ],
  [
    'drips its headers for ever',
    [
      async ({ bill, request: { socket } }) => {
        bill();
        socket.write('HTTP/1.1 200 OK\r\n');
        while (!socket.closed) {
          socket.write('X-Wait: 1\r\n');
          await pass(60);
        }
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'says its translations twice, wrong and right',
    [({ bill, send }) => send(`{"translations":[],${answerOf(bill()).slice(1)}`)],
    { first: 9 },
  ],
  ['speaks HTTP/1.0 and ends by hanging up', [plain((body) => body, 'HTTP/1.0 200 OK')], { first: 9 }],
  [
    'speaks HTTP/1.0 and hangs up too soon',
    [plain((body) => body.slice(0, 60), 'HTTP/1.0 200 OK')],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  ...[gzipSync, deflateSync, brotliCompressSync].map(
    (pack, i): Misbehaviour => [
      `packs its answer unasked (${['gzip', 'deflate', 'br'][i]})`,
      [
        ({ bill, send }) =>
          send(pack(answerOf(bill())), 200, { 'Content-Encoding': ['gzip', 'deflate', 'br'][i] ?? '' }),
      ],
      { first: 9 },
    ],
  ),
  [
    'says that its answer is packed, and it is not',
    [({ bill, send }) => send(answerOf(bill()), 200, { 'Content-Encoding': 'gzip' })],
    { first: 9 },
  ],
  [
    'packs a bomb',
    [
      ({ bill, send }) => {
        bill();
        send(gzipSync(Buffer.alloc(40_000_000, 32)), 200, { 'Content-Encoding': 'gzip' });
      },
    ],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'says that its answer is longer than it is',
    [plain((body) => body, 'HTTP/1.1 200 OK\r\nContent-Length: 99999')],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'says that its answer is shorter than it is',
    [plain((body) => body, 'HTTP/1.1 200 OK\r\nContent-Length: 60')],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'sends headers without end',
    [plain((body) => body, `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(40_000)}`)],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'says a hundred times that it will answer soon (103), and does',
    [plain((body) => body, `${'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n'.repeat(100)}HTTP/1.1 200 OK`)],
    { first: 9 },
  ],
  [
    'nests brackets a hundred thousand deep',
    [raw(() => `{"translations":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    { first: 6, uncertain: 3, twice: 3 },
  ],
  [
    'gives half a letter, and a control character',
    [
      ({ bill, send }) =>
        send(answerOf(bill().map((text, i) => [text, `${text} \ud83d`, `${text} \u0000`][i]))),
    ],
    { first: 7, uncertain: 2, twice: 2 },
  ],
  [
    'talks a terminal’s language in an error',
    [({ send }) => send(JSON.stringify({ message: 'no\u001b[2J\u0007' }), 400)],
    { first: 0, left: 9, stopped: /«no \[2J»/u },
  ],
];

describe('a service that misbehaves', () => {
  it('does so in more than forty ways here', () => {
    expect(MISBEHAVIOURS.length).toBeGreaterThan(40);
  });

  it.each(MISBEHAVIOURS)(
    '%s: nothing is lost, and nothing is paid twice that need not be',
    async (_, behaviours, expected) => {
      await withServer(behaviours, async ({ url, seen }) => {
        const first = await runOnce(url);
        expect(first.segments).toBe(expected.first);
        expect(translated().size).toBe(expected.first);
        const amount = (list: RunResult['left']): number =>
          list.reduce((sum, entry) => sum + entry.segments, 0);
        expect(amount(first.uncertain)).toBe(expected.uncertain ?? 0);
        expect(amount(first.left)).toBe(expected.left ?? 0);
        if (expected.stopped === undefined) expect(first.stopped).toBeUndefined();
        else expect(first.stopped).toMatch(expected.stopped);
        if (expected.waits !== undefined) expect(first.waits).toEqual(expected.waits);
        const second = await runOnce((await undisturbed(url, seen)) ?? url);
        expect(second.left).toEqual([]);
        expect(new Set(translated().keys())).toEqual(new Set(TEXTS));
        const twice = [...new Set(seen.billed)].filter(
          (text) => seen.billed.filter((other) => other === text).length > 1,
        );
        expect(twice).toHaveLength(expected.twice ?? 0);
        expect(existsSync(join(folder, 'translations/.run'))).toBe(false);
      });
    },
  );

  it('finds nobody at the address, and sends nothing', async () => {
    vi.useRealTimers();
    const result = await runOnce('http://127.0.0.1:9');
    expect(result).toMatchObject({
      segments: 0,
      uncertain: [],
      stopped: expect.stringContaining('nothing answers there'),
    });
    expect(result.waits).toHaveLength(5);
  });
});

describe('a run that is killed', () => {
  /** What a process that is killed at a step leaves: its journal and files as they are, its lock held by nobody. */
  class Killed extends Error {}

  it('before its request goes out, has paid nothing and lost nothing', async () => {
    await withServer([], async ({ url, seen }) => {
      const killed = runOnce(url, { exchange: () => Promise.reject(new Killed()) });
      await expect(killed).rejects.toThrow(Killed);
      const next = await runOnce(url);
      expect(next).toMatchObject({
        segments: 9,
        uncertain: [],
        lost: [{ article: 'port', segments: 3, reason: expect.stringContaining('the last run ended') }],
      });
      expect(seen.billed).toHaveLength(9);
    });
  });

  it('after the answer came, has its answer used and pays nothing again', async () => {
    await withServer([], async ({ url, seen }) => {
      const engine = deeplEngine(KEY, url);
      const dies: Run['engine'] = {
        ...engine,
        translate: async (batch, exchange) => {
          await engine.translate(batch, exchange);
          throw new Killed();
        },
      };
      await expect(runOnce(url, { engine: dies })).rejects.toThrow(Killed);
      expect(translated().size).toBe(0);
      const next = await runOnce(url);
      expect(next).toMatchObject({ recovered: 3, segments: 6, uncertain: [] });
      expect(new Set(translated().keys())).toEqual(new Set(TEXTS));
      expect(seen.billed).toHaveLength(9);
    });
  });

  it('after its memory was written, repeats nothing', async () => {
    await withServer([], async ({ url, seen }) => {
      const journal = {
        ...openJournal(folder),
        clear: () => {
          throw new Killed();
        },
      };
      await expect(runOnce(url, { journal })).rejects.toThrow(Killed);
      const next = await runOnce(url);
      expect(next.segments + next.recovered).toBe(9);
      expect(seen.billed).toHaveLength(9);
      expect(translated().size).toBe(9);
    });
  });

  it('has a paid answer kept for an article that is gone since', async () => {
    await withServer([], async ({ url }) => {
      const engine = deeplEngine(KEY, url);
      const translate: Run['engine']['translate'] = async (batch, exchange) => {
        await engine.translate(batch, exchange);
        throw new Killed();
      };
      await expect(runOnce(url, { engine: { ...engine, translate } })).rejects.toThrow(Killed);
      const next = await runOnce(url, { articles: ARTICLES.slice(1) });
      expect(next).toMatchObject({ recovered: 3, segments: 6 });
      const kept = JSON.parse(readFileSync(join(folder, 'translations/port.fr-en.json'), 'utf8'));
      expect(kept.orphans).toHaveLength(3);
    });
  });
});

describe('people’s work', () => {
  it('is not replaced, not even when everything is translated anew', async () => {
    await withServer([], async ({ url, seen }) => {
      await runOnce(url);
      const path = join(folder, 'translations/pont.fr-en.json');
      const edited = readFileSync(path, 'utf8').replace(
        /"target": "In English: rouvre[^"]*"/u,
        '"target": "Kermeur bridge reopens"',
      );
      expect(edited).toContain('Kermeur bridge reopens');
      writeFileSync(path, edited);
      const again = await runOnce(url, { again: true });
      expect(again.segments).toBe(8);
      expect(seen.requests.flat()).toHaveLength(17);
      expect([...translated().values()]).toContain('Kermeur bridge reopens');
      expect(readFileSync(path, 'utf8')).toContain('"origin": "human"');
    });
  });

  it('is kept when its source changes, and no machine is asked instead', async () => {
    await withServer([], async ({ url, seen }) => {
      await runOnce(url);
      const path = join(folder, 'translations/gare.fr-en.json');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(
          /"target": "In English: millions[^"]*"/u,
          '"target": "The works will cost 12 million."',
        ),
      );
      const changed = articleOf(
        'La gare sera rénovée',
        ['La gare de Saint-Avold sera rénovée.', 'Le grand chantier coûtera 12 millions.'],
        { slug: 'gare' },
      );
      const before = seen.requests.length;
      await runOnce(url, { articles: [changed] });
      expect(seen.requests).toHaveLength(before);
      const [, , third] = JSON.parse(readFileSync(path, 'utf8')).segments;
      expect(third).toMatchObject({
        stale: true,
        target: 'The works will cost 12 million.',
        origin: 'human',
        formerSource: 'Le chantier coûtera 12 millions.',
      });
    });
  });

  it('is in a file that cannot be read: that article is left alone', async () => {
    await withServer([], async ({ url, seen }) => {
      mkdirSync(join(folder, 'translations'));
      const path = join(folder, 'translations/port.fr-en.json');
      writeFileSync(path, '{ "my work": ');
      const release = lockMemory(folder);
      const result = await translateDossier({
        dossierDir: folder,
        articles: ARTICLES,
        target: 'en',
        engine: deeplEngine(KEY, url),
        again: false,
        today: '2026-03-01',
        exchange: exchangeUnderPolicy({
          send: sendOnce,
          sleep: async () => {},
          random: () => 0,
          now: () => 0,
        }),
        journal: openJournal(folder),
        maxCharacters: 10_000,
      });
      release();
      expect(result).toMatchObject({
        segments: 6,
        problems: [{ kind: 'memory-invalid', severity: 'error' }],
      });
      expect(readFileSync(path, 'utf8')).toBe('{ "my work": ');
      expect(seen.requests).toHaveLength(2);
    });
  });
});

describe('the lock', () => {
  it('keeps a second run out', () => {
    const release = lockMemory(folder);
    expect(() => lockMemory(folder)).toThrow(/another run is translating/u);
    release();
    lockMemory(folder)();
  });

  it('is taken over from a run that is no more', () => {
    mkdirSync(join(folder, 'translations/.run'), { recursive: true });
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(folder, 'translations/.run/lock'), `${pid} ${hostname()}\n`);
    lockMemory(folder)();
    expect(existsSync(join(folder, 'translations'))).toBe(false);
  });

  it('is never taken from another computer', () => {
    mkdirSync(join(folder, 'translations/.run'), { recursive: true });
    writeFileSync(join(folder, 'translations/.run/lock'), '1 press-desk-7\n');
    expect(() => lockMemory(folder)).toThrow(/press-desk-7/u);
  });
});

/** The rest of a server's faults are used up before the second run. */
async function undisturbed(url: string, seen: { requests: string[][] }): Promise<string | undefined> {
  for (let tries = 0; tries < 25; tries += 1) {
    const body = new URLSearchParams({ text: 'Fin.' });
    const response = await fetch(`${url}/v2/translate`, { method: 'POST', body }).catch(() => undefined);
    const text = await response?.text();
    seen.requests.pop();
    if (text?.includes('In English')) return undefined;
  }
  return undefined;
}
