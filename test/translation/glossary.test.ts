import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/translation/csv.ts';
import { glossaryForms, glossaryHash, readGlossary } from '../../src/translation/glossary.ts';

describe('a glossary', () => {
  it('gives each form its house form, those accepted besides, and its note', () => {
    const { value, problems } = readGlossary(
      'French,English,Note\nKiev,Kyiv,House form\nÉtats-Unis,United States | US\n',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual([
      { source: 'Kiev', targets: ['Kyiv'], note: 'House form', line: 2 },
      { source: 'États-Unis', targets: ['United States', 'US'], line: 3 },
    ]);
    expect([...glossaryForms(value ?? [])]).toEqual([
      ['Kiev', 'Kyiv'],
      ['États-Unis', 'United States'],
    ]);
  });

  it('may be absent, and may have no header', () => {
    expect(readGlossary(undefined)).toEqual({ value: [], problems: [] });
    expect(readGlossary('Kiev,Kyiv').value).toHaveLength(1);
  });

  it('reports a line without a house form and a form that stands twice, with their lines', () => {
    const { value, problems } = readGlossary('Kiev,Kyiv\n\nMoscou,\nKiev,Kiev\n');
    expect(value).toHaveLength(1);
    expect(problems.map(({ kind, line, severity }) => [kind, line, severity])).toEqual([
      ['glossary-incomplete', 3, 'error'],
      ['glossary-repeated', 4, 'warning'],
    ]);
  });

  it('has one name for the same forms in any order, and another when a form changes', () => {
    const hash = (text: string): string => glossaryHash(readGlossary(text).value ?? []);
    expect(hash('Kiev,Kyiv\nMoscou,Moscow')).toBe(hash('Moscou,Moscow,note\nKiev,Kyiv'));
    expect(hash('Kiev,Kyiv')).not.toBe(hash('Kiev,Kiev'));
  });
});

describe('a CSV text', () => {
  it.each([
    ['commas', 'a,b\nc,d'],
    ['semicolons, as a French spreadsheet writes them', 'a;b\r\nc;d\r\n'],
    ['tabs', 'a\tb\nc\td\n'],
    ['a byte order mark', '\uFEFFa,b\n\nc,d'],
  ])('is read with %s', (_, text) => {
    expect(parseCsv(text).map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('may hold separators, quotation marks and line breaks in quoted cells', () => {
    expect(parseCsv('"a, b","say ""yes"""\n"two\nlines",x\nlast,y')).toEqual([
      { line: 1, cells: ['a, b', 'say "yes"'] },
      { line: 2, cells: ['two\nlines', 'x'] },
      { line: 4, cells: ['last', 'y'] },
    ]);
  });
});
