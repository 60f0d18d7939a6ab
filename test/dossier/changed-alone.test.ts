import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inRow,
  isChangedAlone,
  type LookedFor,
  type Seen,
  withSample,
} from '../../src/dossier/changed-alone.ts';
import { likelyPairs } from '../../src/dossier/likely-pairs.ts';
import { type PreparedArticle, prepareArticle } from '../../src/dossier/prepare-article.ts';

const TOLD =
  'a ouvert le quai neuf de Vertemer devant la fanfare du port, les élus du canton et deux cents habitants.';
const BODY = `Le 2 avril 2022, la maire ${TOLD}\n\nNul ne sait encore qui paiera les travaux du phare, ni quand ils seront finis.`;

function prepared(body: string, head = 'Publié le 3 avril 2022 à 9h05'): PreparedArticle {
  const bytes = Buffer.from(`Un quai neuf\n\n${head}\n\n${body}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const clipping = { file: 'articles/quai.txt', bytes, sha256 };
  return prepareArticle({
    clipping,
    memories: {},
    sourceLanguage: 'fr',
    targetLanguage: 'en',
    dateLocale: 'en-GB',
  });
}

const ground = (
  own: Seen,
  { asked = '', undated = [] as number[], others = [] as number[][] } = {},
): LookedFor => ({
  asked: new Set(asked.split(' ')),
  undated: new Set(undated),
  samples: inRow([own.sample ?? [], ...others]),
});

const MORE = 'Une chorale a donné trois chansons sur la grève devant des touristes venus de loin pour elle.';

describe('an article that changed', () => {
  const before = prepared(BODY);
  const longer = prepared(`${BODY}\n\n${MORE}`);
  const came = (longer.sample ?? []).filter((shingle) => !before.sample?.includes(shingle));

  it('is to the others what it was where it only says more, or less, or says it further down', () => {
    expect(came.length).toBeGreaterThan(1);
    expect(isChangedAlone(0, before, longer, ground(before))).toBe(true);
    expect(isChangedAlone(0, longer, before, ground(longer))).toBe(true);
    expect(isChangedAlone(0, before, prepared(`${MORE}\n\n${BODY}`), ground(before))).toBe(true);
  });

  it.each([
    ['it has another date', prepared(BODY, 'Publié le 4 avril 2022 à 9h05'), {}],
    ['it has no date', prepared(BODY, 'Le port'), {}],
    ['it tells another day', prepared(BODY.replace('2 avril', '1er avril')), {}],
    ['it tells of a day in other words', prepared(BODY.replace('la fanfare', 'la chorale')), {}],
    ['it asks when something was', prepared(`${BODY}\n\nMercredi, la chorale a chanté.`, 'Le port'), {}],
    ['a stem that came is asked for', longer, { asked: 'autre chora' }],
    ['what came is looked for by an article without a date', longer, { undated: came.slice(0, 1) }],
    ['it is like another now', longer, { others: [[1, 2, 3], came] }],
    [
      'what came stands in too many others',
      longer,
      { others: Array(30).fill([...came.slice(0, 1), 4, 5, 6, 7]) },
    ],
  ])('is not where %s', (_why, now, more) => {
    expect(isChangedAlone(0, before, now, ground(before, more))).toBe(false);
  });

  it('leaves all likely pairs as they are where it is to the others what it was', () => {
    let alone = 0;
    const shingle = fc.oneof(fc.nat(9), fc.nat(4000));
    const sample = fc.uniqueArray(shingle, { maxLength: 6 });
    const samples = fc.array(sample, { minLength: 34, maxLength: 60 });
    fc.assert(
      fc.property(
        samples,
        fc.nat(99),
        sample,
        fc.uniqueArray(fc.nat(59), { maxLength: 3 }),
        (all, n, changed, bare) => {
          const place = n % all.length;
          const undated = new Set(bare.filter((each) => each !== place).flatMap((each) => all[each] ?? []));
          const isIn = (pairs: readonly [number, number][]) => pairs.some((pair) => pair.includes(place));
          const wanted = (each: readonly (readonly number[])[]) =>
            each.map((one) => one.filter((number) => undated.has(number)));
          const after = all.map((each, i) => (i === place ? changed : each));
          const seen = (own: readonly number[] | undefined): Seen => ({ ...before, sample: own });
          const looked = { asked: new Set<string>(), undated, samples: inRow(all) };
          const former = [likelyPairs(all), likelyPairs(wanted(all))];
          expect(withSample(looked.samples, place, changed)).toEqual(inRow(after));
          if (former.some(isIn) || !isChangedAlone(place, seen(all[place]), seen(changed), looked)) return;
          expect([likelyPairs(after), likelyPairs(wanted(after))]).toEqual(former);
          alone++;
        },
      ),
      { numRuns: 800, seed: 3 },
    );
    expect(alone).toBeGreaterThan(60);
  });
});
