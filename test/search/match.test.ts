import { describe, expect, it } from 'vitest';
import { matchPages, type Postings } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';

type Places = Record<string, [location: number, stem: string][]>;

/** An index by hand: word → its stem and the places that the index would give. */
const INDEX: Record<string, { stem: string; pages: Places }> = {
  mer: { stem: 'mer', pages: { a: [[3, 'mer']], b: [[7, 'mercred']], c: [[1, 'mer']] } },
  noire: { stem: 'noir', pages: { a: [[4, 'noir']], c: [[9, 'noir']] } },
  ukraine: { stem: 'ukrain', pages: { a: [[1, 'ukrain']], b: [[2, 'ukrainien']] } },
  gouvernail: { stem: 'gouvernail', pages: { a: [[5, 'gouvern']] } },
  cyber: { stem: 'cyber', pages: { a: [[5, 'cyberattaqu']] } },
  CAN: { stem: 'can', pages: { a: [[5, 'canal']] } },
  sea: { stem: 'se', pages: { a: [[0, 'se']] } },
  47: { stem: '47', pages: { a: [[2, '470']] } },
  on: { stem: 'on', pages: { b: [[5, 'on']] } },
  mernoire: { stem: 'mernoir', pages: { b: [[2, 'mernoir']] } },
  le: { stem: 'le', pages: { c: [[0, 'le']] } },
};

const postings = (word: string): Postings => {
  const { stem, pages } = INDEX[word] ?? { stem: word, pages: {} };
  const entries = Object.entries(pages).map(([page, places]) => {
    const list = places.map(([location, at]) => ({ location, stem: at, weight: 1 }));
    return [page, { score: 1, places: list }] as const;
  });
  return { typed: word.toLowerCase(), stem, pages: new Map(entries) };
};

const found = (query: string, elsewhere = false) =>
  matchPages(parseQuery(query), 'fr', postings, () => elsewhere).map((match) => match.page);

describe('pages that answer', () => {
  it('hold all the words, wherever they stand', () => {
    expect(found('mer noire')).toEqual(['a', 'c']);
  });
  it('hold the words of a phrase side by side', () => {
    expect(found('"mer noire"')).toEqual(['a']);
  });
  it('hold a compound in two words or in one', () => {
    expect(found('mer-noire')).toEqual(['a', 'b']);
  });
  it('have places for all the words of a phrase', () => {
    const [match] = matchPages(parseQuery('"mer noire"'), 'fr', postings, () => false);
    expect(match?.byTerm.map((places) => places.map((place) => place.location))).toEqual([[3, 4]]);
  });
  it('hold the word itself where it exists, not words that begin with it', () => {
    expect(found('mer')).toEqual(['a', 'c']);
  });
  it('hold near derivations of a longer word', () => {
    expect(found('ukraine')).toEqual(['a', 'b']);
  });
  it('do not hold a mere beginning of the word', () => {
    expect(found('gouvernail')).toEqual([]);
  });
  it('hold words that begin so where no text has the word, unless it is a word of another language', () => {
    expect(found('cyber')).toEqual(['a']);
    expect(found('cyber', true)).toEqual([]);
  });
  it('are not found by numbers and acronyms that go on', () => {
    expect(found('47')).toEqual([]);
    expect(found('CAN')).toEqual([]);
  });
  it('are not found by what a stemmer makes of a foreign word', () => {
    expect(found('sea')).toEqual([]);
  });
  it('need no function word, unless it is quoted', () => {
    expect(found('le mer')).toEqual(['a', 'c']);
    expect(found('"le" mer')).toEqual(['c']);
  });
  it('are not sought for a function word alone, if it may be a telling word of another language', () => {
    expect(found('le')).toEqual([]);
    expect(found('on')).toEqual(['b']);
  });
});
