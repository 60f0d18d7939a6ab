import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/translation/check/check-pair.ts';
import { readGlossary } from '../../../src/translation/glossary.ts';
import { damagedPairs } from './damaged-pairs.ts';
import { rightPairs } from './right-pairs.ts';

const glossary = readGlossary('Kiev,Kyiv\nPoutine,Putin\nOTAN,NATO\n').value ?? [];

function findingsOf(source: string, target: string): string[] {
  const pair = { source, target, sourceLanguage: 'fr', targetLanguage: 'en', glossary };
  return checkPair(pair).map(({ check, message }) => `${check}: ${message}`);
}

describe('the checks of a translation', () => {
  it('are measured on at least sixty pairs of each kind', () => {
    expect(rightPairs.length).toBeGreaterThanOrEqual(60);
    expect(damagedPairs.length).toBeGreaterThanOrEqual(60);
  });

  it('find fault with at most one good translation in twenty', () => {
    const flagged = rightPairs.filter(([source, target]) => findingsOf(source, target).length > 0);
    expect(flagged.length / rightPairs.length, JSON.stringify(flagged)).toBeLessThanOrEqual(0.05);
  });

  it('find the fault in at least nine of ten damaged translations', () => {
    const missed = damagedPairs.filter(([, source, target]) => findingsOf(source, target).length === 0);
    expect(1 - missed.length / damagedPairs.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.9);
  });

  it('take no word for a figure or a name because every object has a property of that name', () => {
    expect(findingsOf('Le fabricant a signé mardi.', 'The constructor signed on Tuesday.')).toEqual([]);
    expect(findingsOf('Il enseigne à Constructor.', 'He teaches at Constructor.')).toEqual([]);
  });

  it('say what is wrong in words that lead to it', () => {
    expect(
      findingsOf('Douze navires attendent depuis mardi 4 mai.', 'Ten ships have been waiting since 4 May.'),
    ).toEqual([
      'figures: «Douze» of the source is not in the translation',
      'figures: «mardi» of the source is not in the translation',
      'figures: «Ten» of the translation is not in the source',
    ]);
    expect(findingsOf('Le ministre est à Kiev.', 'The minister is in Kiev.')).toEqual([
      'glossary: «Kiev» is not given as “Kyiv”, the glossary’s form',
    ]);
  });

  it('read a pair in languages that they do not know by digits, marks and length alone', () => {
    const pair = { sourceLanguage: 'de', targetLanguage: 'es', glossary: [] };
    const source = 'Der Hafen öffnet am 3. Mai um 8 Uhr.';
    expect(checkPair({ ...pair, source, target: 'El puerto abre el 3 de mayo a las 8.' })).toEqual([]);
    expect(checkPair({ ...pair, source, target: 'El puerto abre el 4 de mayo a las 8.' })).not.toEqual([]);
  });
});
