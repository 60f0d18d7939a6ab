import { describe, expect, it } from 'vitest';
import { readRequest, writeRequest } from '../../src/search/address.ts';
import { type Faceted, facetCounts, narrowed } from '../../src/search/facets.ts';

const result = (year: string, outlet: string, languages: string[]): Faceted => ({
  languages,
  article: {
    url: '',
    in: {},
    outlet,
    year,
    month: year && `${year}-01`,
    sort: year,
    source: 'fr',
    state: 'sample',
  },
});

const RESULTS = [
  result('2021', 'A', ['fr', 'en']),
  result('2021', 'B', ['fr']),
  result('2022', 'A', ['en']),
  result('', '', ['fr']),
];

describe('facets', () => {
  it('count what each value would leave, given the other facets', () => {
    const counts = facetCounts(RESULTS, 'year', { outlet: ['A'] });
    expect([...counts]).toEqual([
      ['2021', 1],
      ['2022', 1],
      ['', 0],
    ]);
  });
  it('let a result through that holds one value of each chosen facet', () => {
    expect(narrowed(RESULTS, { year: ['2021', '2022'], language: ['en'] })).toEqual([RESULTS[0], RESULTS[2]]);
    expect(narrowed(RESULTS, { year: [''] })).toEqual([RESULTS[3]]);
  });
  it('keep a chosen value in sight that no result has any more', () => {
    expect(facetCounts(RESULTS, 'year', { year: ['1999'] }).get('1999')).toBe(0);
  });
});

describe('the address of the search page', () => {
  it('says what is asked, and is read back', () => {
    const request = {
      query: '"mer Noire" -gaz & l’Élysée',
      choice: { year: ['2021'], outlet: ['A', 'B & C', ''] },
      order: 'newest' as const,
    };
    expect(readRequest(writeRequest(request))).toEqual(request);
  });
  it('is empty when nothing is asked', () => {
    expect(writeRequest({ query: ' ', choice: {}, order: 'relevance' })).toBe('');
  });
  it('ignores what it does not know', () => {
    expect(readRequest('?q=x&order=upside-down&colour=red')).toEqual({
      query: 'x',
      choice: {},
      order: 'relevance',
    });
  });
});
