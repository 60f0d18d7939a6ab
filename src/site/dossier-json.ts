import * as z from 'zod';
import type { Dossier, DossierEvent, DossierSettings } from '../model.ts';
import { articleRecord, claimRecord, indented, mentionRecord } from './article-record.ts';
import type { FilePart } from './file-part.ts';
import { type Pieces, textOf } from './html.ts';

const claimSchema = z
  .object({
    role: z.enum(['publication', 'update', 'event', 'mention']),
    edtf: z.string().describe('Extended date/time format, level 1 or a one-of set; empty when unknown'),
    notBefore: z.string().nullable().describe('ISO day, null where open'),
    notAfter: z.string().nullable().describe('ISO day, null where open'),
    precision: z.enum(['day', 'month', 'season', 'year', 'none']),
    basis: z.enum(['sidecar', 'stated', 'header', 'weekday', 'cross-document', 'context', 'none']),
    certainty: z.enum(['stated', 'inferred', 'approximate']),
    alternatives: z
      .array(z.string())
      .describe('Other values that the evidence allows, likeliest first, EDTF'),
    evidence: z.array(
      z.object({
        article: z.string(),
        block: z.string().nullable().describe('null where the quotation stands outside the text'),
        line: z.int(),
        start: z.int().describe('UTF-16 offset in the block, or in the line of the clipping'),
        end: z.int(),
        quote: z.string(),
        rule: z.string(),
        says: z.string(),
      }),
    ),
    conflicts: z.array(z.string()),
  })
  .describe('A statement about a date, with what it rests on');

const kind = z.enum(['paragraph', 'heading', 'update', 'quotation', 'list-item', 'caption']);
const state = z
  .enum(['missing', 'stale', 'sample', 'machine', 'human', 'supplied', 'original'])
  .describe('How the translation came to be');

const eventSchema = z.object({
  id: z.string(),
  claim: claimSchema,
  mentions: z.array(
    z.object({
      article: z.string(),
      block: z.string(),
      start: z.int(),
      end: z.int(),
      sentence: z.string(),
      tense: z.enum(['past', 'coming', 'unknown']),
    }),
  ),
});

const placeSchema = z.object({ article: z.string(), block: z.string().describe('or «title»') });
const variantsSchema = z.array(z.object({ text: z.string(), places: z.array(placeSchema) }));

const nameSchema = z
  .object({
    source: z.string(),
    target: z.string(),
    note: z.string().optional(),
    sourceVariants: variantsSchema,
    targetVariants: variantsSchema,
    unlike: z.array(placeSchema).describe('Where the translation has no accepted form'),
  })
  .describe('A name of the glossary with every spelling met');

/** The shape of `dossier.json` for a pair of languages: their codes are the keys of what exists in both. */
function dossierSchema(source: string, target: string) {
  const pair = z.object({
    [source]: z.string().nullable().describe('null where the text was not written in this language'),
    [target]: z.string().nullable().describe('null where there is no translation'),
  });
  const article = z.object({
    slug: z.string(),
    url: z.string().describe('Of the page, relative to the site’s root'),
    source: z.string().optional().describe('Address of the original'),
    file: z.string(),
    sha256: z.string(),
    language: z.string(),
    title: pair.extend({ basis: z.enum(['stated', 'supplied', 'derived']), state }),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    section: z.string().nullable(),
    relay: z.array(z.object({ name: z.string(), how: z.enum(['translated', 'syndicated', 'quoted']) })),
    date: claimSchema,
    blocks: z.array(
      pair.extend({
        id: z.string(),
        kind,
        state,
        by: z.string().optional(),
        update: z.int().nullable().optional(),
        lines: z.array(z.int()).length(2),
      }),
    ),
    removed: z.array(z.object({ line: z.int(), text: z.string(), rule: z.string(), reason: z.string() })),
    repairs: z.array(
      z.object({
        block: z.string(),
        line: z.int(),
        before: z.string(),
        after: z.string(),
        rule: z.string(),
        reason: z.string(),
      }),
    ),
  });
  return z.object({
    $schema: z.string().optional(),
    format: z.literal(1),
    title: pair,
    subtitle: pair.optional(),
    compiler: z.string().optional(),
    issued: z.string().optional(),
    marking: z.string().optional(),
    distribution: z.string().optional(),
    rights: z.string().optional(),
    sourceLanguage: z.string(),
    targetLanguage: z.string(),
    articles: z.array(article),
    events: z.array(eventSchema),
    names: z.array(nameSchema),
    copies: z.array(z.array(z.string())).describe('Slugs of articles that hold the same text'),
  });
}

