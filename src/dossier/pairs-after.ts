import type { DatedArticle } from '../model.ts';
import { type IsAsked, isLikely, likelyPairs, MOST_HOLDERS, oneOf } from './likely-pairs.ts';

/** How pairs of articles that are worth comparing are found, each a pair of places, by samples of the articles. */
export type PairUp = (
  articles: readonly DatedArticle[],
  samples: readonly Sample[],
  asking?: Asking,
) => [number, number][];

/** What is asked where pairs are wanted of which one has no date. */
export interface Asking {
  undated: readonly DatedArticle[];
  /** Whether one of these holds a shingle: of the others no samples hold any. */
  isWanted: (shingle: number) => boolean;
  isAsked: IsAsked;
}

/** Finds pairs by the samples alone. */
export const pairAnew: PairUp = (_, samples, asking) => likelyPairs(samples, asking?.isAsked);

/** Texts in their order, by names that stand for what they hold and ask, and the pairs that were likely among them. */
export interface Paired {
  texts: readonly string[];
  /** Places in `texts`. */
  pairs: readonly [number, number][];
}

type Sample = readonly number[];

/** From so many texts on that came or left, all pairs are looked for anew. */
const MANY = 16;

/**
 * What `likelyPairs` says of texts, by what it said before a few of them came or left. A pair can have changed where one
 * of the two came, and where one is remembered for a shingle that it was not remembered for before, or is so no longer:
 * of these texts alone the pairs are counted. `sampleBefore` gives the sample of a text that left, if it is known.
 */
export function pairsAfter(
  before: Paired,
  texts: readonly string[],
  samples: readonly Sample[],
  sampleBefore: (text: string) => Sample | undefined,
  isAsked: IsAsked = () => true,
): [number, number][] {
  const places = new Map(texts.map((text, place) => [text, place]));
  const earlier = new Map(before.texts.map((text, place) => [text, place]));
  const came = places.size - before.texts.filter((text) => places.has(text)).length;
  const left = before.texts.filter((text) => !places.has(text));
  const leftSamples = left.flatMap((text) => {
    const sample = sampleBefore(text);
    return sample ? [{ place: earlier.get(text) ?? 0, sample }] : [];
  });
  const placeBefore = texts.map((text) => earlier.get(text));
  const few = came + left.length <= MANY && places.size === texts.length;
  if (!few || leftSamples.length < left.length || !ascend(placeBefore)) return likelyPairs(samples, isAsked);

  const moved = newlyRemembered(samples, placeBefore, leftSamples);
  const stayed = before.pairs.flatMap(([i, j]): [number, number][] => {
    const [a, b] = [places.get(before.texts[i] ?? ''), places.get(before.texts[j] ?? '')];
    return a === undefined || b === undefined || moved.has(a) || moved.has(b) ? [] : [[a, b]];
  });
  const anew = pairsOf(moved, samples).filter(([i, j]) => isAsked(i, j));
  return [...stayed, ...anew].sort(([a, b], [c, d]) => a - c || b - d);
}

/** Whether those that were there before stand in the order in which they stood. */
function ascend(places: readonly (number | undefined)[]): boolean {
  const stayed = places.filter((place) => place !== undefined);
  return stayed.every((place, i) => i === 0 || place > (stayed[i - 1] ?? 0));
}

/** The texts, by place, that came, and those that some shingle was or is remembered for, and is not or was not. */
function newlyRemembered(
  samples: readonly Sample[],
  placeBefore: readonly (number | undefined)[],
  left: readonly { place: number; sample: Sample }[],
): Set<number> {
  const came = placeBefore.flatMap((before, place) => (before === undefined ? [place] : []));
  const moved = new Set(came);
  const shingles = new Set([
    ...came.flatMap((place) => samples[place] ?? []),
    ...left.flatMap((each) => each.sample),
  ]);
  for (const [shingle, holders] of holdersOf(shingles, samples)) {
    const gone = left.filter(({ sample }) => sample.includes(shingle));
    if (holders.length + gone.length <= MOST_HOLDERS) continue;
    const now = holders.slice(0, MOST_HOLDERS);
    // without those that came it may have been remembered for so many more
    const stayed = holders.slice(0, MOST_HOLDERS + came.length).flatMap((place) => {
      const before = placeBefore[place];
      return before === undefined ? [] : [{ place, before }];
    });
    const then = [...stayed, ...gone.map((each) => ({ place: -1, before: each.place }))]
      .sort((a, b) => a.before - b.before)
      .slice(0, MOST_HOLDERS)
      .map(({ place }) => place);
    for (const place of then) if (place !== -1 && !now.includes(place)) moved.add(place);
    for (const place of now) if (!then.includes(place)) moved.add(place);
  }
  return moved;
}

/** The likely pairs of which at least one is one of these texts. */
function pairsOf(texts: ReadonlySet<number>, samples: readonly Sample[]): [number, number][] {
  const sizeOf = (place: number) => samples[place]?.length ?? 0;
  const holders = holdersOf(new Set([...texts].flatMap((place) => samples[place] ?? [])), samples);
  return [...texts].flatMap((text) =>
    [...countsWith(text, samples[text] ?? [], holders)].flatMap(([other, count]): [number, number][] => {
      const isTwice = other < text && texts.has(other);
      if (isTwice || !isLikely(count, sizeOf(text), sizeOf(other))) return [];
      return [other < text ? [other, text] : [text, other]];
    }),
  );
}

/** How many shingles a text shares with each other: those that it meets there, and those that are met in it. */
function countsWith(
  text: number,
  sample: Sample,
  holders: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (other: number) => counts.set(other, (counts.get(other) ?? 0) + 1);
  for (const shingle of sample) {
    const holding = holders.get(shingle) ?? [];
    const at = holding.indexOf(text);
    for (const other of holding.slice(0, Math.min(at, MOST_HOLDERS))) count(other);
    if (at < MOST_HOLDERS) for (const other of holding.slice(at + 1)) count(other);
  }
  return counts;
}

/** The texts that hold each of these shingles, ascending. */
function holdersOf(shingles: ReadonlySet<number>, samples: readonly Sample[]): Map<number, number[]> {
  const holders = new Map([...shingles].map((shingle): [number, number[]] => [shingle, []]));
  const isAsked = oneOf(shingles);
  for (let place = 0; place < samples.length; place++) {
    const sample = samples[place] ?? [];
    for (let i = 0; i < sample.length; i++) {
      const shingle = sample[i] ?? 0;
      if (isAsked(shingle)) holders.get(shingle)?.push(place);
    }
  }
  return holders;
}
