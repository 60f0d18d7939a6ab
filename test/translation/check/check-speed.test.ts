import { describe, expect, it, vi } from 'vitest';
import { checkMemory } from '../../../src/translation/check/check-memory.ts';
import { checkPair } from '../../../src/translation/check/check-pair.ts';
import { readGlossary } from '../../../src/translation/glossary.ts';
import { emptyMemory } from '../../../src/translation/memory.ts';

/** Seconds of processor time that some work takes; the least of a few, since a busy machine only adds to it. */
function cpu(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 5 && least >= 2; time += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

vi.setConfig({ testTimeout: 60_000 });

const entries = Array.from({ length: 500 }, (_, i) => `Kermor ${i} sur Orle,Kermor ${i} on Orle`);
const glossary = readGlossary(entries.join('\n')).value ?? [];

function segment(i: number) {
  const source = `Le ${1 + (i % 28)} mai, le maire de Kermor ${i % 500} sur Orle, Yann Prigent, a reçu ${i + 3} élus italiens pour « trois heures » de débat.`;
  const target = `On ${1 + (i % 28)} May the mayor of Kermor ${i % 500} on Orle, Yann Prigent, received ${i + 3} Italian councillors for “three hours” of debate.`;
  return { key: String(i), source, target, origin: 'machine' as const };
}

describe('the checks of a long text', () => {
  it('take less than two seconds for five thousand blocks and five hundred names of a glossary', () => {
    const segments = Array.from({ length: 5_000 }, (_, i) => segment(i));
    const memory = { ...emptyMemory('port', 'fr', 'en'), segments };
    const wanted = segments.map(({ key, source }, i) => ({ key, source, block: `p${i}` }));
    let found: unknown[] = ['nothing was checked'];
    const seconds = cpu(() => {
      found = checkMemory(memory, wanted, glossary);
    });
    expect(found).toEqual([]);
    expect(seconds).toBeLessThan(2);
  });

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
  ])('take time in proportion to one block of nothing but %s', (_, source, target) => {
    const long = (text: string): string => text.repeat(Math.ceil(60_000 / text.length));
    const pair = { sourceLanguage: 'fr', targetLanguage: 'en', glossary };
    expect(cpu(() => void checkPair({ ...pair, source: long(source), target: long(target) }))).toBeLessThan(
      2,
    );
  });
});
