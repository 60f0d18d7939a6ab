import type { Language } from '../../model.ts';

/** One HTTP request, with the secret that must not come back in any answer or message. */
export interface ServiceRequest {
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** Whether sending it twice costs nothing. */
  repeatable: boolean;
  secret?: string;
}

/** A successful answer with a JSON body, the secret taken out of it. */
export interface ServiceAnswer {
  body: string;
}

/** Sends a request under the house's policy; throws a ServiceError. */
export type Exchange = (request: ServiceRequest) => Promise<ServiceAnswer>;

/** Texts of one article, in order, as many as one request takes. */
export interface Batch {
  texts: string[];
  source: Language;
  target: Language;
  /** Words around the texts that help the engine and are neither translated nor billed. */
  context: string;
  /** What `prepareGlossary` gave. */
  glossary?: string;
}

/** What an engine said, unjudged: a text is whatever stood in its place. */
export interface EngineAnswer {
  texts: unknown[];
  /** By text, where the engine tells. */
  billed: (number | undefined)[];
  model?: string;
}

/** A translation engine: the one port through which texts leave the house. */
export interface Engine {
  /** As readers see it: `DeepL`. */
  name: string;
  /** Where texts are sent: `api-free.deepl.com`. */
  host: string;
  limits: { texts: number; bytes: number };
  /** Bytes that a text takes in a request. */
  sizeOf(text: string): number;
  translate(batch: Batch, exchange: Exchange): Promise<EngineAnswer>;
  /** Characters used and allowed in this billing period. */
  usage?(exchange: Exchange): Promise<{ used: number; limit: number } | undefined>;
  /** Makes the glossary known to the service; gives the name under which a batch refers to it. */
  prepareGlossary?(
    entries: ReadonlyMap<string, string>,
    source: Language,
    target: Language,
    exchange: Exchange,
  ): Promise<string | undefined>;
}
