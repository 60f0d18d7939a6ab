import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsAny } from '../../src/cleaning/holds-any.ts';

describe('a search for any of some phrases', () => {
  const holds = holdsAny(['notre lettre', 'aux abonnés', 'cookies et traceurs']);

  it('finds a phrase wherever it stands', () => {
    expect(holds('notre lettre')).toBe(true);
    expect(holds('recevez notre lettre du soir')).toBe(true);
    expect(holds('la suite est réservée aux abonnés')).toBe(true);
  });

  it('finds none in a text that is too short or ends before the phrase does', () => {
    expect(holds('')).toBe(false);
    expect(holds('abonnés')).toBe(false);
    expect(holds('des cookies et traceur')).toBe(false);
  });

  it('finds what a look for each phrase finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), minLength: 3, maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), text, (phrases, line) => {
        expect(holdsAny(phrases)(line)).toBe(phrases.some((phrase) => line.includes(phrase)));
      }),
    );
  });
});
