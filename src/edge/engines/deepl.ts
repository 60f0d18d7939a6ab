import {
  DeepLClient,
  DeepLError,
  GlossaryEntries,
  type SourceLanguageCode,
  type TargetLanguageCode,
} from 'deepl-node';
import type { Language } from '../../model.ts';
import type { Batch, Engine, EngineAnswer, Exchange } from './engine.ts';
import { ServiceError } from './service-error.ts';

const AGENT = 'briefing-dossier';
const OURS = `${AGENT} `;

/**
 * DeepL by its own library, which builds the requests and reads the answers, while our exchange carries them:
 * the library's own transport sends a slow request again and pays twice, hides Retry-After, follows redirects,
 * and keeps the key in its error objects.
 */
export function deeplEngine(key: string, serverUrl?: string): Engine {
  const server = (serverUrl ?? defaultServer(key)).replace(/\/+$/u, '');
  const clientOn = (exchange: Exchange): DeepLClient => new CarriedClient(key, server, exchange);
  return {
    name: 'DeepL',
    host: new URL(server).host,
    // DeepL's own limits are 50 texts and 128 KiB for a request
    limits: { texts: 50, bytes: 120 * 1024 },
    sizeOf: (text) => encodeURIComponent(text).length + '&text='.length,
    translate: (batch, exchange) => translateWith(clientOn(exchange), batch),
    usage: async (exchange) => {
      const usage = await understood(() => clientOn(exchange).getUsage());
      return usage.character && { used: usage.character.count, limit: usage.character.limit };
    },
    prepareGlossary: (entries, source, target, exchange) =>
      prepareGlossary(clientOn(exchange), entries, source, target),
  };
}

async function translateWith(client: DeepLClient, batch: Batch): Promise<EngineAnswer> {
  const results = await understood(() =>
    client.translateText(batch.texts, batch.source as SourceLanguageCode, targetCode(batch.target), {
      context: batch.context,
      preserveFormatting: true,
      splitSentences: 'nonewlines',
      ...(batch.glossary === undefined ? {} : { glossary: batch.glossary }),
    }),
  );
  const model = results.find((result) => typeof result.modelTypeUsed === 'string')?.modelTypeUsed;
  return {
    texts: results.map((result) => result.text),
    billed: results.map(({ billedCharacters }) =>
      Number.isInteger(billedCharacters) ? billedCharacters : undefined,
    ),
    ...(model === undefined ? {} : { model }),
  };
}

/** Finds our glossary with these very entries, or makes it and takes away the one that it replaces. */
async function prepareGlossary(
  client: DeepLClient,
  entries: ReadonlyMap<string, string>,
  source: Language,
  target: Language,
): Promise<string | undefined> {
  if (entries.size === 0) return undefined;
  const list = new GlossaryEntries({ entries: Object.fromEntries(entries) });
  const mine = `${OURS}${source}-${target} `;
  const name = `${mine}${fingerprint(list.toTsv())}`;
  const known = await understood(() => client.listGlossaries());
  const found = known.find((glossary) => glossary.name === name);
  if (found !== undefined) return found.glossaryId;
  for (const old of known.filter((glossary) => glossary.name.startsWith(mine))) {
    await understood(() => client.deleteGlossary(old.glossaryId));
  }
  const made = await understood(() => client.createGlossary(name, source as 'fr', target as 'en', list));
  return made.glossaryId;
}

/** A name for a list of entries: FNV-1a, since nothing but a change of our own file must show. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** A senseless body makes the library throw errors of many kinds: for us all that is an answer that is none. */
async function understood<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    // a RangeError is the stack's, of brackets within brackets
    const foreign = [DeepLError, TypeError, SyntaxError, RangeError].some((kind) => error instanceof kind);
    // a fault of our own, such as a full disk under the journal, is none of the service's
    if (!foreign) throw error;
    throw new ServiceError('bad-answer', 'DeepL: the answer cannot be understood');
  }
}

/** DeepL refuses plain `en` and `pt` as targets. */
function targetCode(target: Language): TargetLanguageCode {
  const codes: Record<string, TargetLanguageCode> = { en: 'en-GB', pt: 'pt-PT' };
  return codes[target] ?? (target as TargetLanguageCode);
}

/** Keys of the free plan end in `:fx` and are good for the free host alone. */
function defaultServer(key: string): string {
  return key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com';
}

/** deepl-node's client with its transport, a protected member, replaced by our exchange. */
class CarriedClient extends DeepLClient {
  protected override readonly httpClient: never;
  constructor(key: string, server: string, exchange: Exchange) {
    super(key, { serverUrl: server, sendPlatformInfo: false });
    this.httpClient = carrier(key, server, exchange) as never;
  }
}

interface LibraryRequest {
  data?: URLSearchParams;
  jsonBody?: string;
}

function carrier(key: string, server: string, exchange: Exchange) {
  return {
    async sendRequestWithBackoff(
      method: 'GET' | 'POST' | 'DELETE',
      path: string,
      { data, jsonBody }: LibraryRequest = {},
    ) {
      const query = method === 'GET' && data !== undefined ? `?${data}` : '';
      const body = jsonBody ?? (method === 'GET' ? undefined : data?.toString());
      const type = jsonBody === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
      const answer = await exchange({
        method,
        url: `${server}${path}${query}`,
        headers: {
          Authorization: `DeepL-Auth-Key ${key}`,
          'User-Agent': AGENT,
          ...(body === undefined ? {} : { 'Content-Type': type }),
        },
        ...(body === undefined ? {} : { body }),
        repeatable: method === 'GET',
        secret: key,
      });
      return {
        statusCode: 200,
        content: path === '/v2/translate' ? withEveryField(answer.body) : answer.body,
      };
    },
  };
}

/**
 * A list of translations in the shape that the library insists on: for want of a field that we do not use, it
 * would throw away texts that are paid for.
 */
function withEveryField(body: string): string {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return body;
  }
  const list =
    typeof json === 'object' && json !== null && 'translations' in json ? json.translations : undefined;
  if (!Array.isArray(list)) return body;
  const translations = list.map((entry: unknown) => ({
    text: null,
    ...(typeof entry === 'object' ? entry : {}),
    detected_source_language: 'xx',
  }));
  return JSON.stringify({ translations });
}
