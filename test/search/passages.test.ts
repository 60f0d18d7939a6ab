import { describe, expect, it } from 'vitest';
import type { Match, Place } from '../../src/search/match.ts';
import { type ArticleText, bestPassages } from '../../src/search/passages.ts';

const match = (byTerm: Place[][], ...words: string[]): Match => ({
  page: '',
  score: 1,
  byTerm,
  terms: words.map((word) => ({ words: [word], excluded: false, quoted: false, begun: false, label: word })),
});
const place = (location: number) => ({ location, stem: '', weight: 1 });

const TEXT: ArticleText = {
  title: 'Le gaz russe',
  titleLanguage: 'fr',
  titleWords: 3,
  outlet: '',
  date: '',
  blocks: [
    { id: 'p1', text: 'Le gaz manque.' },
    { id: 'p2', text: 'Du «gaz russe», dit-on, et d’Ukraine.' },
    { id: 'p3', text: `${'mot '.repeat(60)}gaz ${'mot '.repeat(60).trim()}` },
  ],
};

describe('the passages of an answer', () => {
  const gaz = [place(1), place(4), place(7), place(12 + 60)];
  const russe = [place(2), place(8)];

  it('begin with the block that meets most of the query', () => {
    expect(bestPassages(TEXT, match([gaz, russe]), 3).best.map((p) => p.block)).toEqual(['p2', 'p1', 'p3']);
    expect(bestPassages(TEXT, match([gaz, russe]), 1).best).toHaveLength(1);
  });
  it('lead to a block, and to the top where only the headline meets the query', () => {
    expect(bestPassages(TEXT, match([gaz, russe]), 3).lead).toBe('p2');
    expect(bestPassages(TEXT, match([[place(1)], [place(2)], [place(4)]]), 3).lead).toBeNull();
  });
  it('begin with the very word where another block has an inflection of it', () => {
    const places = [[place(1 + 3), place(12 + 60)]];
    const text = { ...TEXT, blocks: [{ id: 'p1', text: 'Le gazeux manque.' }, ...TEXT.blocks.slice(1)] };
    expect(bestPassages(text, match(places, 'Gaz'), 3).lead).toBe('p3');
    expect(bestPassages(text, match(places, 'gazeux'), 3).lead).toBe('p1');
  });
  it('mark the very word and its plural, what merely has its stem only where they are missing', () => {
    const blocks = [
      { id: 'p1', text: 'Il aurait fallu voir l’Aure.' },
      { id: 'p2', text: 'Deux Aures, dit-on.' },
      { id: 'p3', text: 'Nul n’aurait cru cela.' },
    ];
    const text = { ...TEXT, title: 'Rien', titleWords: 1, blocks };
    const found = bestPassages(text, match([[place(2), place(5), place(7), place(10)]], 'aure'), 3);
    expect(found.met).toEqual(['l’Aure.', 'Aures,']);
    expect(found.best.map((passage) => passage.block)).toEqual(['p1', 'p2']);
    expect(found.best[0]?.pieces.filter(({ marked }) => marked)).toEqual([{ text: 'Aure', marked: true }]);
    const inflected = bestPassages(text, match([[place(2), place(10)]], 'aure'), 3);
    expect(inflected.met).toEqual(['aurait', 'n’aurait']);
  });
  it('mark the words without signs and elided words, neighbours in one mark', () => {
    const [passage] = bestPassages(TEXT, match([[place(7)], [place(8)], [place(11)]]), 3).best;
    const shown = passage?.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
    expect(shown).toBe('Du «[gaz russe]», dit-on, et d’[Ukraine].');
  });
  it('are cut around the mark in a long block, and say so', () => {
    const [passage] = bestPassages(TEXT, match([[place(12 + 60)]]), 3).best;
    expect(passage?.cut).toEqual([true, true]);
    expect(passage?.pieces.some((piece) => piece.marked && piece.text === 'gaz')).toBe(true);
    expect(
      passage?.pieces
        .map((piece) => piece.text)
        .join('')
        .split(' ').length,
    ).toBeLessThan(40);
  });
});
