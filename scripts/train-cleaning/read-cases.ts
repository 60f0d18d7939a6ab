import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Clipping, Line } from '../../src/model.ts';
import type { LabelledCase, Variant } from './labelled-cases.ts';

/** All labelled pages of a folder: every `text*.json` in it, in order of file name. */
export function readCases(folder: string): LabelledCase[] {
  const files = readdirSync(folder)
    .filter((name) => /^text.*\.json$/.test(name))
    .sort();
  return files.flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as LabelledCase[]);
}

const TWO_LETTERS: Record<string, string> = {
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  ita: 'it',
  spa: 'es',
  rus: 'ru',
};

/** The clipping of a variant, without a sidecar. */
export function clippingOf(variant: Variant): Clipping {
  const text = variant.raw;
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const end = start + part.length < text.length ? '\n' : '';
    lines.push({ number: lines.length + 1, text: part, end, start });
    start += part.length + 1;
  }
  return {
    ...{
      file: `articles/${variant.id}.txt`,
      slug: 'page',
      encoding: { name: 'utf-8', bom: false, basis: 'valid' },
    },
    ...{ sha256: createHash('sha256').update(text).digest('hex'), byteLength: Buffer.byteLength(text) },
    ...{ format: 'text', language: TWO_LETTERS[variant.lang] ?? variant.lang, languageBasis: 'detected' },
    ...{ text, lines, frontMatterLines: 0, sidecar: { keep: [], drop: [], rulesOff: [] } },
  };
}
