import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/model.ts';
import { printDossier } from '../../src/print/typeset.ts';
import { smallDossier } from './small-dossier.ts';

const removed = (line: number, reason: string): LedgerEntry => ({
  ...{ fate: 'removed', line, text: 'Menu\n', rule: 'looks', reason },
});

describe('what was removed, by reason', () => {
  const whole = smallDossier();
  const [first, second] = whole.articles;
  if (!first || !second) throw new Error('no article');
  const articles = [
    { ...first, ledger: [removed(1, 'It looks odd: it is short and it is red.'), removed(2, 'An offer.')] },
    {
      ...second,
      ledger: [removed(1, 'It looks odd: it is red and it is short.'), removed(2, 'Too far: it is last.')],
    },
  ];
  const printed = (shown: 'both' | 'source') => printDossier({ ...whole, articles }, { shown }).removals;

  it('names a reason once, whatever its particulars in each line', () => {
    expect(printed('both')?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['It looks odd.', '2', '2'],
      ['An offer.', '1', '1'],
      ['Too far: it is last.', '1', '1'],
    ]);
  });

  it('says in the French print that the reasons are in English, and marks them so', () => {
    expect(printed('source')?.head[0]?.text).toBe('Motif (donné en anglais par le programme)');
    expect(printed('source')?.rows.map(([reason]) => reason?.lang)).toEqual(['en', 'en', 'en']);
  });
});
