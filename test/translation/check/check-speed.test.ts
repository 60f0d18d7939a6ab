import { describe, expect, it } from 'vitest';
import { checkMemory } from '../../../src/translation/check/check-memory.ts';
import { checkPair } from '../../../src/translation/check/check-pair.ts';
import { readGlossary } from '../../../src/translation/glossary.ts';
import { emptyMemory } from '../../../src/translation/memory.ts';
import { comparedWith, growth, SQUARE } from '../../cost.ts';

const entries = Array.from({ length: 500 }, (_, i) => `Kermor ${i} sur Orle,Kermor ${i} on Orle`);
const glossary = readGlossary(entries.join('\n')).value ?? [];

function segment(i: number) {
  const source = `Le ${1 + (i % 28)} mai, le maire de Kermor ${i % 500} sur Orle, Yann Prigent, a reçu ${i + 3} élus italiens pour « trois heures » de débat.`;
  const target = `On ${1 + (i % 28)} May the mayor of Kermor ${i % 500} on Orle, Yann Prigent, received ${i + 3} Italian councillors for “three hours” of debate.`;
  return { key: String(i), source, target, origin: 'machine' as const };
}

describe('the checks of a long text', () => {
  const checking = (blocks: number, names = glossary) => {
    const segments = Array.from({ length: blocks }, (_, i) => segment(i));
    const memory = { ...emptyMemory('port', 'fr', 'en'), segments };
    const wanted = segments.map(({ key, source }, i) => ({ key, source, block: `p${i}` }));
    return () => checkMemory(memory, wanted, names);
  };

  it('take time in proportion to the blocks: five thousand, and five hundred names of a glossary', () => {
    expect(checking(5_000)()).toEqual([]);
    expect(growth(checking, 5_000)).toBeLessThan(SQUARE);
  });

  it('do not take longer with every name of a glossary', () => {
    const few = checking(1_000, glossary.slice(0, 10));
    const cost = comparedWith(few);
    expect(cost(checking(1_000), 10)).toBeLessThan(10);
  });

  const reading = (source: string, target: string) => {
    const long = (text: string): string => text.repeat(Math.ceil(60_000 / text.length));
    const pair = { sourceLanguage: 'fr', targetLanguage: 'en', glossary };
    const texts = { source: long(source), target: long(target) };
    return () => checkPair({ ...pair, ...texts });
  };
  const { source: usual, target: translated } = segment(1);
  const costOf = comparedWith(reading(`${usual} `, `${translated} `));
  /** What grows with the square of the length costs hundreds of times as much. */
  const MOST = 20;

  it.each([
    ['names', 'Le 3 mai Yann Prigent parle. ', 'On 3 May Yann Prigent speaks. '],
    ['figures', '12 et 7 ou 3 h 30, ', '12 and 7 or 3.30am, '],
    ['figures without a counterpart', '12 et 7 ou 3 h 30, ', 'thirteen or eight at noon, '],
    ['openings of quotations', '« a ', '‘a'],
    ['closings of quotations', 'a » ', 'a’ '],
    ['straight marks', "l'a 'b ", "'a 'b "],
    ['one endless word', 'a', 'b'],
    ['stops', '. ', '. . '],
    ['markup', '<a ', '<a '],
    ['addresses', 'a.b.', 'a.b.'],
    ['underscores', '__a', '__b'],
    ['capitals', 'A', 'B'],
    ['names that nobody says', 'Prigent Zyx Kermor ', 'Delorme Vautrin Mirbel '],
  ])('take a bounded time for one block of nothing but %s', (_, source, target) => {
    expect(costOf(reading(source, target), MOST)).toBeLessThan(MOST);
  });
});
