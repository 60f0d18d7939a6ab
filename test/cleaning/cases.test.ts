import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAccounting } from '../../src/cleaning/accounting.ts';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import type { CleanArticle } from '../../src/model.ts';
import { clippingFromText } from '../clipping-from-text.ts';

/**
 * A case is a folder with a clipping and what cleaning must make of it; every key of `expected.json` but `body` is
 * optional, and `language` is French and `format` text unless it says otherwise.
 */
interface Expected {
  trap: string;
  language?: string;
  format?: 'text' | 'markdown';
  body: string[];
  captions?: string[];
  headings?: string[];
  kinds?: string[];
  updates?: (number | null)[];
  updateOrder?: string;
  title?: { text: string; basis: string };
  outlet?: string | null;
  author?: string;
  section?: string;
  relay?: { name: string; how: string }[];
  /** Pairs of rule and text. */
  removed?: [string, string][];
  /** Pairs of role and text. */
  metadata?: [string, string][];
  /** Triples of rule, before and after. */
  repairs?: [string, string, string][];
  remarks?: string[];
}

const root = new URL('./cases/', import.meta.url);

/** What cleaning made of a case, in the shape of what is expected of it. */
function made(article: CleanArticle): Required<Omit<Expected, 'trap' | 'language' | 'format'>> {
  const kind = (wanted: string) => article.blocks.filter((b) => b.kind === wanted);
  return {
    body: article.blocks.filter((b) => b.kind !== 'caption').map((b) => b.text),
    captions: kind('caption').map((b) => b.text),
    headings: kind('heading').map((b) => b.text),
    kinds: article.blocks.map((b) => b.kind),
    updates: kind('update').map((b) => b.update ?? null),
    updateOrder: article.updateOrder ?? '',
    title: article.title,
    outlet: article.outlet?.text ?? null,
    author: article.author?.text ?? '',
    section: article.section?.text ?? '',
    relay: article.relay,
    removed: article.ledger.flatMap((e) =>
      e.fate === 'removed' ? [[e.rule, e.text] as [string, string]] : [],
    ),
    metadata: article.ledger.flatMap((e) =>
      e.fate === 'metadata' ? [[e.role, e.text] as [string, string]] : [],
    ),
    repairs: article.repairs.map((r) => [r.rule, r.before, r.after] as [string, string, string]),
    remarks: article.remarks.map((r) => r.message),
  };
}

describe('a clipping with', () => {
  for (const name of readdirSync(root).sort()) {
    const text = readFileSync(new URL(`${name}/clipping.txt`, root), 'utf8');
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, root), 'utf8')) as Expected;
    it(`${expected.trap} (${name})`, () => {
      const article = cleanClipping(
        clippingFromText(text, { language: expected.language ?? 'fr', format: expected.format ?? 'text' }),
      );
      checkAccounting(article);
      const result = made(article);
      const { trap: _trap, language: _language, format: _format, ...claims } = expected;
      const claimed = Object.fromEntries(Object.entries(result).filter(([key]) => key in claims));
      expect(claimed).toEqual(claims);
    });
  }
});
