import type { Batch, Engine, EngineAnswer, Exchange } from './engine.ts';
import { ServiceError } from './service-error.ts';

/**
 * Any server that speaks LibreTranslate's `/translate`: run on one's own machine, it keeps confidential texts in
 * the house. Nothing is billed, so what failed is sent again. It has no glossary and no context.
 */
export function libreTranslateEngine(serverUrl: string, key?: string): Engine {
  const server = serverUrl.replace(/\/+$/u, '');
  return {
    name: 'LibreTranslate',
    host: new URL(server).host,
    // servers may be set to less, but not usefully to less than this
    limits: { texts: 20, bytes: 32 * 1024 },
    sizeOf: (text) => Buffer.byteLength(JSON.stringify(text)) + 1,
    translate: (batch, exchange) => translateWith(server, key, batch, exchange),
  };
}

async function translateWith(
  server: string,
  key: string | undefined,
  batch: Batch,
  exchange: Exchange,
): Promise<EngineAnswer> {
  const { texts, source, target } = batch;
  const answer = await exchange({
    method: 'POST',
    url: `${server}/translate`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      q: texts,
      source,
      target,
      format: 'text',
      ...(key === undefined ? {} : { api_key: key }),
    }),
    repeatable: true,
    ...(key === undefined ? {} : { secret: key }),
  });
  const list = translatedTexts(answer.body);
  if (list === undefined)
    throw new ServiceError('bad-answer', 'LibreTranslate: the answer cannot be understood');
  return { texts: list, billed: list.map(() => undefined) };
}

function translatedTexts(body: string): unknown[] | undefined {
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json !== 'object' || json === null || !('translatedText' in json)) return undefined;
    const { translatedText } = json;
    return Array.isArray(translatedText) ? translatedText : [translatedText];
  } catch {
    return undefined;
  }
}
