import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyPairs } from '../../src/dossier/likely-pairs.ts';
import { type Paired, pairsAfter } from '../../src/dossier/pairs-after.ts';

/** A dossier of many texts, of which each shingle of the first few stands in more than are remembered for it. */
const shingle = fc.oneof(fc.nat(4), fc.nat(400)).map((each) => each * 2 ** 15 + (each % 3));
const sample = fc.uniqueArray(shingle, { minLength: 0, maxLength: 6 });
const change = fc.record({
  kind: fc.constantFrom('came', 'left', 'changed', 'changed', 'moved'),
  place: fc.nat(99),
  sample,
});

describe('pairs of texts after a few of them have changed', () => {
  it('are those that all texts have, whatever came, left, changed or moved', () => {
    let paired = 0;
    let moved = 0;
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 35, maxLength: 90 }),
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (first, builds) => {
          const known = new Map<string, readonly number[]>();
          let number = 0;
          const named = (each: readonly number[]) => {
            const name = `text ${number++}`;
            known.set(name, each);
            return name;
          };
          let texts = first.map(named);
          let before: Paired = { texts: [], pairs: [] };
          for (const changes of [[], ...builds]) {
            texts = [...texts];
            for (const { kind, place, sample: other } of changes) {
              const at = place % texts.length;
              const [taken = ''] = kind === 'came' ? [] : texts.splice(at, 1);
              if (kind === 'came' || kind === 'changed')
                texts.splice((at * 7) % texts.length, 0, named(other));
              if (kind === 'moved') texts.push(taken);
            }
            const samples = texts.map((name) => known.get(name) ?? []);
            const pairs = pairsAfter(before, texts, samples, (name) => known.get(name));
            expect(pairs).toEqual(likelyPairs(samples));
            before = { texts, pairs };
            paired += pairs.length;
            moved += changes.length;
          }
        },
      ),
      { numRuns: 150, seed: 5 },
    );
    expect(Math.min(paired, moved)).toBeGreaterThan(500);
  });

  it('are kept where nothing of them changed, and looked for anew where a text that left is not known', () => {
    const before: Paired = { texts: ['a', 'b', 'gone'], pairs: [[0, 1]] };
    const samples = [[1], [2], [2]];
    const texts = ['a', 'b', 'new'];
    expect(pairsAfter(before, texts, samples, () => [9])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(pairsAfter(before, texts, samples, () => undefined)).toEqual([[1, 2]]);
  });
});
