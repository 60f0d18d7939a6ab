import { describe, expect, it } from 'vitest';
import { duplicateGroups, nearDuplicates } from '../../src/dossier/near-duplicates.ts';
import { growth, SQUARE } from '../cost.ts';

const PLACES = ['quai', 'phare', 'bassin', 'marché', 'canal', 'port', 'pont', 'jardin', 'musée', 'stade'];
const VERBS = [
  'ferme',
  'rouvre',
  'attend',
  'perd',
  'gagne',
  'cherche',
  'trouve',
  'garde',
  'change',
  'quitte',
];

/** A text of so many sentences, different for each seed. */
function text(seed: number, sentences: number): string[] {
  return Array.from({ length: sentences }, (_, i) => {
    const at = (k: number) => (seed * 7 + i * 3 + k * k) % 10;
    return `Le ${PLACES[at(1)]} numéro ${seed * 100 + i} ${VERBS[at(2)]} lundi, dit le gardien du ${PLACES[at(3)]} ${i}.`;
  });
}

const article = (slug: string, paragraphs: string[]) => ({
  clipping: { slug },
  blocks: paragraphs.map((t) => ({ kind: 'paragraph' as const, text: t })),
});

describe('near-duplicates', () => {
  it('finds a reprint with another ending', () => {
    const pairs = nearDuplicates([
      article('a', text(1, 12)),
      article('b', text(2, 12)),
      article('c', [...text(1, 12).slice(0, 11), 'Le journal local ajoute que rien n’est décidé encore.']),
    ]);
    expect(pairs.map((p) => [p.first, p.second])).toEqual([['a', 'c']]);
    expect(pairs[0]?.containment).toBeGreaterThan(0.85);
  });

  it('finds a short version inside a long one', () => {
    const [pair] = nearDuplicates([article('long', text(1, 30)), article('short', text(1, 30).slice(0, 8))]);
    expect(pair?.containment).toBe(1);
    expect(pair?.resemblance).toBeLessThan(0.4);
  });

  it('does not mind case, accents, marks and captions', () => {
    const loud = text(3, 10).map((t) => t.toUpperCase().normalize('NFD').replace(/[,.]/g, ' –'));
    const other = article('other', loud);
    other.blocks.push({ kind: 'caption' as never, text: text(4, 10).join(' ') });
    expect(nearDuplicates([article('one', text(3, 10)), other])).toHaveLength(1);
  });

  it('leaves texts apart that share a quotation', () => {
    const quotation = text(9, 3);
    expect(
      nearDuplicates([
        article('a', [...text(1, 10), ...quotation]),
        article('b', [...text(2, 10), ...quotation]),
      ]),
    ).toEqual([]);
  });

  it('does not judge texts of a few words', () => {
    expect(
      nearDuplicates([article('a', ['Le port ferme lundi.']), article('b', ['Le port ferme lundi.'])]),
    ).toEqual([]);
  });

  it('compares a thousand articles in time that grows with their number', () => {
    const many = (count: number) => {
      const articles = Array.from({ length: count }, (_, i) => article(`a${i}`, text(i, 40)));
      return [...articles, article('copy', text(count / 2, 40))];
    };
    expect(nearDuplicates(many(1000)).map((p) => [p.first, p.second])).toEqual([['a500', 'copy']]);
    const comparing = (count: number) => {
      const articles = many(count);
      return () => nearDuplicates(articles);
    };
    expect(growth(comparing, 1000)).toBeLessThan(SQUARE);
  });
});

describe('groups of the same text', () => {
  const pair = (first: string, second: string) => ({ first, second, containment: 1, resemblance: 1 });

  it('join what a common copy links', () => {
    expect(duplicateGroups([pair('a', 'b'), pair('c', 'd'), pair('b', 'e')])).toEqual([
      ['a', 'b', 'e'],
      ['c', 'd'],
    ]);
  });

  it('are none without pairs', () => {
    expect(duplicateGroups([])).toEqual([]);
  });
});
