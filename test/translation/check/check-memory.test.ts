import { expect, it } from 'vitest';
import { checkMemory } from '../../../src/translation/check/check-memory.ts';
import { emptyMemory } from '../../../src/translation/memory.ts';

const stale = {
  key: 'a',
  source: 'Mardi, 31 bateaux attendaient encore.',
  target: 'On Tuesday 13 boats were waiting.',
  origin: 'human' as const,
  stale: true,
};

it('compares a stale translation with what it translates, so that a wrong figure goes on being named', () => {
  const segments = [{ ...stale, formerSource: 'Mardi, 31 bateaux attendaient.' }];
  const found = checkMemory({ ...emptyMemory('port', 'fr', 'en'), segments }, [], []);
  expect(found.map(({ message }) => message)).toEqual([
    'a: «31» of the source is not in the translation',
    'a: «13» of the translation is not in the source',
  ]);
});

it('finds nothing in a stale translation of nobody knows what, nor in a blank', () => {
  const segments = [stale, { ...stale, key: 'b', stale: false, target: ' ' }];
  expect(checkMemory({ ...emptyMemory('port', 'fr', 'en'), segments }, [], [])).toEqual([]);
});
