import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAccounting } from '../../src/cleaning/accounting.ts';
import { cleanClipping } from '../../src/cleaning/clean-clipping.ts';
import type { CleanArticle } from '../../src/model.ts';
import { clippingFromText } from '../clipping-from-text.ts';

function cleaned(name: string, sidecar = {}): CleanArticle {
  const text = readFileSync(new URL(`../../articles/${name}.txt`, import.meta.url), 'utf8');
  const article = cleanClipping(clippingFromText(text, { slug: name, sidecar }));
  checkAccounting(article);
  return article;
}

const bodyLines = (a: CleanArticle) => [
  ...new Set(a.blocks.filter((b) => b.kind !== 'caption').map((b) => b.lines[0])),
];
const ofKind = (a: CleanArticle, kind: string) =>
  a.blocks.filter((b) => b.kind === kind).map((b) => b.lines[0]);
const role = (a: CleanArticle, wanted: string) =>
  a.ledger.flatMap((e) => (e.fate === 'metadata' && e.role === wanted ? [e.text] : []));
const odd = (from: number, to: number) => Array.from({ length: (to - from) / 2 + 1 }, (_, i) => from + 2 * i);

describe('the clipping with a date prefix and captions', () => {
  const article = cleaned('biden-espere-un-sommet-d-ete');

  it('loses only its prefix and its captions from the running text', () => {
    const captions = [5, 7, 17, 19];
    expect(bodyLines(article)).toEqual(odd(1, 39).filter((n) => !captions.includes(n)));
    expect(ofKind(article, 'caption')).toEqual(captions);
    expect(role(article, 'date')).toEqual(['date 2021-04']);
    expect(article.blocks[0]?.text).toMatch(/^LE PRÉSIDENT Joe Biden/);
  });

  it('gets its reversed and its tight quotation marks mended, and nothing else', () => {
    expect(article.repairs.map((r) => [r.line, r.before, r.after])).toEqual([
      [15, '«', '« '],
      [15, '»', ' »'],
      [33, '« ', '»'],
    ]);
    expect(article.blocks.find((b) => b.lines[0] === 33)?.text).toContain('pour des sanctions », a déclaré');
  });

  it('is remarked upon where a quotation mark stays without its fellow', () => {
    expect(article.remarks.map((r) => r.message)).toEqual(['A closing quotation mark » was never opened']);
  });

  it('has a title derived from its first sentence, and no outlet', () => {
    expect(article.title.basis).toBe('derived');
    expect(article.outlet).toBeUndefined();
  });
});

describe('the clipping with a stray comma', () => {
  const article = cleaned('entretien-telephonique-du-13-avril');

  it('keeps every paragraph and every word of its author, mistakes included', () => {
    expect(bodyLines(article)).toEqual(odd(1, 27));
    const text = article.blocks.map((b) => b.text).join('\n');
    for (const kept of [
      'd’avantage',
      'a une relation',
      'la positions',
      'd’intérêts commun',
      'dans « pays tiers »',
    ]) {
      expect(text).toContain(kept);
    }
    expect(text).toContain('lors d’un nouvel entretien');
    expect(article.repairs).toHaveLength(1);
  });
});

describe('the clipping with a tail of headlines', () => {
  const article = cleaned('sommet-de-geneve-annonce', { title: 'Le sommet est annoncé' });

  it('ends with its last paragraph', () => {
    expect(bodyLines(article)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('keeps the line that dates the page as metadata, and its straight quotation marks as they are', () => {
    expect(role(article, 'date')).toEqual(['Dernière mise à jour à 09h54 le 26/05']);
    expect(article.repairs).toEqual([]);
  });

  it('bears the title that the compiler supplies', () => {
    expect(article.title).toEqual({ text: 'Le sommet est annoncé', basis: 'supplied' });
  });
});

describe('the live report', () => {
  const article = cleaned('visioconference-en-direct');

  it('shows its updates as blocks of their own, newest first', () => {
    const updates = article.blocks.filter((b) => b.kind === 'update');
    expect(updates.map((b) => b.update)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    expect(updates.map((b) => b.lines[0])).toEqual([8, 10, 22, 30, 36, 43, 49, 53]);
    expect(updates[1]?.text).toBe('MISE À JOUR 6');
    expect(updates[0]?.text).toBe('UPDATE 7');
    expect(article.updateOrder).toBe('newest-first');
  });

  it('keeps its crossheads as headings', () => {
    expect(ofKind(article, 'heading')).toEqual([12, 20, 28, 34, 55, 67, 75]);
  });

  it('loses counters, links, the path of the page and the biography, and keeps a credit as caption', () => {
    const removed = article.ledger.flatMap((e) => (e.fate === 'removed' ? [e.line] : []));
    expect([...new Set(removed)]).toEqual([1, 5, 6, 38, 61, 81, 82, 83]);
    expect(ofKind(article, 'caption')).toEqual([39]);
  });

  it('states its headline without the tag, its section, and no outlet', () => {
    expect(article.title.basis).toBe('stated');
    expect(article.title.text).toMatch(/^La discussion cruciale .* la réunion vidéo$/);
    expect(role(article, 'status')).toEqual(['UPDATE']);
    expect(article.section).toEqual({ text: 'Internationales', basis: 'stated', line: 1 });
    expect(article.outlet).toBeUndefined();
  });

  it('gets a reversed quotation mark mended and a leftover source lifted out', () => {
    const text = article.blocks.map((b) => b.text).join('\n');
    expect(text).toContain('l’alliance d’« obsolète » et a menacé');
    expect(text).toContain('à s’exprimer publiquement.\n');
    expect(role(article, 'source')).toEqual(['warisboring.com.']);
    expect(text).toContain('Markel');
    expect(text).not.toMatch(/\u00a0/);
  });
});

describe('the clipping that says that it is translated', () => {
  const article = cleaned('appel-du-30-decembre');

  it('keeps headline, section, outlet, agency, source and note as metadata', () => {
    expect(article.title).toEqual({
      text: 'Russie – Etats-Unis : Rencontre téléphonique entre Poutine et Biden',
      basis: 'stated',
    });
    expect(article.section?.text).toBe('Non classé');
    expect(article.outlet).toEqual({ text: 'Dzaleu.com', basis: 'stated', line: 9 });
    expect(role(article, 'agency')).toEqual(['(RIA Novosti) –']);
    expect(role(article, 'source')).toEqual(['– Source : Ria Novosti']);
    expect(role(article, 'translation-note')).toEqual(['Article traduit*']);
    expect(article.relay).toEqual([{ name: 'RIA Novosti', how: 'translated' }]);
  });

  it('keeps its crosshead and loses the calls around it', () => {
    expect(ofKind(article, 'heading')).toEqual([29]);
    expect(bodyLines(article)).toEqual([5, 7, 14, 16, 18, 20, 22, 29, 31, 33, 35, 37, 39]);
  });
});