/** The text of `dossier.schema.json` (JSON Schema, draft 2020-12). */
export function dossierSchemaJson({ sourceLanguage, targetLanguage }: DossierSettings): string {
  const schema = z.toJSONSchema(dossierSchema(sourceLanguage, targetLanguage));
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The text of `dossier.json`: the whole model for other programs, documented by the schema beside it. */
export function dossierJson(dossier: Dossier): string {
  return [...dossierJsonParts(dossier)].map((part) => textOf(part.pieces())).join('');
}

/** The same in parts, an article each: of ten thousand articles the whole would be too long for one string. */
export function* dossierJsonParts({
  settings,
  articles,
  events,
  names,
  copies,
}: Dossier): Iterable<FilePart> {
  const { sourceLanguage: source, targetLanguage: target } = settings;
  const pair = (words: { source: string; target: string }) => ({
    [source]: words.source,
    [target]: words.target,
  });
  const head = {
    $schema: 'dossier.schema.json',
    format: 1,
    title: pair(settings.title),
    subtitle: settings.subtitle && pair(settings.subtitle),
    compiler: settings.compiler,
    issued: settings.issued,
    marking: settings.marking,
    distribution: settings.distribution,
    rights: settings.rights,
    sourceLanguage: source,
    targetLanguage: target,
  };
  yield text(`${JSON.stringify(head, null, 2).slice(0, -'\n}'.length)},\n  "articles": `);
  yield* listParts(articles, (article) => {
    const { slug } = article.clipping;
    return { name: slug, articles: [slug], pieces: () => articleRecord(article, source, target) };
  });
  yield text(',\n  "events": ');
  yield* listParts(events, (event) => {
    const told = event.mentions.map(({ article }) => article);
    return { name: `${event.id} ${told.join(' ')}`, articles: told, pieces: () => eventRecord(event) };
  });
  yield text(',\n  "names": ');
  yield* listParts(names, (name) => text(indented(name)));
  yield text(',\n  "copies": ');
  yield* listParts(copies, (group) => text(indented(group)));
  yield text('\n}\n');
}

/** An event's record ends like this where its mentions are put in, and holds this where evidence is: no string of JSON does, in which quotation marks are escaped. */
const NO_MENTIONS = '[]\n    }';
const NO_EVIDENCE = '"evidence": []';

/** The record of an event; of mentions that were made into records before, these, and their evidence. */
function eventRecord({ id, claim, mentions }: DossierEvent): Pieces {
  const isMade = mentions.every(({ told }) => told);
  const event = indented({ id, claim: claimRecord(claim, isMade ? [] : claim.evidence), mentions: [] });
  const end = event.length - NO_MENTIONS.length;
  const pieces: (string | Uint8Array)[] = [];
  let written = 0;
  if (isMade) {
    const evidence = mentions.flatMap(({ told }) => (told?.evidence.length ? [told.evidence] : []));
    written = event.indexOf(NO_EVIDENCE) + NO_EVIDENCE.length;
    pieces.push(event.slice(0, written - '[]'.length));
    addList(pieces, evidence, '\n          ');
  }
  pieces.push(event.slice(written, end));
  const records = mentions.map((mention) => mention.told?.record ?? mentionRecord(mention));
  addList(pieces, records, '\n        ');
  pieces.push(event.slice(end + '[]'.length));
  return pieces;
}

/** Adds a list of records, each of which begins with such a line. */
function addList(pieces: (string | Uint8Array)[], records: Pieces, line: string): void {
  for (let i = 0; i < records.length; i++) pieces.push(`${i === 0 ? '[' : ','}${line}`, records[i] ?? '');
  pieces.push(records.length === 0 ? '[]' : `${line.slice(0, -2)}]`);
}

/** An array as it stands under a key of the outermost object. Its first part opens it, and is no other's like. */
function* listParts<T>(items: readonly T[], partOf: (item: T) => FilePart): Iterable<FilePart> {
  if (items.length === 0) yield text('[]');
  for (const [i, item] of items.entries()) {
    const part = partOf(item);
    if (i === 0) yield { pieces: () => ['[\n    ', ...part.pieces()] };
    else yield { ...part, pieces: () => [',\n    ', ...part.pieces()] };
  }
  if (items.length > 0) yield text('\n  ]');
}

const text = (written: string): FilePart => ({ pieces: () => [written] });
